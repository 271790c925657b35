using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>Two calendar days, the earlier first; they may be the same.</summary>
public readonly record struct DayPair(DateOnly From, DateOnly Until)
{
    /// <summary>Whether something counts as held on the earlier day. What certainly ended in between and is over does, whenever it began: it held until then.</summary>
    /// <param name="before">How it stands on the earlier day.</param>
    /// <param name="after">How it stands on the later.</param>
    /// <param name="periods">When it held.</param>
    public Holding Before(Holding before, Holding after, params IEnumerable<Period> periods)
    {
        var (from, until) = this;
        return before == Holding.Unknown && after is Holding.Over or Holding.NotYet && periods.Any(period => period.EndedBetween(from, until)) ? Holding.Yes : before;
    }

    /// <summary>Whether it is unknown if two days differ. One day never differs from itself.</summary>
    public bool IsUnknown(Holding before, Holding after) => From != Until && (before == Holding.Unknown || after == Holding.Unknown);
}

/// <summary>What the comparison of two days shows.</summary>
/// <param name="Moment">What was known.</param>
/// <param name="From">The earlier day; null: not asked for yet.</param>
/// <param name="Until">The later day; null: not asked for yet.</param>
/// <param name="Difference">What differs; null: nothing was asked for yet.</param>
public sealed record TwoDaysPage(PageMoment Moment, DateOnly? From, DateOnly? Until, Difference? Difference)
{
    public const string Path = "/vergelijken";
    public const string FromParameter = "van";
    public const string UntilParameter = "tot";

    public string State =>
        Path.WithQuery(Difference is not null && From is { } from && Until is { } until
            ? [(FromParameter, KnownParameters.Write(from)), (UntilParameter, KnownParameters.Write(until))]
            : []);

    public Banner? Banner => Shared.Banner.AsKnownThen(Moment, State);
}

/// <summary>What differs between two days.</summary>
/// <param name="College">In the college.</param>
/// <param name="Positions">In the register.</param>
/// <param name="Changes">What was published in between, as far as it still shows on the later day.</param>
public sealed record Difference(CollegeDifference College, PositionDifference Positions, IReadOnlyList<PublishedDifference> Changes);
