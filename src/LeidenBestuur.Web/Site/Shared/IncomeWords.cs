using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>What is said of an amount beside the amount.</summary>
public static class IncomeWords
{
    /// <summary>Where it was public before it stood here; null: nothing is known of that.</summary>
    public static string? Earlier(YearlyIncome income) => income switch
    {
        { DisclosedOn: { } day, DisclosedIn: { } place } => Texts.Income_DisclosedEarlier.FillPlain(("datum", DutchDates.Write(day)), ("bron", place)),
        { DisclosedOn: { } day } => Texts.Income_DisclosedOn.FillPlain(("datum", DutchDates.Write(day))),
        { DisclosedIn: { } place } => Texts.Income_DisclosedIn.FillPlain(("bron", place)),
        _ => null,
    };
}
