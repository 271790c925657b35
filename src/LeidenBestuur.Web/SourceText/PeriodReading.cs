using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Periode zoals geschreven.</summary>
/// <param name="Start">Begin; null: not stated.</param>
/// <param name="End">Einde; null: not stated, or it goes on.</param>
/// <param name="EndsBefore">The end is the first day no longer held ("tot 2026"), not the last one held ("t/m 2025").</param>
internal sealed record PeriodReading(DateReading? Start, DateReading? End, bool EndsBefore = false)
{
    private static readonly string[] Starts = ["vanaf", "sinds", "per", "van"];
    private static readonly string[] Ends = ["beëindigd", "beeindigd", "geëindigd", "geeindigd", "gestopt"];
    private static readonly string[] Through = ["tot en met", "t/m", "t.e.m."];
    private static readonly string[] Still = ["heden", "nu"];

    // Words that leave the day open, but not the year.
    private static readonly string[] Approximate = ["medio", "begin", "einde", "eind", "voorjaar", "najaar", "zomer", "herfst", "winter", "lente"];

    // Words that stand with dates and leave more open.
    private static readonly string[] Vague =
    [
        "rond", "circa", "ca", "op", "in", "en", "eindigt", "einddatum", "kwartaal",
    ];

    private static readonly HashSet<string> Vocabulary = new(
        [.. Starts, .. Ends, .. Still, .. Vague, .. Approximate, .. DateReading.AllMonthNames, "tot", "met", "t", "m", "e"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day held; null: not stated, or no such day.</summary>
    public PartialDate? LastHeld => EndsBefore ? End?.DayBefore : End?.Date;

    /// <summary>Reads a text that is a period and nothing else; null: it is none.</summary>
    /// <param name="text">The text, without parentheses.</param>
    /// <param name="onlyYearsCount">As in careers: "medio 2020" is clear then, and so is one day.</param>
    public static PeriodReading? Read(string text, bool onlyYearsCount = false)
    {
        if (!MaySayPeriod(text))
            return null;
        var cursor = new TextCursor(text);
        var hasStartWord = cursor.TakeWord(Starts) is not null;
        var start = TakeDate(cursor, onlyYearsCount);
        if (start is null && hasStartWord)
            return null;
        if (cursor.IsAtEnd)
            return start is null ? null : ReadSingle(start, hasStartWord, onlyYearsCount);
        cursor.Take(",");
        if (!TakeEnd(cursor, start is not null, onlyYearsCount, out var end, out var endsBefore) || !cursor.IsAtEnd)
            return null;
        return new(start, end, endsBefore);
    }

    /// <summary>Quick: false for a text without figures and without "heden" or "nu", which is no period for certain.</summary>
    public static bool MaySayPeriod(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || Array.Exists(Still, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a text that holds figures and words of dates only, so that a reader takes it for a period.</summary>
    public static bool IsLike(string text)
    {
        var words = text.Split([' ', ',', '.', '/', '\'', '’', .. TextCursor.Dashes], StringSplitOptions.RemoveEmptyEntries);
        var isOneFigure = words is [{ Length: 1 }];
        return !isOneFigure && text.Any(char.IsAsciiDigit) && words.All(word => word.All(char.IsAsciiDigit) || Vocabulary.Contains(word));
    }

    /// <summary>A text with words of dates at its end that are no clear period, such as "tot 2030".</summary>
    public static bool IsAtEndOf(string text)
    {
        if (!MaySayPeriod(text))
            return false;
        var at = -1;
        foreach (var word in (string[])[.. Starts, .. Through, "tot"])
            at = Math.Max(at, LastIndexOf(text, word));
        return at >= 0 && Read(text[at..].TrimEnd('.', ' ')) is not null;
    }

    private static int LastIndexOf(string text, string word)
    {
        var last = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        return last >= 0 && WordSearch.IndexOf(text, word, last) == last ? last : -1;
    }

    /// <summary>A year or month alone is its own begin and end; of one day alone nobody can say which it is.</summary>
    private static PeriodReading? ReadSingle(DateReading date, bool hasStartWord, bool onlyYearsCount)
    {
        if (hasStartWord)
            return new(date, null);
        return date.Day is null || onlyYearsCount ? new(date, date) : null;
    }

    private static DateReading? TakeDate(TextCursor cursor, bool onlyYearsCount)
    {
        if (onlyYearsCount)
            cursor.TakeWord(Approximate);
        return DateReading.Read(cursor);
    }

    private static bool TakeEnd(TextCursor cursor, bool hasStart, bool onlyYearsCount, out DateReading? end, out bool endsBefore)
    {
        (end, endsBefore) = (null, false);
        cursor.SkipSpaces();
        if (cursor.TakeWord(Ends) is not null)
        {
            endsBefore = cursor.TakeWord(Starts) is not null;
            end = TakeDate(cursor, onlyYearsCount);
            return endsBefore && end is not null;
        }
        var isDash = TakeDashes(cursor);
        if (!isDash && cursor.TakeWord(Through) is null)
        {
            endsBefore = cursor.TakeWord("tot") is not null;
            if (!endsBefore && !(cursor.TakeWord(Still) is not null && (cursor.IsAtEnd || hasStart)))
                return false;
            cursor.TakeWord(Starts);
        }
        end = TakeDate(cursor, onlyYearsCount);
        return end is not null || cursor.TakeWord(Still) is not null || cursor.IsAtEnd && (isDash && hasStart || !endsBefore && !isDash);
    }

    private static bool TakeDashes(TextCursor cursor)
    {
        var isDash = cursor.Take(TextCursor.Dashes);
        if (isDash)
            cursor.Take(TextCursor.Dashes);
        return isDash;
    }
}
