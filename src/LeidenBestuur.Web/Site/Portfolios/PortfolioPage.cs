using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>What the page of one subject shows.</summary>
public sealed record PortfolioPage
{
    public required PageMoment Moment { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? DescriptionMarkdown { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    public required IReadOnlyList<ContactRoute> ContactRoutes { get; init; }

    /// <summary>All who are or were responsible, those of the day first.</summary>
    public required IReadOnlyList<Holder> Holders { get; init; }

    public IEnumerable<Holder> With(Holding holding) => Holders.Where(holder => holder.Holding == holding);

    /// <summary>The answer sentences as plain text, or the question where nobody is known to answer it.</summary>
    public string Answer => With(Holding.Yes).Any()
        ? string.Join(' ', With(Holding.Yes).Select(holder => Texts.T5_Answer.FillPlain(("ambt", holder.Office), ("naam", holder.Person.Name), ("portefeuille", holder.Portfolio.Name))))
        : Texts.Portfolio_Description.FillPlain(("portefeuille", Name));

    public bool IsVacant => Holders.All(holder => holder.Holding is Holding.Over or Holding.NotYet);

    /// <summary>When the latest profile of a holder was published, UTC; null: there is none.</summary>
    public DateTime? ChangedAt => Holders.Max(holder => (DateTime?)holder.Person.PublishedAt);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, $"/portefeuilles/{Slug}")
        ?? Shared.Banner.NotChecked([.. With(Holding.Yes).Select(holder => holder.Person)]);

    public static PortfolioPage Of(Portfolio portfolio, IEnumerable<Person> people, PageMoment moment) => new()
    {
        Moment = moment,
        Slug = portfolio.Slug,
        Name = portfolio.Name,
        DescriptionMarkdown = portfolio.DescriptionMarkdown,
        Keywords = [.. portfolio.Keywords.Select(keyword => keyword.Word)],
        ContactRoutes = portfolio.ContactRoutes,
        Holders = [.. people.SelectMany(person => person.Portfolios.Where(held => held.Slug == portfolio.Slug), (person, held) => new Holder(person, held, person.Holds(held, moment.On), moment.On))
            // Of subjects that were merged, one person may have held both at the same time: said once, in the name that stays.
            .OrderByDescending(holder => holder.Portfolio.Name == portfolio.Name)
            .DistinctBy(holder => (holder.Person.Slug, holder.Portfolio.Period, holder.Portfolio.IsActing))
            .OrderByDescending(holder => holder.Holding == Holding.Yes)
            .ThenByDescending(holder => holder.Portfolio.Period.LastDay ?? DateOnly.MaxValue)
            .ThenBy(holder => holder.Person.Name, Dutch.Order)],
    };
}

/// <summary>Somebody who is or was responsible for a subject.</summary>
public sealed record Holder(Person Person, HeldPortfolio Portfolio, Holding Holding, DateOnly Day)
{
    /// <summary>"wethouder"; empty: no office is known.</summary>
    public string Office => Person.TermOn(Day) is var (term, _) ? OfficeWords.Of(term) : "";

    /// <summary>T38; null: not for the time being.</summary>
    public IHtmlContent? Acting => Portfolio switch
    {
        { IsActing: true, Period.Start: { } since } => Texts.T38_Acting.Fill(("naam", Person.Name), ("portefeuille", Portfolio.Name), ("datum", DutchDates.Write(since))),
        { IsActing: true } => Texts.T38_ActingSinceUnknown.Fill(("naam", Person.Name), ("portefeuille", Portfolio.Name)),
        _ => null,
    };

    /// <summary>Held, with neither a start nor an end that the words would tell.</summary>
    public bool IsCurrent => Holding == Holding.Yes && Portfolio.Period is { Start: null, End: null };

    /// <summary>Since when and until when, as far as that is known.</summary>
    public string Period => Dutch.Capitalised(PeriodWords.WithStart(Portfolio.Period));
}
