using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>What a profile shows.</summary>
public sealed record ProfilePage(PageMoment Moment, Profile Profile, PositionList Positions, string Municipality)
{
    /// <summary>The others of that day; none: a version states nothing of them, and some may have been withdrawn since.</summary>
    public CollegeMembers Colleagues { get; init; } = CollegeMembers.None;

    /// <summary>The version that was asked for by its number; null: the page is that of the moment.</summary>
    public OldVersion? Version { get; init; }

    /// <summary>T29, where the version that is shown corrects one before it; null: it does not.</summary>
    public IHtmlContent? Correction { get; init; }

    /// <summary>The last day on which a position or what is said of its incomes became another by itself; null: none.</summary>
    public DateOnly? TurnedOn { get; init; }

    public Person Person => Profile.Person;

    public ProfileText Text => Profile.Text;

    /// <summary>Whether the page was withdrawn since: the way back to today leads to its history.</summary>
    public bool IsGoneToday { get; init; }

    public string Path => $"/bestuurders/{Person.Slug}";

    private string HistoryPath => $"{Path}/wijzigingen";

    /// <summary>The office, and whether it was held that day; null: no office is known.</summary>
    public (TermOfOffice Fact, Holding Holding)? Term => Person.TermOn(Moment.On);

    /// <summary>A version that was asked for shows its own texts.</summary>
    public bool ShowsTexts => Version is not null || Person.TextsSpeakOf(Moment);

    /// <summary>The lead sentence says what somebody is: of who has left, only a version that was asked for says it, as it stood there. Null: there is none.</summary>
    public string? LeadSentence => ShowsTexts && (Version is not null || Term is not (_, Holding.Over)) ? Text.LeadSentence : null;

    /// <summary>The terms that were over by then, but for the one that the page is about, the last first.</summary>
    public IReadOnlyList<TermOfOffice> EarlierTerms =>
        [.. Person.Terms.Where(term => term != Term?.Fact && term.On(Moment.On, Person.PublishedOn) == Holding.Over).OrderByDescending(term => term.Period.LastDay)];

    /// <summary>For who finds or shares the page: the lead sentence, or else the office and the portfolios.</summary>
    public string Description => Term is not (_, Holding.Over) && LeadSentence is { } lead
        ? lead
        : string.Join(": ", new[] { Term is (_, Holding.Over) ? $"{Person.Name}, {OfficeLine}" : OfficeLine ?? Person.Name, Dutch.Join([.. Portfolios.Select(portfolio => portfolio.Name)]) }.Where(part => part.Length > 0));

    /// <summary>Office, party and term; T33 or T21b where it was not held for certain; null: no office is known.</summary>
    public string? OfficeLine => Term switch
    {
        null => null,
        (_, Holding.Unknown) => $"{OfficeName}: {Person.OfficeDoubt(Moment.On).Sentence}",
        (var term, Holding.NotYet) => OfficeWords.On(term, Holding.NotYet, Moment.On, Person.PublishedOn),
        (var term, _) => string.Join(", ", new[] { OfficeName, term.Party, TermWords }.Where(part => !string.IsNullOrEmpty(part))),
    };

    public string StatementTitle => Text.StatementTitle ?? Texts.Statement_Untitled;

    /// <summary>Whether the statement opens with a quotation mark, which hangs outside the text.</summary>
    public bool OpensWithMark => Text.StatementMarkdown is ['“' or '‘' or '"' or '„' or '«', ..];

    /// <summary>The parts of the page, each with its anchor and its words in the list of contents.</summary>
    public IEnumerable<(string Part, string Words)> Contents
    {
        get
        {
            if (Portfolios.Count + UncertainPortfolios.Count > 0)
                yield return ("portefeuilles", Texts.Contents_Portfolios);
            yield return ("contact", Texts.Heading_Contact);
            if (ShowsTexts && Text.StatementMarkdown is not null)
                yield return ("verklaring", StatementTitle);
            yield return ("nevenfuncties", Positions.Count > 0 ? $"{Texts.Heading_SidePositions} ({Positions.Count})" : Texts.Heading_SidePositions);
            if (Text.Careers.Count > 0)
                yield return ("werkervaring", Texts.Heading_Career);
            if (HasMore)
                yield return ("meer-informatie", Texts.Heading_More);
            if (SeeAlso.Count > 0)
                yield return ("bekijk-ook", Texts.Heading_SeeAlso);
        }
    }

    public bool HasMore => ShowsTexts && (Text.GoalsIntroductionMarkdown is not null || Text.GoalNumbers.Count > 0 || Text.Links.Count > 0);

