using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Organisations;

/// <summary>Everyone's positions at one organisation.</summary>
public sealed class OrganisationsController(Store store, TimeProvider clock) : Controller
{
    [HttpGet("/organisaties/{slug}")]
    public async Task<IActionResult> Organisation(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var there = await PositionsAsync(slug, moment, cancellation);
        if (there.Count == 0)
            return await ElsewhereAsync(slug, moment, cancellation);
        return View("Organisation", new OrganisationPage(moment, slug, there)
        {
            IsGoneToday = moment.IsAsKnownThen && (await PositionsAsync(slug, PageMoment.OfNow(HttpContext, clock), cancellation)).Count == 0,
        });
    }

    /// <summary>
    /// Addresses of long names were cut off once, and nothing stood for the rest: such a one leads on where one name alone can have had it. Of
    /// anything else nothing is told.
    /// </summary>
    private async Task<IActionResult> ElsewhereAsync(string slug, PageMoment moment, CancellationToken cancellation)
    {
        if (Slug.BeginOfLonger(slug) is not { } begin)
            return NotFound();
        var names = await store.Versions.PublishedBy(moment.AsOf).SelectMany(version => version.Content!.SidePositions).OrganisationsFrom(begin).ToListAsync(cancellation);
        var slugs = names.Where(name => Slug.Of(name) == slug).Select(OrganisationSlug.Of).Distinct(StringComparer.Ordinal).ToList();
        return slugs is [{ } current] && (await PositionsAsync(current, moment, cancellation)).Count > 0
            ? RedirectPermanent($"/organisaties/{current}{Request.QueryString}")
            : NotFound();
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
