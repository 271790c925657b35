using System.Buffers;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Groepskop en haakjes: the words that say whether a side position goes with the office.</summary>
internal static class GroupWords
{
    private static readonly string[] WithOffice =
    [
        "q.q.", "q.q", "qq", "uit hoofde van het ambt", "ambtshalve", "ambtsgebonden", "aansluitend bij functie", "aansluitend bij de functie", "in functie",
    ];

    private static readonly string[] OwnAccount = ["op persoonlijke titel", "persoonlijke titel", "privé", "prive", "in maatschappij"];

    private static readonly SearchValues<string> Phrases = SearchValues.Create([.. WithOffice, .. OwnAccount], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] OtherHeadings = ["overige", "overig", "overige nevenfuncties", "overige functies"];

    private static readonly HashSet<string> HeadingWords = new(
        [.. WithOffice.Concat(OwnAccount).SelectMany(phrase => phrase.Split(' ', '.')), "niet", "en", "met", "zonder", "geen", "vergoeding", "onkostenvergoeding", "functie", "functies",
            "nevenfunctie", "nevenfuncties", "overige", "bezoldigd", "onbezoldigd", "betaald", "onbetaald", "bezoldigde", "onbezoldigde", "betaalde", "onbetaalde"], StringComparer.OrdinalIgnoreCase);

    /// <summary>True: it goes with the office; false: it does not; null: the words do not say, or say both.</summary>
    public static bool? RelatedToOffice(string words)
    {
        if (!words.AsSpan().ContainsAny(Phrases))
            return null;
        var (isWith, isWithout) = (false, OwnAccount.Any(phrase => WordSearch.Contains(words, phrase) && !WordSearch.Contains(words, "niet " + phrase)));
        foreach (var phrase in WithOffice)
        {
            for (var at = IndexOf(words, phrase, 0); at >= 0; at = IndexOf(words, phrase, at + phrase.Length))
            {
                var isDenied = IsDenied(words, at);
                isWith |= !isDenied && WordSearch.StartOf(words, [phrase], at) is not null;
                isWithout |= isDenied;
            }
        }
        return isWith == isWithout ? null : isWith;
    }

    /// <summary>What a bullet itself says of the office: "q.q." anywhere, the other words in parentheses or as a part.</summary>
    public static bool? RelatedToOfficeInBullet(string text)
    {
        if (!text.AsSpan().ContainsAny(Phrases))
            return null;
        var parts = TextParts.Split(text).Skip(1).Select(part => text[part])
            .Concat(Parentheses.Outermost(text).Select(pair => pair.Inner(text)))
            .Where(part => RelatedToOffice(part) is not null);
        return RelatedToOffice(WordSearch.Contains(text, "q.q.") ? text : string.Join(", ", parts));
    }

    /// <summary>True for a line that reads as a group heading even without a blank line around it.</summary>
    public static bool IsHeading(string line)
    {
        if (AmountReader.IsStated(line))
            return false;
        var words = line.TrimEnd(':', ' ');
        return OtherHeadings.Contains(words, StringComparer.OrdinalIgnoreCase) || RelatedToOffice(words) is not null
            || PayVocabulary.IsAdjective(words.Split(' ')[0]) || PayJudgement.Of(words) is not Domain.Pay.Unknown;
    }

    /// <summary>True for a text of such words and no others: as a bullet it is the heading of what stands under it, and no position.</summary>
    public static bool IsOnlyHeading(string text) =>
        (RelatedToOffice(text) is not null || PayJudgement.Of(text) is not Domain.Pay.Unknown)
        && text.Split([' ', ',', ';', ':', '.', '/', '(', ')', .. TextCursor.Dashes], StringSplitOptions.RemoveEmptyEntries).All(HeadingWords.Contains);

    private static int IndexOf(string words, string phrase, int start) => words.IndexOf(phrase, start, StringComparison.OrdinalIgnoreCase);

    /// <summary>"niet q.q." and "niet-q.q." deny what follows them.</summary>
    private static bool IsDenied(string words, int at) =>
        at > 0 && !char.IsLetterOrDigit(words[at - 1]) && words.AsSpan(0, at).TrimEnd(" -‐‑–—").EndsWith("niet", StringComparison.OrdinalIgnoreCase);
}
