using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Goals;

/// <summary>The 17 Global Goals, and who names which.</summary>
public sealed class GoalsController(Store store) : Controller
{
    [HttpGet("/doelen")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var college = (await store.OfficeHoldersAsync(moment.AsOf, cancellation)).Values.InOfficeOn(moment.On);
        var named = await store.Versions.ShownAt(moment.AsOf)
            .Select(version => new { version.Official.Slug, version.Content!.GoalNumbers }).ToListAsync(cancellation);
        var numbers = named.ToDictionary(row => row.Slug, row => row.GoalNumbers, StringComparer.Ordinal);
        var inOffice = college.Where(person => person.InOffice(moment.On) == Holding.Yes).ToList();
        return View("Index", new GoalsPage(moment, college, goal => [.. inOffice.Where(person => numbers[person.Slug].Contains(goal.Number))]));
    }
}

/// <summary>What the page of the goals shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="College">Those who may have been in office.</param>
/// <param name="NamedBy">Who names a goal.</param>
public sealed record GoalsPage(PageMoment Moment, IReadOnlyList<Person> College, Func<GlobalGoal, IReadOnlyList<Person>> NamedBy)
{
    public bool IsEmpty => GlobalGoal.All.All(goal => NamedBy(goal).Count == 0);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/doelen") ?? Shared.Banner.NotChecked(College);
}
