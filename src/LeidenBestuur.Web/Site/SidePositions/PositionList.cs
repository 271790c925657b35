using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>The side positions of one person: what is said of them as a whole, then groups.</summary>
/// <param name="State">T10, T11 or T12; null: the groups say enough.</param>
/// <param name="Groups">The groups, those of the source first.</param>
/// <param name="Moment">The page's moment.</param>
public sealed record PositionList(IHtmlContent? State, IReadOnlyList<PositionGroup> Groups, PageMoment Moment)
{
    /// <summary>How many the profile states; what a text left out is counted apart.</summary>
    public int Count => Stated.Count();

    /// <summary>Those that the profile states.</summary>
    public IEnumerable<PositionView> Stated => Groups.SelectMany(group => group.Positions).Where(position => !position.IsGone);

    /// <param name="person">Whose.</param>
    /// <param name="shown">The entries to show: all of the person, or some.</param>
    /// <param name="hasOnlyEnded">Whether all entries of the person have ended, also what a later text left out.</param>
    /// <param name="moment">The page's moment.</param>
    /// <param name="incomes">What is said of incomes.</param>
    public static PositionList Of(Person person, IReadOnlyList<RegisterEntry> shown, bool hasOnlyEnded, PageMoment moment, IncomeLines incomes)
    {
        var positions = shown.OrderBy(entry => entry.Order)
            .Select(entry => (Entry: entry, View: PositionView.Of(entry, moment.On, incomes.Of(entry, person)))).ToLookup(pair => pair.View.IsGone);
        var stated = positions[false];
        var groups = stated.Where(pair => pair.View.Holding != Holding.Unknown)
            .GroupBy(pair => pair.Entry.GroupHeading, StringComparer.Ordinal)
            .Select(group => (group.Key, Explanation: Explanation([.. group.Select(pair => pair.Entry.IsExOfficio).Distinct()]), Views: group.Select(pair => pair.View)))
            .Select(group => new PositionGroup(group.Key, group.Explanation,
                [.. group.Views.Select(view => view with { SaysOffice = group.Explanation is null }).OrderBy(view => view.IsOver)]))
            .ToList();
        groups.AddRange(stated.Where(pair => pair.View.Holding == Holding.Unknown).Select(pair => pair.View with { SaysOffice = true })
            .GroupBy(view => view.Doubt!).Select(group => new PositionGroup(group.Key.Words, group.Key.Sentence.AsText(), [.. group])));
        if (groups.SelectMany(group => group.Positions).FirstOrDefault(view => view.IsOver) is { } first)
            groups = [.. groups.Select(group => group with { Positions = [.. group.Positions.Select(view => view with { ExplainsWhyItStays = view.EntryId == first.EntryId })] })];
        if (positions[true].Select(pair => pair.View with { SaysOffice = true }).ToList() is { Count: > 0 } gone)
            groups.Add(new(Texts.Register_GoneTitle.FillPlain(("n", gone.Count)), Texts.Register_GoneExplained.AsText(), gone) { IsFolded = groups.Count > 0 });
        return new(StateOf(person, moment, hasOnlyEnded, positions.Any(group => group.Any(pair => pair.View.Holding == Holding.Yes))), groups, moment);
    }

    /// <summary>T10 or T11; null: something was declared, or it is not known yet that there is nothing to declare.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="day">By which day.</param>
    public static IHtmlContent? DeclarationOf(Person person, DateOnly day) => person.Declaration switch
    {
        DeclarationState.NotYetDeclared => Texts.T10_NotYetDeclared.Fill(("naam", person.Name)),
        _ when person.DeclarationOn(day) != person.Declaration => null,
        DeclarationState.NothingToDeclare when person.DeclaredOn is { } declared => Texts.T11_NothingToDeclare.Fill(("naam", person.Name), ("datum", DutchDates.Write(declared))),
        DeclarationState.NothingToDeclare => Texts.T11_NothingToDeclareUndated.Fill(("naam", person.Name)),
        _ => null,
    };

    private static IHtmlContent? StateOf(Person person, PageMoment moment, bool hasOnlyEnded, bool anyHeld) => DeclarationOf(person, moment.On) switch
    {
        { } declared => declared,
        null when moment.IsToday && hasOnlyEnded => Texts.T12_OnlyEnded.Fill(("naam", person.Name)),
        null when person.DeclarationOn(moment.On) == DeclarationState.NotYetDeclared
            && !anyHeld => Texts.Day_PositionsUnknown.Fill(("naam", person.Name), ("datum", DutchDates.Write(moment.On))),
        _ => null,
    };

    private static IHtmlContent? Explanation(IReadOnlyList<bool?> exOfficio) => exOfficio switch
    {
        [true] => Texts.T13_GroupExOfficio.Fill(),
        [false] => Texts.T14_GroupOther.Fill(),
        [null] => Texts.T15_GroupUnknown.Fill(),
        _ => null,
    };
}

/// <summary>Side positions under one heading.</summary>
/// <param name="Heading">As in the source; null: the source has none.</param>
/// <param name="Explanation">T13 to T15 or T33; null: the entries differ, and each says it itself.</param>
/// <param name="Positions">Current ones first.</param>
public sealed record PositionGroup(string? Heading, IHtmlContent? Explanation, IReadOnlyList<PositionView> Positions)
{
    /// <summary>Whether a reader unfolds it.</summary>
    public bool IsFolded { get; init; }
}
