using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the register shows: people with their entries, or entries in another order.</summary>
public sealed record RegisterPage
{
    public required PageMoment Moment { get; init; }

    public required RegisterSelection Selection { get; init; }

    /// <summary>The people of this part, each with their entries; empty where entries have an order of their own.</summary>
    public required IReadOnlyList<PersonEntries> Groups { get; init; }

    /// <summary>The entries of this part in the order that was asked for; empty where they stand by person.</summary>
    public required IReadOnlyList<(Person Person, PositionView Position)> Rows { get; init; }

    public RegisterFilter Filter => Selection.Filter;

    public IReadOnlyList<Person> People => Selection.Register.People;

    public bool IsEmpty => Groups.Count + Rows.Count == 0;

    public bool HasIncomes => Lines.Any(line => line.Position?.Incomes.Count > 0);

    /// <summary>When the register last changed, UTC; null: nobody is in it.</summary>
    public DateTime? ChangedAt => Selection.Register.ChangedAt;

    /// <summary>
    /// Nothing is known of a day before the first publication, unless something held for certain then, or positions are listed below: each says
    /// itself what is known of it. Null: something is known.
    /// </summary>
    public IHtmlContent? NothingKnown =>
        Selection.Register.Scope.RegisterSince is { } begin
            && Moment.On < begin
            && Selection.Chosen.Count == 0
            && Selection.Register.Entries.All(entry => entry.StateOn(Moment.On) is EntryState.Unknown or EntryState.ToCome or EntryState.LeftOut)
        ? Texts.T34_BeforeAll.Fill(("datum", DutchDates.Write(Moment.On)), ("begin", DutchDates.Write(begin))) : null;

    /// <summary>The lines of the table: an entry, or what is said of a person without.</summary>
    public IEnumerable<(Person Person, PositionView? Position, IHtmlContent? State)> Lines => Groups
        .SelectMany(group => group.Positions.Groups.SelectMany(positions => positions.Positions).Select(position => (group.Person,
            Position: (PositionView?)position, State: (IHtmlContent?)null))
            .Prepend((group.Person, null, group.Positions.State)))
        .Where(line => line.Position is not null || line.State is not null)
        .Concat(Rows.Select(row => (row.Person, (PositionView?)row.Position, (IHtmlContent?)null)));

    /// <summary>Its way back to today keeps the choices, unless who was chosen may be unknown there.</summary>
    public Banner? Banner => Shared.Banner.AsOnDate(Moment, Moment.IsAsKnownThen ? RegisterFilter.Page : Filter.Link(Filter.AsTable)) ?? Shared.Banner.NotChecked(People);

    /// <param name="selection">What the choices leave.</param>
    /// <param name="entries">The entries of this part, in full.</param>
    /// <param name="people">The people of this part, with their portfolios.</param>
    /// <param name="incomes">What is said of incomes.</param>
    public static RegisterPage Of(RegisterSelection selection, IReadOnlyList<RegisterEntry> entries, IReadOnlyList<Person> people, IncomeLines incomes)
    {
        var moment = selection.Register.Moment;
        var byNumber = entries.ToDictionary(entry => entry.EntryId);
        var byPerson = entries.ToLookup(entry => entry.Slug, StringComparer.Ordinal);
        var full = people.ToDictionary(person => person.Slug, StringComparer.Ordinal);
        return new()
        {
            Moment = moment,
            Selection = selection,
            Groups = [.. selection.ShownPeople.Select(person => PersonEntries.Of(full[person.Slug], [.. byPerson[person.Slug]], selection, incomes))],
            Rows = [.. selection.ShownRows.Select(row => (row.Person,
                PositionView.Of(byNumber[row.EntryId], moment.On, incomes.Of(byNumber[row.EntryId], row.Person)) with { SaysOffice = true }))],
        };
    }
}

/// <summary>A person with those of their entries that a page shows.</summary>
/// <param name="Person">Who.</param>
/// <param name="Positions">The entries.</param>
/// <param name="Totals">What was earned in each year with more than one amount, taken together.</param>
public sealed record PersonEntries(Person Person, PositionList Positions, IReadOnlyList<IHtmlContent> Totals)
{
    public static PersonEntries Of(Person person, IReadOnlyList<RegisterEntry> shown, RegisterSelection selection, IncomeLines incomes) => new(
        person,
        PositionList.Of(person, shown, selection.HasOnlyEnded(person), selection.Register.Moment, incomes),
        [.. shown.SelectMany(entry => entry.Incomes).Select(income => income.Year).Where(year => year <= incomes.Scope.Day.Year).Distinct().OrderDescending()
            .Select(year => YearTotal.Of(person, shown, year, incomes.Scope, selection.Filter.IsOnEntries ? Texts.Register_TotalChosen : null)).OfType<IHtmlContent>()]);
}
