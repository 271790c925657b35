namespace LeidenBestuur.Web.Data.Search;

/// <summary>A text that was found, as <see cref="SearchDocument"/> has it.</summary>
public sealed class FoundText
{
    /// <summary>Its place in the index; a higher one of the same kind is newer.</summary>
    public long Row { get; init; }

    /// <summary>As it is stored: the store's conversions are not for rows like this one.</summary>
    public required string SubjectName { get; init; }

    public SearchSubject Subject => Enum.Parse<SearchSubject>(SubjectName);

    public required string Text { get; init; }

    public int? VersionId { get; init; }

    /// <summary>The number of the side position or of the goal; null: another subject.</summary>
    public int? EntryId { get; init; }

    public int? PortfolioId { get; init; }

    /// <summary>Of a page of the site itself its path.</summary>
    public string? PageSlug { get; init; }

    /// <summary>It was looked for by some of the words only.</summary>
    public bool IsPartial { get; init; }
}
