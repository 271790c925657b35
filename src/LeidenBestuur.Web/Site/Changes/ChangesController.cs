using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Changes;

/// <summary>The public log: all that was published, of everyone.</summary>
public sealed class ChangesController(Store store) : Controller
{
    [HttpGet(ChangesFilter.Path)]
    public async Task<IActionResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var people = await store.ChangedPeopleAsync(moment.AsOf, cancellation);
        // Who has another address by now is still found under the old one.
        if (PublicationChoice.SlugOf(Request.Query) is { } slug && people.All(person => person.Slug != slug) && await store.ChangedPersonAsync(slug, moment.AsOf, cancellation) is { } moved)
            return RedirectPermanent(ChangesFilter.Path + Request.Query.With(PublicationChoice.PersonParameter, moved.Slug));
        var filter = ChangesFilter.Of(Request.Query, people, moment.Today);
        var chosen = filter.Choice.Among(store.Versions.PublishedBy(moment.AsOf));
        var page = new ChangesPage(moment, filter, people, await chosen.CountAsync(cancellation), []);
        if (!page.Paging.Exists)
            return NotFound();
        var ids = await page.Paging.Of(chosen.LatestFirst()).Select(version => version.Id).ToListAsync(cancellation);
        return View("Index", page with { Shown = await store.PublicationsAsync(ids, moment.AsOf, cancellation) });
    }
}
