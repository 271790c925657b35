using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>How many bytes a browser that was never here gets for a page with all that the page asks for, packed with Brotli and without headers: <c>-- weight</c>.</summary>
internal static class FirstVisit
{
    private const double Kilobyte = 1024;

    /// <summary>The smallest bytes are made after a first answer.</summary>
    private static readonly TimeSpan Packing = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        using var program = await PublishedSite.MakeAsync();
        using var store = new TemporaryFolder();
        await using var site = await program.StartAsync(store);
        var pages = (await SitePages.OfAsync(site)).Where(page => page.Name is "home" or SitePages.Profile or SitePages.Register).ToList();
        foreach (var page in pages)
            await WeighAsync(site, page);
        await Task.Delay(Packing);
        await Report.PublishAsync("weight", Report.Table(
            ["page", "HTML, KB", "stylesheet", "font", "pictures", "other", "whole", "without font and pictures", "budget", "verdict"],
            await Task.WhenAll(pages.Select(page => WeighAsync(site, page)))));
    }

    private static async Task<IReadOnlyList<string>> WeighAsync(RunningSite site, SitePage page)
    {
        var html = await site.BytesAsync(page.Path, "br");
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(await site.BytesAsync(page.Path, "identity")));
        var (styles, fonts, pictures) = (await SumAsync(site, document, "link[rel=stylesheet]", "href"), await SumAsync(site, document, "link[rel=preload][as=font]", "href"), await SumAsync(site, document, "img", "src"));
        var other = await SumAsync(site, document, "link[rel=icon]", "href") + await SumAsync(site, document, "script[src]", "src");
        var (whole, bare) = (html.Length + styles + fonts + pictures + other, html.Length + styles + other);
        var isKept = whole < 60 * Kilobyte && bare < 30 * Kilobyte && (page.Name != SitePages.Profile || html.Length < 8 * Kilobyte);
        return
        [
            page.Name, .. new[] { html.Length, styles, fonts, pictures, other, whole, bare }.Select(bytes => (bytes / Kilobyte).Written(1)),
            page.Name == SitePages.Profile ? "8, whole 60, without 30" : "whole 60, without 30", isKept ? "kept" : "over",
        ];
    }

    /// <summary>The bytes of what some elements ask for, each address once.</summary>
    private static async Task<int> SumAsync(RunningSite site, IParentNode document, string selector, string attribute)
    {
        var sum = 0;
        foreach (var address in document.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)).OfType<string>().Distinct(StringComparer.Ordinal))
            sum += (await site.BytesAsync(address, "br")).Length;
        return sum;
    }
}
