using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Site.Shared.Publications;

/// <summary>One publication about one official, as the log and the feed tell it.</summary>
public sealed record Publication
{
    public required int OfficialId { get; init; }

    public required string Slug { get; init; }

    /// <summary>As it was published; of a withdrawal the last that was.</summary>
    public required string Name { get; init; }

    public required int Number { get; init; }

    public required VersionKind Kind { get; init; }

    public required DateTime PublishedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>Of a correction, what was wrong and what is right; null: nothing was corrected.</summary>
    public CorrectionStatement? Correction { get; init; }

    public required IReadOnlyList<Erasure> Erasures { get; init; }

    /// <summary>Whether private data were taken away here or from the version before: what differed may be among them.</summary>
    public bool IsBlackedOut { get; init; }

    /// <summary>Whether the official has no page by now. What was published stays known, here as in the history of the page.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether nothing stood there before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether the page had been withdrawn.</summary>
    public bool IsReturn { get; init; }

    /// <summary>What changed.</summary>
    public required IReadOnlyList<ChangeSentence> Changes { get; init; }

    public string KindWords => PublicationKinds.Words(Kind, IsFirst);

    /// <summary>The page of now, or its history where it was withdrawn.</summary>
    public string Path => IsWithdrawn ? HistoryPath : $"/bestuurders/{Slug}";

    public string HistoryPath => $"/bestuurders/{Slug}/wijzigingen";

    /// <summary>The page as it was published; null: a withdrawal, there is nothing to read.</summary>
    public string? VersionPath => Kind == VersionKind.Withdrawal ? null : $"/bestuurders/{Slug}/versies/{Number}";

    /// <summary>When last something about it changed: its hour, or the hour at which private data were taken away.</summary>
    public DateTime UpdatedAt => Erasures.Select(erasure => erasure.At).Append(PublishedAt).Max();

    /// <summary>All that is told of it, in order.</summary>
    public IReadOnlyList<string> Lines => Kind == VersionKind.Withdrawal ? [Texts.Publication_Withdrawn] :
    [
        .. Correction is null ? [] : new[] { Texts.Publication_Corrected.FillPlain(("oud", Bare(Correction.Was)), ("nieuw", Bare(Correction.Is))) },
        .. IsReturn ? [Texts.Publication_Returned] : Array.Empty<string>(),
        .. Facts(Changes),
        .. IsWithdrawn ? [Texts.Publication_Later] : Array.Empty<string>(),
    ];

    /// <summary>"Reden: …", or null where none is given.</summary>
    public string? ReasonLine => string.IsNullOrWhiteSpace(Reason) ? null : Texts.History_Reason.FillPlain(("reden", Bare(Reason)));

    /// <summary>The weightiest of what changed, and how much more there is; a correction says that it is one.</summary>
    public string InShort => Mended(Gist);

    /// <summary>The same with whom it is about: "Fout verbeterd: Marie de Vries – Nevenfunctie toegevoegd: …".</summary>
    public string Headline => Mended(Texts.Publication_Title.FillPlain(("naam", Name), ("tekst", Bare(Gist))));

    private string Gist
    {
        get
        {
            var lines = Kind == VersionKind.Withdrawal ? Lines : Facts(Changes.OrderBy(change => change.Weight));
            return lines.Count == 1 ? lines[0] : Texts.Publication_More.FillPlain(("eerste", lines[0]), ("n", lines.Count - 1));
        }
    }

    private IReadOnlyList<string> Facts(IEnumerable<ChangeSentence> changes) => IsFirst ? [Texts.Publication_First]
        : Changes.Count == 0 ? [IsBlackedOut ? Texts.History_NothingLeft : Texts.History_NothingChanged]
        : [.. changes.Select(change => change.Text)];

    private string Mended(string text) => Kind == VersionKind.Correction ? Texts.Publication_Mended.FillPlain(("tekst", text)) : text;

    private static string Bare(string sentence) => sentence.Trim().TrimEnd('.');
}
