using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>What a profile shows.</summary>
public sealed record ProfilePage(PageMoment Moment, Profile Profile, PositionList Positions, IReadOnlyList<Person> College)
{
    public Person Person => Profile.Person;

    public ProfileText Text => Profile.Text;

    public string Path => $"/bestuurders/{Person.Slug}";

    /// <summary>The office, and whether it was held that day; null: no office is known.</summary>
    public (TermOfOffice Fact, Holding Holding)? Term => Person.TermOn(Moment.On);

    /// <summary>The undated texts speak of somebody in office: they are left out where that is unknown or still to come.</summary>
    public bool ShowsTexts => Moment.IsToday || Term is (_, Holding.Yes or Holding.Over);

    public string? OfficeName => Term is var (term, _) ? Dutch.Capitalised(OfficeWords.Of(term)) : null;

    /// <summary>"sinds 1 juni 2022"; empty: not known.</summary>
    public string TermWords => Term is var (term, _) ? DutchDates.WritePeriod(term.Period.Start, term.Period.End) : "";

    public IReadOnlyList<HeldPortfolio> Portfolios => Person.PortfoliosOn(Moment.On, Holding.Yes);

    public IReadOnlyList<HeldPortfolio> UncertainPortfolios => Person.PortfoliosOn(Moment.On, Holding.Unknown);

    /// <summary>T44 holds: nothing is known but name, office and portfolios.</summary>
    public bool IsLittleKnown => Text is { LeadSentence: null, StatementMarkdown: null, GoalsIntroductionMarkdown: null, Careers.Count: 0, Links.Count: 0, GoalNumbers.Count: 0 }
        && Positions.Groups.Count == 0 && Person.Declaration == DeclarationState.NotYetDeclared;

    public IReadOnlyList<Person> SeeAlso => [.. College.Where(person => person.Slug != Person.Slug && person.InOffice(Moment.On) == Holding.Yes)];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, Path) ?? Shared.Banner.BlackOut(Text.Erasures) ?? Shared.Banner.Former(Person, Moment.On) ?? Shared.Banner.NotChecked([Person]);

    /// <summary>T41; null: no deputy of the mayor.</summary>
    public IHtmlContent? Deputy => Term is ({ DeputyRank: { } rank }, Holding.Yes)
        ? Texts.T41_Deputy.Fill(("naam", Person.Name), ("eerste", OfficeWords.Rank(rank)))
        : null;
}
