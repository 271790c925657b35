using System.Diagnostics;
using System.Net;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>What the pages of one store cost.</summary>
/// <param name="Officials">How many are in the store.</param>
/// <param name="Making">How long it took to make.</param>
/// <param name="Megabytes">Its size.</param>
/// <param name="FirstPage">From the start of the program to its first page, in ms.</param>
/// <param name="Medians">The time of each kind of page, in ms.</param>
/// <param name="Answers">How each page answers, and how large.</param>
/// <param name="Commands">How often each page asks the store.</param>
internal sealed record StoreTimes(
    int Officials, TimeSpan Making, double Megabytes, double FirstPage, Dictionary<string, double> Medians, Dictionary<string, (HttpStatusCode Status, int Bytes)> Answers, Dictionary<string, int> Commands);

/// <summary>Asks the program itself for every page by turns, so that whatever else the machine does falls on all of them.</summary>
internal static class PageTimes
{
    private const int Rounds = 15;
    private const int WarmUps = 5;

    /// <summary>A page that takes longer than this, in ms, is far over the budget: it need not be asked so often to know that.</summary>
    private const double TooLong = 1_000;

    private const int RoundsOfTooLong = 3;

    public static async Task<(double FirstPage, Dictionary<string, double> Medians, Dictionary<string, (HttpStatusCode Status, int Bytes)> Answers)> MeasureAsync(string connection, IReadOnlyList<CountryPage> pages)
    {
        var watch = Stopwatch.StartNew();
        using var program = ServedProgram.Start(connection, ("Caching__Megabytes", "0"));
        using var ending = new Ending(program);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = await ServedProgram.AddressAsync(program) };
        using (await client.GetAsync("/privacy"))
            watch.Stop();
        var times = pages.ToDictionary(page => page.Name, _ => new List<double>(), StringComparer.Ordinal);
        var answers = new Dictionary<string, (HttpStatusCode, int)>(StringComparer.Ordinal);
        var tooLong = new HashSet<string>(StringComparer.Ordinal);
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var page in pages.Where(page => !tooLong.Contains(page.Name) || (round >= 0 && round < RoundsOfTooLong)))
            {
                var (time, status, bytes) = await AskAsync(client, page.Path);
                answers[page.Name] = (status, bytes);
                if (time > TooLong)
                    tooLong.Add(page.Name);
                if (round >= 0)
                    times[page.Name].Add(time);
            }
        }

        program.Kill();
        await program.WaitForExitAsync();
        return (watch.Elapsed.TotalMilliseconds, times.ToDictionary(pair => pair.Key, pair => Median(pair.Value), StringComparer.Ordinal), answers);
    }

    private static async Task<(double Time, HttpStatusCode Status, int Bytes)> AskAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "identity" } } };
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (watch.Elapsed.TotalMilliseconds, answer.StatusCode, body.Length);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
