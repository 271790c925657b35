using System.Diagnostics;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>The site as it is installed: published once, in a folder of its own, with a store beside it that its first start fills.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly TemporaryFolder _program = new();

    private PublishedSite()
    {
    }

    private string Program => Path.Combine(_program.Path, "LeidenBestuur.Web.dll");

    /// <param name="options">What <c>dotnet publish</c> is told beside what the project says.</param>
    public static async Task<PublishedSite> MakeAsync(params string[] options)
    {
        var site = new PublishedSite();
        try
        {
            await site.PublishAsync(options);
            return site;
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="store">The folder of the store.</param>
    /// <param name="settings">What differs from an installation, but for the log.</param>
    public async Task<RunningSite> StartAsync(TemporaryFolder store, params (string Key, string Value)[] settings)
    {
        var site = Launch(store, settings);
        try
        {
            await site.AnswersAsync("/health/ready", TimeSpan.FromMilliseconds(100));
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it and does not wait.</summary>
    public RunningSite Launch(TemporaryFolder store, params (string Key, string Value)[] settings) => RunningSite.Launch(Program, store, settings);

    /// <summary>Runs one of its commands on a store.</summary>
    public async Task CommandAsync(TemporaryFolder store, params string[] arguments)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Store"] = RunningSite.ConnectionTo(store) },
        })!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} fails:\n{said}");
    }

    public void Dispose() => _program.Dispose();

    private async Task PublishAsync(string[] options)
    {
        // Without servers that stay: they would take part in what is measured next.
        string[] arguments = ["publish", Path.Combine(Report.Root, "src", "LeidenBestuur.Web"), "-c", "Release", "-o", _program.Path, "-p:RunAnalyzers=false", "--disable-build-servers", "-v", "quiet", .. options];
        await Console.Error.WriteLineAsync($"dotnet publish {string.Join(' ', options)}");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"The site cannot be published:\n{said}");
    }
}
