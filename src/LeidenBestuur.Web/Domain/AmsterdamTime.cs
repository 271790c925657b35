namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Nederlandse tijd: which calendar day and wall-clock time an instant is in Leiden. Instants are UTC in whole
/// milliseconds everywhere; days exist only in Europe/Amsterdam.
/// </summary>
public static class AmsterdamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Now, in UTC and whole milliseconds.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => WholeMilliseconds(clock.GetUtcNow().UtcDateTime);

    /// <summary>The instant without what is finer than a millisecond: the store keeps no more.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateTime WholeMilliseconds(DateTime utc) => new(Utc(utc).Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>Kalenderdag: the day in Leiden at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(LocalOf(utc));

    /// <summary>Kloktijd: the wall-clock time in Leiden at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateTime LocalOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(Utc(utc), Zone);

    /// <summary>The instant at which a day begins in Leiden. The clock changes at night, never at midnight, so there is always just one.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    private static DateTime Utc(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc ? instant : throw new ArgumentException("An instant must be in UTC.", nameof(instant));
}
