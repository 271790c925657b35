namespace LeidenBestuur.Web.Site.Shared;

/// <summary>What stands at the foot of a page of facts: how fresh they are and where they come from.</summary>
/// <param name="CheckedOn">When the municipality last checked it; null: never.</param>
/// <param name="PublishedAt">When it last changed, UTC; null: it has no one date.</param>
/// <param name="Reason">Why it changed; null: not said.</param>
/// <param name="SourceFile">The text it was read from; null: none.</param>
public sealed record PageFoot(DateOnly? CheckedOn, DateTime? PublishedAt, string? Reason, string? SourceFile)
{
    /// <summary>Where all changes of it stand; null: nowhere.</summary>
    public string? HistoryPath { get; init; }

    /// <summary>Whether the foot asks which moment to show; false: the page does so elsewhere.</summary>
    public bool AsksForMoment { get; init; } = true;
}
