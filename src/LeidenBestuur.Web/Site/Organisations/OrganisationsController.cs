using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.Organisations;

/// <summary>Everyone's positions at one organisation.</summary>
public sealed class OrganisationsController(Store store, TimeProvider clock) : Controller
{
    [HttpGet("/organisaties/{slug}")]
    public async Task<IActionResult> Organisation(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var there = await PositionsAsync(slug, moment, cancellation);
        return there.Count == 0 ? NotFound() : View("Organisation", new OrganisationPage(moment, slug, there)
        {
            IsGoneToday = moment.IsAsKnownThen && (await PositionsAsync(slug, PageMoment.OfNow(HttpContext, clock), cancellation)).Count == 0,
        });
    }

    private async Task<IReadOnlyList<OrganisationEntry>> PositionsAsync(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var entries = await store.EntriesAtOrganisationAsync(slug, moment.AsOf, cancellation);
        if (entries.Count == 0)
            return [];
        var officials = entries.Select(entry => entry.OfficialId).ToHashSet();
        var people = await store.PeopleAsync(moment.AsOf, version => officials.Contains(version.OfficialId), cancellation);
        return OrganisationEntry.Of(entries, people, await store.CorrectedAsync(entries, slug, moment.AsOf, cancellation), slug, moment);
    }
}
