using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The side positions of one person, as one version states them.</summary>
/// <param name="PublishedAt">When that version began to hold, UTC.</param>
/// <param name="Terms">The offices it states.</param>
/// <param name="Positions">The positions.</param>
public sealed record StatedPositions(DateTime PublishedAt, IEnumerable<TermOfOffice> Terms, IEnumerable<SidePosition> Positions);

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
        foreach (var one in stated)
        {
            var holder = new Person { Slug = "", VersionId = 0, Name = "", PublishedAt = one.PublishedAt, Terms = [.. one.Terms], Portfolios = [] };
            foreach (var position in one.Positions.Where(position => position.Pay is Pay.Paid or Pay.PaidToTreasury || position.YearlyIncomes.Count > 0))
                years.UnionWith(scope.AllYearsOf(new(position.Pay, position.IsExOfficio, position.Period, position.StatedSince ?? holder.PublishedOn, position.YearlyIncomes), holder, years));
        }
        return [.. years.Order()];
    }
}
