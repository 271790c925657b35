using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Periode zoals geschreven.</summary>
/// <param name="Start">Begin; null: not stated.</param>
/// <param name="End">Einde; null: not stated, or it goes on.</param>
/// <param name="EndsBefore">The end is the first day no longer held ("tot 2026"), not the last one held ("t/m 2025").</param>
internal sealed record Period(DateReading? Start, DateReading? End, bool EndsBefore = false)
{
    private static readonly string[] Starts = ["vanaf", "sinds", "per", "van"];
    private static readonly string[] Ends = ["beëindigd", "beeindigd", "geëindigd", "geeindigd", "gestopt"];
    private static readonly string[] Through = ["tot en met", "t/m", "t.e.m."];
    private static readonly string[] Still = ["heden", "nu"];

    // Words that stand with dates but leave the day open.
    private static readonly string[] Vague =
    [
        "medio", "begin", "eind", "einde", "voorjaar", "najaar", "zomer", "herfst", "winter", "lente", "rond", "circa", "ca", "op", "in", "en", "eindigt", "einddatum", "kwartaal",
    ];

    private static readonly HashSet<string> Vocabulary = new(
        [.. Starts, .. Ends, .. Still, .. Vague, .. DateReading.AllMonthNames, "tot", "met", "t", "m", "e"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day held; null: not stated, or no such day.</summary>
    public PartialDate? LastHeld => EndsBefore ? End?.DayBefore : End?.Date;

    /// <summary>Reads a text that is a period and nothing else; null: it is none.</summary>
    public static Period? Read(string text)
    {
        var cursor = new TextCursor(text);
        var start = TakeStart(cursor, out var hasStartWord);
        if (start is null && hasStartWord)
            return null;
        if (cursor.IsAtEnd)
            return start is null ? null : hasStartWord || start.Day is not null ? OpenOrNothing(start, hasStartWord) : new(start, start);
        cursor.Take(",");
        if (!TakeEnd(cursor, start is not null, out var end, out var endsBefore) || !cursor.IsAtEnd)
            return null;
        return new(start, end, endsBefore);
    }

    /// <summary>True for a text that holds figures and words of dates only, so that a reader takes it for a period.</summary>
    public static bool IsLike(string text)
    {
        var words = text.Split([' ', ',', '.', '/', '\'', '’', .. TextCursor.Dashes], StringSplitOptions.RemoveEmptyEntries);
        return text.Any(char.IsAsciiDigit) && words.All(word => word.All(char.IsAsciiDigit) || Vocabulary.Contains(word));
    }

    /// <summary>A text with words of dates at its end that are no clear period, such as "tot 2030".</summary>
    public static bool IsAtEndOf(string text)
    {
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

    private static Period? OpenOrNothing(DateReading start, bool isOpen) => isOpen ? new(start, null) : null;

    private static DateReading? TakeStart(TextCursor cursor, out bool hasStartWord)
    {
        hasStartWord = cursor.TakeWord(Starts) is not null;
        return DateReading.Read(cursor);
    }

    private static bool TakeEnd(TextCursor cursor, bool hasStart, out DateReading? end, out bool endsBefore)
    {
        (end, endsBefore) = (null, false);
        cursor.SkipSpaces();
        if (cursor.TakeWord(Ends) is not null)
        {
            endsBefore = cursor.TakeWord(Starts) is not null;
            end = DateReading.Read(cursor);
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
        end = DateReading.Read(cursor);
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
