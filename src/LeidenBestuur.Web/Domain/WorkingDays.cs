namespace LeidenBestuur.Web.Domain;

/// <summary>Werkdagen: Monday to Friday, but for the days that the law calls holidays (Algemene termijnenwet, article 3).</summary>
public static class WorkingDays
{
    /// <summary>De zoveelste werkdag na een dag: the last day of a term of so many working days.</summary>
    /// <param name="day">The day before the term begins.</param>
    /// <param name="count">How many, 1 or more.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                count--;
        }

        return day;
    }

    /// <summary>Of het een werkdag is.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 5) or (12, 25) or (12, 26) => true,
        // The King's birthday is kept a day earlier when it is a Sunday; then it is a Saturday.
        (4, 27) => true,
        // Good Friday, Easter Monday, Ascension Day and Whit Monday.
        _ => (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39 or 50,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
