using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>The subjects, and who is responsible for each.</summary>
public sealed class PortfoliosController(Store store) : Controller
{
    [HttpGet("/portefeuilles")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var college = await store.CollegeAsync(moment.AsOf, cancellation);
        return View("Index", new PortfoliosPage(moment, [.. Subject.Of(college, moment.On).Where(subject => !subject.IsVacant)], college));
    }

    [HttpGet("/portefeuilles/{slug}")]
    public async Task<IActionResult> Portfolio(string slug, PageMoment moment, CancellationToken cancellation)
    {
        var portfolio = await store.Portfolios.AsNoTracking().SingleOrDefaultAsync(subject => subject.Slug == slug, cancellation);
        if (portfolio is null)
            return NotFound();
        var people = await store.PeopleAsync(
            moment.AsOf, version => version.Content!.Assignments.Any(assignment => assignment.PortfolioId == portfolio.Id), cancellation);
        var wasPublished = people.Count > 0 || await store.Versions.PublishedBy(moment.AsOf)
            .AnyAsync(version => version.Content!.Assignments.Any(assignment => assignment.PortfolioId == portfolio.Id), cancellation);
        return !wasPublished ? NotFound() : View("Portfolio", PortfolioPage.Of(portfolio, people, moment));
    }
}

/// <summary>All subjects of those who may have been in office on a day.</summary>
public sealed record PortfoliosPage(PageMoment Moment, IReadOnlyList<Subject> Subjects, IReadOnlyList<Person> College)
{
    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/portefeuilles") ?? Shared.Banner.NotChecked(College);
}
