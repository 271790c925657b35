namespace LeidenBestuur.Web.SourceText;

/// <summary>
/// Bedrag en wat ernaast staat. "2 x € 300 per jaar" is no amount of 300: an amount counts only where its whole part of the
/// bullet (between commas, or in parentheses) speaks of pay and of nothing else, and no word at its edge changes it.
/// </summary>
internal static class AmountParts
{
    private static readonly char[] Edges = [' ', ',', ';', ':', '.', '(', ')', .. TextCursor.Dashes];

    // In small letters only: "Stichting Samen" is a name.
    private static readonly HashSet<string> Changing =
    [
        "x", "×", "*", "maal", "keer", "minstens", "hooguit", "hoogstens", "bijna", "plm", "~", ">", "<", "≥", "≤", "≈", "±", "+", "=", "/", "samen", "tezamen", "gezamenlijk",
        "totaal", "helft", "kwart", "deel", "dubbele", "circa", "ca", "ongeveer", "maximaal", "max", "minimaal", "min", "ruim", "gemiddeld", "was", "nu", "voorheen", "eerst",
        "waarvan", "gedeeld", "minus", "plus", "vermeerderd", "verminderd", "tot", "vanaf", "tussen", "niet", "geen",
    ];

    /// <summary>True where the text holds more than one amount, or one with something else in its part.</summary>
    public static bool LeaveDoubt(string text)
    {
        var amounts = In(text).Where(part => AmountMention.IsIn(part.Words)).Take(2).ToList();
        return amounts.Count > 1 || amounts.Exists(part => LeavesDoubt(text, part.Start, part.End) && LeavesDoubt(text, Label(text, part.Start, part.End), part.End));
    }

    private static bool LeavesDoubt(string text, int start, int end) => !AmountReader.HoldsOnlyPay(text[start..end]) || IsChanged(text, start, end);

    /// <summary>
    /// Where a label such as "vergoeding:" opens the words on pay inside a part, behind a name or a parenthesis; otherwise
    /// the part's start, because a word in small letters ("maximale vergoeding:") may change the amount.
    /// </summary>
    private static int Label(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        var word = colon < 0 ? start : text.LastIndexOf(' ', colon, colon - start + 1) + 1;
        if (word <= start || !PayVocabulary.IsNoun(text[word..colon]))
            return start;
        var before = text.AsSpan(start, word - start).TrimEnd();
        return before[^1] == ')' || char.IsUpper(before[before.LastIndexOf(' ') + 1]) ? word : start;
    }

    /// <summary>The parts, without the words in their parentheses; then what stands in each pair.</summary>
    private static IEnumerable<(string Words, int Start, int End)> In(string text)
    {
        var pairs = Parentheses.Outermost(text);
        var outside = text.ToCharArray();
        foreach (var (open, close) in pairs)
            outside.AsSpan(open, close - open + 1).Fill(' ');
        foreach (var part in TextParts.Split(text))
            yield return (new(outside.AsSpan(part)), part.Start.Value, part.End.Value);
        foreach (var pair in pairs)
            yield return (pair.Inner(text), pair.Open, pair.Close + 1);
    }

    private static bool IsChanged(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(Edges);
        var behind = text.AsSpan(end).TrimStart(Edges);
        var last = before[(before.LastIndexOf(' ') + 1)..].ToString();
        var first = behind[..(behind.IndexOf(' ') is >= 0 and var space ? space : behind.Length)].ToString();
        var isLoneFigure = last.Length > 0 && char.IsAsciiDigit(last[0])
            && before[..^last.Length].TrimEnd(' ') is [.., var mark] && !char.IsLetterOrDigit(mark);
        return isLoneFigure || Changes(last) || Changes(first) || first.Length > 0 && char.IsAsciiDigit(first[0]);
    }

    /// <summary>"x", "samen", "2x", "50%".</summary>
    private static bool Changes(string word)
    {
        var bare = word.Trim(Edges);
        return Changing.Contains(bare) || bare.Length > 1 && char.IsAsciiDigit(bare[0]) && bare[^1] is 'x' or '×' or '%';
    }
}
