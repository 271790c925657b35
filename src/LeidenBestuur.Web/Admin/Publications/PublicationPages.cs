using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>The page of one version: what it changes, and what can be done with it.</summary>
public sealed record PublicationPage(ProfileVersion Version, EditState State, StaffMember Member, DateTime Now, PublishForm Form)
{
    /// <summary>Whether who looks would need somebody else, or the way of haste.</summary>
    public required bool NeedsOther { get; init; }

    /// <summary>The fields that a scheduled version changes too; null: nobody has tried, or there are none.</summary>
    public IReadOnlyList<string>? Clash { get; init; }

    /// <summary>What was chosen of two texts before a field was found without a choice ("mijn", "hun"); null: nothing was chosen yet.</summary>
    public IReadOnlyDictionary<string, string>? Chosen { get; init; }

    /// <summary>The form for sending it back.</summary>
    public SendBackForm SendBack { get; } = new();

    public string Path => $"/beheer/publicaties/{Version.Id}";

    public string Profile => $"/beheer/profielen/{State.Official.Slug}";

    public string Name => Version.Content?.Name ?? State.Name;

    public bool IsOpen => Version.Stage is VersionStage.Draft or VersionStage.Submitted;

    public bool IsScheduled => Version.IsScheduled(Now);

    public bool IsStale => State.Official.Timeline.IsStale(Version, Now);

    public bool MayPublish => Member.Is(StaffRole.Publisher);

    /// <summary>Whether who looks submitted it.</summary>
    public bool MayTakeBack => Version.SubmittedBy == Member.Signature;

    /// <summary>Whether who looks judges it; who submitted it takes it back.</summary>
    public bool MaySendBack => MayPublish && !MayTakeBack;

    /// <summary>How what is submitted becomes a draft again, for who looks.</summary>
    public string WayBack => MayTakeBack ? "Neem het terug; daarna kunt u die wijziging overnemen."
        : MaySendBack ? "Stuur het terug; daarna kan de redacteur die wijziging overnemen."
        : $"{Version.SubmittedBy} kan het terugnemen, en een eindredacteur kan het terugsturen; daarna kunt u die wijziging overnemen.";

    public bool MayReview =>
        Version is { UrgentReason: not null, ReviewedAt: null, Stage: VersionStage.Approved } && MayPublish && !Version.Authors.Contains(Member.Sign(Now).Key, StringComparer.Ordinal);

    /// <summary>The scheduled version whose place it takes; null: it takes none.</summary>
    public ProfileVersion? Replaced => ReplacedBy(Version, State);

    /// <summary>The form as it opens: at the hour of what the version replaces, with the words that are there.</summary>
    public static PublishForm Suggested(ProfileVersion version, EditState state)
    {
        var correction = version.Correction ?? SuggestedCorrection(version);
        var form = new PublishForm { PublicReason = version.PublicReason, PrivateNote = version.PrivateNote, Was = correction?.Was, Is = correction?.Is };
        return ReplacedBy(version, state)?.PublishAt is { } hour ? form.For(hour) : form with { When = "nu" };
    }

    private static ProfileVersion? ReplacedBy(ProfileVersion version, EditState state) =>
        version.IsOpen && state.Scheduled is { } scheduled && version.BasedOn == scheduled ? scheduled : null;

    /// <summary>What it is compared with: what it was made from.</summary>
    public ProfileContent? Before => Version.BasedOn?.WithContent()?.Content;

    /// <summary>The portrait, where this version is the first to show it; null: it shows none, or the same.</summary>
    public string? NewPortrait => Version.Content?.PortraitHash is { } hash && hash != Before?.PortraitHash ? hash : null;

    /// <summary>What residents read with that portrait; null: there is none.</summary>
    public PortraitWords? NewPortraitWords { get; init; }

    public ComparisonView Comparison => new(Site.Shared.Comparing.Comparison.Of(Before, Version.Content), "Was", "Wordt");

    /// <summary>The same with what the site shows now, where that is something else; null: it is not.</summary>
    public ComparisonView? OnSite => Replaced is null ? null : new(Site.Shared.Comparing.Comparison.Of(State.Published, Version.Content), "Nu op de site", "Wordt");

    /// <summary>
    /// What a correction with one changed field says of its fault, for who has not said it yet: the lines that differ, of an entry below its name;
    /// null: more has changed. Words of the source repeat what they tell, so they count only where nothing else differs.
    /// </summary>
    public static CorrectionStatement? SuggestedCorrection(ProfileVersion version)
    {
        if (version.Kind != VersionKind.Correction
            || Site.Shared.Comparing.Comparison.Of(version.BasedOn?.WithContent()?.Content, version.Content) is not [{ Before: not null, After: not null } change])
            return null;
        var name = ProfileFields.KindOf(change.Key) == change.Key ? "" : change.Label + ". ";
        return (Differing(change.Before, change.After), Differing(change.After, change.Before)) is ({ Length: > 0 } was, { Length: > 0 } right) ? new(name + was, right) : null;
    }

