using System.Diagnostics;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>How long a start takes when the store and an administrator are there, with the code compiled beforehand (ReadyToRun) and without, in turn: <c>-- cold [times]</c>.</summary>
internal static class ColdStart
{
    private const double Goal = 1_000;
    private const double Floor = 1_500;

    public static async Task RunAsync(int times)
    {
        using var with = await MakeAsync(isCompiled: true);
        using var without = await MakeAsync(isCompiled: false);
        // One for each: a store remembers which build prepared it, and another build looks through all of it again.
        using var storeWith = new TemporaryFolder();
        using var storeWithout = new TemporaryFolder();
        (string Name, PublishedSite Site, TemporaryFolder Store, List<(double Page, double Ready)> Starts)[] kinds =
            [("ReadyToRun", with, storeWith, []), ("without ReadyToRun", without, storeWithout, [])];
        // As in service, where there is an administrator: without one each start makes a link for the first.
        foreach (var (_, site, store, _) in kinds)
            await site.CommandAsync(store, "user", "create", "--email", "beheer@example.org", "--role", "beheerder");
        // The first start of each brings its files into the memory of the machine; it does not count.
        for (var time = -1; time < times; time++)
        {
            foreach (var (_, site, store, starts) in kinds)
            {
                var start = await StartAsync(site, store);
                if (time >= 0)
                    starts.Add(start);
            }
        }

        await Report.PublishAsync("cold", Report.Table(
            ["program", "to first page, ms", "longest", "to ready, ms", "longest", "budget", "verdict"],
            kinds.Select(IReadOnlyList<string> (kind) =>
            {
                var (pages, ready) = (kind.Starts.ConvertAll(start => start.Page), kind.Starts.ConvertAll(start => start.Ready));
                return [kind.Name, pages.Median().Written(0), pages.Max().Written(0), ready.Median().Written(0), ready.Max().Written(0), $"{Goal.Written(0)}, floor {Floor.Written(0)}", Verdict(pages.Median())];
            })));
    }

    public static string Verdict(double firstPage) => firstPage <= Goal ? "goal kept" : firstPage <= Floor ? "floor kept" : "over the floor";

    private static Task<PublishedSite> MakeAsync(bool isCompiled) => PublishedSite.MakeAsync("--use-current-runtime", "--self-contained", "false", $"-p:PublishReadyToRun={(isCompiled ? "true" : "false")}");

    private static async Task<(double Page, double Ready)> StartAsync(PublishedSite program, TemporaryFolder store)
    {
        var start = Stopwatch.GetTimestamp();
        await using var site = program.Launch(store);
        await site.ListensAsync(TimeSpan.FromMilliseconds(5));
        await site.AnswersAsync("/", TimeSpan.FromMilliseconds(5));
        var page = Stopwatch.GetElapsedTime(start);
        // Only then, because being asked costs the start something; it is ready later than that, for then more pages are there.
        await site.AnswersAsync("/health/ready", TimeSpan.FromMilliseconds(10));
        return (page.TotalMilliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
