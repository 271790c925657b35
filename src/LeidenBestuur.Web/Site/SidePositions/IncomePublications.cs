using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>That a version stated an amount.</summary>
public sealed record IncomePublication(int EntryId, int Year, long Cents, DateTime PublishedAt);

/// <summary>When the amounts of some entries were published.</summary>
/// <param name="stated">The amounts of every version that was published by the moment, in any order.</param>
public sealed class IncomePublications(IEnumerable<IncomePublication> stated)
{
    private readonly ILookup<(int EntryId, int Year), IncomePublication> _stated = stated.OrderBy(amount => amount.PublishedAt).ToLookup(amount => (amount.EntryId, amount.Year));

    /// <summary>The same of entries as every version states them.</summary>
    public static IncomePublications Of(IEnumerable<RegisterEntry> versions) =>
        new(versions.SelectMany(entry => entry.Incomes, (entry, income) => new IncomePublication(entry.EntryId, income.Year, income.Cents, entry.PublishedAt)));

    /// <summary>When an amount that stands there was first published.</summary>
    public DateTime FirstOf(int entryId, YearlyIncome income) => _stated[(entryId, income.Year)].First(amount => amount.Cents == income.Cents).PublishedAt;

    /// <summary>The first other amount that stood there for the year, also where the present one stood there before it as well; null: there was none.</summary>
    public IncomePublication? OtherThan(int entryId, YearlyIncome income) => _stated[(entryId, income.Year)].FirstOrDefault(amount => amount.Cents != income.Cents);
}
