using System.Globalization;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.WellKnown;

/// <summary>Files that machines look for at fixed addresses.</summary>
public sealed class WellKnownController(Municipality municipality, SiteAddress address, TimeProvider clock) : Controller
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>What stood here at an instant has an address for each: who follows all links would never come to an end.</summary>
    [HttpGet("/robots.txt")]
    public ContentResult Robots() => Content($"User-agent: *\nDisallow: /beheer\nDisallow: /*{PageMoment.InstantParameter}=\n\nSitemap: {address.Of(Request, "/sitemap.xml")}\n", PlainText);

    /// <summary>RFC 9116. The day of expiry moves on by itself, so that the file cannot run out while the site is up.</summary>
    [HttpGet("/.well-known/security.txt")]
    public ContentResult SecurityTxt()
    {
        var contact = municipality.SecurityContact.Length > 0 ? municipality.SecurityContact : municipality.Website.AbsoluteUri;
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(180).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Content(
            $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {address.Of(Request, "/.well-known/security.txt")}\n",
            PlainText);
    }
}
