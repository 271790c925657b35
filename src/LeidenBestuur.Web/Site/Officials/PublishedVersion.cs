using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>A version that was published, among all that were.</summary>
public sealed record PublishedVersion
{
    public required int Number { get; init; }

    public required VersionKind Kind { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>When the next one took over; null: it still stands. What is planned is not told.</summary>
    public DateTime? Until { get; init; }

    public string? Reason { get; init; }

    public CorrectionStatement? Correction { get; init; }

    public required IReadOnlyList<Erasure> Erasures { get; init; }

    /// <summary>What it states; null: a withdrawal.</summary>
    public ProfileContent? Content { get; init; }

    /// <summary>What the last version before it stated that stated anything; null: there was none.</summary>
    public ProfileContent? Before { get; init; }

    /// <summary>Of a correction, since when and until when the mistake stood there; null: it corrects nothing that can be found.</summary>
    public (DateTime Since, DateTime Until)? Mistaken { get; init; }

    /// <summary>Whether there was nothing to change yet.</summary>
    public bool IsFirst => Before is null && Kind != VersionKind.Withdrawal;

    /// <summary>What it changed; nothing is said to have changed where there was nothing before.</summary>
    public IReadOnlyList<FieldChange> Changes => Content is null || Before is null ? [] : Comparison.OfVersions(Before, Content, AmsterdamTime.DayOf(PublishedAt));

    /// <summary>T29; null: nothing was corrected.</summary>
    public IHtmlContent? CorrectionSentence => (Correction, Mistaken) is ({ } statement, var (since, until))
        ? Texts.T29_Correction.Fill(
            ("datum", DutchDates.WriteDay(PublishedAt)), ("van", DutchDates.WriteDayBeside(since, until)), ("tot", DutchDates.WriteDayBeside(until, since)), ("oud", Bare(statement.Was)), ("nieuw", Bare(statement.Is)), ("reden", Bare(Reason ?? "")))
        : null;

    /// <summary>The versions of one official as they were published, the first first.</summary>
    /// <param name="versions">All of them that had begun by then, by their hour.</param>
    /// <param name="knownAt">What was known.</param>
    public static IReadOnlyList<PublishedVersion> Of(IReadOnlyList<ProfileVersion> versions, DateTime knownAt) => [.. versions.Select((version, i) =>
    {
        var before = versions.Take(i).LastOrDefault(earlier => earlier.Content is not null);
        return new PublishedVersion
        {
            Number = version.Number!.Value,
            Kind = version.Kind,
            PublishedAt = version.PublishAt!.Value,
            Until = version.SupersededAt <= knownAt ? version.SupersededAt : null,
            Reason = version.PublicReason,
            Correction = version.Correction,
            Erasures = version.Erasures,
            Content = version.Content,
            Before = before?.Content,
            Mistaken = version.Correction is null || before is null ? null : (MistakenSince([.. versions.Take(i)], before, version.Content), before.SupersededAt!.Value),
        };
    })];

    /// <summary>The first version, without interruption up to the corrected one, that stated the same. Where several fields were wrong, the one that was wrong longest counts.</summary>
    private static DateTime MistakenSince(IReadOnlyList<ProfileVersion> earlier, ProfileVersion wrong, ProfileContent? right)
    {
        var facts = ProfileFields.ByKey(wrong.Content);
        return ProfileFields.Changed(wrong.Content, right).Select(field => earlier.Reverse().SkipWhile(version => version != wrong)
                .TakeWhile(version => version.Content is { } content && ProfileFields.ByKey(content).GetValueOrDefault(field)?.Facts == facts.GetValueOrDefault(field)?.Facts)
                .Last().PublishAt!.Value)
            .Append(wrong.PublishAt!.Value).Min();
    }

    private static string Bare(string sentence) => sentence.Trim().TrimEnd('.');
}

/// <summary>Which version a page shows that was asked for by its number.</summary>
/// <param name="Asked">What was known, as it was asked for.</param>
/// <param name="Number">Its number.</param>
/// <param name="PublishedAt">When it began to hold.</param>
/// <param name="Until">When the next one took over; null: it still stands.</param>
/// <param name="IsWithdrawn">Whether there is no page any more.</param>
public sealed record OldVersion(PageMoment Asked, int Number, DateTime PublishedAt, DateTime? Until, bool IsWithdrawn)
{
    /// <summary>T35, or T32b where the version is one of what was known then.</summary>
    /// <param name="path">The address of the profile.</param>
    public Banner Banner(string path) => Shared.Banner.AsKnownThen(Asked, PathOf(path)) ?? new(BannerKind.OldVersion, Age(path));

    /// <summary>T35 below that banner; null: the banner says it.</summary>
    /// <param name="path">The address of the profile.</param>
    public IHtmlContent? Notice(string path) => Asked.IsAsKnownThen ? Age(path) : null;

    private string PathOf(string path) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}/versies/{Number}");

    /// <summary>Since when, or from when until when, it stood there, and the way to what took its place.</summary>
    private IHtmlContent Age(string path)
    {
        if (Until is not { } until)
            return (Asked.IsAsKnownThen ? Texts.T35_PresentVersionThen : Texts.T35_PresentVersion).Fill(("van", DutchDates.WriteInstant(PublishedAt)), ("pagina", Asked.LinkAsKnown(path)));
        (string, object)[] span = [("van", DutchDates.WriteInstantBeside(PublishedAt, until)), ("tot", DutchDates.WriteInstantBeside(until, PublishedAt))];
        return IsWithdrawn
            ? Texts.T35_OldVersionWithdrawn.Fill([.. span, ("adres", Asked.Link($"{path}/wijzigingen"))])
            : (Asked.IsAsKnownThen ? Texts.T35_OldVersionThen : Texts.T35_OldVersion).Fill([.. span, ("pagina", Asked.LinkAsKnown(path))]);
    }

    public string Description(string name) => Texts.Version_Description.FillPlain(("nummer", Number), ("naam", name), ("van", DutchDates.WriteInstant(PublishedAt)));
}

public static class HistoryQueries
{
    /// <summary>All that was published of an official by a moment, the first first; empty: nothing was, or there is nobody.</summary>
    public static async Task<IReadOnlyList<PublishedVersion>> PublishedVersionsAsync(this Store store, string slug, Moment moment, CancellationToken cancellation) =>
        PublishedVersion.Of(
            await store.Versions.PublishedBy(moment).Where(version => version.Official.Slug == slug).OrderBy(version => version.PublishAt).WithContentsAsync(cancellation),
            moment.KnownAt);

    /// <summary>What a profile corrects, as T29 says it; null: it corrects nothing. Only then the versions before it are read.</summary>
    public static async Task<IHtmlContent?> CorrectionAsync(this Store store, Profile profile, Moment moment, CancellationToken cancellation) =>
        profile.Text.IsCorrection ? (await store.PublishedVersionsAsync(profile.Person.Slug, moment, cancellation))[^1].CorrectionSentence : null;

    /// <summary>The corrections of one field, the first first.</summary>
    public static async Task<IReadOnlyList<PublishedVersion>> CorrectionsAsync(this Store store, string slug, string field, Moment moment, CancellationToken cancellation) =>
        [.. (await store.PublishedVersionsAsync(slug, moment, cancellation)).Where(version => version.CorrectionSentence is not null && ProfileFields.Changed(version.Before, version.Content).Contains(field, StringComparer.Ordinal))];
}
