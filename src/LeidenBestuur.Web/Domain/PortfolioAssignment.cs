namespace LeidenBestuur.Web.Domain;

/// <summary>Portefeuille van een bestuurder: that an official is responsible for a subject, as one version of a profile states it.</summary>
public sealed record PortfolioAssignment : DatedFact
{
    /// <summary>The subject that joins the assignments of one <see cref="Portfolio"/>.</summary>
    public required int PortfolioId { get; init; }

    /// <summary>Naam van de portefeuille, as published.</summary>
    public required string Name { get; init; }

    /// <summary>Volgorde on the profile, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Tijdelijk: taken over for the time being.</summary>
    public bool IsActing { get; init; }

    /// <summary>Whether somebody is responsible for a subject that day, given the office and the assignment: nobody is outside an office.</summary>
    public static Holding Within(Holding office, Holding assignment) =>
        office == Holding.Yes || (office == Holding.Unknown && assignment != Holding.Yes) ? assignment : office;
}
