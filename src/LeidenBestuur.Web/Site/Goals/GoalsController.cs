using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
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
        var members = store.Versions.ShownAt(moment.AsOf).WithOfficeOn(moment.On);
        var college = (await members.OfficeHoldersAsync(moment.AsOf, cancellation)).Values.InOfficeOn(moment.On);
        var named = await members.Select(version => new { version.Official.Slug, version.Content!.GoalNumbers }).ToListAsync(cancellation);
        var numbers = named.ToDictionary(row => row.Slug, row => row.GoalNumbers, StringComparer.Ordinal);
        var namedBy = college.Where(person => person.InOffice(moment.On) == Holding.Yes && person.TextsSpeakOf(moment))
            .SelectMany(person => numbers[person.Slug], (person, number) => (person, number)).ToLookup(pair => pair.number, pair => pair.person);
        return View("Index", new GoalsPage(moment, college, namedBy));
    }
}

/// <summary>What the page of the goals shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="College">Those who may have been in office.</param>
/// <param name="NamedBy">Who names a goal, by its number.</param>
public sealed record GoalsPage(PageMoment Moment, IReadOnlyList<Person> College, ILookup<int, Person> NamedBy)
{
    /// <summary>T44b where nobody names one, and whose goals of that day are not known; null: neither.</summary>
    public string? Notice => (NamedBy.Count, Unknown.Count) switch
    {
        (0, _) when Moment.IsToday => Texts.T44b_NoGoals,
        (0, 0) when College.Count > 0 => Texts.T44b_NoGoalsThen,
        (0, _) => Texts.Goals_UnknownThen,
        (_, 0) => null,
        _ => Texts.Goals_UnknownOfSome.FillPlain(("namen", Dutch.Join([.. Unknown.Select(person => person.Name)]))),
    };

    private IReadOnlyList<Person> Unknown { get; } = [.. College.Where(person => !person.TextsSpeakOf(Moment))];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/doelen") ?? Shared.Banner.NotChecked(College);
}
