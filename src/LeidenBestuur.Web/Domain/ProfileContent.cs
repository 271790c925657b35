namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Inhoud van een profiel: every fact that an official's page shows, as one version states it. It changes only while
/// its version is a draft.
/// </summary>
public sealed record ProfileContent
{
    /// <summary>Naam, as written.</summary>
    public required string Name { get; init; }

    /// <summary>Openingszin, plain text as in the source; null: none.</summary>
    public string? LeadSentence { get; init; }

    /// <summary>Kop van de verklaring; null: none.</summary>
    public string? StatementTitle { get; init; }

    /// <summary>Verklaring, Markdown; null: none.</summary>
    public string? StatementMarkdown { get; init; }

    /// <summary>Inleiding bij de Global Goals, Markdown; null: none.</summary>
    public string? GoalsIntroductionMarkdown { get; init; }

    /// <summary>Aanloop to the list of goals, plain text; shown only where goals follow; null: none.</summary>
    public string? GoalsLeadIn { get; init; }

    /// <summary>Nummers van de Global Goals, 1 to 17; empty: none are named.</summary>
    public IReadOnlyList<int> GoalNumbers { get; init; } = [];

    /// <summary>Links.</summary>
    public IReadOnlyList<ProfileLink> Links { get; init; } = [];

    /// <summary>Contact met het bestuurssecretariaat, never private data; null: the municipality's own contact is enough.</summary>
    public string? OfficeContact { get; init; }

    /// <summary>Portret: the content hash of a <see cref="Portrait"/>; null: initials are shown.</summary>
    public string? PortraitHash { get; init; }

    /// <summary>Stand van de opgave van nevenfuncties.</summary>
    public DeclarationState Declaration { get; init; }

    /// <summary>Opgegeven op; null: not known.</summary>
    public DateOnly? DeclaredOn { get; init; }

    /// <summary>Werkervaring, in the source's order.</summary>
    public IReadOnlyList<CareerEntry> Careers { get; init; } = [];

    /// <summary>Ambtsperioden.</summary>
    public List<TermOfOffice> Terms { get; init; } = [];

    /// <summary>Portefeuilles.</summary>
    public List<PortfolioAssignment> Assignments { get; init; } = [];

    /// <summary>Nevenfuncties.</summary>
    public List<SidePosition> SidePositions { get; init; } = [];

    /// <summary>Registernummers: the <see cref="SidePosition.EntryId"/> of each, in order.</summary>
    public IEnumerable<int> EntryIds() => SidePositions.Select(position => position.EntryId);

    /// <summary>
    /// The same facts for a version that is made from this one. What this version was the first to state keeps the day
    /// on which it was published.
    /// </summary>
    /// <param name="publishedOn">Day on which this content began to hold; null: it never has.</param>
    internal ProfileContent Copy(DateOnly? publishedOn) => this with
    {
        Terms = [.. Terms.Select(term => term with { StatedSince = term.StatedSince ?? publishedOn })],
        Assignments = [.. Assignments.Select(assignment => assignment with { StatedSince = assignment.StatedSince ?? publishedOn })],
        SidePositions = [.. SidePositions.Select(position => position.Copy() with { StatedSince = position.StatedSince ?? publishedOn })],
    };

    /// <summary>Refuses what cannot be true.</summary>
    /// <exception cref="DomainException">No name; two terms of one office at once; a declaration that contradicts its list;
    /// a number, a goal or a year used twice; a goal or a part-time share that does not exist; an amount below zero; an absence that ends before it begins, or does not begin.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new DomainException("De naam ontbreekt. Vul een naam in.");
        if (Terms.SelectMany((term, i) => Terms.Skip(i + 1).Where(other => other.Office == term.Office && other.Period.CertainlyOverlaps(term.Period))).Any())
            throw new DomainException("Twee ambtsperioden van hetzelfde ambt overlappen. Verander het begin of het einde van een van beide.");
        if (Declaration != DeclarationState.Declared && SidePositions.Count > 0)
            throw new DomainException("Er staan nevenfuncties in de lijst, maar de opgave zegt iets anders. Kies ‘Opgegeven’ of haal de nevenfuncties weg.");
        if (SidePositions.DistinctBy(position => position.EntryId).Count() < SidePositions.Count)
            throw new DomainException("Een nevenfunctie staat twee keer in de lijst. Haal er een weg.");
        if (GoalNumbers.Any(number => number is < 1 or > 17))
            throw new DomainException("Er zijn 17 doelen. Kies een nummer van 1 tot en met 17.");
        if (GoalNumbers.Distinct().Count() < GoalNumbers.Count)
            throw new DomainException("Een doel staat twee keer in de lijst. Haal er een weg.");
        if (Terms.Any(term => term.PartTimePercent is < 1 or > 100))
            throw new DomainException("Een deeltijdfactor loopt van 1 tot en met 100 procent. Vul zo'n getal in, of niets.");
        if (Terms.Any(term => term.AbsentUntil < term.AbsentFrom))
            throw new DomainException("De afwezigheid eindigt voordat zij begint. Verander een van beide dagen.");
        if (Terms.Any(term => term.AbsentFrom is null && (term.AbsentUntil is not null || term.ReplacedBy is not null)))
            throw new DomainException("De afwezigheid heeft geen eerste dag. Vul die in, of haal de rest van de afwezigheid weg.");
        if (SidePositions.Any(position => position.Remuneration?.Cents < 0 || position.YearlyIncomes.Any(income => income.Cents < 0)))
            throw new DomainException("Een bedrag is lager dan nul. Vul nul of meer in.");
        if (SidePositions.Any(position => position.YearlyIncomes.DistinctBy(income => income.Year).Count() < position.YearlyIncomes.Count))
            throw new DomainException("Een jaar heeft twee keer inkomsten. Haal er een weg.");
    }
}

/// <summary>Werkervaring: one job, as in the source.</summary>
/// <param name="Description">Omschrijving: the source's own words, without the period.</param>
/// <param name="Title">Functie.</param>
/// <param name="Organisation">Organisatie; null: not clear from the source.</param>
/// <param name="StartYear">Beginjaar; null: not known.</param>
/// <param name="EndYear">Eindjaar; null: not known, or still so.</param>
/// <param name="PeriodWords">The period in the source's own words; null: none.</param>
public sealed record CareerEntry(string Description, string Title, string? Organisation, int? StartYear, int? EndYear, string? PeriodWords);

/// <summary>Link on a profile.</summary>
/// <param name="Text">Linktekst.</param>
/// <param name="Address">Adres: http, https, mailto or tel.</param>
public sealed record ProfileLink(string Text, string Address);
