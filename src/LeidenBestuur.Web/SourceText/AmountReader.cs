using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>
/// Bedrag uit woorden over betaling. A wrong amount is the worst outcome, so this reads only what it knows to the last
/// character: one amount in Dutch notation with its currency, one period, and words that change neither.
/// </summary>
internal static class AmountReader
{
    private static readonly (string Word, RemunerationPeriod Per)[] Periods =
    [
        ("per jaar", RemunerationPeriod.Year), ("per kalenderjaar", RemunerationPeriod.Year), ("/ jaar", RemunerationPeriod.Year), ("/jaar", RemunerationPeriod.Year),
        ("p.j.", RemunerationPeriod.Year), ("p/j", RemunerationPeriod.Year), ("jaarlijkse", RemunerationPeriod.Year), ("jaarlijks", RemunerationPeriod.Year),
        ("per maand", RemunerationPeriod.Month), ("/ maand", RemunerationPeriod.Month), ("/maand", RemunerationPeriod.Month),
        ("p.m.", RemunerationPeriod.Month), ("p/m", RemunerationPeriod.Month), ("maandelijkse", RemunerationPeriod.Month), ("maandelijks", RemunerationPeriod.Month),
        ("per vergadering", RemunerationPeriod.Meeting), ("/ vergadering", RemunerationPeriod.Meeting), ("/vergadering", RemunerationPeriod.Meeting),
    ];

    private static readonly string[] Currencies = ["€", "EUR", "euro"];

    // Words that change neither the amount nor its period.
    private static readonly string[] Harmless =
    [
        "onkostenvergoeding", "reiskostenvergoeding", "vergoeding", "bezoldiging", "bezoldigd", "onbezoldigd", "betaald", "onbetaald", "vacatiegelden", "vacatiegeld",
        "presentiegeld", "honorarium", "salaris", "beloning", "inkomsten", "bruto", "netto", "met", "een", "de", "van", "is", "bedraagt", "wordt",
        "gestort", "afgedragen", "in", "aan", "gemeentekas", "exclusief", "excl.", "inclusief", "incl.", "btw", "reiskosten", "onkosten",
    ];

    // These say whose position it is, and nothing of the amount.
    private static readonly string[] Office =
        ["q.q.", "qq", "uit hoofde van het ambt", "ambtshalve", "ambtsgebonden", "aansluitend bij functie", "in functie", "op persoonlijke titel", "privé"];

    /// <summary>True where the words hold figures or a currency, so that they state an amount, clear or not.</summary>
    public static bool IsStated(string words) =>
        words.Any(char.IsAsciiDigit) || words.Contains('€', StringComparison.Ordinal) || Array.Exists(Currencies, currency => WordSearch.Contains(words, currency));

    /// <summary>The amount and its period; null: it is not one clear amount with a period.</summary>
    public static Remuneration? Read(string words)
    {
        var cursor = new TextCursor(words);
        long? cents = null;
        RemunerationPeriod? per = null;
        var (hasCurrency, currencyIsNext) = (false, false);
        while (!cursor.IsAtEnd)
        {
            if (char.IsAsciiDigit(cursor.Next))
            {
                if (cents is not null || (cents = DutchAmount.Take(words, cursor)) is null)
                    return null;
                currencyIsNext = !hasCurrency;
            }
            else if (cursor.TakeWord(Currencies) is not null || cursor.TakeBeforeFigure("EUR"))
            {
                cursor.SkipSpaces();
                if (hasCurrency || !currencyIsNext && !char.IsAsciiDigit(cursor.Next))
                    return null;
                (hasCurrency, currencyIsNext) = (true, false);
            }
            else if (currencyIsNext)
                return null;
            else if (TakePeriod(cursor) is { } found)
            {
                if (per is not null)
                    return null;
                per = found;
            }
            else if (cursor.TakeWord(Harmless) is null && !cursor.Take(":,;()."))
                return null;
        }
        return cents is { } amount && hasCurrency && per is { } period ? new(amount, period) : null;
    }

    /// <summary>True where nothing stands in the text but one amount at most, currencies, periods and words that change none of them.</summary>
    public static bool HoldsOnlyPay(string text)
    {
        var cursor = new TextCursor(text);
        var hasFigure = false;
        while (!cursor.IsAtEnd)
        {
            if (char.IsAsciiDigit(cursor.Next))
            {
                if (hasFigure || DutchAmount.Take(text, cursor) is null)
                    return false;
                hasFigure = true;
            }
            else if (!TakeKnownWord(cursor))
                return false;
        }
        return true;
    }

    private static bool TakeKnownWord(TextCursor cursor) =>
        cursor.TakeWord(Currencies) is not null || cursor.TakeBeforeFigure("EUR") || TakePeriod(cursor) is not null
        || cursor.TakeWord(Harmless) is not null || cursor.TakeWord(Office) is not null || cursor.Take(":,;().");

    private static RemunerationPeriod? TakePeriod(TextCursor cursor)
    {
        foreach (var (word, per) in Periods)
        {
            if (cursor.TakeWord(word) is not null)
                return per;
        }
        return null;
    }
}
