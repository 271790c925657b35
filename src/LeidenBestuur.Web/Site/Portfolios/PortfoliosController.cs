using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>The subjects, and who is responsible for each.</summary>
public sealed class PortfoliosController(Store store, TimeProvider clock) : Controller
{
    [HttpGet("/portefeuilles")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var college = await store.CollegeAsync(moment.AsOf, cancellation);
        var held = Subject.Of(college, moment.On).Where(subject => !subject.IsVacant).ToList();
        return View("Index", new PortfoliosPage(moment, [.. held, .. await store.UnheldSubjectsAsync(held, college, moment.AsOf, cancellation)], college));
    }

    [HttpGet("/portefeuilles/{slug}")]
    public async Task<IActionResult> Portfolio(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var portfolio = await store.Portfolios.AsNoTracking().SingleOrDefaultAsync(subject => subject.Slug == slug, cancellation);
        if (portfolio is null)
            return await AbsentAsync(slug, moment, cancellation);
        var versions = await store.StatedVersionsAsync(subject => subject.Id == portfolio.Id, moment.AsOf, cancellation);
        if (versions.TrueForAll(version => version.IsWithdrawn))
            return NotFound();
        var people = await store.PeopleAsync(versions, moment.AsOf, cancellation);
        return View("Portfolio", PortfolioPage.Of(portfolio, Holder.Of(versions, people, portfolio.Slug, portfolio.Name, moment.On), moment) with
        {
            IsGoneToday = moment.IsAsKnownThen && !await store.WasAssignedAsync(portfolio.Id, PageMoment.Now(HttpContext, clock), cancellation),
        });
    }

    /// <summary>An old address leads on, also that of a subject that was merged into another; of anything else nothing is told.</summary>
    private async Task<IActionResult> AbsentAsync(string slug, PageMoment moment, CancellationToken cancellation) =>
        await store.CurrentPortfolioSlugAsync(slug, moment.AsOf, cancellation) is { } current
            ? RedirectPermanent($"/portefeuilles/{current}{Request.QueryString}")
            : NotFound();
}

public static class PortfolioQueries
{
    /// <summary>Whether anybody whose page stands was ever published as responsible for a subject: its address goes on answering.</summary>
    public static Task<bool> WasAssignedAsync(this Store store, int portfolioId, Moment moment, CancellationToken cancellation)
    {
        var standing = store.Versions.ShownAt(moment);
        return store.Versions.PublishedBy(moment).Assigning(store, portfolioId).AnyAsync(version => standing.Any(shown => shown.OfficialId == version.OfficialId), cancellation);
    }

    /// <summary>The address that took the place of an old one, of a subject that was published; null: there is none.</summary>
    public static async Task<string?> CurrentPortfolioSlugAsync(this Store store, string formerSlug, Moment moment, CancellationToken cancellation)
    {
        var subject = await store.Portfolios.Where(portfolio => portfolio.FormerSlugs.Any(former => former.Slug == formerSlug))
            .Select(portfolio => new { portfolio.Id, portfolio.Slug }).SingleOrDefaultAsync(cancellation);
        return subject is not null && await store.WasAssignedAsync(subject.Id, moment, cancellation) ? subject.Slug : null;
    }
}

/// <summary>All subjects of those who may have been in office on a day, and those of which nobody is named.</summary>
public sealed record PortfoliosPage(PageMoment Moment, IReadOnlyList<Subject> All, IReadOnlyList<Person> College)
{
    public IReadOnlyList<Subject> Subjects { get; } = [.. All.Where(subject => !subject.IsVacant).OrderBy(subject => subject.Name, Dutch.Order)];

    public IReadOnlyList<Subject> Vacant { get; } = [.. All.Where(subject => subject.IsVacant)];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/portefeuilles") ?? Shared.Banner.NotChecked(College);
}
