namespace LeidenBestuur.Web.Domain;

/// <summary>Per wat: the span or event that one <see cref="Remuneration"/> pays for.</summary>
public enum RemunerationPeriod
{
    /// <summary>Per jaar.</summary>
    Year,

    /// <summary>Per maand.</summary>
    Month,

    /// <summary>Per vergadering.</summary>
    Meeting,
}

/// <summary>
/// Vergoeding: what a side position pays, as the source states it. It is a rate, not the income of a calendar year,
/// and says nothing of gross and net beyond the source's own words.
/// </summary>
/// <param name="Cents">Bedrag in hele eurocenten; zero is a real amount, never "unknown".</param>
/// <param name="Per">Per jaar, maand of vergadering.</param>
public sealed record Remuneration(long Cents, RemunerationPeriod Per);
