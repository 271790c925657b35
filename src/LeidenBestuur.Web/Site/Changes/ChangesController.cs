using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Changes;

/// <summary>The public log: all that was published, of everyone.</summary>
public sealed class ChangesController(Store store, TimeProvider clock) : Controller
{
    [HttpGet(ChangesFilter.Path)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var now = PageMoment.Now(HttpContext, clock);
        var people = await store.ChangedPeopleAsync(now, cancellation);
        // Who has another address by now is still found under the old one.
        if (PublicationChoice.SlugOf(Request.Query) is { } slug && people.All(person => person.Slug != slug) && await store.ChangedPersonAsync(slug, now, cancellation) is { } moved)
            return RedirectPermanent(ChangesFilter.Path + Request.Query.With(PublicationChoice.PersonParameter, moved.Slug));
        var filter = ChangesFilter.Of(Request.Query, people, clock);
        var chosen = filter.Choice.Among(store.Versions.PublishedBy(now));
        var page = new ChangesPage(filter, people, await chosen.CountAsync(cancellation), []);
        if (!page.Paging.Exists)
            return NotFound();
        var shown = await store.PublicationsAsync(chosen.Skip((filter.Page - 1) * ChangesPage.Size).Take(ChangesPage.Size), now, cancellation);
        return View("Index", page with { Shown = shown });
    }
}
