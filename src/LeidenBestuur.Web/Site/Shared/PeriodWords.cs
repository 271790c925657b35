using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>A period in words.</summary>
public static class PeriodWords
{
    /// <summary>The source's own words, or else the days in Dutch; empty: nothing is known.</summary>
    /// <param name="period">The period.</param>
    /// <param name="on">The day that the reader looks from; null: none.</param>
    public static string Of(Period period, DateOnly? on = null) => period.Words ?? DutchDates.WritePeriod(period.Start, period.End, on);

    /// <summary>The same of a job, of which no more than years are known; null: nothing is.</summary>
    public static string? Of(CareerEntry career) => career.PeriodWords ?? (career.StartYear, career.EndYear) switch
    {
        (null, null) => null,
        ({ } from, { } until) when from == until => DutchDates.Write(PartialDate.Of(from)),
        var (from, until) => DutchDates.WritePeriod(YearOf(from), YearOf(until)),
    };

    /// <summary>The same of a period, and that the start is unknown where it is: "Begin niet bekend, tot 1 januari 2025".</summary>
    public static string WithStart(Period period, DateOnly? on = null) => (period.Start, Of(period, on)) switch
    {
        (_, "") => Texts.BeginUnknown,
        (null, var words) => $"{Texts.BeginUnknown}, {words}",
        (_, var words) => words,
    };

    private static PartialDate? YearOf(int? year) => year is { } known ? PartialDate.Of(known) : null;
}
