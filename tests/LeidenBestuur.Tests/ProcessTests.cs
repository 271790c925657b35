using System.Diagnostics;

namespace LeidenBestuur.Tests;

/// <summary>The program as it is started from a shell.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leidenbestuur-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--Municipality:Website=leiden", "Municipality:Website is 'leiden'; it must be an address that starts with https:// or http://.")]
    [InlineData("--ForwardedHeaders:KnownProxies:0=x", "ForwardedHeaders:KnownProxies:0 is 'x'; it must be an IP address or a network such as 10.0.0.0/8.")]
    public async Task Start_WrongSetting_StopsWithOneLine(string argument, string line)
    {
        using var process = Start(argument, "--urls=http://127.0.0.1:0");

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(line, error.TrimEnd());
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Start_FromAnyFolder_SaysWhereAndServesFilesWithTheirContent(string environment)
    {
        using var process = Start("--urls=http://127.0.0.1:0", "--environment=" + environment);
        try
        {
            var address = await Address(process);
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            Assert.Contains("--page", await client.GetStringAsync("/site.css", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var head = await client.SendAsync(new(HttpMethod.Head, "/bestaat-niet"), TestContext.Current.CancellationToken);
            Assert.Equal(404, (int)head.StatusCode);
            Assert.False(head.Headers.Contains("Server"));
            Assert.False(head.Headers.Contains("Strict-Transport-Security"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeidenBestuur.Web.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Store"] = $"Data Source={Path.Combine(_folder.FullName, "store.db")}" },
        };
        return Process.Start(start)!;
    }

    private static async Task<string> Address(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf("LeidenBestuur is at ", StringComparison.Ordinal) is var at and >= 0)
                return line[(at + "LeidenBestuur is at ".Length)..];
        }
        throw new InvalidOperationException("The program ended without saying where it serves.");
    }
}
