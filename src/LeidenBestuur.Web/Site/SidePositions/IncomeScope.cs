using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>Of which calendar years the register speaks.</summary>
/// <param name="Day">The page's day, or that of what was known if it is earlier: of years to come nothing is said.</param>
/// <param name="RegisterSince">The day on which the register began; null: nothing has been published.</param>
public sealed record IncomeScope(DateOnly Day, DateOnly? RegisterSince)
{
    /// <summary>Of the years before the register began, only the last few are named one by one.</summary>
    private const int YearsBeforeRegister = 2;

    /// <summary>The first year that is named without an amount for it.</summary>
    public int FirstYear => (RegisterSince?.Year ?? Day.Year) - YearsBeforeRegister;

    /// <summary>The years of a position: those with an amount, and those in which it was held for certain, as far back as the register speaks of them.</summary>
    public IReadOnlyList<int> YearsOf(DisclosedPosition position, IReadOnlyCollection<TermOfOffice> terms)
    {
        var (first, last) = (Math.Max(position.FirstYear, FirstYear), Math.Min(position.Period.LastDay?.Year ?? Day.Year, Day.Year));
        return [.. Enumerable.Range(first, Math.Max(last - first + 1, 0)).Where(year => OutcomeOf(position, terms, year) is not null)
            .Union(position.Incomes.Select(income => income.Year).Where(year => year <= Day.Year)).Order()];
    }

    /// <summary>What there is to say of a year; null: nothing.</summary>
    public IncomeOutcome? OutcomeOf(DisclosedPosition position, IReadOnlyCollection<TermOfOffice> terms, int year) =>
        IncomeDisclosure.Of(position, terms, year, Day, RegisterSince);
}
