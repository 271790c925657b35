using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Officials;
using LeidenBestuur.Web.Site.Organisations;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Register;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>The register of side positions, and each entry.</summary>
public sealed class SidePositionsController(Store store, Municipality municipality, Registers registers, TimeProvider clock) : Controller
{
    [HttpGet("/nevenfuncties")]
    public async Task<IActionResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var register = await registers.AtAsync(store, moment, cancellation);
        if (await store.ElsewhereAsync(Request, register.People, moment.AsOf, cancellation) is { } elsewhere)
            return elsewhere;
        var selection = new RegisterSelection(register, RegisterFilter.Of(Request.Query, register.People), Paging.Asked(Request.Query));
        if (!selection.Paging.Exists)
            return NotFound();
        var entries = await store.EntriesAsync(selection.ShownEntries, cancellation);
        var slugs = selection.ShownPeople.Select(person => person.Slug).ToList();
        var people = slugs.Count == 0 ? [] : await store.PeopleAsync(moment.AsOf, version => slugs.Contains(version.Official.Slug), cancellation);
        return View("Index", RegisterPage.Of(selection, entries, people, await IncomesAsync(entries, register.Scope, moment, cancellation)));
    }

    // Digits only, the first not zero: one entry has one address.
    [HttpGet("/nevenfuncties/{entry:number(9)}")]
    public async Task<IActionResult> Entry(int entry, PageMoment moment, CancellationToken cancellation)
    {
        var versions = await store.EntryVersionsAsync(entry, moment.AsOf, cancellation);
        if (versions is not [.., var latest])
            return NotFound();
        var last = latest with { GoneAt = latest.SupersededAt <= moment.AsOf.KnownAt ? latest.SupersededAt : null };
        var about = await store.EntryBackgroundAsync(last, moment.AsOf, cancellation);
        if (about.Withdrawal is { } withdrawal)
            return ErrorResult.Gone(AmsterdamTime.DayOf(withdrawal.PublishedAt), withdrawal.Reason);
        // Of what was never true nothing is said but that it stood here: no incomes, nobody beside it.
        var isTakenBack = last.MentionAt(moment.AsOf) == Mention.TakenBack;
        var slug = isTakenBack ? null : OrganisationSlug.Of(last.Organisation);
        var there = slug is null ? [] : await store.EntriesAtOrganisationAsync(slug, moment.AsOf, cancellation);
        var officials = there.Select(other => other.OfficialId).Append(last.OfficialId).ToHashSet();
        var people = await store.PeopleAsync(moment.AsOf, version => officials.Contains(version.OfficialId), cancellation);
        var holder = people.Single(person => person.Slug == last.Slug);
        var scope = new IncomeScope(moment.UntilKnown, municipality.RegisterSince ?? AmsterdamTime.DayOf(about.FirstPublishedAt));
        var incomes = new IncomeLines(scope, IncomePublications.Of(versions), municipality);
        var field = $"{ProfileFields.SidePosition}/{entry}";
        return View("Entry",
            new EntryPage(moment, last, holder, isTakenBack ? [] : [.. incomes.Of(last, holder), .. incomes.Before(last, holder) is { } before ? new[] { before } : []], versions)
            {
                IsGoneToday = await store.IsGoneTodayAsync(last.Slug, moment, PageMoment.Now(HttpContext, clock), cancellation),
                TurnedOn = isTakenBack ? null : scope.LastTurn(last.Disclosed, holder),
                Others = slug is null
                ? []
                : [.. OrganisationEntry.Of(there, people.Where(person => person != holder), await store.CorrectedAsync(there, slug, moment.AsOf, cancellation), slug, moment)
                    .OrderByDescending(other => other.IsOpen)
                    .ThenBy(other => other.GoneAt is not null)],
                Erasures = [.. about.Erasures.Where(erasure => erasure.Field == field)],
                Corrections = about.WasCorrected ? await store.CorrectionsAsync(last.Slug, field, moment.AsOf, cancellation) : [],
            });
    }

    private async Task<IncomeLines> IncomesAsync(IReadOnlyList<RegisterEntry> entries, IncomeScope scope, PageMoment moment, CancellationToken cancellation) =>
        new(scope, await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation), municipality);
}
