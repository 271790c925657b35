using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Opsommingspunt of losse alinea in een onderdeel, its wrapped lines joined.</summary>
/// <param name="Line">The number of its first line.</param>
/// <param name="Text">Its text, without the bullet or Markdown's marks.</param>
/// <param name="IsBullet">False: it stands between the bullets, as a group heading does.</param>
internal sealed record SectionItem(int Line, string Text, bool IsBullet);

/// <summary>Opsomming: the lines of a section as items.</summary>
internal sealed class SectionItems
{
    private readonly List<SectionItem> _items = [];
    private readonly StringBuilder _text = new();
    private SourceLine? _first;
    private SourceLine? _last;
    private bool _isInParenthesis;

    private SectionItems()
    {
    }

    public static IReadOnlyList<SectionItem> Read(IReadOnlyList<SourceLine> lines)
    {
        var reader = new SectionItems();
        for (var i = 0; i < lines.Count; i++)
            reader.Take(lines[i], i + 1 < lines.Count ? lines[i + 1] : null);
        reader.Close();
        return reader._items;
    }

    private bool IsOpenBullet => _first is { IsBullet: true };

    private void Take(SourceLine line, SourceLine? next)
    {
        if (line.IsBlank)
        {
            if (_text.Length > 0)
                Close();
            return;
        }
        if (StartsItem(line, next))
            Close();
        _first ??= line;
        _last = line;
        Append(ReferenceEquals(_first, line) ? line.BulletText ?? line.Unmarked : line.Text);
    }

    private bool StartsItem(SourceLine line, SourceLine? next)
    {
        if (_first is null)
            return false;
        if (line.IsBullet)
            return !ContinuesPeriod(line);
        if (_text.Length == 0)
            return false;
        if (IsOpenBullet)
            return line.Indent <= _first.Indent && IsGroupHeading(line, next);
        return line.IsMarkedAsHeading || _first.IsMarkedAsHeading || _text[^1] == ':' || NothingDeclared.IsSaidBy(line.Text) || NothingDeclared.IsSaidBy(_last!.Text);
    }

    /// <summary>A dash or a day's number that a wrapped period begins its line with is no bullet: "(2012" and "- 2016)".</summary>
    private bool ContinuesPeriod(SourceLine line)
    {
        if (!_isInParenthesis || line.BulletText is not { } text)
            return false;
        var isDash = line.Text[0] is '-' or '–' or '—';
        return char.IsAsciiDigit(line.Text[0]) || isDash && (char.IsAsciiDigit(text.FirstOrDefault()) || WordSearch.StartOf(text, ["heden", "nu"]) is not null);
    }

    /// <summary>Without a blank line above it, a line is a group heading when it is marked as one, or says what such headings say.</summary>
    private bool IsGroupHeading(SourceLine line, SourceLine? next)
    {
        if (line.IsMarkedAsHeading || NothingDeclared.IsSaidBy(line.Text))
            return true;
        var canStart = char.IsUpper(line.Text[0]) || line.Text.StartsWith("q.q.", StringComparison.Ordinal);
        return canStart && !_isInParenthesis && _text[^1] is not (',' or '-') && GroupWords.IsHeading(line.Text)
            && (next is null || next.IsBullet || next.IsBlank || GroupWords.IsHeading(next.Text) || NothingDeclared.IsSaidBy(next.Text));
    }

    private void Append(string text)
    {
        LineJoin.Append(_text, text);
        var (open, close) = (text.LastIndexOf('('), text.LastIndexOf(')'));
        if (open != close)
            _isInParenthesis = open > close;
    }

    private void Close()
    {
        if (_first is not null)
            _items.Add(new(_first.Number, _text.ToString(), IsOpenBullet));
        _text.Clear();
        (_first, _last, _isInParenthesis) = (null, null, false);
    }
}
