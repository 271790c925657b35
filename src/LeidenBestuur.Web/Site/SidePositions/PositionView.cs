using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>One side position in a list.</summary>
public sealed record PositionView
{
    public required int EntryId { get; init; }

    public required string Name { get; init; }

    public required Holding Holding { get; init; }

    /// <summary>T20 or T21b; null: it holds, or that is unknown.</summary>
    public string? Badge { get; init; }

    public required IHtmlContent PayText { get; init; }

    /// <summary>The period, as in the source where it has words for it; null: the badge says it already.</summary>
    public string? Period { get; init; }

    public bool IsStartUnknown { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<IHtmlContent> Incomes { get; init; }

    public bool IsOver => Holding == Holding.Over;

    public static PositionView Of(RegisterEntry entry, DateOnly day, IReadOnlyList<IHtmlContent> incomes)
    {
        var holding = entry.HoldingOn(day);
        var period = PeriodWords(entry.Period);
        var badge = holding switch
        {
            Holding.Over => Texts.T20_Ended.FillPlain(("periode", entry.Period.Words ?? DutchDates.WriteEnd(entry.Period.End!.Value))),
            Holding.NotYet => Texts.T21b_StartsLater.FillPlain(("datum", DutchDates.Write(entry.Period.Start!.Value))),
            _ => null,
        };
        return new PositionView
        {
            EntryId = entry.EntryId,
            Name = entry.Name,
            Holding = holding,
            Badge = badge,
            PayText = PayWords(entry),
            Period = period.Length == 0 || holding == Holding.NotYet || (badge is not null && badge.EndsWith(period, StringComparison.Ordinal)) ? null : period,
            IsStartUnknown = entry.Period.Start is null,
            Note = entry.Note,
            Incomes = incomes,
        };
    }

    /// <summary>The source's own words, or else the days in Dutch; empty: nothing is known.</summary>
    public static string PeriodWords(Period period) => period.Words ?? DutchDates.WritePeriod(period.Start, period.End);

    /// <summary>T16 to T19b. An amount that is not one clear rate stands in the source's own words.</summary>
    public static IHtmlContent PayWords(RegisterEntry entry) => entry.Pay switch
    {
        Pay.Unpaid => Texts.T16_Unpaid.Fill(),
        Pay.ExpensesOnly => Texts.T17_ExpensesOnly.Fill(),
        Pay.PaidToTreasury => Texts.T18_PaidToTreasury.Fill(),
        Pay.Unknown => Texts.T19_PayUnknown.Fill(),
        _ when entry.Remuneration is { } rate => Texts.T19b_Rate.Fill(("bedrag", DutchAmounts.Write(rate.Cents)), ("per", DutchAmounts.Write(rate.Per))),
        _ => (entry.RemunerationWords ?? Texts.Pay_Paid).AsText(),
    };
}
