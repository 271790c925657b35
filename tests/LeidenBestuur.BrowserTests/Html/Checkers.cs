using System.ComponentModel;
using System.Diagnostics;

namespace LeidenBestuur.BrowserTests.Html;

/// <summary>The programs that read HTML, as package-lock.json names them.</summary>
internal static class Checkers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Html");

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Where a file of an installed package is.</summary>
    public static async Task<string> FileAsync(params string[] path)
    {
        await Installed.Value;
        return Path.Combine([Folder, "node_modules", .. path]);
    }

    /// <summary>Skips the test where a program is missing, and says what to install.</summary>
    public static async Task DemandAsync(string program, string package)
    {
        try
        {
            await RunAsync(program, "--version");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no {program} here. Install it (Debian: apt-get install {package}).");
        }
    }

    /// <summary>Runs to the end: what was written, and how it ended.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, error);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took longer than five minutes.", late);
        }
    }

    private static async Task InstallAsync()
    {
        await DemandAsync("npm", "npm");
        // npm writes this file last, from the lock file.
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (done.Exists && done.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        var (exitCode, _, error) = await RunAsync("npm", "ci");
        Assert.True(exitCode == 0, $"npm ci failed:\n{error}");
    }
}
