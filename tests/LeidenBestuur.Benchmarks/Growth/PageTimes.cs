using System.Diagnostics;
using System.Net;
using LeidenBestuur.Benchmarks.Speed;

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

/// <summary>Asks the site as it is installed for every page by turns, so that whatever else the machine does falls on all of them.</summary>
internal static class PageTimes
{
    private const int Rounds = 15;

    /// <summary>Code that is asked for often is compiled again, and better, after a thousand times where the site is published; of what is slow by itself fewer must do.</summary>
    private const int WarmUps = 1_000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(3);

    /// <summary>A page that takes longer than this, in ms, is far over the budget: it need not be asked so often to know that.</summary>
    private const double TooLong = 1_000;

    private const int RoundsOfTooLong = 3;

    /// <param name="program">The site as it is installed.</param>
    /// <param name="store">Prepared by it before, as in service.</param>
    /// <param name="pages">What is asked.</param>
    public static async Task<(double FirstPage, Dictionary<string, double> Medians, Dictionary<string, (HttpStatusCode Status, int Bytes)> Answers)> MeasureAsync(
        PublishedSite program, TemporaryFolder store, IReadOnlyList<CountryPage> pages)
    {
        var watch = Stopwatch.StartNew();
        // Nothing from memory, and nobody who searches too often.
        await using var site = program.Launch(store, ("Caching__Megabytes", "0"), ("Search__AtOnce", "1000000"), ("Search__PerSecond", "1000000"));
        await site.ListensAsync(TimeSpan.FromMilliseconds(5));
        await site.AnswersAsync("/privacy", TimeSpan.FromMilliseconds(5));
        watch.Stop();
        var times = pages.ToDictionary(page => page.Name, _ => new List<double>(), StringComparer.Ordinal);
        var answers = new Dictionary<string, (HttpStatusCode, int)>(StringComparer.Ordinal);
        var tooLong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var (begin, time) = (Stopwatch.GetTimestamp(), 0.0);
            for (var asked = 0; asked < WarmUps && Stopwatch.GetElapsedTime(begin) < LongestWarmUp; asked++)
                time = (await AskAsync(site.Client, page.Path)).Time;
            if (time > TooLong)
                tooLong.Add(page.Name);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var page in pages.Where(page => round < RoundsOfTooLong || !tooLong.Contains(page.Name)))
            {
                var (time, status, bytes) = await AskAsync(site.Client, page.Path);
                answers[page.Name] = (status, bytes);
                times[page.Name].Add(time);
            }
        }

        return (watch.Elapsed.TotalMilliseconds, times.ToDictionary(pair => pair.Key, pair => Median(pair.Value), StringComparer.Ordinal), answers);
    }

    private static async Task<(double Time, HttpStatusCode Status, int Bytes)> AskAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "identity" } } };
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (watch.Elapsed.TotalMilliseconds, answer.StatusCode, body.Length);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
