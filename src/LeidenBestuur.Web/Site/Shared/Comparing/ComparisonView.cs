namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>A comparison on a page, under a heading of the second level.</summary>
/// <param name="Changes">What differs.</param>
/// <param name="Before">What stands above the words before.</param>
/// <param name="After">What stands above the words after.</param>
public sealed record ComparisonView(IReadOnlyList<FieldChange> Changes, string Before, string After)
{
    /// <summary>A published version beside the one before it.</summary>
    public static ComparisonView OfHistory(IReadOnlyList<FieldChange> changes) => new(changes, Texts.Comparison_Then, Texts.Comparison_Thereafter);

    /// <summary>What stands there now beside what an editor proposes.</summary>
    public static ComparisonView OfProposal(IReadOnlyList<FieldChange> changes) => new(changes, Texts.Comparison_Now, Texts.Comparison_Becomes);
}
