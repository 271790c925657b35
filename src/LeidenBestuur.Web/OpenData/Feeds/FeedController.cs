using System.Security.Cryptography;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.OpenData.Feeds;

/// <summary>The public log for feed readers (Atom, RFC 4287): of everyone, of one person, of one kind.</summary>
public sealed class FeedController(Store store, SiteAddress address, Municipality municipality, TimeProvider clock) : Controller
{
    private const int Longest = 50;

    [HttpGet("/wijzigingen.atom")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var now = PageMoment.Now(HttpContext, clock);
        var choice = await store.PublicationChoiceAsync(Request.Query, now, cancellation);
        // A reader who followed somebody under an old address goes on following.
        if (choice.Person is { } person && person.Slug != PublicationChoice.SlugOf(Request.Query))
            return RedirectPermanent(choice.FeedPath);
        var publications = await store.PublicationsAsync(choice.Among(store.Versions.PublishedBy(now)).Take(Longest), now, cancellation);
        var feed = new ChangesFeed(choice, publications, municipality, path => address.Of(Request, path));
        var bytes = feed.Write();
        Response.Headers.CacheControl = "public, no-cache";
        return File(bytes, "application/atom+xml; charset=utf-8", new DateTimeOffset(feed.UpdatedAt, TimeSpan.Zero), new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
