using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Comparing;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>All that was published of one official, the latest first.</summary>
/// <param name="Moment">What was known; a history is about no day.</param>
/// <param name="Slug">Of whom.</param>
/// <param name="Versions">The versions.</param>
/// <param name="Handovers">What went over between people at the hours of these versions.</param>
public sealed record HistoryPage(PageMoment Moment, string Slug, IReadOnlyList<PublishedVersion> Versions, Handovers Handovers)
{
    public string Path => $"/bestuurders/{Slug}";

    /// <summary>The page is the past of one that search engines know already.</summary>
    public PageFrame Frame => new(Texts.History_Title.FillPlain(("naam", Name)), Texts.History_Description.FillPlain(("naam", Name)))
    {
        Current = MenuItem.College,
        Breadcrumb = [new(Texts.Nav_College, Moment.Link("/")), .. IsWithdrawn ? Array.Empty<Crumb>() : [new(Name, Moment.Link(Path))]],
        IsIndexed = false,
        IsOfADay = false,
        CanonicalPath = IsWithdrawn ? null : Path,
        FeedPath = Moment.LinkAsKnown(PublicationChoice.FeedOf(Slug)),
    };

    public Banner? Banner => Shared.Banner.AsKnownThen(Moment, $"{Path}/wijzigingen");

    /// <summary>The address of the page as a version has it.</summary>
    public string PathOf(PublishedVersion version) => Moment.Link(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}/versies/{version.Number}"));

    /// <summary>The last name that was published.</summary>
    public string Name { get; } = Versions.Select(version => version.Content?.Name ?? version.Before?.Name).OfType<string>().First();

    public bool IsWithdrawn => Versions[0].Kind == VersionKind.Withdrawal;

    /// <summary>The versions that corrected something, the latest first.</summary>
    public IReadOnlyList<PublishedVersion> Corrections { get; } = [.. Versions.Where(version => version.CorrectionSentence is not null)];

    public static string Kind(PublishedVersion version) => PublicationKinds.Words(version.Kind, version.IsFirst);

    /// <summary>What a version changed, in sentences; empty: it is the first, or a withdrawal.</summary>
    public IReadOnlyList<string> Sentences(PublishedVersion version)
    {
        if (version.Content is null || version.IsFirst)
            return [];
        var changes = ChangeSentences.Of(version.Before, version.Content, Handovers[version.PublishedAt], AmsterdamTime.DayOf(version.PublishedAt), version.Kind == VersionKind.Correction);
        return changes.Count > 0 ? [.. changes.Select(change => change.Text)] : [version.IsBlackedOut ? Texts.History_NothingLeft : Texts.History_NothingChanged];
    }

    /// <summary>From when until when it stood there, or was gone.</summary>
    public IHtmlContent Span(PublishedVersion version)
    {
        var isGone = version.Kind == VersionKind.Withdrawal;
        var from = version.PublishedAt;
        return version.Until is { } until
            ? (isGone ? Texts.History_GoneUntil : Texts.History_Past).Fill(("van", DutchDates.WriteInstantBeside(from, until)), ("tot", DutchDates.WriteInstantBeside(until, from)))
            : (isGone ? Texts.History_Gone : Moment.IsAsKnownThen ? Texts.History_Then : Texts.History_Present).Fill(("van", DutchDates.WriteInstant(from)));
    }
}
