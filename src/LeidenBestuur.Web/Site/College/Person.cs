using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.College;

/// <summary>One official as the version of a moment shows them, with what lists of people say.</summary>
public sealed record Person
{
    public required string Slug { get; init; }

    /// <summary>The version that says so.</summary>
    public required int VersionId { get; init; }

    public required string Name { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>The version was approved for an hour that was still to come: the hour is a fact, not the moment somebody pressed a button.</summary>
    public bool WasScheduled { get; init; }

    /// <summary>When the municipality last checked the page, as far as the moment knows, UTC; null: it had not.</summary>
    public DateTime? CheckedAt { get; init; }

    /// <summary>The text that the version was read from; null: it was written here.</summary>
    public string? SourceFile { get; init; }

    public DateOnly? SourceDate { get; init; }

    public DeclarationState Declaration { get; init; }

    public DateOnly? DeclaredOn { get; init; }

    public required List<TermOfOffice> Terms { get; init; }

    public required List<HeldPortfolio> Portfolios { get; init; }

    /// <summary>Null: initials stand in its place.</summary>
    public PersonPortrait? Portrait { get; init; }

    /// <summary>Whether what stands there was read from a text that nobody has checked since it came.</summary>
    public bool IsNotChecked => SourceFile is not null && !(CheckedAt >= PublishedAt);

    /// <summary>The day of that check; null: there was none, or it was of what stood there before a text came. What was changed here after it was changed by who knew.</summary>
    public DateOnly? CheckedOn => !IsNotChecked && CheckedAt is { } at ? AmsterdamTime.DayOf(at) : null;

    public DateOnly PublishedOn => AmsterdamTime.DayOf(PublishedAt);

    /// <summary>When what lists say of them last changed: by publication, or by itself at the start of a day, UTC.</summary>
    /// <param name="day">The day that is shown.</param>
    public DateTime ChangedAt(DateOnly day) => LastChange.OfPerson(PublishedAt, [.. Terms, .. Portfolios], day);

    /// <summary>What had been declared by a day: that there is nothing to declare is known from the day on which that was declared, or else from that of the publication.</summary>
    public DeclarationState DeclarationOn(DateOnly day) =>
        Declaration == DeclarationState.NothingToDeclare && day < (DeclaredOn ?? PublishedOn) ? DeclarationState.NotYetDeclared : Declaration;

    public (TermOfOffice Fact, Holding Holding)? TermOn(DateOnly day) => DatedFact.Foremost(Terms, day, PublishedOn);

    /// <summary>
    /// Whether the undated texts and goals say anything of the day of a moment: they speak of the time in which they stood here, so of no day before the
    /// version that states them, nor of another term than that of what was known.
    /// </summary>
    public bool TextsSpeakOf(PageMoment moment) => moment.IsToday
        || (moment.On >= PublishedOn && TermOn(moment.On) is (var term, Holding.Yes or Holding.Over) && term == TermOn(AmsterdamTime.DayOf(moment.AsOf.KnownAt))?.Fact);

    /// <summary>Whether the person was in office that day; of a person of whom no office is known, that is unknown too.</summary>
    public Holding InOffice(DateOnly day) => TermOfOffice.InOffice(Terms, day, PublishedOn);

    /// <summary>The period that leaves it unknown whether the person was in office that day; null: it is known.</summary>
    public StatedPeriod? DoubtfulOffice(DateOnly day) => TermOn(day) switch
    {
        null => new(Period.Unknown, DateOnly.MaxValue),
        (var term, Holding.Unknown) => term.Stated(PublishedOn),
        _ => null,
    };

    /// <summary>Why that is unknown.</summary>
    public Doubt OfficeDoubt(DateOnly day) => Doubt.Of(day, DoubtfulOffice(day));

    /// <summary>The periods that leave it unknown whether the person was responsible for a portfolio that day.</summary>
    public IEnumerable<StatedPeriod?> DoubtfulPeriods(HeldPortfolio portfolio, DateOnly day) =>
        [DoubtfulOffice(day), portfolio.On(day, PublishedOn) == Holding.Unknown ? portfolio.Stated(PublishedOn) : null];

    /// <summary>Whether the person was responsible for a portfolio that day: nobody is outside an office.</summary>
    public Holding Holds(HeldPortfolio portfolio, DateOnly day) => PortfolioAssignment.Within(InOffice(day), portfolio.On(day, PublishedOn));

    public IReadOnlyList<HeldPortfolio> PortfoliosOn(DateOnly day, Holding holding) =>
        [.. Portfolios.Where(portfolio => Holds(portfolio, day) == holding).OrderBy(portfolio => portfolio.Order)];
}

/// <summary>A portrait as a page shows it.</summary>
/// <param name="Hash">Part of its address.</param>
/// <param name="AlternativeText">Empty: decorative.</param>
/// <param name="CreditLine">Null: none.</param>
public sealed record PersonPortrait(string Hash, string AlternativeText, string? CreditLine);

/// <summary>A portfolio as one version states it, with the address of its subject.</summary>
public sealed record HeldPortfolio : DatedFact
{
    public required string Slug { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    /// <summary>The subject's own name, which is that of all who hold it, under whatever name.</summary>
    public required string SubjectName { get; init; }

    public required int Order { get; init; }

    public bool IsActing { get; init; }

    public static HeldPortfolio Of(PortfolioAssignment assignment, string slug, string subjectName) => new()
    {
        Slug = slug,
        Name = assignment.Name,
        SubjectName = subjectName,
        Order = assignment.Order,
        IsActing = assignment.IsActing,
        Period = assignment.Period,
        StatedSince = assignment.StatedSince,
    };
}
