using System.Globalization;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>When something last changed: an instant, or only the day, where no hour was kept.</summary>
/// <param name="At">UTC; of a day alone, its beginning in Amsterdam.</param>
/// <param name="IsDayAlone">Whether the hour is not known.</param>
public readonly record struct LastChange(DateTime At, bool IsDayAlone) : IComparable<LastChange>
{
    public static LastChange Of(DateTime instant) => new(instant, IsDayAlone: false);

    /// <summary>At the beginning of a day, when terms and positions begin and end.</summary>
    public static LastChange AtStartOf(DateOnly day) => Of(AmsterdamTime.StartOf(day));

    public static LastChange On(DateOnly day) => new(AmsterdamTime.StartOf(day), IsDayAlone: true);

    /// <summary>The latest of those that are known; null: none is.</summary>
    public static LastChange? Latest(params IEnumerable<LastChange?> changes) => changes.Max();

    /// <summary>As the protocol wants it (W3C Datetime).</summary>
    public string Written => IsDayAlone
        ? AmsterdamTime.DayOf(At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day alone may have been the last of that day.</summary>
    public int CompareTo(LastChange other) => Upto(this).CompareTo(Upto(other));

    public static bool operator <(LastChange left, LastChange right) => left.CompareTo(right) < 0;

    public static bool operator >(LastChange left, LastChange right) => left.CompareTo(right) > 0;

    public static bool operator <=(LastChange left, LastChange right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LastChange left, LastChange right) => left.CompareTo(right) >= 0;

    private static DateTime Upto(LastChange change) => change.IsDayAlone ? AmsterdamTime.StartOf(AmsterdamTime.DayOf(change.At).AddDays(1)).AddTicks(-1) : change.At;
}
