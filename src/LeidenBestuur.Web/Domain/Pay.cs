namespace LeidenBestuur.Web.Domain;

/// <summary>Betaling: whether and how a side position is paid. The amounts are <see cref="Remuneration"/> and YearlyIncome.</summary>
public enum Pay
{
    /// <summary>Niet bekend: the source does not say. Never shown as unpaid.</summary>
    Unknown,

    /// <summary>Onbetaald (onbezoldigd).</summary>
    Unpaid,

    /// <summary>Alleen een onkostenvergoeding.</summary>
    ExpensesOnly,

    /// <summary>Betaald (bezoldigd).</summary>
    Paid,

    /// <summary>Betaald aan de gemeentekas: the holder keeps nothing (Gemeentewet, articles 44 and 66).</summary>
    PaidToTreasury,
}
