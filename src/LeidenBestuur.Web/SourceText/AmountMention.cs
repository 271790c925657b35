using System.Globalization;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Bedrag in lopende tekst, of any currency or none: what looks like one must not pass without a word, wherever it stands.</summary>
internal static class AmountMention
{
    private static readonly string[] Currencies =
        ["EUR", "euro", "euro’s", "euro's", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "ANG", "AWG", "XCG", "dollar", "dollars", "pond", "gulden", "frank"];

    private static readonly string[] Multiples = ["k", "duizend", "mille", "mln", "miljoen"];

    private static readonly string[] Spans =
    [
        "per jaar", "per kalenderjaar", "per maand", "per vergadering", "per bijeenkomst", "per kwartaal", "per week", "per dag", "per dagdeel", "per uur",
        "/ jaar", "/jaar", "/ maand", "/maand", "/ vergadering", "/vergadering", "p.j.", "p/j", "p.m.", "p/m", "jaarlijks", "maandelijks", "bruto", "netto",
    ];

    /// <summary>True where the text holds a euro sign, or a figure with a currency or a span of time beside it.</summary>
    public static bool IsIn(string text)
    {
        if (text.Contains('€', StringComparison.Ordinal))
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '.' or ','))
                i++;
            if (IsCurrencyBefore(text, start) || IsSpanOrCurrencyBehind(text, i + 1))
                return true;
        }
        return false;
    }

    private static bool IsCurrencyBefore(string text, int figure)
    {
        var end = text.AsSpan(0, figure).TrimEnd(' ').Length;
        if (end == 0 || IsSymbol(text[end - 1]))
            return end > 0;
        return WordSearch.EndOf(text, Currencies, end) is not null;
    }

    private static bool IsSpanOrCurrencyBehind(string text, int at)
    {
        var cursor = new TextCursor(text, at);
        while (cursor.Take(" " + TextCursor.Dashes))
        {
        }
        if (IsSymbol(cursor.Next))
            return true;
        cursor.TakeWord(Multiples);
        return cursor.TakeWord(Currencies) is not null || cursor.TakeWord(Spans) is not null;
    }

    private static bool IsSymbol(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.CurrencySymbol;
}
