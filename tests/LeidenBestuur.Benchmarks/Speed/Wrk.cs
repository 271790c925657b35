using System.Diagnostics;
using System.Globalization;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>What is asked.</summary>
/// <param name="Server">Whom.</param>
/// <param name="Encoding">How the answer may be packed.</param>
/// <param name="Paths">The addresses, in turn; what stands for chance in them is told in <c>request.lua</c>.</param>
internal sealed record Request(Uri Server, string Encoding, params IReadOnlyList<string> Paths)
{
    /// <summary>The ETag that the asker already has; null: none.</summary>
    public string? Tag { get; init; }
}

/// <summary>How it was answered.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">The median of the times, in ms.</param>
/// <param name="P99">What one in a hundred exceeds, in ms.</param>
/// <param name="Bad">Answers that say something went wrong, and those that never came.</param>
internal sealed record Answers(double PerSecond, double P50, double P99, long Bad);

/// <summary>The program wrk: asks as fast as it is answered.</summary>
internal static class Wrk
{
    private const int Connections = 32;

    /// <summary>wrk calls what takes longer than this bad, by itself already after two seconds; a slow answer is told by the times.</summary>
    private const string Timeout = "30s";

    /// <exception cref="OperationCanceledException">It was ended before its time.</exception>
    public static async Task<Answers> RunAsync(Request request, int seconds, int connections = Connections, CancellationToken end = default)
    {
        string[] arguments = ["-t2", $"-c{connections}", $"-d{seconds}s", "--timeout", Timeout, "-s", Path.Combine(AppContext.BaseDirectory, "Speed", "request.lua"), request.Server.ToString()];
        using var program = Process.Start(new ProcessStartInfo(Tools.Find(Tools.Wrk)!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["SPEED_HOST"] = request.Server.Authority,
                ["SPEED_PATHS"] = string.Join('\n', request.Paths),
                ["SPEED_ENCODING"] = request.Encoding,
                ["SPEED_TAG"] = request.Tag ?? "",
            },
        })!;
        using var ending = new Ending(program);
        var said = await program.StandardOutput.ReadToEndAsync(end);
        await program.WaitForExitAsync(end);
        var line = said.Split('\n').LastOrDefault(line => line.StartsWith("measured ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk has measured nothing:\n{said}");
        var figures = line.Split(' ').Skip(1).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return new(figures[0], figures[1] / 1000, figures[2] / 1000, (long)figures[3]);
    }
}
