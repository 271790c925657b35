using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>The nearest way to read words in a text.</summary>
/// <param name="Words">The words of the text.</param>
/// <param name="Order">How far they are from what was asked for, and then a fixed order.</param>
/// <param name="Text">The text.</param>
internal sealed record Meaning(IReadOnlyList<string> Words, (int Distance, int OtherLetters, string Words) Order, SearchedText Text)
{
    /// <summary>Null: one of the words is not in the text, however it is written.</summary>
    public static Meaning? Of(string text, IReadOnlyList<IReadOnlyList<string>> ways)
    {
        var searched = new SearchedText(text);
        List<(string Word, int Distance, int OtherLetter)> nearest = [];
        foreach (var way in ways)
        {
            var asked = way[0];
            var readings = way.Where(word => word == asked ? searched.ClosenessTo(word) <= Closeness.Beginning : searched.AsWritten(word) is not null)
                .Select(word => (word, Spelling.Distance(word, asked), word[0] == asked[0] ? 0 : 1)).ToList();
            if (readings.Count == 0)
                return null;
            nearest.Add(readings.MinBy(reading => (reading.Item2, reading.Item3, reading.word)));
        }
        string[] words = [.. nearest.Select(word => word.Word)];
        return new(words, (nearest.Sum(word => word.Distance), nearest.Sum(word => word.OtherLetter), string.Join(' ', words)), searched);
    }

    /// <summary>With the accents of the text; in lower case when that is how the question was written.</summary>
    public string AsWritten(bool capital)
    {
        var written = string.Join(' ', Words.Select(word => Text.AsWritten(word) ?? word));
        return capital ? written : written.ToLower(Dutch.Culture);
    }
}
