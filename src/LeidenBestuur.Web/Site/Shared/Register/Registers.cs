using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Shared.Register;

/// <summary>
/// Gives the register of a moment. Today's is kept until anything public changes, a planned hour comes or the day ends: every choice, year and file is made of the same one, and reading it is
/// most of making them.
/// </summary>
public sealed class Registers(Municipality municipality)
{
    private Kept? _today;

    public async Task<SidePositions.Register> AtAsync(Store store, PageMoment moment, CancellationToken cancellation)
    {
        var state = await store.PublishedStateAsync(moment.AsOf, cancellation);
        // Of other moments there are too many. What stands in an open transaction, as a draft in a preview, may never be committed, and the next publication takes its generation.
        var isKept = moment.IsToday && store.Database.CurrentTransaction is null;
        if (isKept && Volatile.Read(ref _today) is { } kept && kept.State == state && kept.Register.Moment.On == moment.On)
            return kept.Register;
        var register = await store.RegisterAsync(moment, municipality.RegisterSince ?? (state.First is { } first ? AmsterdamTime.DayOf(first) : null), cancellation);
        // Read after its state: what was published in between has another one, so nobody gets less than they asked for.
        if (isKept)
            Volatile.Write(ref _today, new(state, register));
        return register;
    }

    private sealed record Kept(PublishedState State, SidePositions.Register Register);
}