    /// <summary>Work experience as a picture; null: there is none.</summary>
    public CareerTimeline? Timeline { get; } = Profile.Text.Careers.Count == 0
        ? null
        : CareerTimeline.Of(Profile.Text.Careers,
            [.. Profile.Person.Terms.Select(term => (term, term.On(Moment.On, Profile.Person.PublishedOn)))], Positions.Stated, Moment.On, Municipality);

    public string? OfficeName => Term is var (term, _) ? Dutch.Capitalised(OfficeWords.Of(term)) : null;

    /// <summary>"sinds 1 juni 2022"; empty: not known.</summary>
    public string TermWords => Term is var (term, _) ? DutchDates.WritePeriod(term.Period.Start, term.Period.End, Moment.On) : "";

    public IReadOnlyList<HeldPortfolio> Portfolios => Person.PortfoliosOn(Moment.On, Holding.Yes);

    public IReadOnlyList<HeldPortfolio> UncertainPortfolios => Person.PortfoliosOn(Moment.On, Holding.Unknown);

    /// <summary>T33 of those portfolios.</summary>
    public string PortfolioDoubt => Doubt.Of(Moment.On, UncertainPortfolios.SelectMany(portfolio => Person.DoubtfulPeriods(portfolio, Moment.On))).Sentence;

    /// <summary>T44 holds: nothing is known but name, office and portfolios.</summary>
    public bool IsLittleKnown => Text is { LeadSentence: null, StatementMarkdown: null, GoalsIntroductionMarkdown: null, Careers.Count: 0, Links.Count: 0, GoalNumbers.Count: 0 }
        && Positions.Groups.Count == 0 && Person.Declaration == DeclarationState.NotYetDeclared;

    /// <summary>Those of the others who were in office for certain.</summary>
    public IReadOnlyList<Person> SeeAlso => [.. Colleagues.People.Where(person => person.InOffice(Moment.On) == Holding.Yes)];

    public Banner? Banner =>
        Version?.Banner(Path) ?? Shared.Banner.AsOnDate(Moment, IsGoneToday ? HistoryPath : Path) ?? Shared.Banner.BlackOut(Text.Erasures) ?? Shared.Banner.Correction(Correction)
        ?? Shared.Banner.Former(Person, Moment.On) ?? Shared.Banner.NotChecked([Person]);

    /// <summary>What was said of the version itself: its banner is about its age.</summary>
    public IEnumerable<IHtmlContent> VersionNotices => Version is null ? [] : new[] { Version.Notice(Path), Shared.Banner.BlackOut(Text.Erasures)?.Text, Correction }.OfType<IHtmlContent>();

    /// <summary>That a page was looked at says nothing of what stood there before.</summary>
    public PageFoot Foot => new(Version is null ? Person.CheckedOn : null, Person.PublishedAt, Text.Reason, Text.SourceFile) { HistoryPath = HistoryPath, AsksForMoment = Version is null };

    public PageFrame Frame => Version is { } version
        ? new PageFrame(Texts.Version_Title.FillPlain(("naam", Person.Name), ("nummer", version.Number)), version.Description(Person.Name))
        {
            Current = MenuItem.College,
            Breadcrumb = [new(Texts.Nav_College, version.Asked.Link("/")), new(Texts.History_Title.FillPlain(("naam", Person.Name)), version.Asked.Link($"{Path}/wijzigingen"))],
            IsIndexed = false,
            IsOfADay = false,
            CanonicalPath = version.IsWithdrawn ? null : Path,
            IsPerson = true,
        }
        : new PageFrame(Person.Name, Description)
        {
            Current = MenuItem.College,
            Breadcrumb = [new(Texts.Nav_College, Moment.Link("/"))],
            IsIndexed = Moment.IsToday,
            ChangedAt = LastChange.OfProfile(Person.ChangedAt(Moment.On), [TurnedOn], Text.Erasures, Person.CheckedAt, Text.ConfirmedAt),
            About = this.Things,
            IsPerson = true,
            FeedPath = Moment.LinkAsKnown(PublicationChoice.FeedOf(Person.Slug)),
        };

    /// <summary>T37, where another banner matters more; null: not resigned, or the banner says it.</summary>
    public IHtmlContent? Resignation => Banner is { Kind: BannerKind.Former } ? null : OfficeWords.Resignation(Person, Moment.On);

    /// <summary>T41; null: no deputy of the mayor, or away that day.</summary>
    public IHtmlContent? Deputy => Term is ({ DeputyRank: { } rank } held, Holding.Yes) && !held.IsAbsentOn(Moment.On)
        ? Texts.T41_Deputy.Fill(("naam", Person.Name), ("eerste", OfficeWords.Rank(rank)))
        : null;
}
