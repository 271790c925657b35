using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>
/// Gelezen brontekst: what one official's web page, saved as plain text, says. Texts are as on the page
/// (normalised to NFC, wrapped lines joined); nothing is corrected or added.
/// </summary>
public sealed record SourceProfile
{
    /// <summary>Naam, as in the lead sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Ambt.</summary>
    public required Office Office { get; init; }

    /// <summary>Openingszin: the sentences that say the office and the portfolio, whole.</summary>
    public required string LeadSentence { get; init; }

    /// <summary>Partij, from the parentheses behind the name; null: not stated.</summary>
    public string? Party { get; init; }

    /// <summary>Benoemd op: the date of appointment in the lead sentence; null: not stated.</summary>
    public PartialDate? AppointedOn { get; init; }

    /// <summary>Waarnemend: the page says that the office is held in an acting capacity.</summary>
    public bool IsActing { get; init; }

    /// <summary>Rang als locoburgemeester: 1 is "eerste"; null: not stated.</summary>
    public int? DeputyRank { get; init; }

    /// <summary>Portefeuilles, in the page's order; empty: none could be read (a warning says so).</summary>
    public IReadOnlyList<string> Portfolio { get; init; } = [];

    /// <summary>Verklaring: the quoted statement; null: the page has none.</summary>
    public SourceStatement? Statement { get; init; }

    /// <summary>Global Goals: the prose of "Meer informatie" and the goals named; null: the page has none.</summary>
    public SourceGoals? Goals { get; init; }

    /// <summary>Werkervaring, in the page's order.</summary>
    public IReadOnlyList<SourceCareer> Careers { get; init; } = [];

    /// <summary>Stand van de opgave.</summary>
    public DeclarationState Declaration { get; init; }

    /// <summary>Nevenfuncties, in the page's order.</summary>
    public IReadOnlyList<SourceSidePosition> SidePositions { get; init; } = [];

    /// <summary>Bekijk ook: the colleagues that the page names.</summary>
    public IReadOnlyList<SourceColleague> SeeAlso { get; init; } = [];

    /// <summary>Waarschuwingen, by line; those without a line come last.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];
}

/// <summary>Verklaring: an official's own words.</summary>
/// <param name="Title">Kop; null: the statement has none.</param>
/// <param name="Paragraphs">Alinea's, quotation marks as on the page.</param>
public sealed record SourceStatement(string? Title, IReadOnlyList<string> Paragraphs);

/// <summary>Global Goals as the page states them.</summary>
/// <param name="Introduction">Alinea's before the list, without the lead-in to it.</param>
/// <param name="Numbers">Nummers, 1 to 17, in the page's order; empty: none are named.</param>
public sealed record SourceGoals(IReadOnlyList<string> Introduction, IReadOnlyList<int> Numbers)
{
    /// <summary>Aanloop: the sentence that opens the list of goals, as on the page; null: there is none.</summary>
    public string? LeadIn { get; init; }
}

/// <summary>Werkervaring: one bullet.</summary>
/// <param name="Description">The whole bullet without its period.</param>
/// <param name="Title">Functie, a best effort.</param>
/// <param name="Organisation">Organisatie, a best effort; null: unclear.</param>
/// <param name="StartYear">Beginjaar; null: not stated.</param>
/// <param name="EndYear">Eindjaar, as written; null: not stated, or still so.</param>
/// <param name="PeriodText">The period in the page's own words, without its parentheses; null: there is none.</param>
public sealed record SourceCareer(string Description, string Title, string? Organisation, int? StartYear, int? EndYear, string? PeriodText);

/// <summary>Nevenfunctie: one bullet.</summary>
public sealed record SourceSidePosition
{
    /// <summary>Groepskop above the bullet, as on the page; null: the bullet stands straight under "Nevenfuncties".</summary>
    public string? Group { get; init; }

    /// <summary>Hoort bij het ambt; null: the page does not say.</summary>
    public bool? RelatedToOffice { get; init; }

    /// <summary>Betaald; null: the page does not say.</summary>
    public bool? Paid { get; init; }

    /// <summary>How it is paid, where the page's words say more than <see cref="Paid"/>; agrees with it always.</summary>
    public Pay Pay { get; init; }

    /// <summary>The bullet without its period and its words on pay.</summary>
    public required string Description { get; init; }

    /// <summary>Functie, a best effort.</summary>
    public required string Title { get; init; }

    /// <summary>Organisatie, a best effort; null: unclear.</summary>
    public string? Organisation { get; init; }

    /// <summary>Begin; null: not stated.</summary>
    public PartialDate? StartDate { get; init; }

    /// <summary>Einde: the last day held; null: not stated, or it goes on.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>The period in the page's own words, without its parentheses; null: there is none.</summary>
    public string? PeriodText { get; init; }

    /// <summary>Vergoeding; null: none is stated, or not as one clear amount.</summary>
    public Remuneration? Remuneration { get; init; }

    /// <summary>The words on pay as on the page; null: there are none.</summary>
    public string? RemunerationText { get; init; }
}

/// <summary>Collega, from "Bekijk ook".</summary>
/// <param name="Name">Naam.</param>
/// <param name="RoleTitle">The whole role line, as on the page.</param>
/// <param name="Portfolio">Portefeuilles in that line.</param>
public sealed record SourceColleague(string Name, string RoleTitle, IReadOnlyList<string> Portfolio)
{
    /// <summary>Ambt, from the role line; null: the line does not say.</summary>
    public Office? Office { get; init; }

    /// <summary>Rang als locoburgemeester: 1 is "eerste"; null: not stated.</summary>
    public int? DeputyRank { get; init; }
}

/// <summary>Waarschuwing: something on the page that a person must look at.</summary>
/// <param name="Code">What it is about, in kebab-case ("goals-empty").</param>
/// <param name="Line">Regel, counted from 1; null: about the page as a whole.</param>
/// <param name="Message">What was found and what became of it, in Dutch.</param>
public sealed record ReadingWarning(string Code, int? Line, string Message);
