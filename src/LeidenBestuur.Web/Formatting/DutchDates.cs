using System.Globalization;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Formatting;

/// <summary>Days, partial dates, periods and times as Dutch readers write them.</summary>
public static class DutchDates
{
    /// <summary>"1 januari 2025".</summary>
    public static string Write(DateOnly day) => day.ToString("d MMMM yyyy", Dutch.Culture);

    /// <summary>"2018", "maart 2018" or "1 maart 2018": what is known and no more.</summary>
    public static string Write(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        (_, null) => date.FirstDay.ToString("MMMM yyyy", Dutch.Culture),
        _ => Write(date.FirstDay),
    };

    /// <summary>The day in Amsterdam of an instant in UTC.</summary>
    public static string WriteDay(DateTime instant) => Write(AmsterdamTime.DayOf(instant));

    /// <summary>The time in Amsterdam of an instant in UTC: "20:00 uur".</summary>
    public static string WriteTime(DateTime instant) =>
        AmsterdamTime.LocalOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture) + " uur";

    /// <summary>Day and time in Amsterdam of an instant in UTC: "1 januari 2025, 20:00 uur".</summary>
    public static string WriteInstant(DateTime instant) => $"{WriteDay(instant)}, {WriteTime(instant)}";

    /// <summary>A day, and the time too where a day does not tell the one instant from the other.</summary>
    public static string WriteDayBeside(DateTime instant, DateTime other) =>
        AmsterdamTime.DayOf(instant) == AmsterdamTime.DayOf(other) ? WriteInstantBeside(instant, other) : WriteDay(instant);

    /// <summary>Day and time, and the seconds too where a minute does not tell the one instant from the other: "1 januari 2025, 20:00:05 uur".</summary>
    public static string WriteInstantBeside(DateTime instant, DateTime other) => WriteInstant(instant) != WriteInstant(other)
        ? WriteInstant(instant)
        : $"{WriteDay(instant)}, {AmsterdamTime.LocalOf(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture)} uur";

    /// <summary>"op 30 juni 2026", "in juni 2026", "in 2026".</summary>
    public static string WriteOn(PartialDate date) => (date.IsComplete ? "op " : "in ") + Write(date);

    /// <summary>
    /// The end of a period, <paramref name="lastDay"/> being the last day that belongs to it: "tot 1 januari 2025" when that is the last
    /// day of a month, otherwise "tot en met 15 juni 2024"; "tot en met 2024" when no more is known.
    /// </summary>
    public static string WriteEnd(PartialDate lastDay)
    {
        var day = lastDay.LastDay;
        return lastDay.IsComplete && day < DateOnly.MaxValue && day.AddDays(1).Day == 1
            ? "tot " + Write(day.AddDays(1))
            : "tot en met " + Write(lastDay);
    }

    /// <summary>"sinds maart 2018", "vanaf 1 januari 2027", "van 2018 tot en met 2024", "tot 1 januari 2025"; empty when neither end is known.</summary>
    /// <param name="start">The start; null: not known.</param>
    /// <param name="lastDay">The last day; null: it goes on.</param>
    /// <param name="on">The day that the reader looks from: what begins later is still to come; null: none, it is taken to have begun.</param>
    public static string WritePeriod(PartialDate? start, PartialDate? lastDay, DateOnly? on = null) => (start, lastDay) switch
    {
        ({ } from, { } end) => $"van {Write(from)} {WriteEnd(end)}",
        ({ } from, null) => (from.FirstDay > on ? "vanaf " : "sinds ") + Write(from),
        (null, { } end) => WriteEnd(end),
        _ => "",
    };
}
