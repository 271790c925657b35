using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Everyone who governs or governed, and the profile of each.</summary>
public sealed class OfficialsController(Store store, Municipality municipality) : Controller
{
    [HttpGet("/bestuurders")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation) =>
        View("Index", new OfficialsPage(moment, await store.PeopleAsync(moment.AsOf, cancellation)));

    [HttpGet("/bestuurders/{slug}")]
    public async Task<IActionResult> Profile(string slug, PageMoment moment, CancellationToken cancellation)
    {
        if (await store.ProfileAsync(slug, moment.AsOf, cancellation) is not { } profile)
            return await AbsentAsync(slug, moment, cancellation);
        var entries = await store.EntriesAt(moment.AsOf).Where(entry => entry.Slug == slug).ToListAsync(cancellation);
        var incomes = new IncomeLines(
            moment.UntilToday,
            await store.RegisterSinceAsync(municipality, moment.AsOf, cancellation),
            await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation),
            municipality);
        var college = await store.CollegeAsync(moment.AsOf, cancellation);
        return View("Profile", new ProfilePage(moment, profile, PositionList.Of(profile.Person, entries, shows: entry => true, moment, incomes), college, municipality.Name));
    }

    /// <summary>A page that was withdrawn says so; an old address leads on; of anything else nothing is told.</summary>
    private async Task<IActionResult> AbsentAsync(string slug, PageMoment moment, CancellationToken cancellation)
    {
        if (await store.WithdrawalAsync(slug, moment.AsOf, cancellation) is { } withdrawal)
            return ErrorResult.Gone(AmsterdamTime.DayOf(withdrawal.PublishedAt), withdrawal.Reason);
        return await store.CurrentSlugAsync(slug, moment.AsOf, cancellation) is { } current
            ? RedirectPermanent($"/bestuurders/{current}{Request.QueryString}")
            : NotFound();
    }
}
