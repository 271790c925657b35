namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Nederlandse tijd: the calendar day and clock time in Europe/Amsterdam of an instant in UTC, both ways.
/// The only place that knows of summer time.
/// </summary>
public static class AmsterdamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Nu: the clock's instant in UTC, in whole milliseconds.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => WholeMilliseconds(clock.GetUtcNow().UtcDateTime);

    /// <summary>The instant without what is finer than a millisecond: the store keeps no more.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateTime WholeMilliseconds(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond))
        : throw new ArgumentException("An instant is in UTC.", nameof(instant));

    /// <summary>Dag: the calendar day in Amsterdam at an instant.</summary>
    /// <param name="instant">In UTC.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(LocalOf(instant));

    /// <summary>Plaatselijke tijd: date and clock time in Amsterdam at an instant; the result's kind is unspecified.</summary>
    /// <param name="instant">In UTC.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateTime LocalOf(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? TimeZoneInfo.ConvertTimeFromUtc(instant, Zone)
        : throw new ArgumentException("An instant is in UTC.", nameof(instant));

    /// <summary>Begin van de dag: the first instant, in UTC, of a calendar day in Amsterdam.</summary>
    public static DateTime StartOf(DateOnly day) => InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Laatste: the latest of an instant, in UTC, and the beginnings of some days; null is no day.</summary>
    public static DateTime Latest(DateTime instant, params IEnumerable<DateOnly?> days) => days.Max() is { } day && StartOf(day) is var start && start > instant ? start : instant;

    /// <summary>Overgeslagen: whether the clock skips a time, because summer time begins.</summary>
    public static bool IsSkipped(DateTime local) => Zone.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    /// <summary>Dubbel: whether the clock shows a time twice, because summer time ends.</summary>
    public static bool IsTwice(DateTime local) => Zone.IsAmbiguousTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    /// <summary>
    /// Tijdstip: the instant, in UTC, of a clock time in Amsterdam. A time that the clock shows twice means the first one;
    /// a time that it skips means the instant at which it skips.
    /// </summary>
    public static DateTime InstantOf(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(local))
            local = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified).AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }
}
