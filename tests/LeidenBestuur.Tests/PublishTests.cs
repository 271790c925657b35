using System.Diagnostics;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests;

/// <summary>The program as it is put on a server.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Publish_ThenStart_ServesTheStyleAndNothingOfItsMaking()
    {
        var program = _folder["program"];
        Directory.CreateDirectory(Path.Combine(program, "wwwroot", "assets"));
        await File.WriteAllTextAsync(Path.Combine(program, "wwwroot", "assets", "site-van-gisteren.css"), "", TestContext.Current.CancellationToken);
        await RunAsync("publish", Repository.Web, "--no-build", "-c", Repository.Configuration, "-o", program);
        _folder.Program = Path.Combine(program, "LeidenBestuur.Web.dll");

        Assert.Equal(["assets", "favicon.svg"], Names(Path.Combine(program, "wwwroot")));
        Assert.Equal([".css", ".js", ".json", ".woff2"], Names(Path.Combine(program, "wwwroot", "assets")).Select(Path.GetExtension).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(Names(program).Intersect(["node_modules", "package.json", "package-lock.json", "Styles"]));
        using var process = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await ProgramFolder.AddressAsync(process)) };
            await ServedStyle.CheckAsync(client);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }
}
