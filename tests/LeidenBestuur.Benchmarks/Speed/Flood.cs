namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>
/// Whether visitors notice somebody who asks for addresses that nobody asked for before: <c>-- flood [seconds]</c>. Two visitors ask for one page; beside them nobody, then as many requests
/// as a flood would make for that same page, to see what the requests alone cost, and then each kind of flood.
/// </summary>
internal static class Flood
{
    private const int VisitorCount = 2;
    private const int Few = 8;
    private const int Many = 500;

    /// <summary>More than anybody's address is long, and less than what the server reads of one.</summary>
    private const int Long = 7_000;

    public static async Task RunAsync(int seconds)
    {
        using var program = await PublishedSite.MakeAsync();
        using var store = new TemporaryFolder();
        await using var site = await program.StartAsync(store);
        var profile = (await SitePages.OfAsync(site)).Single(page => page.Name == SitePages.Profile).Path;
        string[] addresses = ["/bestuurders/*", "/*", "/organisaties/*"];
        string[] values = ["/nevenfuncties?tekst=*", $"{profile}?peildatum=#", "/?peildatum=#&bekend=#"];
        (string Name, string[] Paths, int Connections, string Encoding)[] kinds =
        [
            ("nobody", [], 0, ""),
            ("the page itself", [profile], Few, "br"),
            ("random addresses", addresses, Few, "br"),
            ("random addresses, not packed", addresses, Few, "identity"),
            ("random addresses, many at a time", addresses, Many, "br"),
            ("long random addresses", ["/*" + new string('x', Long)], Few, "br"),
            ("a parameter that no page knows", [$"{profile}?*=*"], Few, "br"),
            ("one parameter two thousand times", ["/zoeken?q=*" + string.Concat(Enumerable.Repeat("&q=", 2_000)), "/*?" + string.Join('&', Enumerable.Repeat("bekend", 1_000))], Few, "br"),
            ("known parameters, random values", values, Few, "br"),
            ("known parameters, many at a time", values, Many, "br"),
            ("random searches", ["/zoeken?q=*"], Few, "br"),
        ];
        await using var visitors = new Visitors(site.Address, profile, VisitorCount);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (name, paths, connections, encoding) in kinds)
        {
            await Console.Error.WriteLineAsync(name);
            var before = site.Memory();
            visitors.Take();
            Answers? flood = null;
            if (paths.Length == 0)
                await Task.Delay(TimeSpan.FromSeconds(seconds));
            else
                flood = await Wrk.RunAsync(new(site.Address, encoding, paths), seconds, connections);
            var times = visitors.Take();
            rows.Add(
            [
                name, (flood?.PerSecond ?? 0).Written(0), ((double)(flood?.Bad ?? 0)).Written(0), ((double)times.Count).Written(0), times.Median().Written(), times.Part(0.99).Written(), times.Max().Written(),
                before.Written(0), site.Memory().Written(0),
            ]);
        }

        await Report.PublishAsync("flood", Report.Table(["beside the visitors", "flood, req/s", "of it not 2xx or 3xx", "answers to visitors", "p50, ms", "p99, ms", "longest, ms", "MB before", "MB after"], rows));
    }
}
