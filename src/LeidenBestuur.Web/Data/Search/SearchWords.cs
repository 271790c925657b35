using System.Text;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>The words of a text as search compares them: without accents, in lower case, each once, in their order.</summary>
public sealed record SearchWords(IReadOnlyList<string> All)
{
    /// <summary>A shorter word is only looked for where words begin.</summary>
    public const int ShortestPart = 3;

    /// <summary>A shorter word is not looked for where it is written as two: "vandelft", and not "opde".</summary>
    private const int ShortestJoined = 6;

    private const int LongestJoined = 24;

    /// <summary>What people write around the words that matter: questions, articles, and what stands between first name and surname.</summary>
    private static readonly HashSet<string> Small = new(
        [
            "aan", "al", "als", "bij", "binnen", "daar", "dat", "de", "deze", "den", "der", "die", "dit", "doet", "door", "een", "en", "er", "gaan", "gaat", "geen", "hebben", "heeft", "het", "hier", "hoe",
            "hun", "ik", "in", "is", "je", "kan", "kun", "kunt", "me", "mee", "met", "mijn", "moet", "naar", "om", "ons", "onze", "of", "op", "over", "s", "t", "te", "ten", "ter", "tot", "u", "uit", "uw", "van",
            "voor", "waar", "waarover", "wat", "we", "welke", "wie", "wij", "wil", "worden", "wordt", "ze", "zich", "zij", "zijn",
        ],
        StringComparer.Ordinal);

    /// <summary>What an official is called by office, in the plural and the singular.</summary>
    private static readonly Dictionary<string, string> OfficeNames = new(StringComparer.Ordinal)
    {
        ["burgemeester"] = "burgemeester",
        ["burgemeesters"] = "burgemeester",
        ["locoburgemeester"] = "locoburgemeester",
        ["locoburgemeesters"] = "locoburgemeester",
        ["wethouder"] = "wethouder",
        ["wethouders"] = "wethouder",
    };

    /// <summary>What stands between "van" and a surname.</summary>
    private static readonly string[] SecondBeforeSurnames = ["der", "den", "de"];

    /// <summary>Those that may also stand inside another word.</summary>
    public IEnumerable<string> Parts => All.Where(word => word.Length >= ShortestPart);

    /// <summary>Whether all of them are small ones.</summary>
    public bool IsSmall => All.All(Small.Contains);

    /// <summary>The names of offices that were asked for beside something else: "wethouder sport" asks who is responsible, and no subject holds the first word.</summary>
    public IReadOnlyList<string> OfficeWords => All.All(OfficeNames.ContainsKey) ? [] : [.. All.Where(OfficeNames.ContainsKey)];

    /// <summary>All but <see cref="OfficeWords"/>.</summary>
    public IReadOnlyList<string> Topic => [.. All.Except(OfficeWords, StringComparer.Ordinal)];

    /// <summary>The words that hold a letter which few keyboards have, as people type them: "aegidius" for Ægidius.</summary>
    public IEnumerable<string> AsTyped =>
        All.Select(word => (Word: word, Typed: string.Concat(word.Select(letter => Folded.AsTyped(letter) ?? letter.ToString()))))
            .Where(pair => pair.Typed != pair.Word)
            .Select(pair => pair.Typed);

    public static SearchWords Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in Folded.Of(text).EnumerateRunes())
            bare.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        return new([.. bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The words that matter of what somebody asked: without small ones, unless there are no others, and with offices in the singular.</summary>
    public static SearchWords Asked(string text)
    {
        var all = Of(text);
        return all.IsSmall ? all : new([.. all.All.Where(word => !Small.Contains(word)).Select(word => OfficeNames.GetValueOrDefault(word, word)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The ways to write a word of letters as two, or as three where a surname has two words before it.</summary>
    public static IEnumerable<string> Apart(string word)
    {
        if (!IsJoined(word))
            yield break;
        for (var at = 2; at <= word.Length - 2; at++)
            yield return $"{word[..at]} {word[at..]}";
        foreach (var second in SecondBeforeSurnames.Where(second => word.StartsWith("van" + second, StringComparison.Ordinal) && word.Length >= second.Length + 5))
            yield return $"van {second} {word[(3 + second.Length)..]}";
    }

    /// <summary>Whether a word may have been written as one where a text has two.</summary>
    public static bool IsJoined(string word) => word.Length is >= ShortestJoined and <= LongestJoined && word.All(char.IsLetter);

    public bool AreThoseOf(string text) => Asked(text).All.SequenceEqual(All, StringComparer.Ordinal);
}
