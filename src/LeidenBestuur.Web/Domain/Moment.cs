namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Moment: what a page is a function of, beside the store. <see cref="KnownAt"/> decides which publications count,
/// <see cref="On"/> what is current.
/// </summary>
/// <param name="KnownAt">Bekend op: an instant in UTC, whole milliseconds.</param>
/// <param name="On">Peildatum: a calendar day in Europe/Amsterdam.</param>
public readonly record struct Moment(DateTime KnownAt, DateOnly On)
{
    /// <summary>The moment that an instant is: what was published then, and what was current that day.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static Moment At(DateTime instant) => new(AmsterdamTime.WholeMilliseconds(instant), AmsterdamTime.DayOf(instant));

    /// <summary>The same knowledge about another day (<c>?peildatum</c>).</summary>
    public Moment WithReferenceDate(DateOnly day) => this with { On = day };
}
