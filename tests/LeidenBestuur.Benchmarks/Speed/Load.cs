using System.Net;
using System.Net.Http.Headers;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>
/// How many answers a second every kind of page gives, in full and to a browser that already has it, against nginx at its best with the very same bytes: <c>-- load [seconds] [rounds]</c>.
/// Then what the framework reaches by itself with such bytes, and every kind of page made for each who asks.
/// </summary>
internal static class Load
{
    private const string Brotli = "br";
    private const string Plain = "identity";

    /// <summary>In which a page that was asked for again is made as small as it can be.</summary>
    private static readonly TimeSpan Shrinking = TimeSpan.FromSeconds(2);

    /// <summary>In which the site's code is compiled as it is used; no page is measured before that.</summary>
    private const int WarmUpSeconds = 20;

    /// <summary>So much where pages are made each time: of far more code, which is asked for a hundred times less often.</summary>
    private const int WarmUpSecondsOfMade = 60;

    public static async Task RunAsync(int seconds, int rounds)
    {
        using var program = await PublishedSite.MakeAsync();
        using var store = new TemporaryFolder();
        await using var nginx = new StaticServer();
        var (pages, rest) = (new List<LoadRow>(), new List<LoadRow>());
        await using (var site = await program.StartAsync(store))
        {
            var addresses = await SitePages.OfAsync(site);
            for (var time = 0; time < 2; time++)
            {
                foreach (var page in addresses)
                    await site.BytesAsync(page.Path, Brotli);
            }

            await Task.Delay(Shrinking);
            await Wrk.RunAsync(new(site.Address, Brotli, [.. addresses.Select(page => page.Path)]), WarmUpSeconds);
            foreach (var page in addresses)
                pages.Add(await FromMemoryAsync(site, nginx, page, seconds, rounds));
            var profile = addresses.Find(page => page.Name == SitePages.Profile)!;
            rest.Add(await LimitAsync(site, nginx, profile, hasHeaders: true, seconds, rounds));
            rest.Add(await LimitAsync(site, nginx, profile, hasHeaders: false, seconds, rounds));
        }

        // Nothing from memory, and nobody who searches too often.
        await using (var site = await program.StartAsync(store, ("Caching__Megabytes", "0"), ("Search__AtOnce", "1000000"), ("Search__PerSecond", "1000000")))
        {
            var addresses = await SitePages.OfAsync(site);
            await Wrk.RunAsync(new(site.Address, Plain, [.. addresses.Select(page => page.Path)]), WarmUpSecondsOfMade);
            foreach (var page in addresses)
                rest.Add(await MadeAsync(site, nginx, page, seconds, rounds));
        }

        await Report.PublishAsync("load", LoadRow.Table([.. pages, .. rest]));
        await File.WriteAllTextAsync(Path.Combine(Report.Root, "src", "speed.svg"), SpeedChart.Draw(pages));
    }

    private static async Task<LoadRow> FromMemoryAsync(RunningSite site, StaticServer nginx, SitePage page, int seconds, int rounds)
    {
        using var answer = await site.AskAsync(page.Path, Brotli);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        // What does not get smaller by it is sent as it is, and then by both.
        var packing = answer.Content.Headers.ContentEncoding.SingleOrDefault();
        var request = new Request(site.Address, Brotli, page.Path);
        var known = request with { Tag = await TagAsync(site, page) };
        return await LoadRow.MeasureAsync(page.Name, bytes.Length, Budget.InMemory, request, await nginx.ServeAsync(bytes, packing), known, seconds, rounds);
    }

    /// <summary>The tag by which a browser has a page; that it gets nothing else then was seen.</summary>
    private static async Task<string> TagAsync(RunningSite site, SitePage page)
    {
        using var whole = await site.AskAsync(page.Path, Brotli);
        var tag = whole.Headers.ETag!;
        using var question = new HttpRequestMessage(HttpMethod.Get, page.Path) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue(Brotli) }, IfNoneMatch = { tag } } };
        using var answer = await site.Client.SendAsync(question);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.NotModified || body.Length > 0)
            throw new InvalidOperationException($"{page.Path} answers {(int)answer.StatusCode} to somebody who has it.");
        return tag.ToString();
    }

    /// <summary>The server under the site with the same bytes and nothing else, as others run it.</summary>
    private static async Task<LoadRow> LimitAsync(RunningSite site, StaticServer nginx, SitePage page, bool hasHeaders, int seconds, int rounds)
    {
        using var answer = await site.AskAsync(page.Path, Brotli);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length")).Select(header => new KeyValuePair<string, string>(header.Key, string.Join(", ", header.Value)));
        await using var bare = await BareServer.StartAsync(bytes, hasHeaders ? [.. headers] : []);
        // As long as the site had.
        await Wrk.RunAsync(new(bare.Address, Brotli, page.Path), WarmUpSeconds);
        var name = $"{page.Name}, by bare Kestrel {(hasHeaders ? "with" : "without")} the site's headers";
        return await LoadRow.MeasureAsync(name, bytes.Length, Budget.None, new(bare.Address, Brotli, page.Path), await nginx.ServeAsync(bytes, Brotli), known: null, seconds, rounds);
    }

    private static async Task<LoadRow> MadeAsync(RunningSite site, StaticServer nginx, SitePage page, int seconds, int rounds)
    {
        var bytes = await site.BytesAsync(page.Path, Plain);
        var budget = page.Name is SitePages.Profile or SitePages.Register ? Budget.Made : Budget.None;
        return await LoadRow.MeasureAsync($"{page.Name}, made each time", bytes.Length, budget, new(site.Address, Plain, page.Path), await nginx.ServeAsync(bytes, packing: null), known: null, seconds, rounds);
    }
}
