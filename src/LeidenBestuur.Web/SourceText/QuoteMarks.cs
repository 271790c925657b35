namespace LeidenBestuur.Web.SourceText;

/// <summary>Aanhalingstekens: whether a quotation goes on after a paragraph.</summary>
internal sealed class QuoteMarks
{
    private const string Singles = "‘‚'’‹";
    private const string Doubles = "“”„‟\"«»";
    private const string SingleClosers = "’'›‘";
    private readonly char _opening;
    private int _depth;
    private int _straight;

    public QuoteMarks(char opening) => _opening = opening;

    /// <summary>True for a paragraph that begins with a quotation mark.</summary>
    public static bool Opens(string paragraph) => paragraph.Length > 1 && (Doubles.Contains(paragraph[0]) || Singles.Contains(paragraph[0]));

    /// <summary>Single marks are apostrophes too, so that they prove less.</summary>
    public bool IsSingle => Singles.Contains(_opening);

    /// <summary>True where every mark that was opened has been closed.</summary>
    public bool IsLevel => IsSingle ? _straight > 0 : _depth <= 0 && _straight % 2 == 0;

    /// <summary>True for a paragraph whose last character, closing punctuation apart, is a closing mark.</summary>
    public bool Closes(string paragraph)
    {
        var text = paragraph.AsSpan().TrimEnd(".,;:!? )");
        return text.Length > 0 && (IsSingle ? SingleClosers : Doubles).Contains(text[^1]);
    }

    /// <summary>Counts a paragraph's marks. One that begins a later paragraph repeats the opening and is not counted.</summary>
    public void Count(string paragraph, bool isFirst)
    {
        if (IsSingle)
        {
            _straight += Closes(paragraph) ? 1 : 0;
            return;
        }
        for (var i = !isFirst && paragraph[0] == _opening ? 1 : 0; i < paragraph.Length; i++)
            CountOne(paragraph[i], isOpening: isFirst && i == 0);
    }

    private void CountOne(char mark, bool isOpening)
    {
        if (mark == '"')
            _straight++;
        else if (isOpening || mark is '„' or '‟' || mark == '“' && _opening != '„' || mark == _opening && mark is '«' or '»')
            _depth++;
        else if (mark is '“' or '”' or '«' or '»')
            _depth--;
    }
}
