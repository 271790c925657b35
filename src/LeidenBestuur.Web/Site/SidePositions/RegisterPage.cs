using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the register shows.</summary>
public sealed record RegisterPage
{
    public required PageMoment Moment { get; init; }

    public required RegisterFilter Filter { get; init; }

    /// <summary>Everyone who can be chosen in the filter.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>The people shown, those of the day first, each with their entries.</summary>
    public required IReadOnlyList<(Person Person, PositionList Positions)> Shown { get; init; }

    public int PositionCount => Shown.Sum(pair => pair.Positions.Count);

    public bool HasIncomes => Shown.Any(pair => pair.Positions.Groups.Any(group => group.Positions.Any(position => position.Incomes.Count > 0)));

    public int NotYetDeclaredCount => People.Count(person => (Filter.Person is null || person == Filter.Person) && person.Declaration == DeclarationState.NotYetDeclared);

    /// <summary>When the latest profile was published, UTC; null: there is none.</summary>
    public DateTime? ChangedAt => People.Max(person => (DateTime?)person.PublishedAt);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/nevenfuncties") ?? Shared.Banner.NotChecked(People);

    public static RegisterPage Of(PageMoment moment, IReadOnlyList<Person> people, IReadOnlyList<RegisterEntry> entries, RegisterFilter filter, IncomeLines incomes)
    {
        var byPerson = entries.ToLookup(entry => entry.Slug, StringComparer.Ordinal);
        bool Shows(RegisterEntry entry) => filter.Matches(entry, moment.On);
        return new RegisterPage
        {
            Moment = moment,
            Filter = filter,
            People = people,
            Shown = [.. people
                .Where(person => filter.Person is null || person == filter.Person)
                .Where(person => !filter.IsOnEntries || byPerson[person.Slug].Any(Shows))
                .OrderBy(person => person.InOffice(moment.On) == Holding.Over)
                .ThenBy(person => person.TermOn(moment.On) is null)
                .ThenBy(person => person.TermOn(moment.On)?.Fact.Office)
                .Select(person => (person, PositionList.Of(person, [.. byPerson[person.Slug]], Shows, moment, incomes)))],
        };
    }
}
