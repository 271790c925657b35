using System.Text;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>How close a text comes to the words that were asked for, the closest first.</summary>
public enum Closeness
{
    /// <summary>These words and no others.</summary>
    Exact,

    /// <summary>Whole words.</summary>
    Whole,

    /// <summary>The beginning of words.</summary>
    Beginning,

    /// <summary>Parts of words.</summary>
    Part,
}

/// <summary>A text as search compares it, without accents and in lower case, and where each of those letters stands in the text itself.</summary>
public sealed class SearchedText
{
    private readonly string _text;
    private readonly string _folded;
    private readonly List<int> _places = [];

    public SearchedText(string text)
    {
        _text = text;
        var folded = new StringBuilder(text.Length);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var letters = rune.IsAscii ? char.ToLowerInvariant((char)rune.Value).ToString() : Folded.WithoutMarks(rune.ToString(), NormalizationForm.FormD).ToLowerInvariant();
            folded.Append(letters);
            _places.AddRange(Enumerable.Repeat(place, letters.Length));
            place += rune.Utf16SequenceLength;
        }
        _places.Add(text.Length);
        _folded = folded.ToString();
    }

    /// <summary>How close; null: one of the words is not there.</summary>
    public Closeness? ClosenessTo(SearchWords words)
    {
        if (words.All.Count == 0)
            return null;
        if (words.AreThoseOf(_text))
            return Closeness.Exact;
        var each = words.All.Select(ClosenessTo).ToList();
        return each.Contains(null) ? null : each.Max();
    }

    public Closeness? ClosenessTo(string word) => Occurrences(word).Min(found => (Closeness?)found.Closeness);

    /// <summary>A word of this text as it is written here; null: no whole word is like it.</summary>
    public string? AsWritten(string word) =>
        Occurrences(word).Where(found => found.Closeness == Closeness.Whole).Select(found => _text[_places[found.From].._places[found.To]]).FirstOrDefault();

    /// <summary>The text as HTML, with the words marked: where words begin with them, or else within words.</summary>
    public IHtmlContent Marked(SearchWords words)
    {
        var html = new HtmlContentBuilder();
        var end = 0;
        foreach (var (from, to) in Ranges(words))
        {
            if (to <= end)
                continue;
            var start = Math.Max(from, end);
            html.AppendHtml(Html.Encode(_text[end..start])).AppendHtml("<mark>").AppendHtml(Html.Encode(_text[start..to])).AppendHtml("</mark>");
            end = to;
        }
        return html.AppendHtml(Html.Encode(_text[end..]));
    }

    /// <summary>Where the first of the words stands; null: none does.</summary>
    public int? FirstPlace(SearchWords words) => Ranges(words).Select(range => (int?)range.From).FirstOrDefault();

    private IEnumerable<(int From, int To)> Ranges(SearchWords words) => words.All.SelectMany(word =>
    {
        var found = Occurrences(word).ToLookup(occurrence => occurrence.Closeness == Closeness.Part, occurrence => (_places[occurrence.From], _places[occurrence.To]));
        return found[false].Any() ? found[false] : found[true];
    }).OrderBy(range => range);

    private IEnumerable<(int From, int To, Closeness Closeness)> Occurrences(string word)
    {
        for (var at = _folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (Begins(at))
                yield return (at, end, Ends(end) ? Closeness.Whole : Closeness.Beginning);
            else if (word.Length >= SearchWords.ShortestPart)
                yield return (at, end, Closeness.Part);
        }
        if (!SearchWords.IsJoined(word))
            yield break;
        for (var at = _folded.IndexOf(word[0], StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(word[0], at + 1))
        {
            if (Begins(at) && EndOfApart(word, at) is { } end)
                yield return (at, end, Ends(end) ? Closeness.Whole : Closeness.Beginning);
        }
    }

    private bool Begins(int at) => at == 0 || !char.IsLetterOrDigit(_folded[at - 1]);

    private bool Ends(int end) => end == _folded.Length || !char.IsLetterOrDigit(_folded[end]);

    /// <summary>Where a word ends that is written from a place on as more than one, "van Delft"; null: it is not.</summary>
    private int? EndOfApart(string word, int from)
    {
        var (at, isApart) = (from, false);
        foreach (var letter in word)
        {
            while (at < _folded.Length && !char.IsLetterOrDigit(_folded[at]))
                (at, isApart) = (at + 1, true);
            if (at == _folded.Length || _folded[at] != letter)
                return null;
            at++;
        }
        return isApart ? at : null;
    }
}

public static class SearchedTexts
{
    private const int ExcerptBefore = 70;
    private const int ExcerptLength = 200;

    /// <summary>A short text with what was found marked.</summary>
    public static IHtmlContent Marked(this string text, SearchWords words) => new SearchedText(text).Marked(words);

    public static Closeness? ClosenessTo(this string text, SearchWords words) => new SearchedText(text).ClosenessTo(words);

    /// <summary>The part of a long text in which the words stand, in whole words.</summary>
    public static string Excerpt(this string text, SearchWords words)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var from = (new SearchedText(line).FirstPlace(words) ?? 0) - ExcerptBefore;
        from = from <= 0 ? 0 : line.IndexOf(' ', from) + 1;
        if (line.Length <= from + ExcerptLength)
            return (from == 0 ? "" : "… ") + line[from..];
        var to = line.LastIndexOf(' ', from + ExcerptLength);
        return (from == 0 ? "" : "… ") + line[from..(to > from ? to : from + ExcerptLength)] + " …";
    }
}
