using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What was earned in one calendar year: for each person and position the outcome.</summary>
public sealed record YearPage
{
    /// <summary>The first year of which an income can have been entered.</summary>
    public const int FirstYear = 1990;

    public required Register Register { get; init; }

    public required int Year { get; init; }

    public required Paging Paging { get; init; }

    public required IReadOnlyList<PersonYear> People { get; init; }

    public PageMoment Moment => Register.Moment;

    public string Path => PathOf(Year);

    /// <summary>Of which years there is a page: those that can have been entered.</summary>
    public static bool IsThere(PageMoment moment, int year) => FirstYear <= year && year <= moment.Today.Year;

    /// <summary>What is said where there is nobody to show.</summary>
    public IHtmlContent Empty => Year > Register.Scope.Day.Year
        ? Texts.Year_ToCome.Fill(("datum", DutchDates.Write(Register.Scope.Day)), ("jaar", Written))
        : Texts.Year_Empty.Fill(("jaar", Written));

    public string Written => Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>When it last changed, UTC: with the register, when the year began, or when its incomes were over time. Null: nobody is in it.</summary>
    public DateTime? ChangedAt => Register.ChangedAt is not { } changed ? null : AmsterdamTime.Latest(changed,
        new DateOnly[] { new(Year, 1, 1), IncomeDisclosure.DueOn(Year).AddDays(1) }.Where(day => day <= Register.Scope.Day).Max(day => (DateOnly?)day));

    public static string PathOf(int year) => $"{RegisterFilter.Page}/jaar/{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, Path) ?? Shared.Banner.NotChecked(Register.People);

    /// <summary>The entries of which there is something to say of a year, by the slug of whose they are.</summary>
    public static ILookup<string, IndexedEntry> EntriesOf(Register register, int year) => register.Entries
        .Where(entry => register.Scope.OutcomeOf(entry.Disclosed, entry.Person, year) is not null)
        .ToLookup(entry => entry.Person.Slug, StringComparer.Ordinal);

    /// <summary>Of some people the pay of those entries of which it is unknown whether they were held in a year, by slug.</summary>
    public static ILookup<string, Pay> UnknownIn(Register register, IEnumerable<Person> among, int year)
    {
        var slugs = among.Select(person => person.Slug).ToHashSet(StringComparer.Ordinal);
        return register.Entries.Where(entry => slugs.Contains(entry.Person.Slug) && register.Scope.IsUnknownIn(entry.Disclosed, entry.Person, year))
            .ToLookup(entry => entry.Person.Slug, entry => entry.Pay, StringComparer.Ordinal);
    }

    /// <summary>Everyone with such an entry, and who may have been in office in the year.</summary>
    public static IReadOnlyList<Person> PeopleOf(Register register, ILookup<string, IndexedEntry> entries, int year) =>
        [.. register.InOrder(register.People.Where(person => entries.Contains(person.Slug)
            || person.Terms.Exists(term => IncomeDisclosure.MayFallIn(term.Period, year, register.Scope.Day))))];
}

/// <summary>One person's year.</summary>
/// <param name="Person">Who.</param>
/// <param name="Lines">Each position with its outcome.</param>
/// <param name="State">What is said of who has no position that year; null: the lines say enough.</param>
/// <param name="Total">The amounts together; null: there is no sum to tell.</param>
public sealed record PersonYear(Person Person, IReadOnlyList<YearLine> Lines, IHtmlContent? State, IHtmlContent? Total)
{
    /// <param name="person">Who.</param>
    /// <param name="entries">The entries of which there is something to say.</param>
    /// <param name="unknown">The pay of those entries of which it is unknown whether they were held that year.</param>
    /// <param name="year">The year.</param>
    /// <param name="incomes">What is said of incomes.</param>
    public static PersonYear Of(Person person, IReadOnlyList<RegisterEntry> entries, IReadOnlyCollection<Pay> unknown, int year, IncomeLines incomes)
    {
        var written = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lastDay = new DateOnly(year, 12, 31) is var last && last < incomes.Scope.Day ? last : incomes.Scope.Day;
        var lines = entries.OrderBy(entry => entry.Order)
            .Select(entry => (Entry: entry, Outcome: incomes.Scope.OutcomeOf(entry.Disclosed, person, year)))
            .Where(pair => pair.Outcome is not null)
            .Select(pair => new YearLine(pair.Entry.EntryId, pair.Entry.Name, incomes.Sentence(pair.Entry, person, year, pair.Outcome!.Value))
            {
                ToTreasury = pair.Entry.Pay == Pay.PaidToTreasury && pair.Outcome == IncomeOutcome.Published ? $"{Texts.T18_PaidToTreasury}." : null,
                Gone = pair.Entry.GoneAt is { } gone ? Texts.Position_NoLongerSentence.FillPlain(("datum", DutchDates.WriteDay(gone)), ("naam", person.Name)) : null,
            }).ToList();
        return new(
            person, lines,
            lines.Count == 0 ? PositionList.DeclarationOf(person, lastDay) ?? (unknown.Count > 0 || person.DeclarationOn(lastDay) == DeclarationState.NotYetDeclared
                ? Texts.Year_PositionsUnknown : Texts.Year_NoPosition).Fill(("naam", person.Name), ("jaar", written)) : null,
            YearTotal.Of(person, entries, year, incomes.Scope, unknown.Any(YearTotal.Adds) ? Texts.Register_TotalKnown : null));
    }
}

/// <summary>One position's year.</summary>
public sealed record YearLine(int EntryId, string Name, IHtmlContent Outcome)
{
    /// <summary>That the amount is not the holder's; null: it is, or there is none.</summary>
    public string? ToTreasury { get; init; }

    /// <summary>Since when the profile no longer states it; null: it does.</summary>
    public string? Gone { get; init; }
}
