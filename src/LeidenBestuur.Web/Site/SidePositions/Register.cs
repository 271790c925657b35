using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>
/// The whole register of a moment, as far as choosing, ordering and counting need it; what a page shows of it is read by itself. Many requests share
/// one, so nothing of it changes.
/// </summary>
/// <param name="Moment">Its moment.</param>
/// <param name="People">Everyone by name, without portfolios.</param>
/// <param name="Entries">Their side positions.</param>
/// <param name="Scope">Of which years it speaks.</param>
public sealed record Register(PageMoment Moment, IReadOnlyList<Person> People, IReadOnlyList<IndexedEntry> Entries, IncomeScope Scope)
{
    /// <summary>The calendar years of which there is something to say, the latest first.</summary>
    public IReadOnlyList<int> Years { get; } = YearsOf(Entries, Scope);

    /// <summary>When it last changed: by publication, because a text left something out, or by itself at the start of a day, UTC; null: nobody is in it.</summary>
    public DateTime? ChangedAt { get; } = LastChange(People, Entries, Scope, Moment.On);

    /// <summary>How many lines a file of some entries has: one for each of their years, and one where there is none.</summary>
    public int LinesOf(IEnumerable<IndexedEntry> entries) => entries.Sum(entry => Math.Max(entry.Years.Count, 1));

    /// <summary>People of the day before former ones, the mayor first; otherwise by name.</summary>
    public IEnumerable<Person> InOrder(IEnumerable<Person> people) => people
        .Select(person => (Person: person, Term: person.TermOn(Moment.On)))
        .OrderBy(pair => pair.Term?.Holding == Holding.Over).ThenBy(pair => pair.Term is null).ThenBy(pair => pair.Term?.Fact.Office)
        .Select(pair => pair.Person);

    private static DateTime? LastChange(IEnumerable<Person> people, IEnumerable<IndexedEntry> entries, IncomeScope scope, DateOnly day) =>
        people.Select(person => person.ChangedAt(day)).Concat(entries.Select(entry => AmsterdamTime.Latest(
            entry.GoneAt ?? entry.Person.PublishedAt,
            entry.GoneAt is null ? entry.LastTurn(day, entry.Person.PublishedOn) : null,
            scope.LastTurn(entry.Disclosed, entry.Person)))).Max(at => (DateTime?)at);

    private static List<int> YearsOf(IEnumerable<IndexedEntry> entries, IncomeScope scope) =>
        [.. entries.Where(entry => entry.MayHaveIncome)
            .SelectMany(entry => entry.Years)
            .Concat([scope.Day.Year, scope.Day.Year - 1])
            .Where(year => year >= YearPage.FirstYear)
            .Distinct()
            .OrderDescending()];
}

/// <summary>One entry of the register, without what only its own line shows.</summary>
public sealed record IndexedEntry : DatedFact
{
    public required Person Person { get; init; }

    /// <summary>The version that states it, or the last that did.</summary>
    public required int VersionId { get; init; }

    /// <summary>When that version was published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Since when the profile no longer states it; null: it does.</summary>
    public DateTime? GoneAt { get; init; }

    public required int EntryId { get; init; }

    /// <summary>Its place on the profile.</summary>
    public required int Order { get; init; }

    public required string Title { get; init; }

    public string? Organisation { get; init; }

    public required string Description { get; init; }

    public bool? IsExOfficio { get; init; }

    public Pay Pay { get; init; }

    public required IReadOnlyList<YearlyIncome> Incomes { get; init; }

    public EntryState StateOn(DateOnly day) => GoneAt is not null ? EntryState.LeftOut : On(day, Person.PublishedOn) switch
    {
        Holding.Yes => EntryState.Now,
        Holding.NotYet => EntryState.ToCome,
        Holding.Over => EntryState.Ended,
        _ => EntryState.Unknown,
    };

    /// <summary>Whether something is earned, or may be.</summary>
    public bool MayHaveIncome => Pay is Pay.Paid or Pay.PaidToTreasury || Incomes.Count > 0;

    public DisclosedPosition Disclosed =>
        new(Pay, IsExOfficio, Period, StatedSince ?? AmsterdamTime.DayOf(PublishedAt), Incomes) { StatedUntil = GoneAt is { } gone ? AmsterdamTime.DayOf(gone) : null };

    /// <summary>All years of which there is something to say, the first first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

public static class RegisterReading
{
    /// <summary>The register of a moment.</summary>
    /// <param name="store">The store.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="since">The day on which the register began; null: it has not.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Register> RegisterAsync(this Store store, PageMoment moment, DateOnly? since, CancellationToken cancellation)
    {
        var people = await store.Versions.ShownAt(moment.AsOf).OfficeHoldersAsync(moment.AsOf, cancellation);
        var scope = new IncomeScope(moment.UntilKnown, since);
        var entries = await store.IndexAsync(moment.AsOf, people, cancellation);
        return new(
            moment, [.. people.Values.OrderBy(person => person.Name, Formatting.Dutch.Order)],
            [.. entries.Select(entry => entry with { Years = scope.AllYearsOf(entry.Disclosed, entry.Person) })], scope);
    }

    /// <summary>Some entries in full, as the version that states each, or the last that did, does.</summary>
    public static async Task<List<RegisterEntry>> EntriesAsync(this Store store, IEnumerable<IndexedEntry> entries, CancellationToken cancellation)
    {
        var goneAt = entries.ToDictionary(entry => (entry.VersionId, entry.EntryId), entry => entry.GoneAt);
        if (goneAt.Count == 0)
            return [];
        var (versions, numbers) = (goneAt.Keys.Select(key => key.VersionId).Distinct().ToList(), goneAt.Keys.Select(key => key.EntryId).ToList());
        var stated = await store.EntriesOf(version => versions.Contains(version.Id)).Where(entry => numbers.Contains(entry.EntryId)).ToListAsync(cancellation);
        return [.. stated.Where(entry => goneAt.ContainsKey((entry.VersionId, entry.EntryId))).Select(entry => entry with { GoneAt = goneAt[(entry.VersionId, entry.EntryId)] })];
    }

    private static async Task<IEnumerable<IndexedEntry>> IndexAsync(this Store store, Moment moment, Dictionary<int, Person> people, CancellationToken cancellation)
    {
        var rows = await store.Versions.AsNoTracking().RegisteredAt(moment).LastMentioned(store, moment)
            .Select(row => new { row.Version.Id, row.Version.OfficialId, row.Version.PublishAt, row.Version.SupersededAt, row.Version.LastMentions, position = row.Position })
            .SelectMany(row => row.position.YearlyIncomes.DefaultIfEmpty(), (row, income) => new
            {
                VersionId = row.Id,
                row.OfficialId,
                row.PublishAt,
                row.SupersededAt,
                row.LastMentions,
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
        // Who was withdrawn is in no register.
        var shown = people.Values.Select(person => person.VersionId).ToHashSet();
        var told = rows.Where(row => people.ContainsKey(row.OfficialId) && Mentions.Of(row.EntryId, shown.Contains(row.VersionId), row.LastMentions) != Mention.TakenBack)
            .OrderBy(row => !shown.Contains(row.VersionId)).GroupBy(row => row.EntryId);
        return told.Select(group => (Row: group.First(), Group: group)).Select(pair => new IndexedEntry
        {
            Person = people[pair.Row.OfficialId],
            VersionId = pair.Row.VersionId,
            PublishedAt = pair.Row.PublishAt!.Value,
            GoneAt = shown.Contains(pair.Row.VersionId) ? null : pair.Row.SupersededAt,
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
        });
    }
}
