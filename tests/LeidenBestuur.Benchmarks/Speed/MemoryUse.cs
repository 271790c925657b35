namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>What the site holds of the machine's memory when nobody comes, and after a minute of full load over all pages: <c>-- memory [seconds]</c>.</summary>
internal static class MemoryUse
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(int seconds)
    {
        using var program = await PublishedSite.MakeAsync();
        using var store = new TemporaryFolder();
        // A first start fills the store, which takes memory that a server that goes on does not need.
        await using (await program.StartAsync(store))
        {
        }

        await using var site = await program.StartAsync(store);
        await Task.Delay(Rest);
        var idle = site.Memory();
        var pages = await SitePages.OfAsync(site);
        var answers = await Wrk.RunAsync(new(site.Address, "br", [.. pages.Select(page => page.Path)]), seconds);
        var loaded = site.Memory();
        await Report.PublishAsync("memory", Report.Table(
            ["when", "MB", "budget", "verdict"],
            [
                ["10 s after it was ready", idle.Written(0), "120, floor 150", Verdict(idle, 120, 150)],
                [$"after {seconds} s of full load: {answers.PerSecond.Written(0)} req/s over {pages.Count} kinds of page, {answers.Bad} bad", loaded.Written(0), "160, floor 190", Verdict(loaded, 160, 190)],
            ]));
    }

    private static string Verdict(double megabytes, double goal, double floor) => megabytes <= goal ? "goal kept" : megabytes <= floor ? "floor kept" : "over the floor";
}
