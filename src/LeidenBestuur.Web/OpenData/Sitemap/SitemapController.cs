using System.Globalization;
using System.Xml.Linq;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>Every public address, for search engines and the archive (sitemaps.org, protocol 0.9).</summary>
public sealed class SitemapController(Store store, SiteAddress address, TimeProvider clock) : Controller
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] FixedPaths = ["/", "/bestuurders", "/portefeuilles", "/nevenfuncties", "/doelen", "/wijzigingen", "/zoeken"];

    [HttpGet("/sitemap.xml")]
    public async Task<ContentResult> Index(CancellationToken cancellation)
    {
        var moment = Moment.At(clock.UtcNow());
        var shown = store.Versions.ShownAt(moment);
        var officials = await shown.OrderBy(version => version.Official.Slug)
            .Select(version => new { version.Official.Slug, version.PublishAt }).ToListAsync(cancellation);
        var entries = await shown.SelectMany(version => version.Content!.SidePositions, (version, position) => new { position.EntryId, version.PublishAt })
            .OrderBy(entry => entry.EntryId).ToListAsync(cancellation);
        var assigned = shown.SelectMany(version => version.Content!.Assignments).Select(assignment => assignment.PortfolioId);
        var portfolios = await store.Portfolios.Where(portfolio => assigned.Contains(portfolio.Id)).Select(portfolio => portfolio.Slug).Order().ToListAsync(cancellation);
        var pages = await store.ContentPages.Select(page => page.Slug).Order().ToListAsync(cancellation);

        var urls = FixedPaths.Select(path => Entry(path))
            .Concat(officials.Select(official => Entry($"/bestuurders/{official.Slug}", official.PublishAt)))
            .Concat(portfolios.Select(slug => Entry($"/portefeuilles/{slug}")))
            .Concat(entries.Select(entry => Entry($"/nevenfuncties/{entry.EntryId}", entry.PublishAt)))
            .Concat(pages.Select(slug => Entry($"/{slug}")));
        return Content(new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(Sitemap + "urlset", urls), "application/xml; charset=utf-8");
    }

    private XElement Entry(string path, DateTime? changedAt = null) => new(
        Sitemap + "url",
        new XElement(Sitemap + "loc", address.Of(Request, path)),
        changedAt is { } at ? new XElement(Sitemap + "lastmod", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null);
}
