namespace LeidenBestuur.Web.Domain;

/// <summary>Nevenfunctie: a position beside the office, as one version of a profile states it (Gemeentewet, articles 41b and 67).</summary>
public sealed record SidePosition : DatedFact
{
    /// <summary>Registernummer: the same in every version, from one sequence, never used again; the entry's public address.</summary>
    public required int EntryId { get; init; }

    /// <summary>Volgorde on the profile, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Omschrijving: the source's own words, without period and pay.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the description says more than function and organisation do.</summary>
    public bool HasOwnDescription() => HasOwnDescription(Description, Title, Organisation);

    /// <summary>Functie.</summary>
    public required string Title { get; init; }

    /// <summary>Organisatie, as written; null: not clear from the source.</summary>
    public string? Organisation { get; init; }

    /// <summary>What it is called where one line must do: "function – organisation", or the function alone.</summary>
    public string Name => NameOf(Title, Organisation);

    /// <summary>Ambtshalve: it goes with the office; null: not known.</summary>
    public bool? IsExOfficio { get; init; }

    /// <summary>Betaling.</summary>
    public Pay Pay { get; init; }

    /// <summary>Vergoeding as a rate; null: none is stated as one clear amount.</summary>
    public Remuneration? Remuneration { get; init; }

    /// <summary>Vergoeding in the source's own words; null: none.</summary>
    public string? RemunerationWords { get; init; }

    /// <summary>Aanvaard op; null: not known.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Gemeld aan de raad op; null: not known or not asked.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Toelichting, public; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>Groepskop, as in the source; null: none.</summary>
    public string? GroupHeading { get; init; }

    /// <summary>Inkomsten per kalenderjaar; a year that is missing is not known, never zero.</summary>
    public List<YearlyIncome> YearlyIncomes { get; init; } = [];

    /// <summary>What its income follows from.</summary>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public DisclosedPosition Disclosed(DateOnly publishedOn) => new(Pay, IsExOfficio, Period, StatedSince ?? publishedOn, YearlyIncomes);

    /// <summary>The same facts in objects of their own, for another version.</summary>
    internal SidePosition Copy() => this with { YearlyIncomes = [.. YearlyIncomes.OrderBy(income => income.Year).Select(income => income with { })] };

    /// <summary>See <see cref="Name"/>.</summary>
    public static string NameOf(string title, string? organisation) => organisation is null ? title : $"{title} – {organisation}";

    /// <summary>Whether a description says more than function and organisation do.</summary>
    public static bool HasOwnDescription(string description, string title, string? organisation) => description != DescriptionOf(title, organisation);

    /// <summary>The description of what was never written down in other words: function and organisation.</summary>
    public static string DescriptionOf(string title, string? organisation) => organisation is null ? title : $"{title}, {organisation}";
}

/// <summary>
/// Inkomsten in een kalenderjaar: wages in the sense of the Wet op de loonbelasting 1964, less the end-levy components
/// (Gemeentewet, articles 41b(4) and 67(4)). "Gepubliceerd op" is not stored: it is the first version that held the amount.
/// </summary>
public sealed record YearlyIncome
{
    /// <summary>Kalenderjaar.</summary>
    public required int Year { get; init; }

    /// <summary>Bedrag in hele eurocenten; zero is an answer.</summary>
    public required long Cents { get; init; }

    /// <summary>Toelichting, public; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>Eerder openbaar gemaakt op: the day on which the amount was made public elsewhere, before it stood here; null: not known, or it was not.</summary>
    public DateOnly? DisclosedOn { get; init; }

    /// <summary>Eerder openbaar gemaakt in: where that was, as in "het jaarverslag over 2023"; null: not known, or it was not.</summary>
    public string? DisclosedIn { get; init; }
}
