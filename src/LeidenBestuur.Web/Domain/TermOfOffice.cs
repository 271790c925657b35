using System.Text.Json.Serialization;

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

    // A term without an absence is written as it always was: marks and hashes of before go on being recognised.

    /// <summary>Afwezig vanaf: the first day of being away for a time while staying in office; null: not known to be absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>Afwezig tot en met: the last day of it, inclusive; null: not known yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>Tijdelijk vervangen door: the name as published; null: nobody is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReplacedBy { get; init; }

    /// <summary>Tijdelijk afwezig: whether a day lies inside the absence.</summary>
    public bool IsAbsentOn(DateOnly day) => AbsentFrom <= day && (AbsentUntil is not { } until || day <= until);

    /// <summary>In functie: whether somebody with these terms was in office on a day; of whom no office is known, that is unknown too.</summary>
    /// <param name="terms">Ambtsperioden.</param>
    /// <param name="day">Peildatum.</param>
    /// <param name="publishedOn">The day on which the version that states them began to hold.</param>
    public static Holding InOffice(IEnumerable<TermOfOffice> terms, DateOnly day, DateOnly publishedOn) => Foremost(terms, day, publishedOn)?.Holding ?? Holding.Unknown;

    /// <summary>Also the day on which an absence began, and the one after its last.</summary>
    public override DateOnly? LastTurn(DateOnly day, DateOnly publishedOn) =>
        new[] { base.LastTurn(day, publishedOn), AbsentFrom, AbsentUntil?.AddDays(1) }.Where(turn => turn <= day).Max();
}
