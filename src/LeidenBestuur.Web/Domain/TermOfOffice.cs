namespace LeidenBestuur.Web.Domain;

/// <summary>Ambtsperiode: one unbroken time in one office, as one version of a profile states it.</summary>
public sealed record TermOfOffice : DatedFact
{
    /// <summary>Ambt.</summary>
    public required Office Office { get; init; }

    /// <summary>Deeltijdfactor in whole per cent of a full working week, 1 to 100; null: not known (Gemeentewet, article 36).</summary>
    public int? PartTimePercent { get; init; }

    /// <summary>Partij, as published; null: not known.</summary>
    public string? Party { get; init; }

    /// <summary>Rang als locoburgemeester: 1 is "eerste"; null: none, or not known.</summary>
    public int? DeputyRank { get; init; }

    /// <summary>Waarnemend: held in an acting capacity.</summary>
    public bool IsActing { get; init; }

    /// <summary>Ontslag genomen op: the day of resigning, which is not the last day in office; null: not resigned (Gemeentewet, article 43).</summary>
    public DateOnly? ResignedOn { get; init; }
}
