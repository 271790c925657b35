using System.Security.Cryptography;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.OpenData.Feeds;

/// <summary>The public log for feed readers (Atom, RFC 4287, in pages as RFC 5005 has them): of everyone, of one person, of one kind.</summary>
public sealed class FeedController(Store store, SiteAddress address, Municipality municipality) : Controller
{
    private const int Longest = 50;

    [HttpGet("/wijzigingen.atom")]
    public async Task<IActionResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var choice = await store.PublicationChoiceAsync(Request.Query, moment.AsOf, cancellation);
        // A reader who followed somebody under an old address goes on following.
        if (choice.Person is { } person && person.Slug != PublicationChoice.SlugOf(Request.Query))
            return RedirectPermanent(moment.LinkAsKnown(choice.FeedPage(Paging.Asked(Request.Query))));
        var chosen = choice.Among(store.Versions.PublishedBy(moment.AsOf));
        var paging = new Paging(Paging.Asked(Request.Query), Longest, await chosen.CountAsync(cancellation));
        if (!paging.Exists)
            return NotFound();
        var ids = await paging.Of(chosen.LatestFirst()).Select(version => version.Id).ToListAsync(cancellation);
        var publications = await store.PublicationsAsync(ids, moment.AsOf, cancellation);
        var feed = new ChangesFeed(choice, paging, publications, municipality, path => address.Of(Request, moment.LinkAsKnown(path)));
        var bytes = feed.Write();
        return File(bytes, "application/atom+xml; charset=utf-8", new DateTimeOffset(feed.UpdatedAt, TimeSpan.Zero),
            new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
