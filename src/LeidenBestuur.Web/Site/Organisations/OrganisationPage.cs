using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Organisations;

/// <summary>What the page of one organisation shows: everyone's positions there.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Entries">The positions, who is in office first.</param>
public sealed record OrganisationPage(PageMoment Moment, string Slug, IReadOnlyList<OrganisationEntry> Entries)
{
    /// <summary>The names as written, the one that stood on a page last first.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Entries.OrderBy(entry => entry.GoneAt is not null).ThenByDescending(entry => entry.Entry.PublishedAt)
        .Select(entry => entry.Entry.Organisation!).Distinct(StringComparer.Ordinal)];

    public string Title => Texts.Organisation_Title.FillPlain(("organisatie", Names[0]));

    public string Description => Texts.Organisation_Description.FillPlain(("organisatie", Names[0]));

    public string Path => $"/organisaties/{Slug}";

    /// <summary>Whether there is no page of it any more: the way back to today leads to the register.</summary>
    public bool IsGoneToday { get; init; }

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, IsGoneToday ? "/nevenfuncties" : Path) ?? Shared.Banner.NotChecked([.. Entries.Select(entry => entry.Person).Distinct()]);

    /// <summary>That nobody had a position there on the day; null: somebody had, or may have had.</summary>
    public IHtmlContent? Nobody => Entries.Any(entry => entry.MayBeHeld) ? null
        : Moment.IsToday ? Texts.Organisation_NobodyNow.Fill() : Texts.Organisation_NobodyThen.Fill(("datum", DutchDates.Write(Moment.On)));

    /// <summary>What holds first, what is gone last.</summary>
    public IEnumerable<OrganisationGroup> Groups => ((OrganisationGroup[])
    [
        new("loopt", Moment.IsToday ? Texts.Organisation_Now : Texts.Organisation_Then, null, With(Holding.Yes)),
        .. With(Holding.Unknown)
        .GroupBy(entry => entry.View.Doubt!)
        .Select((entries, i) => new OrganisationGroup($"niet-zeker-{i + 1}", entries.Key.Words, entries.Key.Sentence, [.. entries])),
        new("later", Texts.Organisation_Later, null, With(Holding.NotYet)),
        new("gestopt", Texts.Organisation_Over, null, With(Holding.Over)),
        new("weg", Texts.Organisation_GoneTitle, null, [.. Entries.Where(entry => entry.GoneAt is not null)]),
    ]).Where(group => group.Entries.Count > 0);

    /// <summary>When last something that the page states of a position changed, UTC.</summary>
    public DateTime ChangedAt => Entries.Max(entry => LastChange.OfPosition(entry.SaidSince, entry.GoneAt, entry.Entry.LastTurn(Moment.On, AmsterdamTime.DayOf(entry.Entry.PublishedAt))));

    private List<OrganisationEntry> With(Holding holding) => [.. Entries.Where(entry => entry.GoneAt is null && entry.View.Holding == holding)];
}

/// <summary>Positions under one heading.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Heading">Its words.</param>
/// <param name="Explanation">T33; null: the heading says enough.</param>
/// <param name="Entries">The positions.</param>
public sealed record OrganisationGroup(string Id, string Heading, string? Explanation, IReadOnlyList<OrganisationEntry> Entries);
