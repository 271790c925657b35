namespace LeidenBestuur.Web.Data.Search;

/// <summary>
/// How far two words are apart, and how to find those that are near: two words with a typing error between them are the same once the wrong letters are taken out of
/// both. So a word is kept under all that is left of it, and looked up likewise.
/// </summary>
public static class Spelling
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int Long = 8;

    /// <summary>Only so many letters are compared this way; the rest would make many more variants and hardly fewer finds.</summary>
    private const int Compared = 7;

    /// <summary>The words of a text in which typing errors are forgiven.</summary>
    public static IEnumerable<string> Words(string text) => SearchWords.Of(text).All.Where(IsForgiven);

    public static bool IsForgiven(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsLetter);

    /// <summary>How many letters may be wrong between two words: in a short one, one; in a long one, two.</summary>
    public static int Most(string word, string other) => Math.Min(Most(word), Most(other));

    /// <summary>What a word is kept and looked up under.</summary>
    public static IReadOnlyCollection<string> Variants(string word)
    {
        HashSet<string> variants = new(StringComparer.Ordinal) { Whole(word) };
        for (var i = 0; i < Most(word); i++)
            variants.UnionWith([.. variants.SelectMany(OneLetterLess)]);
        return variants;
    }

    /// <summary>The variant from which nothing is taken out: a word that is known is kept under it.</summary>
    public static string Whole(string word) => word[..Math.Min(word.Length, Compared)];

    /// <summary>Letters put in, left out, changed, or changed places with the next (Damerau, each place once).</summary>
    public static int Distance(string word, string other)
    {
        var (before, above, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= word.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[other.Length];
    }

    private static int Most(string word) => word.Length < Long ? 1 : 2;

    private static IEnumerable<string> OneLetterLess(string word) => Enumerable.Range(0, word.Length).Select(place => word.Remove(place, 1));
}
