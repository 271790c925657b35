using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Opsommingspunt zonder zijn woorden over betaling.</summary>
/// <param name="Rest">What is left.</param>
/// <param name="Words">The words on pay as on the page; null: there are none.</param>
internal sealed record PayInText(string Rest, string? Words);

/// <summary>Woorden over betaling zoeken in een opsommingspunt.</summary>
internal static class PayWords
{
    public static PayInText Find(string text)
    {
        if (!PayVocabulary.MaySpeakOfPay(text))
            return new(text, null);
        var words = new List<string>();
        var (before, office) = PartAtEnd(text);
        var rest = TakeFromParts(TakeFromParentheses(TakeInFront(before, words), words), words).Trim(' ', ',', ';', ':', '–', '—');
        if (words.Count == 0)
            return new(text, null);
        return rest.Length == 0 ? new(text, text) : new(rest + office, string.Join(", ", words));
    }

    /// <summary>Parentheses at the end that only say that it goes with the office hide no words on pay before them.</summary>
    private static (string Before, string Office) PartAtEnd(string text)
    {
        if (Parentheses.Outermost(text) is not { Count: > 0 } pairs || pairs[^1].Close != text.Length - 1 || pairs[^1].Open == 0)
            return (text, "");
        var inner = pairs[^1].Inner(text);
        var isOffice = GroupWords.RelatedToOffice(inner) is not null && !inner.Contains(',', StringComparison.Ordinal);
        return isOffice ? (text[..pairs[^1].Open].TrimEnd(), $" ({inner})") : (text, "");
    }

