using System.Globalization;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Datum voor zover bekend: a year, a month of a year, or a day, as precisely as the source gives it and no more.
/// Always a date of the Gregorian calendar; written as ISO 8601 does ("2024", "2024-06", "2024-06-30").
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Jaar, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>Maand, 1 to 12; null: not known.</summary>
    public int? Month { get; }

    /// <summary>Dag van de maand; null: not known.</summary>
    public int? Day { get; }

    /// <summary>Eerste dag: the earliest day that this date can mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Laatste dag: the latest day that this date can mean.</summary>
    public DateOnly LastDay
    {
        get
        {
            var month = Month ?? 12;
            return new(Year, month, Day ?? DateTime.DaysInMonth(Year, month));
        }
    }

    /// <summary>Volledig: true when it is one day.</summary>
    public bool IsComplete => Day is not null;

    /// <summary>A year of which no more is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static PartialDate Of(int year) => Of(year, null, null);

    /// <summary>A month of which no more is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate Of(int year, int month) => Of(year, month, null);

    /// <summary>A whole date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>A date of which the parts that are null are not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date, or it has a day and no month.</exception>
    public static PartialDate Of(int year, int? month, int? day)
    {
        if (month is null && day is not null)
            throw new ArgumentOutOfRangeException(nameof(day), day, "A day needs its month.");
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        return new(year, month, day);
    }

    /// <summary>Reads "2024", "2024-06" or "2024-06-30"; anything else, also a day that does not exist, is false.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is not { Length: 4 or 7 or 10 })
            return false;
        var whole = text + "-01-01"[..(10 - text.Length)];
        if (!DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        date = new(day.Year, text.Length > 4 ? day.Month : null, text.Length > 7 ? day.Day : null);
        return true;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no partial date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a partial date (yyyy, yyyy-MM or yyyy-MM-dd).");

    /// <summary>The ISO 8601 form: "2024", "2024-06" or "2024-06-30".</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
