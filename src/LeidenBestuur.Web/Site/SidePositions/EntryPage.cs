using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the page of one entry of the register shows.</summary>
public sealed record EntryPage(PageMoment Moment, RegisterEntry Entry, Person Person, IReadOnlyList<IHtmlContent> Incomes)
{
    public PositionView View { get; } = PositionView.Of(Entry, Moment.On, Incomes);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, $"/nevenfuncties/{Entry.EntryId}") ?? Shared.Banner.NotChecked([Person]);

    public string ExOfficio => Entry.IsExOfficio switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown };

    /// <summary>The period in words; an unknown start is said.</summary>
    public string Period => PositionView.PeriodWords(Entry.Period) switch
    {
        "" => Texts.BeginUnknown,
        var words when Entry.Period.Start is null => $"{Texts.BeginUnknown}, {words}",
        var words => words,
    };
}
