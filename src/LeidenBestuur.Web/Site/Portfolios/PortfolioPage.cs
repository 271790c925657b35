using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>What the page of one subject shows.</summary>
public sealed record PortfolioPage
{
    public required PageMoment Moment { get; init; }

    public required string Slug { get; init; }

    /// <summary>Whether there is no such page any more: the way back to today leads to all subjects.</summary>
    public bool IsGoneToday { get; init; }

    public required string Name { get; init; }

    public string? DescriptionMarkdown { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    public required IReadOnlyList<ContactRoute> ContactRoutes { get; init; }

    /// <summary>All who are or were responsible and whose page stands, those of the day first.</summary>
    public required IReadOnlyList<Holder> Holders { get; init; }

    /// <summary>Somebody whose page was withdrawn may have been responsible: of them no other page tells, and it does not call the subject vacant either.</summary>
    public required bool MayBeHeldByAnother { get; init; }

    /// <summary>Those of whom the versions of the moment state it: only they answer for the day, as on every other page.</summary>
    public IEnumerable<Holder> With(Holding holding) => Holders.Where(holder => !holder.Tenure.IsLeftOut && holder.Holding == holding);

    /// <summary>The answer sentences as plain text, or the question where nobody is known to answer it.</summary>
    public string Answer => With(Holding.Yes).Any()
        ? string.Join(' ', With(Holding.Yes).Select(holder => Texts.T5_Answer.FillPlain(("ambt", holder.Office), ("naam", holder.Person.Name), ("portefeuille", holder.Subject))))
        : Texts.Portfolio_Description.FillPlain(("portefeuille", Name));

    /// <summary>Whether somebody is named who was responsible before, or stood here as such.</summary>
    public bool NamesEarlier => Holders.Any(holder => holder.Tenure.IsLeftOut || holder.Holding == Holding.Over);

    /// <summary>Where nobody is known to answer for the day: that nobody did, or that this is not known; null: somebody is named.</summary>
    /// <param name="phone">The number to call.</param>
    public IHtmlContent? Vacancy(IHtmlContent phone)
    {
        if (With(Holding.Yes).Concat(With(Holding.Unknown)).Any())
            return null;
        if (MayBeHeldByAnother || Holders.Any(holder => holder.Holding == Holding.Unknown))
        {
            return Moment.IsToday
                ? (NamesEarlier ? Texts.Portfolio_NotCertain : Texts.Portfolio_NotCertainNobodyNamed).Fill(("portefeuille", Name), ("telefoon", phone))
                : (NamesEarlier ? Texts.Portfolio_NotCertainThen : Texts.Portfolio_NotCertainThenNobodyNamed).Fill(("portefeuille", Name), ("datum", DutchDates.Write(Moment.On)));
        }

        return Moment.IsToday
            ? Texts.T39_Vacant.Fill(("portefeuille", Name), ("telefoon", phone))
            : Texts.Portfolio_NobodyThen.Fill(("portefeuille", Name), ("datum", DutchDates.Write(Moment.On)));
    }

    /// <summary>When its own text was last revised, UTC; null: never.</summary>
    public DateTime? RevisedAt { get; init; }

    /// <summary>When what is said of a holder, or its own text, last changed, UTC; null: there is none.</summary>
    public DateTime? ChangedAt => Holders.Select(holder => (DateTime?)holder.ChangedAt).Append(RevisedAt).Max();

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, IsGoneToday ? "/portefeuilles" : $"/portefeuilles/{Slug}")
        ?? Shared.Banner.NotChecked([.. With(Holding.Yes).Select(holder => holder.Person)]);

    public static PortfolioPage Of(Portfolio portfolio, IReadOnlyList<Holder> holders, PageMoment moment) => new()
    {
        Moment = moment,
        Slug = portfolio.Slug,
        Name = portfolio.Name,
        DescriptionMarkdown = portfolio.DescriptionMarkdown,
        Keywords = [.. portfolio.Keywords.Select(keyword => keyword.Word)],
        ContactRoutes = portfolio.ContactRoutes,
        RevisedAt = portfolio.RevisedAt,
        Holders = [.. holders.Where(holder => !holder.Tenure.IsWithdrawn)],
        MayBeHeldByAnother = holders.Any(holder => holder.Tenure.IsWithdrawn && holder.Holding == Holding.Unknown),
    };
}
