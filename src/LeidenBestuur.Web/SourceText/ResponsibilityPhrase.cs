using System.Buffers;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Aanloop tot een portefeuille: "verantwoordelijk voor", "met in haar portefeuille:".</summary>
internal static class ResponsibilityPhrase
{
    private static readonly string[] Phrases =
    [
        "verantwoordelijk voor", "verantwoordelijk is voor", "belast met", "gaat over", "portefeuilles", "portefeuille",
        "beleidsterreinen", "portefeuillehouder van", "portefeuillehouder",
    ];

    private static readonly SearchValues<string> Stems = SearchValues.Create(Phrases, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] WordsBefore =
        ["en", "die", "is", "zij", "hij", "daarmee", "met", "als", "in", "haar", "zijn", "hun", "de", "een", "het", "heeft", "onder", "andere", "onderdeel"];

    private static readonly string[] WordsBehind =
    [
        "is", "zijn", "omvat", "bevat", "bestaat uit", "bestaan uit", "zitten", "zit", "vallen", "valt", "betreft",
        "heeft zij", "heeft hij", "heeft", "de portefeuilles", "de portefeuille", "de onderwerpen", "de beleidsterreinen", "onder andere", "onder meer",
    ];

    /// <summary>What stands before the phrase and what it opens; null: it does not stand there.</summary>
    public static (string Before, string Behind)? Find(string text)
    {
        if (!text.AsSpan().ContainsAny(Stems))
            return null;
        var found = Phrases.Select(phrase => (At: WordSearch.IndexOf(text, phrase), phrase)).Where(place => place.At >= 0).ToList();
        if (found.Count == 0)
            return null;
        var (at, phrase) = found.MinBy(place => place.At);
        return (text[..EndBefore(text, at)], text[StartBehind(text, at + phrase.Length)..]);
    }

    private static int EndBefore(string text, int end)
    {
        while (true)
        {
            while (end > 0 && (text[end - 1] is ' ' or ','))
                end--;
            if (WordSearch.EndOf(text, WordsBefore, end) is not { } word)
                return end;
            end -= word.Length;
        }
    }

    private static int StartBehind(string text, int start)
    {
        while (true)
        {
            while (start < text.Length && (text[start] is ' ' or ',' or ':'))
                start++;
            if (WordSearch.StartOf(text, WordsBehind, start) is not { } word)
                return start;
            start += word.Length;
        }
    }
}
