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

    /// <summary>Whether private data were taken away here or from the version before: what differed may be among them.</summary>
    public required bool IsBlackedOut { get; init; }

    /// <summary>What it states; null: a withdrawal.</summary>
    public ProfileContent? Content { get; init; }

    /// <summary>What the last version before it stated that stated anything; null: there was none.</summary>
    public ProfileContent? Before { get; init; }

    /// <summary>Of a correction, what it put right; null: it corrects nothing that can be found.</summary>
    public Mistake? Mistake { get; init; }

    /// <summary>Whether there was nothing to change yet.</summary>
    public bool IsFirst => Before is null && Kind != VersionKind.Withdrawal;

    /// <summary>What it changed; nothing is said to have changed where there was nothing before.</summary>
    public IReadOnlyList<FieldChange> Changes => Content is null || Before is null ? [] : Comparison.OfVersions(Before, Content, AmsterdamTime.DayOf(PublishedAt));

    /// <summary>T29; null: nothing was corrected.</summary>
    public IHtmlContent? CorrectionSentence => Mistake is { } mistake ? Corrected(Texts.T29_Correction, mistake.Since, mistake.Until) : null;

    /// <summary>T29 where nothing but one field is told of; null: nothing that this field stated was corrected.</summary>
    /// <param name="field">Its key.</param>
    public IHtmlContent? CorrectionSentenceOf(string field) => Mistake is { } mistake && mistake.Stood.TryGetValue(field, out var since)
        // What stood there may have been said of another field.
        ? Corrected(mistake.IsOfOneField ? Texts.T29_Correction : Texts.T29_CorrectionOfMore, since, mistake.Until)
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
            IsBlackedOut = version.Erasures.Count > 0 || before?.Erasures.Count > 0,
            Content = version.Content,
            Before = before?.Content,
            Mistake = version is { Correction: not null, Content: { } right } && before is not null ? Mistake.Of([.. versions.Take(i)], before, right) : null,
        };
    })];

    private IHtmlContent Corrected(string sentence, DateTime since, DateTime until) => sentence.Fill(
        ("datum", DutchDates.WriteDay(PublishedAt)), ("van", DutchDates.WriteDayBeside(since, until)), ("tot", DutchDates.WriteDayBeside(until, since)),
        ("oud", Bare(Correction!.Was)), ("nieuw", Bare(Correction.Is)), ("reden", Bare(Reason ?? "")));

    private static string Bare(string sentence) => sentence.Trim().TrimEnd('.');
}

/// <summary>What a correction put right.</summary>
/// <param name="Since">Since when all of it stood there as it was put right.</param>
/// <param name="Until">Until when it did.</param>
/// <param name="Stood">Since when each field that stood there otherwise did so, by its key; what the correction added did not stand there.</param>
/// <param name="IsOfOneField">Whether nothing else was put right.</param>
public sealed record Mistake(DateTime Since, DateTime Until, IReadOnlyDictionary<string, DateTime> Stood, bool IsOfOneField)
{
    /// <param name="earlier">The versions before the correction, the first first.</param>
    /// <param name="wrong">The one that was corrected.</param>
    /// <param name="right">What the correction states.</param>
    internal static Mistake Of(IReadOnlyList<ProfileVersion> earlier, ProfileVersion wrong, ProfileContent right)
    {
        var changes = ChangedField.Of(wrong.Content!, right);
        // The first version, without interruption up to the corrected one, that stated what was put right as it was put right.
        var since = changes.Select(change => (change.Was, PublishedAt: earlier.Reverse().SkipWhile(version => version != wrong)
            .TakeWhile(version => version.Content is { } content && Stated(content, change, wrong.Content!))
            .Last().PublishAt!.Value)).ToList();
        return new(
            since.Select(field => field.PublishedAt).DefaultIfEmpty(wrong.PublishAt!.Value).Max(),
            wrong.SupersededAt!.Value,
            since.Where(field => field.Was is not null).ToDictionary(field => field.Was!.Key, field => field.PublishedAt, StringComparer.Ordinal),
            changes.Count == 1);
    }

    /// <summary>Whether a content stated what a correction changed of a field as the corrected one did: whatever else of the field was another then is no part of the mistake.</summary>
    private static bool Stated(ProfileContent content, ChangedField change, ProfileContent corrected)
    {
        var key = (change.Was ?? change.Now)!.Key;
        var then = ProfileFields.ByKey(content).GetValueOrDefault(key);
        if (change.Was is not { } was)
            return then is null;
        if (was.Entry is TermOfOffice && then is null)
            // It may have had another start.
            then = ChangedField.Of(content, corrected).FirstOrDefault(between => between.Now?.Key == key)?.Was;
        if (then is null)
            return false;
        // Of an entry that was never true, that it stood there at all is the mistake.
        if (change.Now is not { } now)
            return was.Entry is null ? then.Facts == was.Facts : NameOf(then) == NameOf(was);
        var (stood, wrong, right) = (FieldParts.Of(then), FieldParts.Of(was), FieldParts.Of(now));
        var parts = wrong.Keys.Union(right.Keys, StringComparer.Ordinal).Where(part => wrong.GetValueOrDefault(part) != right.GetValueOrDefault(part)).ToList();
        // Lines in another order are the same parts.
        return parts.Count == 0 ? then.Facts == was.Facts : parts.TrueForAll(part => stood.GetValueOrDefault(part) == wrong.GetValueOrDefault(part));
    }

    private static string NameOf(ProfileField field) => field.Entry switch
    {
        SidePosition position => position.Name,
        PortfolioAssignment assignment => assignment.Name,
        _ => field.Key,
    };
}

/// <summary>A correction as it is told of one field.</summary>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Sentence">T29.</param>
public sealed record FieldCorrection(DateTime PublishedAt, IHtmlContent Sentence);

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
    public static async Task<IReadOnlyList<FieldCorrection>> CorrectionsAsync(this Store store, string slug, string field, Moment moment, CancellationToken cancellation)
    {
        var versions = await store.PublishedVersionsAsync(slug, moment, cancellation);
        return [.. versions.SelectMany(version => version.CorrectionSentenceOf(field) is { } sentence
            ? [new FieldCorrection(version.PublishedAt, sentence)]
            : Array.Empty<FieldCorrection>())];
    }
}
