namespace LeidenBestuur.Web.SourceText;

/// <summary>Opmaaktekens van Markdown around a whole line: "## Nevenfuncties", "**Nevenfuncties:**".</summary>
internal static class MarkdownMarks
{
    /// <summary>The line without its marks; the same string where it has none.</summary>
    public static string Strip(string line)
    {
        var text = WithoutBold(WithoutHashes(line));
        return text.Length == 0 ? line : text;
    }

    /// <summary>True for a whole line in italics: the mark in front is no bullet, as its other half stands behind.</summary>
    public static bool IsEmphasised(string line) => line.StartsWith('*') && !ReferenceEquals(WithoutBold(line), line);

    /// <summary>True for the row of = or - that Markdown puts under a heading.</summary>
    public static bool IsUnderline(string line) =>
        line.Length >= 3 && (line.AsSpan().TrimStart('=').IsEmpty || line.AsSpan().TrimStart('-').IsEmpty);

    private static string WithoutHashes(string line)
    {
        var text = line.AsSpan().TrimStart('#');
        var hashes = line.Length - text.Length;
        if (hashes is 0 or > 6 || text.IsEmpty || text[0] != ' ')
            return line;
        return text.Trim().TrimEnd('#').Trim().ToString();
    }

    private static string WithoutBold(string line)
    {
        if (line.Length == 0 || line[0] is not ('*' or '_'))
            return line;
        foreach (var mark in (string[])["***", "**", "__", "*", "_"])
        {
            var hasColonBehind = line.EndsWith(mark + ":", StringComparison.Ordinal);
            var inner = hasColonBehind ? line[..^1] : line;
            if (inner.Length <= 2 * mark.Length || !inner.StartsWith(mark, StringComparison.Ordinal) || !inner.EndsWith(mark, StringComparison.Ordinal)
                || mark.Length == 1 && (inner[1] == ' ' || inner[1] == mark[0] || inner.AsSpan(1).Count(mark[0]) > 1))
                continue;
            return inner[mark.Length..^mark.Length].Trim() + (hasColonBehind ? ":" : "");
        }
        return line;
    }
}
