using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>
/// Laatst gewijzigd: when what a page states last became another, UTC. A page tells it to readers or to machines, and the list of addresses says the same. It is the latest of
/// a publication, or a text that left something out; words that were taken away for good; of a profile also the check or the confirmation that it tells; and the start of
/// a day on which something that it states began or ended by itself, a year began whose income is owed, or such an income was over time. A sentence that only follows the calendar, as
/// "moet" that becomes "moest", or the sum of a year, states nothing else than before and counts for nothing.
/// </summary>
public static class LastChange
{
    /// <summary>Of what lists say of somebody.</summary>
    /// <param name="publishedAt">When the version began to hold, UTC.</param>
    /// <param name="facts">Its offices and portfolios; of the page of one subject only that portfolio.</param>
    /// <param name="day">The page's day.</param>
    public static DateTime OfPerson(DateTime publishedAt, IEnumerable<DatedFact> facts, DateOnly day) =>
        AmsterdamTime.Latest(publishedAt, DatedFact.LastTurn(facts, day, AmsterdamTime.DayOf(publishedAt)));

    /// <summary>Of a whole profile.</summary>
    /// <param name="person">Of what lists say of them.</param>
    /// <param name="turns">The last days on which its side positions, or what is said of their incomes, became others by themselves.</param>
    /// <param name="erasures">What was taken away of its version for good.</param>
    /// <param name="told">The check and the confirmation; null: none.</param>
    public static DateTime OfProfile(DateTime person, IEnumerable<DateOnly?> turns, IEnumerable<Erasure> erasures, params IEnumerable<DateTime?> told) =>
        told.Append(Erased(erasures)).Append(AmsterdamTime.Latest(person, turns)).Max()!.Value;

    /// <summary>Of a side position, its incomes aside.</summary>
    /// <param name="saidSince">When the first version was published since which it says what it says, UTC.</param>
    /// <param name="goneAt">Since when a text left it out, UTC; null: it is stated.</param>
    /// <param name="turn">The last day on which it began or ended by itself; null: it did not.</param>
    public static DateTime OfPosition(DateTime saidSince, DateTime? goneAt, DateOnly? turn) => goneAt ?? AmsterdamTime.Latest(saidSince, turn);

    /// <summary>Of the page of a side position.</summary>
    /// <param name="position">Of the position.</param>
    /// <param name="incomeTurn">The last day on which what is said of its incomes became another by itself; null: none.</param>
    /// <param name="erasures">What was taken away of it for good.</param>
    public static DateTime OfEntry(DateTime position, DateOnly? incomeTurn, IEnumerable<Erasure> erasures) =>
        new[] { AmsterdamTime.Latest(position, incomeTurn), Erased(erasures) }.Max()!.Value;

    private static DateTime? Erased(IEnumerable<Erasure> erasures) => erasures.Max(erasure => (DateTime?)erasure.At);
}
