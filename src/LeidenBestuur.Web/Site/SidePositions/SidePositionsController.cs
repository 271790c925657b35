using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Officials;
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
        var versions = await store.EntryVersionsAsync(entry, moment.AsOf, cancellation);
        if (versions is not [.., var last])
            return NotFound();
        var about = await store.EntryBackgroundAsync(last, moment.AsOf, cancellation);
        if (about.Withdrawal is { } withdrawal)
            return ErrorResult.Gone(AmsterdamTime.DayOf(withdrawal.PublishedAt), withdrawal.Reason);
        var people = await store.PeopleAsync(moment.AsOf, version => version.OfficialId == last.OfficialId, cancellation);
        var publications = await store.IncomePublicationsAsync([last], moment.AsOf, cancellation);
        var incomes = new IncomeLines(moment.UntilToday, municipality.RegisterSince ?? AmsterdamTime.DayOf(about.FirstPublishedAt), publications, municipality).Of(last, people.Single());
        var field = $"{ProfileFields.SidePosition}/{entry}";
        return View("Entry", new EntryPage(moment, last, people.Single(), incomes, versions)
        {
            Erasures = [.. about.Erasures.Where(erasure => erasure.Field == field)],
            Corrections = about.WasCorrected ? await store.CorrectionsAsync(last.Slug, field, moment.AsOf, cancellation) : [],
        });
    }

    private async Task<IncomeLines> IncomesAsync(IReadOnlyList<RegisterEntry> entries, PageMoment moment, CancellationToken cancellation) => new(
        moment.UntilToday,
        await store.RegisterSinceAsync(municipality, moment.AsOf, cancellation),
        await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation),
        municipality);
}
