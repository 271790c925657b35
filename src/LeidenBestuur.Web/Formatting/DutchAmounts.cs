using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Formatting;

/// <summary>Amounts of money as Dutch readers write them; whole euros without decimals.</summary>
public static class DutchAmounts
{
    /// <summary>Cents as "5.050" or "1.234,56", without the sign of the euro.</summary>
    public static string Write(long cents) => (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", Dutch.Culture);

    /// <summary>The same with the sign of the euro, from which no line parts it.</summary>
    public static string WithSign(long cents) => $"€\u00a0{Write(cents)}";

    /// <summary>"€ 5.050 per jaar".</summary>
    public static string Write(Remuneration rate) => $"{WithSign(rate.Cents)} per {Write(rate.Per)}";

    /// <summary>Words in which no line ends between the sign of the euro and its amount; for pages alone, for it is not what is stored.</summary>
    public static string KeptTogether(string words) => words.Replace("€ ", "€\u00a0", StringComparison.Ordinal);

    /// <summary>"jaar", "maand" or "vergadering".</summary>
    public static string Write(RemunerationPeriod per) => per switch
    {
        RemunerationPeriod.Year => "jaar",
        RemunerationPeriod.Month => "maand",
        RemunerationPeriod.Meeting => "vergadering",
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "Not a period of remuneration."),
    };
}
