using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>One version beside what stands there now.</summary>
/// <param name="Official">Whose.</param>
/// <param name="Version">The version.</param>
/// <param name="Held">What holds now; null: nothing does yet.</param>
/// <param name="Now">The present instant.</param>
public sealed record VersionPage(Official Official, ProfileVersion Version, ProfileVersion? Held, DateTime Now)
{
    public string Name { get; } = ErasureWords.NameOf(Official);

    public bool IsHeld => Version == Held;

    public bool HasDraft => Official.Timeline.OpenDraft is not null;

    /// <summary>What a draft made of this version would change.</summary>
    public IReadOnlyList<FieldChange> Changes { get; } = Site.Shared.Comparing.Comparison.Of(Held?.Content, Version.Content);

    public ComparisonView Comparison => new(Changes, Site.Shared.Texts.Comparison_Now, $"Versie {Version.Number}");

    /// <summary>Who did what, in order.</summary>
    public IEnumerable<(string Act, string By, DateTime At)> Acts
    {
        get
        {
            yield return ("Gemaakt", Version.MadeBy, Version.MadeAt);
            if (Version is { RevisedBy: { } reviser, RevisedAt: { } revisedAt })
                yield return ("Laatst bewerkt", reviser, revisedAt);
            if (Version is { SubmittedBy: { } submitter, SubmittedAt: { } submittedAt })
                yield return ("Ingediend", submitter, submittedAt);
            if (Version is { ApprovedBy: { } approver, ApprovedAt: { } approvedAt })
                yield return ("Goedgekeurd", approver, approvedAt);
            if (Version is { ReviewedBy: { } reviewer, ReviewedAt: { } reviewedAt })
                yield return ("Achteraf nagekeken", reviewer, reviewedAt);
        }
    }
}

/// <summary>A version that can be compared.</summary>
/// <param name="Key">How an address names it: its number, or "concept".</param>
/// <param name="Version">The version.</param>
public sealed record ComparedVersion(string Key, ProfileVersion Version)
{
    public const string Draft = "concept";

    /// <summary>All of an official's, the latest first.</summary>
    public static IReadOnlyList<ComparedVersion> Of(Official official) =>
    [
        .. official.Timeline.OpenDraft is { } draft ? new[] { new ComparedVersion(Draft, draft) } : [],
        .. official.Versions.Where(version => version.Number is not null).OrderByDescending(version => version.Number)
            .Select(version => new ComparedVersion(version.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), version)),
    ];
}

/// <summary>Any two versions beside each other.</summary>
/// <param name="Official">Whose.</param>
/// <param name="Versions">What there is to choose from.</param>
/// <param name="From">The one; null: not chosen.</param>
/// <param name="To">The other; null: not chosen.</param>
/// <param name="Now">The present instant.</param>
public sealed record ComparePage(Official Official, IReadOnlyList<ComparedVersion> Versions, ComparedVersion? From, ComparedVersion? To, DateTime Now)
{
    public string Name { get; } = ErasureWords.NameOf(Official);

    /// <summary>What differs; null: two versions are still to be chosen.</summary>
    public ComparisonView? Comparison { get; } = From is null || To is null ? null : new(
        Site.Shared.Comparing.Comparison.Of(From.Version.Content, To.Version.Content),
        Formatting.Dutch.Capitalised(VersionNames.Name(From.Version)), Formatting.Dutch.Capitalised(VersionNames.Name(To.Version)));
}
