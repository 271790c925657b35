using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Everyone who governs or governed, the profile of each, and what it was before.</summary>
public sealed class OfficialsController(Store store, Municipality municipality, TimeProvider clock) : Controller
{
    [HttpGet(OfficialsPage.Path)]
    public async Task<IActionResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var everyone = OfficialsPage.InOrder((await store.Versions.ShownAt(moment.AsOf).OfficeHoldersAsync(moment.AsOf, cancellation)).Values, moment.On);
        var paging = new Paging(Paging.Asked(Request.Query), OfficialsPage.Size, everyone.Count);
        if (!paging.Exists)
            return NotFound();
        var versions = paging.Of(everyone).Select(person => person.VersionId).ToList();
        var shown = await store.People(store.Versions.Where(version => versions.Contains(version.Id)), moment.AsOf).ToDictionaryAsync(person => person.VersionId, cancellation);
        return View("Index",
            new OfficialsPage(moment, paging, [.. versions.Select(version => shown[version])], everyone.Concat(shown.Values).Max(person => (DateTime?)person.ChangedAt(moment.On))));
    }

    [HttpGet("/bestuurders/{slug}")]
    public async Task<IActionResult> Profile(string slug, PageMoment moment, CancellationToken cancellation)
    {
        if (await PageAsync(slug, moment, cancellation) is { } page)
        {
            return View("Profile", page with
            {
                IsGoneToday = await store.IsGoneTodayAsync(slug, moment, PageMoment.Now(HttpContext, clock), cancellation),
                Colleagues = HttpContext.Features.Get<PreviewMoment>() is { IsOfOne: true } ? CollegeMembers.None : await store.ColleaguesAsync(slug, moment.AsOf, cancellation),
            });
        }

        // A page that was withdrawn says so; an old address leads on; of anything else nothing is told.
        return await store.WithdrawalAsync(slug, moment.AsOf, cancellation) is { } withdrawal
            ? ErrorResult.Gone(AmsterdamTime.DayOf(withdrawal.PublishedAt), withdrawal.Reason)
            : await ElsewhereAsync(slug, "", moment.AsOf, cancellation);
    }

    [HttpGet("/bestuurders/{slug}/wijzigingen")]
    public async Task<IActionResult> History(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var known = moment.AsOf;
        var versions = await store.PublishedVersionsAsync(slug, known, cancellation);
        if (versions.Count == 0)
            return await ElsewhereAsync(slug, "/wijzigingen", known, cancellation);
        var handovers = await store.HandoversAsync(versions.Select(version => version.PublishedAt).ToHashSet(), known, cancellation);
        return View("History", new HistoryPage(moment, slug, [.. versions.Reverse()], handovers));
    }

    // Digits only, the first not zero: one version has one address. It shows no other moment than its own, and its links stay there, for what it names may be gone by now;
    // the moment asked for decides what was known of it.
    [HttpGet("/bestuurders/{slug}/versies/{number:number(9)}")]
    public async Task<IActionResult> Version(string slug, int number, PageMoment moment, CancellationToken cancellation)
    {
        var known = moment.AsOf;
        var published = store.Versions.PublishedBy(known).Where(version => version.Official.Slug == slug);
        if (await published.Where(version => version.Number == number)
            .Select(version => new
            {
                version.Kind,
                At = version.PublishAt!.Value,
                version.SupersededAt,
                version.PublicReason,
                IsWithdrawn = store.Versions.HeldAt(known).Any(held => held.OfficialId == version.OfficialId && held.Kind == VersionKind.Withdrawal),
            }).SingleOrDefaultAsync(cancellation) is not { } version)
            return await ElsewhereAsync(slug, $"/versies/{number}", known, cancellation);
        if (version.Kind == VersionKind.Withdrawal)
            return ErrorResult.Gone(AmsterdamTime.DayOf(version.At), version.PublicReason ?? "");
        var page = await PageAsync(slug, new PageMoment(Moment.At(version.At), moment.Today, IsAsKnownThen: true), cancellation);
        return View("Profile", page! with { Version = new OldVersion(moment, number, version.At, version.SupersededAt <= known.KnownAt ? version.SupersededAt : null, version.IsWithdrawn) });
    }

    /// <summary>The profile that a moment shows, without colleagues; null: it shows none.</summary>
    private async Task<ProfilePage?> PageAsync(string slug, PageMoment moment, CancellationToken cancellation)
    {
        if (await store.ProfileAsync(slug, moment.AsOf, cancellation) is not { } profile)
            return null;
        // Of a day before, the page tells what the register tells: also of what a later text left out, for it may have been held then.
        var asked = moment.IsBeforeKnown ? store.EntriesMentionedBy(moment.AsOf) : store.EntriesAt(moment.AsOf);
        List<RegisterEntry> entries = [.. (await asked.Where(entry => entry.Slug == slug).ToListAsync(cancellation)).Told(moment.AsOf)];
        var incomes = new IncomeLines(
            new(moment.UntilKnown, municipality.RegisterSince ?? (profile.FirstPublishedAt is { } first ? AmsterdamTime.DayOf(first) : null)),
            await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation),
            municipality);
        bool HaveEnded(IEnumerable<RegisterEntry> some) => some.All(entry => entry.HoldingOn(moment.On) == Holding.Over);
        // Of today what was left out is not on the page, and asked for only where all that is has ended.
        var hasOnlyEnded = moment.IsToday && entries.Count > 0 && HaveEnded(entries)
            && HaveEnded((await store.EntriesNoLongerStatedAt(moment.AsOf).Where(entry => entry.Slug == slug).ToListAsync(cancellation)).Told(moment.AsOf));
        return new ProfilePage(moment, profile, PositionList.Of(profile.Person, entries, hasOnlyEnded, moment, incomes), municipality.Name)
        {
            TurnedOn = entries.Max(entry => new[] { entry.LastTurn(moment.On, profile.Person.PublishedOn), incomes.Scope.LastTurn(entry.Disclosed, profile.Person) }.Max()),
            Correction = await store.CorrectionAsync(profile, moment.AsOf, cancellation),
        };
    }

    /// <summary>Leads an old address on to the one that took its place; of anything else nothing is told.</summary>
    private async Task<IActionResult> ElsewhereAsync(string slug, string rest, Moment moment, CancellationToken cancellation) =>
        await store.CurrentSlugAsync(slug, moment, cancellation) is { } current ? RedirectPermanent($"/bestuurders/{current}{rest}{Request.QueryString}") : NotFound();
}
