namespace LeidenBestuur.Web.SourceText;

/// <summary>Verklaring op de pagina: the first paragraph that begins with a quotation mark, up to the one that closes it.</summary>
internal sealed class StatementFinder(IReadOnlyList<SourceLine> lines, SectionKind?[] headings, WarningLog warnings)
{
    private readonly List<(int First, int End, string Text)> _blocks = [];

    /// <summary>The lines of the statement, its title included, and what they say; null: there is none.</summary>
    public (Range Lines, SourceStatement Statement)? Find()
    {
        if (!lines.Any(line => QuoteMarks.Opens(line.Text)))
            return null;
        FillBlocks();
        var opening = _blocks.FindIndex(1, block => !lines[block.First].IsBullet && QuoteMarks.Opens(block.Text));
        if (opening < 0)
            return null;
        var closing = FindClosing(opening);
        if (closing < opening)
            return null;
        var title = HasTitle(opening) ? opening - 1 : opening;
        var paragraphs = _blocks[opening..(closing + 1)].ConvertAll(block => block.Text);
        var titleText = title == opening ? null : MarkdownMarks.Strip(_blocks[title].Text).TrimEnd(':', ' ');
        return (_blocks[title].First.._blocks[closing].End, new(titleText, paragraphs));
    }

    private void FillBlocks()
    {
        var first = -1;
        for (var i = 0; i <= lines.Count; i++)
        {
            var isBoundary = i == lines.Count || lines[i].IsBlank || headings[i] is not null || StartsBlock(i);
            if (isBoundary && first >= 0)
            {
                _blocks.Add((first, i, i - first == 1 ? lines[first].Text : TextBlock.Split(lines.Skip(first).Take(i - first)).First().Text));
                first = -1;
            }
            if (i < lines.Count && headings[i] is not null)
                _blocks.Add((i, i + 1, lines[i].Text));
            else if (i < lines.Count && !lines[i].IsBlank && first < 0)
                first = i;
        }
    }

    /// <summary>Without blank lines a statement begins where a quotation mark begins a line, after a line that ended.</summary>
    private bool StartsBlock(int line) =>
        line > 0 && (lines[line].IsBullet || lines[line].IsMarkedAsHeading || lines[line - 1].IsMarkedAsHeading
            || QuoteMarks.Opens(lines[line].Text) && !lines[line - 1].Text.EndsWith(','));

    private int FindClosing(int opening)
    {
        var marks = new QuoteMarks(_blocks[opening].Text[0]);
        var (lastClosing, level, heading, end) = (-1, -1, -1, _blocks.Count);
        for (var i = opening; i < end; i++)
        {
            var (first, _, text) = _blocks[i];
            if (heading >= 0 && (lines[first].IsBullet || headings[first] is not null))
                break;
            if (headings[first] is not null)
                heading = i;
            marks.Count(text, isFirst: i == opening);
            if (marks.IsLevel && marks.Closes(text))
                return i;
            if (heading < 0 && marks.Closes(text) && (i > opening || text.Length > 1))
                lastClosing = i;
            if (heading < 0 && level < 0 && marks.IsLevel)
                level = i;
        }
        var closing = Math.Max(lastClosing, level);
        return closing >= 0 || marks.IsSingle ? closing : CloseUnclosed(opening, heading < 0 ? _blocks.Count : heading);
    }

    private int CloseUnclosed(int opening, int end)
    {
        var bullet = _blocks.FindIndex(opening, block => lines[block.First].IsBullet);
        var last = (bullet >= 0 && bullet < end ? bullet : end) - 1;
        warnings.Add("quote-unclosed", lines[_blocks[opening].First].Number,
            "Het aanhalingsteken aan het begin van de verklaring wordt niet gesloten. De verklaring is gelezen tot de volgende kop. Kijk na waar zij eindigt.");
        return last;
    }

    /// <summary>What stands before the statement is its title, unless it is prose, a role line or a heading of the page.</summary>
    private bool HasTitle(int opening)
    {
        if (opening < 2)
            return false;
        var (first, _, text) = _blocks[opening - 1];
        var isHeadingLike = headings[first] is null && !lines[first].IsBullet && !text.EndsWith('.') && Sentences.Split(text).Count == 1;
        return isHeadingLike && !RoleWords.StartsRoleLine(text) && !LeadReader.SaysRole(text)
            && !GoalsReader.IsLeadIn(text) && !char.IsAsciiDigit(text[0]);
    }
}
