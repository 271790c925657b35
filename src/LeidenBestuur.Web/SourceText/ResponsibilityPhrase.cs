namespace LeidenBestuur.Web.SourceText;

/// <summary>Aanloop tot een portefeuille: "verantwoordelijk voor", "met in haar portefeuille:".</summary>
internal static class ResponsibilityPhrase
{
    private static readonly string[] Phrases =
        ["verantwoordelijk voor", "verantwoordelijk is voor", "belast met", "portefeuilles", "portefeuille", "beleidsterreinen", "portefeuillehouder van", "portefeuillehouder"];

    private static readonly string[] WordsBefore =
        ["en", "die", "is", "zij", "hij", "daarmee", "met", "als", "in", "haar", "zijn", "hun", "de", "een", "het", "heeft", "onder", "andere", "onderdeel"];

    private static readonly string[] WordsBehind =
        ["is", "zijn", "omvat", "bevat", "bestaat uit", "bestaan uit", "zitten", "zit", "vallen", "valt", "betreft", "heeft zij", "heeft hij", "heeft", "de portefeuilles", "de portefeuille", "de onderwerpen", "de beleidsterreinen", "onder andere", "onder meer"];

    /// <summary>What stands before the phrase and what it opens; null: it does not stand there.</summary>
    public static (string Before, string Behind)? Find(string text)
    {
        var found = Phrases.Select(phrase => (At: WordSearch.IndexOf(text, phrase), phrase)).Where(place => place.At >= 0).ToList();
        if (found.Count == 0)
            return null;
        var (at, phrase) = found.MinBy(place => place.At);
        var (before, behind) = (text[..at].TrimEnd(), text[(at + phrase.Length)..].TrimStart(' ', ':', ','));
        while (Array.Find(WordsBefore, word => EndsWithWord(before, word)) is { } word)
            before = before[..^word.Length].TrimEnd(' ', ',');
        while (WordSearch.StartOf(behind, WordsBehind) is { } word)
            behind = behind[word.Length..].TrimStart(' ', ':', ',');
        return (before, behind);
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[^(word.Length + 1)] is ' ' or ',');
}
