namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>What was typed, without what nobody sees: browsers send line breaks as two characters, and spaces slip in at the ends.</summary>
public static class Typed
{
    /// <summary>A text of one line.</summary>
    public static string Line(string? typed) => string.Join(' ', Text(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text of several lines.</summary>
    public static string Text(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}
