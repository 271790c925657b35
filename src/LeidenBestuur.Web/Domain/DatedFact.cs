namespace LeidenBestuur.Web.Domain;

/// <summary>Periode zoals vermeld: what is needed to tell of any day whether something held.</summary>
/// <param name="Period">Periode.</param>
/// <param name="StatedOn">The day of the first publication that states it.</param>
public readonly record struct StatedPeriod(Period Period, DateOnly StatedOn);

/// <summary>Feit met een periode: something that a version states to hold for a time.</summary>
public abstract record DatedFact
{
    /// <summary>Periode.</summary>
    public required Period Period { get; init; }

    /// <summary>The day of the first publication that stated it, when that was an earlier version; null: this one.</summary>
    public DateOnly? StatedSince { get; init; }

    /// <summary>Its period, with the day since which it has been stated.</summary>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public StatedPeriod Stated(DateOnly publishedOn) => new(Period, StatedSince ?? publishedOn);

    /// <summary>Whether it held on a day.</summary>
    /// <param name="day">Peildatum.</param>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public Holding On(DateOnly day, DateOnly publishedOn) => Period.On(day, StatedSince ?? publishedOn);

    /// <summary>Laatste omslag: the last day, no later than another, from which on it held otherwise than the day before; null: none is known.</summary>
    /// <param name="day">Peildatum.</param>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public virtual DateOnly? LastTurn(DateOnly day, DateOnly publishedOn) => Period.Turns()
        .Where(turn => DateOnly.MinValue < turn && turn <= day && On(turn, publishedOn) != On(turn.AddDays(-1), publishedOn))
        .Max(turn => (DateOnly?)turn);

    /// <summary>The last day, no later than another, on which one of some facts turned; null: none is known.</summary>
    /// <param name="facts">Feiten.</param>
    /// <param name="day">Peildatum.</param>
    /// <param name="publishedOn">The day on which the version that states them began to hold.</param>
    public static DateOnly? LastTurn(IEnumerable<DatedFact> facts, DateOnly day, DateOnly publishedOn) => facts.Max(fact => fact.LastTurn(day, publishedOn));

    /// <summary>
    /// Of several facts the one that tells most about a day, and whether it held: one that held, else one of which that is
    /// unknown, else the next to come, else the last that ended. Null: there are none.
    /// </summary>
    public static (T Fact, Holding Holding)? Foremost<T>(IEnumerable<T> facts, DateOnly day, DateOnly publishedOn)
        where T : DatedFact => facts
            .Select(fact => (Fact: fact, Holding: fact.On(day, publishedOn)))
            .OrderBy(pair => pair.Holding switch { Holding.Yes => 0, Holding.Unknown => 1, Holding.NotYet => 2, _ => 3 })
            .ThenBy(pair => pair.Holding == Holding.NotYet ? pair.Fact.Period.FirstDay : null)
            .ThenByDescending(pair => pair.Fact.Period.LastDay ?? DateOnly.MaxValue)
            // Cast would box each of them.
            .Select(pair => ((T, Holding)?)pair).FirstOrDefault();
}