    private static string Differing(IReadOnlyList<string> these, IReadOnlyList<string> those)
    {
        var lines = these.Except(those, StringComparer.Ordinal)
            .ToLookup(line => line.StartsWith(Texts.Position_Words, StringComparison.Ordinal) || line.StartsWith(Texts.Field_PeriodWords, StringComparison.Ordinal));
        return string.Join("; ", lines[false].Any() ? lines[false] : lines[true]);
    }

    /// <summary>What looks private and would be published: somebody has to say that it may be public.</summary>
    public IReadOnlyList<TextWarning> PrivateWords => Form.PrivateWords(Version);

    public ProfileRemarks? Remarks => IsOpen && Version.Content is { } content ? ProfileRemarks.Of(content, State.Published) : null;

    /// <summary>Who called the planned version off that it was made from; null: nobody did.</summary>
    public AuditEntry? CalledOff { get; init; }

    /// <summary>What to ask where somebody else is mayor in the same time.</summary>
    public IReadOnlyList<FieldRemark> SecondMayor { get; init; } = [];

    /// <summary>What was published since a draft was made, beside what the draft says.</summary>
    public FieldChoices TakeOver
    {
        get
        {
            var published = State.Official.Timeline.StartingContent(Now);
            var (theirs, mine) = (ProfileFields.Changed(Before, published).ToHashSet(StringComparer.Ordinal),
                ProfileFields.Changed(Before, Version.Content).ToHashSet(StringComparer.Ordinal));
            var changes = Site.Shared.Comparing.Comparison.Of(published, Version.Content);
            return new(changes, "Wat nu op de site staat", "Dit concept", key => (Chosen?.GetValueOrDefault(key), theirs.Contains(key), mine.Contains(key)) switch
            {
                ({ } chosen, _, _) => chosen,
                (_, true, false) => "hun",
                (_, false, true) => "mijn",
                _ => null,
            });
        }
    }

    /// <summary>What both this and the scheduled version change.</summary>
    public FieldChoices ClashChoices => new(
        [.. Site.Shared.Comparing.Comparison.Of(State.Scheduled?.Content, Version.Content).Where(change => Clash!.Contains(change.Key, StringComparer.Ordinal))],
        "De versie die klaarstaat", "Deze wijziging", key => Chosen?.GetValueOrDefault(key));
}

/// <summary>All that is on its way to the site.</summary>
public sealed record PublicationsPage(IReadOnlyList<(ProfileVersion Version, EditState State)> Open, StaffMember Member, DateTime Now)
{
    /// <summary>Another hour that was refused, with the versions it was for; null: none was.</summary>
    public (int[] Ids, MomentForm Form)? Refused { get; init; }

    public IEnumerable<(ProfileVersion Version, EditState State)> Drafts =>
        Open.Where(pair => pair.Version.Stage is VersionStage.Draft or VersionStage.Submitted)
            .OrderByDescending(pair => pair.Version.Stage)
            .ThenBy(pair => pair.State.Name, Dutch.Order);

    public IEnumerable<IGrouping<DateTime, (ProfileVersion Version, EditState State)>> Scheduled =>
        Open.Where(pair => pair.Version.IsScheduled(Now)).OrderBy(pair => pair.Version.PublishAt).GroupBy(pair => pair.Version.PublishAt!.Value);

    public IEnumerable<(ProfileVersion Version, EditState State)> Unreviewed =>
        Open.Where(pair => pair.Version is { UrgentReason: not null, ReviewedAt: null, Stage: VersionStage.Approved });

    public bool MayPublish => Member.Is(StaffRole.Publisher);
}

/// <summary>Several people who will be published at one instant.</summary>
public sealed record TogetherPage(IReadOnlyList<(ProfileVersion Version, EditState State)> Chosen, PublishForm Form, bool NeedsOther, DateTime Now)
{
    public IReadOnlyList<TextWarning> PrivateWords => Form.PrivateWordsTogether(Chosen.Select(pair => pair.Version));

    /// <summary>What one of them changes of what residents read now: nobody approves what this page did not show.</summary>
    public ComparisonView OnSite(ProfileVersion version, EditState state) => new(Site.Shared.Comparing.Comparison.Of(state.Published, version.Content), "Nu op de site", "Wordt");

    /// <summary>The portrait that one of them shows and the site does not; null: there is none.</summary>
    public static string? NewPortrait(ProfileVersion version, EditState state) => version.Content?.PortraitHash is { } hash && hash != state.Published?.PortraitHash ? hash : null;

    public string Ids => string.Join('.', Chosen.Select(pair => pair.Version.Id));
}
