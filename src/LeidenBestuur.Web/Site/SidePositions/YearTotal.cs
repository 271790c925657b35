using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What a person earned in a year, taken together.</summary>
public static class YearTotal
{
    /// <summary>
    /// The amounts together; null: fewer than two are stated, or one of a position that a later text left out: it may stand there under another number and count twice, and without it
    /// the sum is not what stands above it. What goes to the treasury nobody earned.
    /// </summary>
    /// <param name="person">Who.</param>
    /// <param name="entries">The entries of the person that are shown.</param>
    /// <param name="year">The year.</param>
    /// <param name="scope">Of which years there is something to say.</param>
    /// <param name="text">How the sum is told; null: as the whole, or as what is known where an amount may be missing, because it would be read as all there was.</param>
    public static IHtmlContent? Of(Person person, IReadOnlyList<RegisterEntry> entries, int year, IncomeScope scope, string? text = null)
    {
        var stated = entries.SelectMany(entry => entry.Incomes.Where(income => income.Year == year).Select(income => (Entry: entry, income.Cents))).ToList();
        var earned = stated.Where(amount => amount.Entry.Pay != Pay.PaidToTreasury).ToList();
        if (earned.Count < 2 || earned.Exists(amount => amount.Entry.GoneAt is not null))
            return null;
        var sum = (text ?? (IsWhole(person, entries, year, scope) ? Texts.Register_Total : Texts.Register_TotalKnown))
            .Fill(("jaar", year.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("bedrag", DutchAmounts.Write(earned.Sum(amount => amount.Cents))));
        return earned.Count == stated.Count ? sum : Texts.Register_TotalBesideTreasury.Fill(("som", sum));
    }

    /// <summary>Whether a position with such a pay can add to what its holder earned.</summary>
    public static bool Adds(Pay pay) => pay is not (Pay.Unpaid or Pay.ExpensesOnly or Pay.PaidToTreasury);

    /// <summary>Whether the year is over and its amounts are all there were; what is unpaid adds nothing, whether it was held then or not.</summary>
    private static bool IsWhole(Person person, IEnumerable<RegisterEntry> entries, int year, IncomeScope scope) =>
        year < scope.Day.Year && entries.Where(entry => Adds(entry.Pay)).All(entry => scope.IsKnownIn(entry.Disclosed, person, year));
}
