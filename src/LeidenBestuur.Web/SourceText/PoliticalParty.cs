namespace LeidenBestuur.Web.SourceText;

/// <summary>Partij: the parties that a role line may name without parentheses.</summary>
internal static class PoliticalParty
{
    private static readonly string[] Known =
    [
        "GroenLinks-PvdA", "PvdA-GroenLinks", "GroenLinks/PvdA", "PvdA/GroenLinks", "GroenLinks", "PvdA", "D66", "VVD", "CDA", "SP", "ChristenUnie-SGP",
        "ChristenUnie", "CU", "SGP", "PVV", "Forum voor Democratie", "FvD", "DENK", "50PLUS", "Partij voor de Dieren", "PvdD", "BBB", "JA21", "Volt", "NSC",
        "BIJ1", "Partij Sleutelstad", "Studenten voor Leiden",
    ];

    /// <summary>The party that the text begins with; null: none that is known.</summary>
    public static string? AtStartOf(string text) => WordSearch.StartOf(text, Known) is { } party ? text[..party.Length] : null;

    public static bool Is(string text) => Known.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
