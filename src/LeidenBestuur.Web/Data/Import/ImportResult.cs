using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    /// <summary>Gelezen, and no more.</summary>
    Read,

    /// <summary>Gepubliceerd.</summary>
    Published,

    /// <summary>Concept: held back because of its warnings.</summary>
    Draft,

    /// <summary>Ongewijzigd: this text was imported before.</summary>
    Unchanged,

    /// <summary>Geweigerd: nothing of the file was written.</summary>
    Refused,
}

/// <summary>What became of one file, for the person who imports it.</summary>
/// <param name="File">The file's name, without folder.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ImportResult(string File, ImportOutcome Outcome)
{
    /// <summary>What was read; null: the file was refused before that.</summary>
    public SourceProfile? Profile { get; init; }

    /// <summary>Those of the reading and those of the store.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>How many colleagues became known by this file.</summary>
    public int NewColleagues { get; init; }

    /// <summary>Why it was refused, in Dutch; null: it was not.</summary>
    public string? Error { get; init; }
}
