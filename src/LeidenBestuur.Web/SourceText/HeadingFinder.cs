namespace LeidenBestuur.Web.SourceText;

/// <summary>Koppen op de pagina: lines that hold a heading's words and nothing else, running text left out.</summary>
internal static class HeadingFinder
{
    /// <summary>For each line the section that it opens; null: it is no heading.</summary>
    public static SectionKind?[] Find(IReadOnlyList<SourceLine> lines)
    {
        var headings = new SectionKind?[lines.Count];
        var bulletIndent = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            bulletIndent = line.IsBlank ? -1 : line.IsBullet ? line.Indent : bulletIndent;
            var kind = SectionHeadings.Recognise(line) ?? SectionHeadings.RecogniseWithText(line)?.Kind;
            if (kind is null || bulletIndent >= 0 && line.Indent > bulletIndent)
                continue;
            if (!line.IsMarkedAsHeading && IsRunningText(lines, i))
                continue;
            headings[i] = kind;
            bulletIndent = -1;
        }
        return headings;
    }

    /// <summary>A line of a wrapped sentence: the sentence goes on below it, or it goes on from the line above.</summary>
    private static bool IsRunningText(IReadOnlyList<SourceLine> lines, int index)
    {
        var goesOn = index + 1 < lines.Count && !lines[index + 1].IsBullet && StartsLower(lines[index + 1].Text)
            && SectionHeadings.Recognise(lines[index + 1]) is null && !NothingDeclared.IsSaidBy(lines[index + 1].Text);
        if (index == 0 || lines[index - 1].IsBlank)
            return goesOn;
        var above = lines[index - 1].Text;
        return goesOn || StartsLower(lines[index].Text) && !lines[index - 1].IsBullet && !".:!?”\"".Contains(above[^1]);
    }

    private static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);
}