    /// <summary>"Onbezoldigd lid Stichting A": an adjective before a function in small letters.</summary>
    private static string TakeInFront(string text, List<string> words)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !PayVocabulary.IsAdjective(text[..space]) || !char.IsLower(text[space + 1]) || !PositionTitles.StartsWithTitle(text[(space + 1)..]))
            return text;
        words.Add(text[..space]);
        return text[(space + 1)..];
    }

    private static string TakeFromParentheses(string text, List<string> words)
    {
        var left = new StringBuilder();
        var from = 0;
        var payRun = StartOfPayRun(text);
        foreach (var pair in Parentheses.Outermost(text).TakeWhile(pair => pair.Open < payRun))
        {
            var count = words.Count;
            var kept = TakeFromParts(pair.Inner(text), words, isInParentheses: true).Trim(TextParts.Separators);
            if (words.Count == count)
                continue;
            left.Append(text.AsSpan(from, pair.Open - from).TrimEnd(' '));
            if (kept.Length > 0)
                left.Append(" (").Append(kept).Append(')');
            from = pair.Close + 1;
        }
        return left.Append(text.AsSpan(from)).ToString();
    }

    /// <summary>Behind "vergoeding:" parentheses are a part of what it says.</summary>
    private static int StartOfPayRun(string text)
    {
        var covered = Parentheses.Covered(text);
        var word = WordsOf(text).Find(word => !covered[word.Start.Value] && PayVocabulary.IsNounWithColon(text[word]));
        return word.Equals(default) ? text.Length : word.Start.Value;
    }

    /// <summary>
    /// Takes the parts, or ends of parts, that speak of pay; parts that touch come out as one text. In parentheses only
    /// whole parts are taken, and outside them words on pay begin in none: a pair is never cut in two.
    /// </summary>
    private static string TakeFromParts(string text, List<string> words, bool isInParentheses = false)
    {
        var covered = Parentheses.Covered(text);
        var kept = new List<string>();
        var (keptFrom, spanStart, spanEnd) = (0, -1, -1);
        foreach (var part in TextParts.Split(text))
        {
            var (start, end) = (part.Start.Value, part.End.Value);
            var pay = StartOfPay(text[part], isBehindPay: spanEnd >= 0);
            if (isInParentheses && pay > 0 && AmountMention.IsIn(text[part]))
                pay = 0;
            if (pay < 0 || isInParentheses && pay > 0 || covered[start + pay])
            {
                CloseSpan();
                continue;
            }
            if (spanEnd >= 0 && pay > 0)
                CloseSpan();
            spanStart = spanEnd < 0 ? start + pay : spanStart;
            spanEnd = end;
        }
        CloseSpan();
        kept.Add(text[keptFrom..]);
        return string.Join(", ", kept.Select(piece => piece.Trim(' ', ',', ';', ':')).Where(piece => piece.Length > 0));

        void CloseSpan()
        {
            if (spanEnd < 0)
                return;
            kept.Add(text[keptFrom..spanStart].TrimEnd(TextParts.Separators));
            words.Add(WithoutFullStop(text[spanStart..spanEnd]));
            (keptFrom, spanStart, spanEnd) = (spanEnd, -1, -1);
        }
    }

    /// <summary>The full stop of the sentence is no word on pay; the one of "p.j." and "n.v.t." is.</summary>
    private static string WithoutFullStop(string words)
    {
        var lastWord = words[(words.LastIndexOf(' ') + 1)..].TrimEnd('.');
        return words.EndsWith('.') && !lastWord.Contains('.', StringComparison.Ordinal) ? words.TrimEnd('.') : words;
    }

    /// <summary>Where in a part its words on pay begin; they run to its end. -1: it has none.</summary>
    private static int StartOfPay(string part, bool isBehindPay)
    {
        var words = WordsOf(part);
        var texts = words.ConvertAll(word => part[word]);
        var colon = texts.FindIndex(PayVocabulary.IsNounWithColon);
        if (colon >= 0)
            return words[BackOverOpeners(texts, colon)].Start.Value;
        if (isBehindPay && texts.TrueForAll(PayVocabulary.IsKnown))
            return 0;
        if (texts.Exists(PayVocabulary.IsTreasury) && texts.FindIndex(PayVocabulary.Opens) is >= 0 and var opener)
            return words[opener].Start.Value;
        if (PayVocabulary.IsNoun(texts[0]) && texts.Exists(PayVocabulary.IsCurrency))
            return 0;
        var tail = StartOfTail(texts);
        return tail < 0 ? -1 : words[tail].Start.Value;
    }

    /// <summary>The known words that end a part, from the first that may open them; they must prove that they speak of pay.</summary>
    private static int StartOfTail(List<string> texts)
    {
        var start = texts.Count;
        while (start > 0 && PayVocabulary.IsKnown(texts[start - 1]))
            start--;
        while (start < texts.Count && !PayVocabulary.Opens(texts[start]) && !IsAmountBeforeCurrency(texts, start))
            start++;
        var tail = texts[start..];
        var hasProof = tail.Exists(PayVocabulary.IsCurrency) && (start == 0 || tail.Exists(PayVocabulary.IsPerSpan) || tail.Exists(PayVocabulary.IsNoun))
            || tail.Exists(PayVocabulary.IsAdjective)
            || tail.Exists(PayVocabulary.IsNoun) && (start == 0 || !PayVocabulary.IsNoun(tail[0]));
        return hasProof ? start : -1;
    }

    private static bool IsAmountBeforeCurrency(List<string> texts, int at) =>
        char.IsAsciiDigit(texts[at][0]) && at + 1 < texts.Count && PayVocabulary.IsCurrency(texts[at + 1])
        && (at + 2 == texts.Count || !char.IsAsciiDigit(texts[at + 2][0]));

    private static int BackOverOpeners(List<string> texts, int at)
    {
        while (at > 0 && PayVocabulary.Opens(texts[at - 1]))
            at--;
        return at;
    }

    private static List<Range> WordsOf(string part)
    {
        var words = new List<Range>();
        foreach (var word in part.AsSpan().Split(' '))
        {
            if (word.Start.Value < word.End.Value)
                words.Add(word);
        }
        return words;
    }
}
