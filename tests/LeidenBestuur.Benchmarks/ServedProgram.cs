using System.Diagnostics;

namespace LeidenBestuur.Benchmarks;

/// <summary>The program itself, on a loopback address that the system chose.</summary>
internal static class ServedProgram
{
    public static Process Start(string connection, params IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeidenBestuur.Web.dll"), "--urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Store"] = connection },
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public static async Task<Uri> AddressAsync(Process program)
    {
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("LeidenBestuur is at ") is not [_, var address])
                continue;
            // What it says from now on is read and dropped, so that it never has to wait.
            _ = program.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new(address);
        }

        throw new InvalidOperationException("The program ended without saying where it serves.");
    }
}
