namespace LeidenBestuur.Web.Domain;

/// <summary>Of iets geldt op een dag: yes, unknown, or one of two kinds of no.</summary>
public enum Holding
{
    /// <summary>Nog niet: it begins later.</summary>
    NotYet,

    /// <summary>Niet bekend: what is known does not decide it. Shown as unknown, never guessed.</summary>
    Unknown,

    /// <summary>Ja.</summary>
    Yes,

    /// <summary>Niet meer: it has ended.</summary>
    Over,
}

/// <summary>
/// Periode: from when to when something held, as precisely as it is known. Whether that is "current" or "ended" is
/// never stored: it follows from the day that is asked for.
/// </summary>
public sealed record Period
{
    private Period(PartialDate? start, PartialDate? end, string? words)
    {
        (Start, End, Words) = (start, end, words);
        (FirstDay, LastDay) = (start?.FirstDay, end?.LastDay);
    }

    /// <summary>Begin; null: not known.</summary>
    public PartialDate? Start { get; private init; }

    /// <summary>Einde: the last day held, inclusive; null: it goes on, as far as is known.</summary>
    public PartialDate? End { get; private init; }

    /// <summary>De woorden van de bron ("tot 1 januari 2025"), shown as they are; null: the source has none.</summary>
    public string? Words { get; private init; }

    /// <summary>Eerste dag: the earliest day on which it can have begun; null: not known. For queries.</summary>
    public DateOnly? FirstDay { get; private init; }

    /// <summary>Laatste dag: the latest day on which it can have held, inclusive; null: it goes on. For queries.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>A period of which nothing is known.</summary>
    public static Period Unknown => new(null, null, null);

    /// <summary>Makes a period.</summary>
    /// <param name="start">Begin; null: not known.</param>
    /// <param name="end">Last day held; null: it goes on.</param>
    /// <param name="words">The source's own words; null: none.</param>
    /// <exception cref="DomainException">It would end before it starts.</exception>
    public static Period Of(PartialDate? start, PartialDate? end, string? words = null)
    {
        if (start?.FirstDay > end?.LastDay)
            throw new DomainException($"Het begin ({start}) ligt na het einde ({end}). Verander een van beide.");
        return new(start, end, words);
    }

    /// <summary>Whether it held on a day. A day inside an incomplete start or end is unknown.</summary>
    /// <param name="day">Peildatum.</param>
    /// <param name="statedOn">The day of the first publication that states it: an unknown start holds from there,
    /// or on the last day held, if that is earlier.</param>
    public Holding On(DateOnly day, DateOnly statedOn)
    {
        if (day > End?.LastDay)
            return Holding.Over;
        if (day < Start?.FirstDay)
            return Holding.NotYet;
        return IsStartOpenOn(day, statedOn) || IsEndOpenOn(day) ? Holding.Unknown : Holding.Yes;
    }

    /// <summary>Omslagdagen: the days on which it may begin to hold otherwise by itself, as far as they are known.</summary>
    public IEnumerable<DateOnly> Turns() => new[] { Start?.FirstDay, Next(Start?.LastDay), End?.FirstDay, Next(End?.LastDay) }
        // OfType would box each of them.
        .Where(day => day is not null).Select(day => day!.Value);

    /// <summary>Whether it ended for certain from one day to another: its last day is known, and it held then. It may have begun in between.</summary>
    /// <param name="from">The first day that its last can be.</param>
    /// <param name="until">The day by which it is over.</param>
    public bool EndedBetween(DateOnly from, DateOnly until) => End is { IsComplete: true } end && from <= end.LastDay && end.LastDay < until;

    /// <summary>
    /// Whether it is unknown if it had begun by a day, as far as its start goes: where none is known until it is stated, or on the last day held, if that is earlier; inside an incomplete
    /// one until the publication that, inside it too, states that it has begun.
    /// </summary>
    /// <param name="day">Peildatum.</param>
    /// <param name="statedOn">The day of the first publication that states it.</param>
    public bool IsStartOpenOn(DateOnly day, DateOnly statedOn)
    {
        if (Start is not { } start)
            return day < (End is { IsComplete: true } end && end.LastDay < statedOn ? end.LastDay : statedOn);
        var isStated = start.FirstDay <= statedOn && statedOn <= day;
        return !start.IsComplete && start.FirstDay <= day && day <= start.LastDay && !isStated;
    }

    /// <summary>Whether a day lies inside an incomplete end.</summary>
    public bool IsEndOpenOn(DateOnly day) => End is { IsComplete: false } end && end.FirstDay <= day && day <= end.LastDay;

    /// <summary>Whether both held on one day for certain, wherever inside their incomplete ends the truth lies.</summary>
    public bool CertainlyOverlaps(Period other)
    {
        var (start, end) = Certain();
        var (otherStart, otherEnd) = other.Certain();
        return (start > otherStart ? start : otherStart) <= (end < otherEnd ? end : otherEnd);
    }

    private static DateOnly? Next(DateOnly? day) => day < DateOnly.MaxValue ? day.Value.AddDays(1) : null;

    private (DateOnly Start, DateOnly End) Certain() =>
        (Start?.LastDay ?? End?.LastDay ?? DateOnly.MaxValue, End?.FirstDay ?? DateOnly.MaxValue);
}
