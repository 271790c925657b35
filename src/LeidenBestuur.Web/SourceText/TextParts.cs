namespace LeidenBestuur.Web.SourceText;

/// <summary>Zinsdelen: the parts of a bullet between commas, semicolons and loose dashes, outside parentheses.</summary>
internal static class TextParts
{
    public static readonly char[] Separators = [' ', ',', ';', .. TextCursor.Dashes];

    /// <summary>The parts, in order, without the spaces and separators around them.</summary>
    public static IEnumerable<Range> Split(string text, bool atDashes = true)
    {
        var covered = Parentheses.Covered(text);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (covered[i] || !Separates(text, i, atDashes))
                continue;
            if (Trimmed(text, start, i) is { } part)
                yield return part;
            start = i + 1;
        }
        if (Trimmed(text, start, text.Length) is { } last)
            yield return last;
    }

    private static bool Separates(string text, int index, bool atDashes)
    {
        var isBeforeSpace = index + 1 == text.Length || text[index + 1] == ' ';
        if (text[index] is ';')
            return true;
        if (text[index] is ',')
            return isBeforeSpace && index > 0 && text[index - 1] != '-';
        return atDashes && isBeforeSpace && TextCursor.Dashes.Contains(text[index]) && index > 0 && text[index - 1] == ' ';
    }

    private static Range? Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return start < end ? start..end : null;
    }
}
