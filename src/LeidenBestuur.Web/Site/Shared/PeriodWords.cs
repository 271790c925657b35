using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>A period in words.</summary>
public static class PeriodWords
{
    /// <summary>The source's own words, or else the days in Dutch; empty: nothing is known.</summary>
    public static string Of(Period period) => period.Words ?? DutchDates.WritePeriod(period.Start, period.End);

    /// <summary>The same, and that the start is unknown where it is: "Begin niet bekend, tot 1 januari 2025".</summary>
    public static string WithStart(Period period) => (period.Start, Of(period)) switch
    {
        (_, "") => Texts.BeginUnknown,
        (null, var words) => $"{Texts.BeginUnknown}, {words}",
        (_, var words) => words,
    };
}
