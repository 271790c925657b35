namespace LeidenBestuur.Web.SourceText;

/// <summary>Onderdeel: the lines under one heading.</summary>
internal sealed record PageSection(SectionKind Kind, SourceLine Heading, IReadOnlyList<SourceLine> Lines)
{
    public bool IsEmpty => Lines.All(line => line.IsBlank);
}

/// <summary>Indeling van de pagina: what stands before the first heading, the statement, and the sections.</summary>
internal sealed class PageOutline
{
    private readonly List<PageSection> _sections = [];
    private readonly WarningLog _warnings;

    public PageOutline(IReadOnlyList<SourceLine> lines, WarningLog warnings)
    {
        _warnings = warnings;
        var headings = HeadingFinder.Find(lines);
        var statement = new StatementFinder(lines, headings, warnings).Find();
        Statement = statement?.Statement;
        var (quoteStart, quoteEnd) = statement is { } found ? (found.Lines.Start.Value, found.Lines.End.Value) : (lines.Count, lines.Count);
        var current = new List<SourceLine>();
        Preamble = current;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i >= quoteStart && i < quoteEnd)
                continue;
            if (headings[i] is { } kind)
                current = Open(kind, lines[i]);
            else if (!IsUnderline(lines, i, headings))
                current.Add(lines[i]);
        }
        WarnOfDoubles();
    }

    /// <summary>What stands before the first heading, the statement left out.</summary>
    public IReadOnlyList<SourceLine> Preamble { get; }

    public SourceStatement? Statement { get; }

    public IReadOnlyList<PageSection> Of(SectionKind kind) => _sections.FindAll(section => section.Kind == kind);

    private List<SourceLine> Open(SectionKind kind, SourceLine heading)
    {
        var lines = new List<SourceLine>();
        if (SectionHeadings.RecogniseWithText(heading) is { } found)
            lines.Add(new(heading.Number, found.Text, 0));
        else if (SectionHeadings.Addition(heading) is { } addition)
            _warnings.Add("heading-addition", heading.Number, $"In de kop staat “({addition})”. Dat is niet overgenomen.");
        _sections.Add(new(kind, heading, lines));
        return lines;
    }

    private void WarnOfDoubles()
    {
        foreach (var doubled in _sections.Where(section => !section.IsEmpty).GroupBy(section => section.Kind).Where(kind => kind.Count() > 1))
        {
            foreach (var section in doubled.Skip(1))
                _warnings.Add("section-doubled", section.Heading.Number, $"De kop “{section.Heading.Unmarked}” staat nog een keer op de pagina. De onderdelen zijn samengevoegd.");
        }
    }

    private static bool IsUnderline(IReadOnlyList<SourceLine> lines, int index, SectionKind?[] headings) =>
        index > 0 && MarkdownMarks.IsUnderline(lines[index].Text) && (headings[index - 1] is not null || lines[index - 1].IsMarkedAsHeading || index == 1);
}
