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
        using var store = new TemporaryFolder();
        (string Name, PublishedSite Site, List<(double Ready, double Page)> Starts)[] kinds = [("ReadyToRun", with, []), ("without ReadyToRun", without, [])];
        // As in service, where there is an administrator: without one each start makes a link for the first.
        await with.CommandAsync(store, "user", "create", "--email", "beheer@example.org", "--role", "beheerder");
        // The first start of each brings its files into the memory of the machine; it does not count.
        for (var time = -1; time < times; time++)
        {
            foreach (var (_, site, starts) in kinds)
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
                var verdict = pages.Median() <= Goal ? "goal kept" : pages.Median() <= Floor ? "floor kept" : "over the floor";
                return [kind.Name, pages.Median().Written(0), pages.Max().Written(0), ready.Median().Written(0), ready.Max().Written(0), $"{Goal.Written(0)}, floor {Floor.Written(0)}", verdict];
            })));
    }

    private static Task<PublishedSite> MakeAsync(bool isCompiled) => PublishedSite.MakeAsync("--use-current-runtime", "--self-contained", "false", $"-p:PublishReadyToRun={(isCompiled ? "true" : "false")}");

    private static async Task<(double Ready, double Page)> StartAsync(PublishedSite program, TemporaryFolder store)
    {
        var start = Stopwatch.GetTimestamp();
        await using var site = program.Launch(store);
        // Being asked often whether it is ready costs the start something, so that is asked less often than for the page.
        var (ready, page) = (TimeAsync("/health/ready", 100), TimeAsync("/", 5));
        return (await ready, await page);

        async Task<double> TimeAsync(string path, int pause)
        {
            await site.AnswersAsync(path, TimeSpan.FromMilliseconds(pause));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }
}
