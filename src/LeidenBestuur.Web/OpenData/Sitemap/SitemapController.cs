using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>Every public address and when what it shows last changed, for search engines and the archive (sitemaps.org, protocol 0.9).</summary>
public sealed class SitemapController(Store store, SiteAddress address, Municipality municipality, TimeProvider clock) : Controller
{
    /// <summary>All addresses, or the parts that hold them.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<ContentResult> Index(CancellationToken cancellation) => Xml((await FilesAsync(cancellation)).First());

    /// <summary>One part; the first is there also where all addresses fit in one file.</summary>
    [HttpGet("/sitemap-{part:number(4)}.xml")]
    public async Task<IActionResult> Part(int part, CancellationToken cancellation) =>
        (await FilesAsync(cancellation)).Part(part) is { } file ? Xml(file) : NotFound();

    private async Task<SitemapFiles> FilesAsync(CancellationToken cancellation)
    {
        var facts = await store.SitemapFactsAsync(Moment.At(clock.UtcNow()), cancellation);
        return new(SitemapAddresses.Of(municipality.RegisterSince is { } since ? facts with { RegisterSince = since } : facts), path => address.Of(Request, path));
    }

    private ContentResult Xml(string file) => Content(file, "application/xml; charset=utf-8");
}
