using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Datum zoals geschreven: it may be one that no calendar has.</summary>
internal sealed record DateReading(int Year, int? Month = null, int? Day = null)
{
    private static readonly string[][] MonthNames =
    [
        ["januari", "jan"], ["februari", "feb"], ["maart", "mrt", "maa"], ["april", "apr"], ["mei"], ["juni", "jun"],
        ["juli", "jul"], ["augustus", "aug"], ["september", "sept", "sep"], ["oktober", "okt"], ["november", "nov"], ["december", "dec"],
    ];

    /// <summary>The date; null: it does not exist.</summary>
    public PartialDate? Date
    {
        get
        {
            if (Year is < 1 or > 9999 || Month is < 1 or > 12 || Day is < 1 || Day > DateTime.DaysInMonth(Year, Month ?? 1))
                return null;
            return PartialDate.Of(Year, Month, Day);
        }
    }

    /// <summary>The last day before the date, which is the last day held of who holds it "tot" then; null: there is none.</summary>
    public PartialDate? DayBefore =>
        Date is { } date && date.FirstDay != DateOnly.MinValue ? PartialDate.Of(date.FirstDay.AddDays(-1)) : null;

    public static IEnumerable<string> AllMonthNames => MonthNames.SelectMany(names => names);

    /// <summary>Reads the date at the cursor; null: none stands there, and the cursor has not moved.</summary>
    public static DateReading? Read(TextCursor cursor)
    {
        cursor.SkipSpaces();
        foreach (var form in (Func<TextCursor, DateReading?>[])[IsoDay, Year4, NumericDay, NumericMonth, WrittenDate])
        {
            var start = cursor.At;
            if (form(cursor) is { } date && !char.IsLetterOrDigit(cursor.Next))
                return date;
            cursor.At = start;
        }
        return null;
    }

    private static DateReading? IsoDay(TextCursor cursor)
    {
        if (cursor.TakeNumber(4, 4) is not { } year || !cursor.Take("-") || cursor.TakeNumber(2, 2) is not { } month || !cursor.Take("-"))
            return null;
        return cursor.TakeNumber(2, 2) is { } day ? new(year, month, day) : null;
    }

    /// <summary>A year; not in "2010-12", which may be a month or a period.</summary>
    private static DateReading? Year4(TextCursor cursor)
    {
        if (cursor.TakeNumber(4, 4) is not { } year)
            return null;
        var end = cursor.At;
        if (cursor.Take(TextCursor.Dashes + "/.") && cursor.TakeNumber(1, 2) is not null && !char.IsAsciiDigit(cursor.Next) && cursor.Next is not ('-' or '/' or '.'))
            return null;
        cursor.At = end;
        return new(year);
    }

    private static DateReading? NumericDay(TextCursor cursor)
    {
        if (cursor.TakeNumber(1, 2) is not { } day)
            return null;
        var separator = cursor.Next.ToString();
        if (!cursor.Take("-/.") || cursor.TakeNumber(1, 2) is not { } month || !cursor.Take(separator))
            return null;
        return cursor.TakeNumber(4, 4) is { } year ? new(year, month, day) : null;
    }

    private static DateReading? NumericMonth(TextCursor cursor)
    {
        if (cursor.TakeNumber(1, 2) is not { } month || month > 12 || !cursor.Take("-/"))
            return null;
        return cursor.TakeNumber(4, 4) is { } year ? new(year, month) : null;
    }

    private static DateReading? WrittenDate(TextCursor cursor)
    {
        var day = cursor.TakeNumber(1, 2);
        if (day is not null)
            cursor.TakeWord("e", "ste", "de");
        if (TakeMonth(cursor) is not { } month)
            return null;
        cursor.Take(".");
        cursor.SkipSpaces();
        return cursor.TakeNumber(4, 4) is { } year ? new(year, month, day) : null;
    }

    private static int? TakeMonth(TextCursor cursor)
    {
        var month = Array.FindIndex(MonthNames, names => cursor.TakeWord(names) is not null);
        return month < 0 ? null : month + 1;
    }
}
