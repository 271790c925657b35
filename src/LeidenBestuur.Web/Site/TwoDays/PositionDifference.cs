using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>How the register of one day differs from that of another.</summary>
/// <param name="Began">Held on the later day, and certainly not yet on the earlier.</param>
/// <param name="Ended">Held on the earlier day, and over on the later; or certainly ended in between, whenever it began.</param>
/// <param name="Between">Begun and over between the two.</param>
/// <param name="Uncertain">Of which it is unknown for one of the days, or both.</param>
public sealed record PositionDifference(IReadOnlyList<PositionOf> Began, IReadOnlyList<PositionOf> Ended, IReadOnlyList<PositionOf> Between, IReadOnlyList<PositionOf> Uncertain)
{
    public bool IsEmpty => Began.Count + Ended.Count + Between.Count + Uncertain.Count == 0;

    /// <param name="people">Everyone, in the order to show them in.</param>
    /// <param name="entries">At least those that may differ.</param>
    /// <param name="days">The days.</param>
    public static PositionDifference Of(IReadOnlyList<Person> people, IReadOnlyList<RegisterEntry> entries, DayPair days)
    {
        var byPerson = entries.ToLookup(entry => entry.Slug, StringComparer.Ordinal);
        var pairs = people.SelectMany(person => byPerson[person.Slug].OrderBy(entry => entry.Order),
            (person, entry) => (Position: new PositionOf(entry, person), Before: On(entry, days.From), After: On(entry, days.Until)))
            .Select(pair => pair with { Before = days.Before(pair.Before, pair.After, pair.Position.Entry.Period) }).ToList();
        IReadOnlyList<PositionOf> Where(Func<Holding, Holding, bool> which) => [.. pairs.Where(pair => which(pair.Before, pair.After)).Select(pair => pair.Position)];
        return new(
            Where((before, after) => before == Holding.NotYet && after == Holding.Yes),
            Where((before, after) => before == Holding.Yes && after == Holding.Over),
            Where((before, after) => before == Holding.NotYet && after == Holding.Over),
            Where(days.IsUnknown));
    }

    /// <summary>Since a text left it out it is not known whether it went on.</summary>
    private static Holding On(RegisterEntry entry, DateOnly day) =>
        entry.HoldingOn(day) is var holding && holding == Holding.Yes && entry.GoneAt is { } gone && AmsterdamTime.DayOf(gone) <= day ? Holding.Unknown : holding;
}

/// <summary>An entry of the register, and whose it is.</summary>
public sealed record PositionOf(RegisterEntry Entry, Person Person);

public static class PositionsBetween
{
    /// <summary>The entries that may have begun or ended between two days, also those that a text left out since. What certainly held through both is not read.</summary>
    public static async Task<List<RegisterEntry>> EntriesBetweenAsync(this Store store, DayPair days, Moment moment, CancellationToken cancellation)
    {
        var (from, until) = (days.From, days.Until);
        var stated = await Touching(store.EntriesAt(moment), days)
            .Where(entry => entry.Period.FirstDay == null || entry.Period.FirstDay >= from.AddYears(-1) || (entry.Period.LastDay != null && entry.Period.LastDay < until.AddYears(1)))
            .ToListAsync(cancellation);
        return [.. stated, .. (await Touching(store.EntriesNoLongerStatedAt(moment), days).ToListAsync(cancellation)).Told(moment)];
    }

    private static IQueryable<RegisterEntry> Touching(IQueryable<RegisterEntry> entries, DayPair days)
    {
        var (from, until) = (days.From, days.Until);
        return entries.Where(entry => (entry.Period.FirstDay == null || entry.Period.FirstDay <= until) && (entry.Period.LastDay == null || entry.Period.LastDay >= from));
    }
}
