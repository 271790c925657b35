namespace LeidenBestuur.Web.Domain;

/// <summary>Feit met een periode: something that a version states to hold for a time.</summary>
public abstract record DatedFact
{
    /// <summary>Periode.</summary>
    public required Period Period { get; init; }

    /// <summary>The day of the first publication that stated it, when that was an earlier version; null: this one.</summary>
    public DateOnly? StatedSince { get; init; }

    /// <summary>Whether it held on a day.</summary>
    /// <param name="day">Peildatum.</param>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public Holding On(DateOnly day, DateOnly publishedOn) => Period.On(day, StatedSince ?? publishedOn);
}
