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

    /// <summary>Why it is unknown whether it holds; null: it is known.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>Since when the profile no longer states it, T20 or T21b; null: it holds, or that is unknown.</summary>
    public string? Badge { get; init; }

    public required IHtmlContent PayText { get; init; }

    /// <summary>The period in words, as in the source where it has them; null: the badge says it already.</summary>
    public string? PeriodText { get; init; }

    public required Period Dates { get; init; }

    public required string Title { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Null: there is no page of the organisation.</summary>
    public string? OrganisationPath { get; init; }

    /// <summary>"Ja", "Nee" or "Niet bekend": whether it belongs to the office.</summary>
    public required string ExOfficio { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string OfficeSentence { get; init; }

    /// <summary>Whether that sentence stands here: what is said above the list of all in it is not said again.</summary>
    public bool SaysOffice { get; init; }

    /// <summary>Whether T21 stands here: it stands once to a list, at the first that is over.</summary>
    public bool ExplainsWhyItStays { get; init; }

    /// <summary>Whether something was earned in it, as far as is known.</summary>
    public required bool MayHaveEarned { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<IHtmlContent> Incomes { get; init; }

    /// <summary>Whether the profile no longer states it.</summary>
    public bool IsGone { get; init; }

    public bool IsOver => Holding == Holding.Over;

    public static PositionView Of(RegisterEntry entry, DateOnly day, IReadOnlyList<IHtmlContent> incomes)
    {
        var holding = entry.HoldingOn(day);
        var period = PeriodWords.Of(entry.Period, day);
        var badge = holding switch
        {
            _ when entry.GoneAt is { } gone => Texts.Position_NoLonger.FillPlain(("datum", DutchDates.WriteDay(gone))),
            Holding.Over => Texts.T20_Ended.FillPlain(("periode", entry.Period.Words ?? DutchDates.WriteEnd(entry.Period.End!.Value))),
            Holding.NotYet => Texts.T21b_StartsLater.FillPlain(("wanneer", DutchDates.WriteOn(entry.Period.Start!.Value))),
            _ => null,
        };
        return new PositionView
        {
            EntryId = entry.EntryId,
            Name = entry.Name,
            Holding = holding,
            Doubt = holding == Holding.Unknown ? Doubt.Of(day, entry.Stated(AmsterdamTime.DayOf(entry.PublishedAt))) : null,
            IsGone = entry.GoneAt is not null,
            Badge = badge,
            PayText = PayWords(entry),
            Title = entry.Title,
            Organisation = entry.Organisation,
            OrganisationPath = entry.OrganisationPath,
            ExOfficio = entry.IsExOfficio switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown },
            OfficeSentence = entry.IsExOfficio switch { true => Texts.Position_OfOffice, false => Texts.Position_NotOfOffice, null => Texts.Position_OfficeUnknown },
            Dates = entry.Period,
            PeriodText = period.Length == 0 || (holding == Holding.NotYet && entry.GoneAt is null) || (badge is not null && badge.EndsWith(period, StringComparison.Ordinal))
                ? null
                : entry.Period.Words ?? Dutch.Capitalised(period),
            MayHaveEarned = entry.Pay is not (Pay.Unpaid or Pay.ExpensesOnly),
            Note = entry.Note,
            Incomes = incomes,
        };
    }

    /// <summary>T16 to T19b. An amount that is not one clear rate stands in the source's own words.</summary>
    public static IHtmlContent PayWords(RegisterEntry entry) => entry.Pay switch
    {
        Pay.Unpaid => Texts.T16_Unpaid.Fill(),
        Pay.ExpensesOnly => WithRate(Texts.T17_ExpensesOnly.Fill(), entry),
        Pay.PaidToTreasury => WithRate(Texts.T18_PaidToTreasury.Fill(), entry),
        Pay.Unknown => Texts.T19_PayUnknown.Fill(),
        _ => Rate(entry) ?? DutchAmounts.KeptTogether(entry.RemunerationWords ?? Texts.Pay_Paid).AsText(),
    };

    private static IHtmlContent WithRate(IHtmlContent words, RegisterEntry entry) => Rate(entry) is { } rate ? new HtmlString($"{words}. {rate}") : words;

    private static IHtmlContent? Rate(RegisterEntry entry) => entry.Remuneration is not { } rate ? null
        : Texts.T19b_Rate.Fill(("bedrag", new HtmlString($"<span class=\"amount\">€ {DutchAmounts.Write(rate.Cents)}</span>")), ("per", DutchAmounts.Write(rate.Per)));
}

/// <summary>A side position as a line of a list.</summary>
/// <param name="Position">The position.</param>
/// <param name="Moment">The page's moment.</param>
public sealed record PositionLine(PositionView Position, PageMoment Moment)
{
    /// <summary>Whose it is, where the list does not say so; null: it does.</summary>
    public College.Person? Person { get; init; }
}
