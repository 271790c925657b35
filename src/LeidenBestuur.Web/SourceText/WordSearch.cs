namespace LeidenBestuur.Web.SourceText;

/// <summary>Zoeken naar hele woorden, capitals ignored. A hyphen joins: "oud-wethouder" does not hold "wethouder".</summary>
internal static class WordSearch
{
    /// <summary>Where the phrase stands as whole words, from <paramref name="start"/> on; -1: nowhere.</summary>
    public static int IndexOf(string text, string phrase, int start = 0)
    {
        for (var at = start; at <= text.Length - phrase.Length; at++)
        {
            at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            if (IsWhole(text, at, at + phrase.Length))
                return at;
        }
        return -1;
    }

    public static bool Contains(string text, string phrase) => IndexOf(text, phrase) >= 0;

    public static bool StartsWith(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && IsWhole(text, 0, phrase.Length);

    /// <summary>The first of the phrases that stands at a place in the text; null: none.</summary>
    public static string? StartOf(string text, IEnumerable<string> phrases, int at = 0) => phrases.FirstOrDefault(phrase =>
        string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsWhole(text, at, at + phrase.Length));

    /// <summary>The first of the words that ends the text up to a place; null: none.</summary>
    public static string? EndOf(string text, IEnumerable<string> words, int end) => words.FirstOrDefault(word =>
        word.Length <= end && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (word.Length == end || text[end - word.Length - 1] is ' ' or ',' or '('));

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !Joins(text[start - 1])) && (end == text.Length || !Joins(text[end]) || !char.IsLetterOrDigit(text[end - 1]));

    private static bool Joins(char character) => char.IsLetterOrDigit(character) || character is '-' or '‐' or '‑';
}
