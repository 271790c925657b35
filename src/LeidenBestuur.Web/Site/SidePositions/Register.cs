using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>The whole register of a moment, as far as choosing, ordering and counting need it; what a page shows of it is read by itself.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="People">Everyone by name, without portfolios.</param>
/// <param name="Entries">Their side positions.</param>
/// <param name="Scope">Of which years it speaks.</param>
public sealed record Register(PageMoment Moment, IReadOnlyList<Person> People, IReadOnlyList<IndexedEntry> Entries, IncomeScope Scope)
{
    /// <summary>The calendar years of which there is something to say, the latest first.</summary>
    public IReadOnlyList<int> Years { get; } = [.. Entries.Where(entry => entry.MayHaveIncome).SelectMany(entry => entry.Years(Scope)).Append(Scope.Day.Year).Append(Scope.Day.Year - 1).Distinct().OrderDescending()];

    /// <summary>How many lines a file of some entries has: one for each of their years, and one where there is none.</summary>
    public int LinesOf(IEnumerable<IndexedEntry> entries) => entries.Sum(entry => Math.Max(entry.Years(Scope).Count, 1));

    /// <summary>People of the day before former ones, the mayor first; otherwise by name.</summary>
    public IEnumerable<Person> InOrder(IEnumerable<Person> people) => people
        .Select(person => (Person: person, Term: person.TermOn(Moment.On)))
        .OrderBy(pair => pair.Term?.Holding == Holding.Over).ThenBy(pair => pair.Term is null).ThenBy(pair => pair.Term?.Fact.Office)
        .Select(pair => pair.Person);
}

/// <summary>One entry of the register, without what only its own line shows.</summary>
public sealed record IndexedEntry : DatedFact
{
    public required Person Person { get; init; }

    public required int EntryId { get; init; }

    /// <summary>Its place on the profile.</summary>
    public required int Order { get; init; }

    public required string Title { get; init; }

    public string? Organisation { get; init; }

    public required string Description { get; init; }

    public bool? IsExOfficio { get; init; }

    public Pay Pay { get; init; }

    public required IReadOnlyList<YearlyIncome> Incomes { get; init; }

    public Holding HoldingOn(DateOnly day) => On(day, Person.PublishedOn);

    /// <summary>Whether something is earned, or may be.</summary>
    public bool MayHaveIncome => Pay is Pay.Paid or Pay.PaidToTreasury || Incomes.Count > 0;

    public DisclosedPosition Disclosed => new(Pay, IsExOfficio, Period, StatedSince ?? Person.PublishedOn, Incomes);

    public IReadOnlyList<int> Years(IncomeScope scope) => scope.AllYearsOf(Disclosed, Person);
}

public static class RegisterReading
{
    /// <summary>The register of a moment.</summary>
    public static async Task<Register> RegisterAsync(this Store store, Municipality municipality, PageMoment moment, CancellationToken cancellation)
    {
        var people = await store.HoldersAsync(moment.AsOf, cancellation);
        var entries = await store.IndexAsync(moment.AsOf, people, cancellation);
        var since = await store.RegisterSinceAsync(municipality, moment.AsOf, cancellation);
        return new(moment, [.. people.Values.OrderBy(person => person.Name, Formatting.Dutch.Order)], entries, new(moment.UntilKnown, since));
    }

    /// <summary>The entries with these numbers, in full.</summary>
    public static Task<List<RegisterEntry>> EntriesAsync(this Store store, IEnumerable<int> numbers, Moment moment, CancellationToken cancellation)
    {
        var ids = numbers.ToList();
        return ids.Count == 0 ? Task.FromResult(new List<RegisterEntry>()) : store.EntriesAt(moment).Where(entry => ids.Contains(entry.EntryId)).ToListAsync(cancellation);
    }

    /// <summary>Everyone whom a moment shows, by version, with their offices alone.</summary>
    private static async Task<Dictionary<int, Person>> HoldersAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var people = await store.Versions.AsNoTracking().ShownAt(moment).Select(version => new Person
        {
            Slug = version.Official.Slug,
            VersionId = version.Id,
            Name = version.Content!.Name,
            PublishedAt = version.PublishAt!.Value,
            CheckedOn = version.Official.CheckedOn,
            SourceFile = version.Source!.File,
            SourceDate = version.Source!.Date,
            Declaration = version.Content.Declaration,
            DeclaredOn = version.Content.DeclaredOn,
            Terms = version.Content.Terms,
            Portfolios = new List<HeldPortfolio>(),
        }).ToListAsync(cancellation);
        return people.ToDictionary(person => person.VersionId);
    }

    private static async Task<IReadOnlyList<IndexedEntry>> IndexAsync(this Store store, Moment moment, Dictionary<int, Person> people, CancellationToken cancellation)
    {
        var rows = await store.Versions.AsNoTracking().ShownAt(moment)
            .SelectMany(version => version.Content!.SidePositions, (version, position) => new { version.Id, position })
            .SelectMany(row => row.position.YearlyIncomes.DefaultIfEmpty(), (row, income) => new
            {
                VersionId = row.Id,
                row.position.EntryId,
                row.position.Order,
                row.position.Title,
                row.position.Organisation,
                row.position.Description,
                row.position.IsExOfficio,
                row.position.Pay,
                row.position.Period,
                row.position.StatedSince,
                Year = (int?)income!.Year,
                Cents = (long?)income.Cents,
            }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.EntryId).Select(group => (Row: group.First(), Group: group)).Select(pair => new IndexedEntry
        {
            Person = people[pair.Row.VersionId],
            EntryId = pair.Row.EntryId,
            Order = pair.Row.Order,
            Title = pair.Row.Title,
            Organisation = pair.Row.Organisation,
            Description = pair.Row.Description,
            IsExOfficio = pair.Row.IsExOfficio,
            Pay = pair.Row.Pay,
            Period = pair.Row.Period,
            StatedSince = pair.Row.StatedSince,
            Incomes = [.. pair.Group.Where(row => row.Year is not null).Select(row => new YearlyIncome { Year = row.Year!.Value, Cents = row.Cents!.Value })],
        })];
    }
}
