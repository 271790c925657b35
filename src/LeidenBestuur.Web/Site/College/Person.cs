using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.College;

/// <summary>One official as the version of a moment shows them, with what lists of people say.</summary>
public sealed record Person
{
    public required string Slug { get; init; }

    /// <summary>The version that says so.</summary>
    public required int VersionId { get; init; }

    public required string Name { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>The version was approved for an hour that was still to come: the hour is a fact, not the moment somebody pressed a button.</summary>
    public bool WasScheduled { get; init; }

    /// <summary>The version puts a mistake right.</summary>
    public bool IsCorrection { get; init; }

    public DateOnly? CheckedOn { get; init; }

    /// <summary>The text that the version was read from; null: it was written here.</summary>
    public string? SourceFile { get; init; }

    public DateOnly? SourceDate { get; init; }

    public DeclarationState Declaration { get; init; }

    public DateOnly? DeclaredOn { get; init; }

    public required List<TermOfOffice> Terms { get; init; }

    public required List<HeldPortfolio> Portfolios { get; init; }

    /// <summary>Null: initials stand in its place.</summary>
    public PersonPortrait? Portrait { get; init; }

    public DateOnly PublishedOn => AmsterdamTime.DayOf(PublishedAt);

    /// <summary>When what lists say of them last changed: by publication, or by itself at the start of a day, UTC.</summary>
    /// <param name="day">The day that is shown.</param>
    public DateTime ChangedAt(DateOnly day) => AmsterdamTime.Latest(PublishedAt, DatedFact.LastTurn([.. Terms, .. Portfolios], day, PublishedOn));

    public (TermOfOffice Fact, Holding Holding)? TermOn(DateOnly day) => DatedFact.Foremost(Terms, day, PublishedOn);

    /// <summary>Whether the person was in office that day; of a person of whom no office is known, that is unknown too.</summary>
    public Holding InOffice(DateOnly day) => TermOn(day)?.Holding ?? Holding.Unknown;

    /// <summary>Whether the person was responsible for a portfolio that day: nobody is outside an office.</summary>
    public Holding Holds(HeldPortfolio portfolio, DateOnly day) => PortfolioAssignment.Within(InOffice(day), portfolio.On(day, PublishedOn));

    public IReadOnlyList<HeldPortfolio> PortfoliosOn(DateOnly day, Holding holding) =>
        [.. Portfolios.Where(portfolio => Holds(portfolio, day) == holding).OrderBy(portfolio => portfolio.Order)];
}

/// <summary>A portrait as a page shows it.</summary>
/// <param name="Hash">Part of its address.</param>
/// <param name="AlternativeText">Empty: decorative.</param>
/// <param name="CreditLine">Null: none.</param>
public sealed record PersonPortrait(string Hash, string AlternativeText, string? CreditLine);

/// <summary>A portfolio as one version states it, with the address of its subject.</summary>
public sealed record HeldPortfolio : DatedFact
{
    public required string Slug { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    /// <summary>The subject's own name, which is that of all who hold it, under whatever name.</summary>
    public required string SubjectName { get; init; }

    public required int Order { get; init; }

    public bool IsActing { get; init; }

    public static HeldPortfolio Of(PortfolioAssignment assignment, string slug, string subjectName) => new()
    {
        Slug = slug,
        Name = assignment.Name,
        SubjectName = subjectName,
        Order = assignment.Order,
        IsActing = assignment.IsActing,
        Period = assignment.Period,
        StatedSince = assignment.StatedSince,
    };
}

public static class PersonQueries
{
    /// <summary>Everyone whom a moment shows.</summary>
    public static Task<List<Person>> PeopleAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        store.PeopleAsync(moment, version => true, cancellation);

    /// <summary>The college: those who may have been in office on the day of a moment, the mayor first, then by name.</summary>
    public static async Task<List<Person>> CollegeAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        (await store.People(store.Versions.ShownAt(moment).Where(MayBeInOffice(moment.On))).ToListAsync(cancellation)).InOfficeOn(moment.On);

    /// <summary>Those of some people who may have been in an office that is known on a day, the mayor first, then by name.</summary>
    public static List<Person> InOfficeOn(this IEnumerable<Person> people, DateOnly day) =>
        [.. ByName(people).Where(person => person.TermOn(day) is (_, Holding.Yes or Holding.Unknown)).OrderBy(person => person.TermOn(day)!.Value.Fact.Office)];

    /// <summary>The college without one of its members, or the most recently published of them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="slug">Who is left out.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="most">How many at most, however many are in office.</param>
    /// <param name="cancellation">Ends the question.</param>
    public static async Task<List<Person>> ColleaguesAsync(this Store store, string slug, Moment moment, int most, CancellationToken cancellation) =>
        (await store.People(store.Versions.ShownAt(moment).Where(MayBeInOffice(moment.On)).Where(version => version.Official.Slug != slug)
                .OrderByDescending(version => version.PublishAt).ThenBy(version => version.Id).Take(most)).ToListAsync(cancellation)).InOfficeOn(moment.On);

    /// <summary>The people of some versions, by name as written.</summary>
    public static async Task<List<Person>> PeopleAsync(
        this Store store, Moment moment, Expression<Func<ProfileVersion, bool>> which, CancellationToken cancellation) =>
        ByName(await store.People(store.Versions.ShownAt(moment).Where(which)).ToListAsync(cancellation));

    /// <summary>
    /// The people of some versions, in no order. One command for all: terms and portfolios are few to a person. A portfolio is looked up for each
    /// assignment, because SQLite would read through all assignments to join the two beside a person.
    /// </summary>
    public static IQueryable<Person> People(this Store store, IQueryable<ProfileVersion> versions) => versions.AsNoTracking()
        .LeftJoin(store.Portraits, version => version.Content!.PortraitHash, portrait => portrait.Hash, (version, portrait) => new Person
        {
            Slug = version.Official.Slug,
            VersionId = version.Id,
            Name = version.Content!.Name,
            PublishedAt = version.PublishAt!.Value,
            WasScheduled = version.ApprovedAt < version.PublishAt,
            IsCorrection = version.Kind == VersionKind.Correction,
            CheckedOn = version.Official.CheckedOn,
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

    private static Expression<Func<ProfileVersion, bool>> MayBeInOffice(DateOnly day) => version => version.Content!.Terms.Any(term =>
        (term.Period.FirstDay == null || term.Period.FirstDay <= day) && (term.Period.LastDay == null || term.Period.LastDay >= day));

    private static List<Person> ByName(IEnumerable<Person> people) => [.. people.OrderBy(person => person.Name, Formatting.Dutch.Order)];
}
