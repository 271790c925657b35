using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The side positions of one person.</summary>
/// <param name="PublishedAt">When the version that is shown began to hold, UTC.</param>
/// <param name="Terms">The offices that it states.</param>
/// <param name="Positions">The positions, each with the day of the version that states it, or was the last to, and the instant from which a text left it out, UTC; null: it is still stated.</param>
public sealed record StatedPositions(DateTime PublishedAt, IEnumerable<TermOfOffice> Terms, IEnumerable<(SidePosition Position, DateOnly StatedOn, DateTime? GoneAt)> Positions);

/// <summary>The calendar years of which the register offers a page, for who has read the positions already.</summary>
public static class RegisterYears
{
    /// <param name="stated">The positions of everyone who is shown.</param>
    /// <param name="day">Today.</param>
    /// <param name="since">The day on which the register began; null: nothing has been published.</param>
    /// <returns>The years, the first first.</returns>
    public static IReadOnlyList<int> Of(IEnumerable<StatedPositions> stated, DateOnly day, DateOnly? since)
    {
        var scope = new IncomeScope(day, since);
        var years = new HashSet<int> { day.Year, day.Year - 1 };
        foreach (var (position, holder) in stated.SelectMany(Disclosed).Where(pair => pair.Position.Pay is Pay.Paid or Pay.PaidToTreasury || pair.Position.Incomes.Count > 0))
            years.UnionWith(scope.AllYearsOf(position, holder, years));
        return [.. years.Where(year => year >= YearPage.FirstYear).Order()];
    }

    /// <summary>The last day on which what is said of the incomes of some positions became another by itself; null: none.</summary>
    /// <param name="stated">The positions.</param>
    /// <param name="day">Today.</param>
    /// <param name="since">The day on which the register began; null: nothing has been published.</param>
    public static DateOnly? LastTurn(StatedPositions stated, DateOnly day, DateOnly? since)
    {
        var scope = new IncomeScope(day, since);
        return Disclosed(stated).Max(pair => scope.LastTurn(pair.Position, pair.Holder));
    }

    private static IEnumerable<(DisclosedPosition Position, Person Holder)> Disclosed(StatedPositions stated)
    {
        var holder = new Person { Slug = "", VersionId = 0, Name = "", PublishedAt = stated.PublishedAt, Terms = [.. stated.Terms], Portfolios = [] };
        return stated.Positions.Select(pair =>
        {
            var (position, statedOn, goneAt) = pair;
            return (position.Disclosed(statedOn) with { StatedUntil = goneAt is { } gone ? AmsterdamTime.DayOf(gone) : null }, holder);
        });
    }
}
