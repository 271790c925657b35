using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>Of which calendar years the register speaks.</summary>
/// <param name="Day">The page's day, or that of what was known if it is earlier: of years to come nothing is said.</param>
/// <param name="RegisterSince">The day on which the register began; null: nothing has been published.</param>
public sealed record IncomeScope(DateOnly Day, DateOnly? RegisterSince)
{
    /// <summary>Of the years before the register began, pages about more than one year name only the last few one by one.</summary>
    private const int YearsBeforeRegister = 2;

    private int FirstYear => (RegisterSince?.Year ?? Day.Year) - YearsBeforeRegister;

    /// <summary>The years of a position that its own lines name: those with an amount, and the later ones in which it was held for certain.</summary>
    public IReadOnlyList<int> YearsOf(DisclosedPosition position, Person person) => Years(position, person, Math.Max(position.FirstYear, FirstYear), []);

    /// <summary>All years of a position of which there is something to say: also long before the register, and also the last few of which it is unknown whether it was held.</summary>
    public IReadOnlyList<int> AllYearsOf(DisclosedPosition position, Person person) => AllYearsOf(position, person, []);

    /// <summary>The same without those that are known already: over many positions few are asked for.</summary>
    public IReadOnlyList<int> AllYearsOf(DisclosedPosition position, Person person, HashSet<int> known) => Years(position, person, Math.Min(position.FirstYear, FirstYear), known);

    /// <summary>
    /// What there is to say of a year; null: nothing. That it is not known whether a position was held is said one by one of the last few years only:
    /// it is as true of any before.
    /// </summary>
    public IncomeOutcome? OutcomeOf(DisclosedPosition position, Person person, int year) =>
        Outcome(position, person, year) is var outcome && outcome == IncomeOutcome.UnknownStart && year < FirstYear ? null : outcome;

    /// <summary>Whether it is unknown if a position was held in a year, however long ago.</summary>
    public bool IsUnknownIn(DisclosedPosition position, Person person, int year) => Outcome(position, person, year) == IncomeOutcome.UnknownStart;

    /// <summary>Whether all that was earned with a position in a year is known, also that it was nothing.</summary>
    public bool IsKnownIn(DisclosedPosition position, Person person, int year) =>
        Outcome(position, person, year) is null or IncomeOutcome.Published or IncomeOutcome.Zero or IncomeOutcome.Unpaid or IncomeOutcome.ToTreasury;

    /// <summary>The last of the years before the register of which the lines of a position say nothing, though it was held then; null: they tell of all.</summary>
    public int? LastUntold(DisclosedPosition position, Person person) =>
        AllYearsOf(position, person).Except(YearsOf(position, person)).Where(year => OutcomeOf(position, person, year) == IncomeOutcome.BeforeRegister).Max(year => (int?)year);

    /// <summary>The last day on which what is said of the incomes of a position became another by itself: a year began, or was over time; null: only publications changed it.</summary>
    public DateOnly? LastTurn(DisclosedPosition position, Person person) => position.Pay is Pay.Unpaid or Pay.ExpensesOnly or Pay.PaidToTreasury ? null
        : YearsOf(position, person).Max(year => OutcomeOf(position, person, year) switch
        {
            null or IncomeOutcome.Published or IncomeOutcome.Zero or IncomeOutcome.UnknownPay => (DateOnly?)null,
            IncomeOutcome.Overdue => IncomeDisclosure.DueOn(year).AddDays(1),
            _ => new DateOnly(year, 1, 1),
        });

    /// <summary>Whether the income of a year had to be made public; null: that is not known.</summary>
    public bool? IsOwed(DisclosedPosition position, Person person, int year) => IncomeDisclosure.IsOwed(position, person.Terms, person.PublishedOn, year, Day);

    private IncomeOutcome? Outcome(DisclosedPosition position, Person person, int year) => IncomeDisclosure.Of(position, person.Terms, person.PublishedOn, year, Day, RegisterSince);

    private IReadOnlyList<int> Years(DisclosedPosition position, Person person, int first, HashSet<int> known)
    {
        var last = Math.Min(position.Period.LastDay?.Year ?? Day.Year, Day.Year);
        return [.. Enumerable.Range(first, Math.Max(last - first + 1, 0)).Where(year => !known.Contains(year) && OutcomeOf(position, person, year) is not null)
            .Union(position.Incomes.Select(income => income.Year).Where(year => year <= Day.Year)).Order()];
    }
}
