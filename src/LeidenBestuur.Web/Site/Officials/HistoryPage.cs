using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>All that was published of one official, the latest first.</summary>
public sealed record HistoryPage(string Slug, IReadOnlyList<PublishedVersion> Versions)
{
    public string Path => $"/bestuurders/{Slug}";

    /// <summary>The last name that was published.</summary>
    public string Name { get; } = Versions.Select(version => version.Content?.Name ?? version.Before?.Name).OfType<string>().First();

    public bool IsWithdrawn => Versions[0].Kind == VersionKind.Withdrawal;

    public static string Kind(PublishedVersion version) => version.Kind switch
    {
        VersionKind.Correction => Texts.Kind_Correction,
        VersionKind.Withdrawal => Texts.Kind_Withdrawal,
        _ when version.IsFirst => Texts.Kind_First,
        _ => Texts.Kind_Update,
    };

    /// <summary>From when until when it stood there, or was gone.</summary>
    public static IHtmlContent Span(PublishedVersion version)
    {
        var isGone = version.Kind == VersionKind.Withdrawal;
        var from = ("van", (object)DutchDates.WriteInstant(version.PublishedAt));
        return version.Until is { } until
            ? (isGone ? Texts.History_GoneUntil : Texts.History_Past).Fill(from, ("tot", DutchDates.WriteInstant(until)))
            : (isGone ? Texts.History_Gone : Texts.History_Present).Fill(from);
    }
}
