using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Officials;
using LeidenBestuur.Web.Site.Organisations;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the page of one entry of the register shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="Entry">The entry as it was last stated.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Incomes">What is said of incomes.</param>
/// <param name="Versions">The entry in every version that stated it, the first first.</param>
public sealed record EntryPage(PageMoment Moment, RegisterEntry Entry, Person Person, IReadOnlyList<IHtmlContent> Incomes, IReadOnlyList<RegisterEntry> Versions)
{
    /// <summary>Since when the profile no longer states it; null: it does.</summary>
    public DateTime? GoneAt => Entry.GoneAt;

    /// <summary>Whether a correction took it away: it was never true, and the page says only that it stood here.</summary>
    public bool IsTakenBack => Entry.MentionAt(Moment.AsOf) == Mention.TakenBack;

    /// <summary>How it was described before, the latest first; a version that changed nothing of it is left out.</summary>
    public IReadOnlyList<IHtmlContent> Earlier { get; } = EntryDescription.Of(Versions, Moment.AsOf.KnownAt) is var descriptions
        ? [.. descriptions.Zip(descriptions.Skip(1), (description, next) => description.Sentence(next)).Reverse()]
        : [];

    /// <summary>The positions of others at the same organisation, those that hold first.</summary>
    public IReadOnlyList<OrganisationEntry> Others { get; init; } = [];

    /// <summary>The last day on which what is said of its incomes became another by itself; null: none.</summary>
    public DateOnly? TurnedOn { get; init; }

    /// <summary>When last something that the page states of the entry changed, UTC.</summary>
    public DateTime ChangedAt => LastChange.OfEntry(
        LastChange.OfPosition(RegisterEntry.SaidSince(Versions), GoneAt, Entry.LastTurn(Moment.On, AmsterdamTime.DayOf(Entry.PublishedAt))), TurnedOn, Erasures);

    /// <summary>Whether the page of the person was withdrawn since, and this one with it: the way back to today leads to the history.</summary>
    public bool IsGoneToday { get; init; }

    /// <summary>What was taken away of it for good.</summary>
    public IReadOnlyList<Erasure> Erasures { get; init; } = [];

    /// <summary>The versions that put something right in it, the first first.</summary>
    public IReadOnlyList<FieldCorrection> Corrections { get; init; } = [];

    public PositionView View { get; } = PositionView.Of(Entry, Moment.On, Incomes) is var view && Entry.MentionAt(Moment.AsOf) == Mention.TakenBack
        ? view with { Badge = Texts.Position_TakenBackBadge, Doubt = null }
        : view;

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, IsGoneToday ? HistoryPath : $"/nevenfuncties/{Entry.EntryId}") ?? Shared.Banner.BlackOut(Erasures)
        ?? Shared.Banner.Correction(Corrections is [.., var last] && (IsTakenBack || last.PublishedAt == Entry.PublishedAt) ? last.Sentence : null) ?? Shared.Banner.NotChecked([Person]);

    public PageFoot Foot => new(Person.CheckedOn, ChangedAt, null, null) { HistoryPath = HistoryPath };

    private string HistoryPath => $"/bestuurders/{Entry.Slug}/wijzigingen";

    /// <summary>That the profile no longer states it, and what the page is for then; null: it does.</summary>
    public IHtmlContent? Gone =>
        GoneAt is not { } gone ? null : (IsTakenBack ? Texts.Position_TakenBack : Texts.Position_Gone).Fill(("datum", DutchDates.WriteDay(gone)), ("naam", Person.Name));

    /// <summary>What the page says, in a sentence.</summary>
    public string Description => IsTakenBack
        ? Texts.Position_Description_TakenBack.FillPlain(("naam", Person.Name), ("functie", View.Name))
        : Texts.Position_Description_Page.FillPlain(("naam", Person.Name), ("functie", View.Name), ("periode", PeriodWords.WithStart(Entry.Period, Moment.On)));

    /// <summary>What is known of the entry, each fact with its name; what the source does not give is left out, but for what must be said to be unknown.</summary>
    public IEnumerable<(string Name, IHtmlContent Value)> Facts
    {
        get
        {
            yield return (Texts.Position_Person, Person.Name.AsLink(Moment.Link($"/bestuurders/{Entry.Slug}")));
            yield return (Texts.Position_Function, Entry.Title.AsText());
            yield return (Texts.Position_Organisation, Entry.OrganisationPath is { } path
                ? Entry.Organisation!.AsLink(Moment.Link(path)) : (Entry.Organisation ?? Texts.Position_OrganisationUnknown).AsText());
            if (Entry.OwnDescription is { } description)
                yield return (Texts.Position_Description, description.AsText());
            if (Entry.GroupHeading is { } heading)
                yield return (Texts.Position_Group, heading.AsText());
            yield return (Texts.Position_ExOfficio, View.ExOfficio.AsText());
            yield return (Texts.Position_Pay, View.PayText);
            if (Entry.RemunerationWords is { } words)
                yield return (Texts.Position_Words, DutchAmounts.KeptTogether(words).AsText());
            yield return (Texts.Position_Period, PeriodWords.WithStart(Entry.Period, Moment.On).AsText());
            if (Entry.AcceptedOn is { } accepted)
                yield return (Texts.Position_Accepted, DutchDates.Write(accepted).AsText());
            if (Entry.ReportedOn is { } reported)
                yield return (Texts.Position_Reported, DutchDates.Write(reported).AsText());
            if (Entry.Note is { } note)
                yield return (Texts.Position_Note, note.AsText());
        }
    }
}
