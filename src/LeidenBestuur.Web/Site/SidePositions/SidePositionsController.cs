using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>The register of side positions, and each entry.</summary>
public sealed class SidePositionsController(Store store, Municipality municipality) : Controller
{
    [HttpGet("/nevenfuncties")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var people = await store.PeopleAsync(moment.AsOf, cancellation);
        var filter = RegisterFilter.Of(Request.Query, people);
        var entries = await store.EntriesAt(moment.AsOf).ToListAsync(cancellation);
        return View("Index", RegisterPage.Of(moment, people, entries, filter, await IncomesAsync(entries, moment, cancellation)));
    }

    // Digits only, the first not zero: one entry has one address.
    [HttpGet("/nevenfuncties/{entry:regex(^[[1-9]][[0-9]]{{0,8}}\\z)}")]
    public async Task<IActionResult> Entry(int entry, PageMoment moment, CancellationToken cancellation)
    {
        var found = await store.EntriesAt(moment.AsOf).SingleOrDefaultAsync(position => position.EntryId == entry, cancellation);
        if (found is null)
            return NotFound();
        var people = await store.PeopleAsync(moment.AsOf, version => version.OfficialId == found.OfficialId, cancellation);
        var incomes = (await IncomesAsync([found], moment, cancellation)).Of(found, people.Single());
        return View("Entry", new EntryPage(moment, found, people.Single(), incomes));
    }

    private async Task<IncomeLines> IncomesAsync(IReadOnlyList<RegisterEntry> entries, PageMoment moment, CancellationToken cancellation) => new(
        moment.On,
        await store.RegisterSinceAsync(municipality, moment.AsOf, cancellation),
        await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation),
        municipality);
}
