namespace LeidenBestuur.Web.Domain;

/// <summary>Openbaarmakingsplicht: whether the income from a side position must be public (Gemeentewet, articles 41b and 67).</summary>
public enum IncomeDuty
{
    /// <summary>Verplicht.</summary>
    Owed,

    /// <summary>Niet verplicht: the alderman holds office part-time.</summary>
    ExemptPartTime,

    /// <summary>Niet verplicht: the position goes with the mayor's office.</summary>
    ExemptExOfficio,

    /// <summary>Niet bekend, because it is not known how many hours the alderman's office takes.</summary>
    UnknownPartTime,

    /// <summary>Niet bekend, because it is not known whether the position goes with the mayor's office.</summary>
    UnknownExOfficio,
}

/// <summary>Inkomsten per kalenderjaar: who owes them to the public, and when.</summary>
public static class IncomeDisclosure
{
    /// <summary>Uiterlijk op: 1 April of the next year, that day included.</summary>
    public static DateOnly DueOn(int year) => new(year + 1, 4, 1);

    /// <summary>A mayor owes the income of positions that do not go with the office; an alderman, when full-time, of all.</summary>
    public static IncomeDuty Duty(TermOfOffice term, bool? isExOfficio) => (term.Office, term.PartTimePercent, isExOfficio) switch
    {
        (Office.Mayor, _, true) => IncomeDuty.ExemptExOfficio,
        (Office.Mayor, _, false) => IncomeDuty.Owed,
        (Office.Mayor, _, null) => IncomeDuty.UnknownExOfficio,
        (_, null, _) => IncomeDuty.UnknownPartTime,
        (_, < 100, _) => IncomeDuty.ExemptPartTime,
        _ => IncomeDuty.Owed,
    };
}
