namespace LeidenBestuur.Web.SourceText;

/// <summary>Onderdeel van de pagina that has a heading of its own.</summary>
internal enum SectionKind
{
    /// <summary>Meer informatie.</summary>
    MoreInformation,

    /// <summary>Werkervaring.</summary>
    Careers,

    /// <summary>Nevenfuncties.</summary>
    SidePositions,

    /// <summary>Bekijk ook.</summary>
    SeeAlso,
}

/// <summary>Koppen: the headings that part a page, and the words that they may have.</summary>
internal static class SectionHeadings
{
    private static readonly (string Words, SectionKind Kind)[] Known =
    [
        ("meer informatie", SectionKind.MoreInformation),
        ("werkervaring", SectionKind.Careers),
        ("loopbaan", SectionKind.Careers),
        ("nevenfuncties", SectionKind.SidePositions),
        ("nevenfunctie", SectionKind.SidePositions),
        ("bekijk ook", SectionKind.SeeAlso),
        ("zie ook", SectionKind.SeeAlso),
    ];

    /// <summary>The section that the line opens when it stands alone; null: it is no heading.</summary>
    public static SectionKind? Recognise(SourceLine line)
    {
        var (words, addition) = Parts(line);
        foreach (var (heading, kind) in Known)
        {
            if (words.Equals(heading, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    /// <summary>What stands in parentheses behind the heading and is more than "verkort"; null: nothing.</summary>
    public static string? Addition(SourceLine heading) =>
        Parts(heading).Addition is { Length: > 0 } addition && !addition.Equals("verkort", StringComparison.OrdinalIgnoreCase) ? addition : null;

    /// <summary>The sections whose heading stands on one line with its text: "Nevenfuncties: geen".</summary>
    public static (SectionKind Kind, string Text)? RecogniseWithText(SourceLine line)
    {
        var colon = line.Unmarked.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == line.Unmarked.Length - 1)
            return null;
        var kind = Recognise(new(line.Number, line.Unmarked[..colon].TrimEnd('*', ' '), line.Indent));
        var text = line.Unmarked[(colon + 1)..].TrimStart('*', ' ');
        return kind is SectionKind.SidePositions && NothingDeclared.IsSaidBy(text) ? (kind.Value, text) : null;
    }

    private static (string Words, string Addition) Parts(SourceLine line)
    {
        var text = line.Unmarked.TrimEnd(':', ' ');
        if (!text.EndsWith(')'))
            return (text, "");
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open <= 0 ? (text, "") : (text[..open].TrimEnd(':', ' '), text[(open + 1)..^1].Trim());
    }
}
