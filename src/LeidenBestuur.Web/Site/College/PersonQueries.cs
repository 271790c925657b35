using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.College;

/// <summary>Those who may have been in office on a day, the mayor first, then by name: all of them, or as many as a page can show.</summary>
/// <param name="People">Who.</param>
/// <param name="IsWhole">Whether these are all.</param>
public sealed record CollegeMembers(IReadOnlyList<Person> People, bool IsWhole)
{
    /// <summary>No college is larger; where a store shows more people who may have been in office, a list of them all is no help.</summary>
    public const int Most = 40;

    /// <summary>None.</summary>
    public static CollegeMembers None { get; } = new([], IsWhole: true);

    /// <summary>The members among those who were read.</summary>
    /// <param name="read">One more than can be shown, or all there are.</param>
    /// <param name="day">The day.</param>
    public static CollegeMembers Of(IReadOnlyCollection<Person> read, DateOnly day) => new(read.Take(Most).InOfficeOn(day), read.Count <= Most);
}

public static class PersonQueries
{
    /// <summary>Everyone whom a moment shows.</summary>
    public static Task<List<Person>> PeopleAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        store.PeopleAsync(moment, version => true, cancellation);

    /// <summary>The people of some versions, by official, with their offices and nothing else that is a list. A row for each office: EF takes a third longer to put lists together.</summary>
    public static async Task<Dictionary<int, Person>> OfficeHoldersAsync(this IQueryable<ProfileVersion> versions, Moment moment, CancellationToken cancellation)
    {
        var rows = await versions.AsNoTracking().SelectMany(version => version.Content!.Terms.DefaultIfEmpty(), (version, term) => new
        {
            version.OfficialId,
            version.Official.Slug,
            VersionId = version.Id,
            version.Content!.Name,
            version.PublishAt,
            CheckedAt = version.Official.Checks.Where(check => check.At <= moment.KnownAt).Max(check => (DateTime?)check.At),
            version.Source!.File,
            version.Source.Date,
            version.Content.Declaration,
            version.Content.DeclaredOn,
            Term = term,
        }).OrderBy(row => EF.Property<int>(row.Term!, "Id")).ToListAsync(cancellation);
        return rows.GroupBy(row => row.OfficialId).ToDictionary(own => own.Key, own =>
        {
            var row = own.First();
            return new Person
            {
                Slug = row.Slug,
                VersionId = row.VersionId,
                Name = row.Name,
                PublishedAt = row.PublishAt!.Value,
                CheckedAt = row.CheckedAt,
                SourceFile = row.File,
                SourceDate = row.Date,
                Declaration = row.Declaration,
                DeclaredOn = row.DeclaredOn,
                Terms = [.. own.Select(one => one.Term).OfType<TermOfOffice>()],
                Portfolios = [],
            };
        });
    }

    /// <summary>The college: those who may have been in office on the day of a moment, the mayor first, then by name.</summary>
    public static async Task<List<Person>> CollegeAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        (await store.People(store.Versions.ShownAt(moment).WithOfficeOn(moment.On), moment).ToListAsync(cancellation)).InOfficeOn(moment.On);

    /// <summary>The versions that state an office that may have been held on a day.</summary>
    public static IQueryable<ProfileVersion> WithOfficeOn(this IQueryable<ProfileVersion> versions, DateOnly day) => versions.Where(version => version.Content!.Terms.Any(term =>
        (term.Period.FirstDay == null || term.Period.FirstDay <= day) && (term.Period.LastDay == null || term.Period.LastDay >= day)));

    /// <summary>Those of some people who may have been in an office that is known on a day, the mayor first, then by name.</summary>
    public static List<Person> InOfficeOn(this IEnumerable<Person> people, DateOnly day) =>
        [.. ByName(people).Where(person => person.TermOn(day) is (_, Holding.Yes or Holding.Unknown)).OrderBy(person => person.TermOn(day)!.Value.Fact.Office)];

    /// <summary>As many of the college as a page can show; where there are more, those whose start is known first, then the mayor, then by name as SQLite orders it.</summary>
    public static async Task<CollegeMembers> MembersAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var day = moment.On;
        var read = await store.People(store.Versions.ShownAt(moment).WithOfficeOn(day)
            .OrderByDescending(version => version.Content!.Terms.Any(term => term.Period.FirstDay <= day && (term.Period.LastDay == null || term.Period.LastDay >= day)))
            .ThenByDescending(version => version.Content!.Terms.Any(term => term.Office == Office.Mayor
                && (term.Period.FirstDay == null || term.Period.FirstDay <= day)
                && (term.Period.LastDay == null || term.Period.LastDay >= day)))
            .ThenBy(version => version.Content!.Name).ThenBy(version => version.Id)
            .Take(CollegeMembers.Most + 1), moment).ToListAsync(cancellation);
        return CollegeMembers.Of(read, day);
    }

    /// <summary>As many of the college without one of its members; where there are more, the most recently published.</summary>
    public static async Task<CollegeMembers> ColleaguesAsync(this Store store, string slug, Moment moment, CancellationToken cancellation) =>
        CollegeMembers.Of(
            await store.People(store.Versions.ShownAt(moment).WithOfficeOn(moment.On).Where(version => version.Official.Slug != slug)
                .OrderByDescending(version => version.PublishAt).ThenBy(version => version.Id).Take(CollegeMembers.Most + 1), moment).ToListAsync(cancellation),
            moment.On);

    /// <summary>The people of some versions, by name as written.</summary>
    public static async Task<List<Person>> PeopleAsync(
        this Store store, Moment moment, Expression<Func<ProfileVersion, bool>> which, CancellationToken cancellation) =>
        ByName(await store.People(store.Versions.ShownAt(moment).Where(which), moment).ToListAsync(cancellation));

    /// <summary>
    /// The people of some versions, in no order. One command for all: terms and portfolios are few to a person. A portfolio is looked up for each
    /// assignment, because SQLite would read through all assignments to join the two beside a person.
    /// </summary>
    public static IQueryable<Person> People(this Store store, IQueryable<ProfileVersion> versions, Moment moment) => versions.AsNoTracking()
        .LeftJoin(store.Portraits, version => version.Content!.PortraitHash, portrait => portrait.Hash, (version, portrait) => new Person
        {
            Slug = version.Official.Slug,
            VersionId = version.Id,
            Name = version.Content!.Name,
            PublishedAt = version.PublishAt!.Value,
            WasScheduled = version.ApprovedAt < version.PublishAt,
            CheckedAt = version.Official.Checks.Where(check => check.At <= moment.KnownAt).Max(check => (DateTime?)check.At),
            SourceFile = version.Source!.File,
            SourceDate = version.Source!.Date,
            Declaration = version.Content.Declaration,
            DeclaredOn = version.Content.DeclaredOn,
            Portrait = portrait == null ? null : new PersonPortrait(portrait.Hash, portrait.AlternativeText, portrait.CreditLine),
            Terms = version.Content.Terms,
            Portfolios = version.Content.Assignments.Select(assignment => HeldPortfolio.Of(
                assignment,
                store.Portfolios.Where(portfolio => portfolio.Id == assignment.PortfolioId).Select(portfolio => portfolio.Slug).First(),
                store.Portfolios.Where(portfolio => portfolio.Id == assignment.PortfolioId).Select(portfolio => portfolio.Name).First())).ToList(),
        }).AsSingleQuery();

    private static List<Person> ByName(IEnumerable<Person> people) => [.. people.OrderBy(person => person.Name, Formatting.Dutch.Order)];
}
