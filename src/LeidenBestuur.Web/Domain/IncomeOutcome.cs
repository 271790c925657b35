namespace LeidenBestuur.Web.Domain;

/// <summary>Uitkomst van een kalenderjaar: what there is to say of the income from one side position in one year. Facts and days, no verdict.</summary>
public enum IncomeOutcome
{
    /// <summary>Gepubliceerd: the amount is stated.</summary>
    Published,

    /// <summary>Nul: the amount is stated, and it is zero.</summary>
    Zero,

    /// <summary>Onbetaald: there is nothing to state, which is an answer too.</summary>
    Unpaid,

    /// <summary>Naar de gemeentekas: the holder keeps nothing.</summary>
    ToTreasury,

    /// <summary>Termijn loopt: it may still be made public in time.</summary>
    NotYetDue,

    /// <summary>Termijn voorbij: it should have been public by now.</summary>
    Overdue,

    /// <summary>Niet verplicht: an alderman who holds office part-time.</summary>
    ExemptPartTime,

    /// <summary>Niet verplicht: the position goes with the mayor's office.</summary>
    ExemptExOfficio,

    /// <summary>Voor het begin van het register: its last day came before there was a register here.</summary>
    BeforeRegister,

    /// <summary>Plicht niet bekend, because it is not known how many hours the alderman's office takes.</summary>
    UnknownPartTime,

    /// <summary>Plicht niet bekend, because it is not known whether the position goes with the mayor's office.</summary>
    UnknownExOfficio,

    /// <summary>Plicht niet bekend, because it is not known which office was held that year.</summary>
    UnknownOffice,

    /// <summary>Plicht niet bekend, because offices with other duties may follow each other in that year.</summary>
    UnknownShare,

    /// <summary>Plicht niet bekend, because the days do not tell whether the position was held beside an office.</summary>
    UnknownOverlap,

    /// <summary>Betaling niet bekend.</summary>
    UnknownPay,

    /// <summary>Begin niet bekend: whether the position was held at all that year.</summary>
    UnknownStart,
}

/// <summary>Nevenfunctie, as far as its income is concerned.</summary>
/// <param name="Pay">Betaling.</param>
/// <param name="IsExOfficio">Ambtshalve; null: not known.</param>
/// <param name="Period">Periode.</param>
/// <param name="StatedOn">The day of the first publication that stated it: an unknown start is certain from there.</param>
/// <param name="Incomes">The amounts that are stated.</param>
public sealed record DisclosedPosition(Pay Pay, bool? IsExOfficio, Period Period, DateOnly StatedOn, IReadOnlyList<YearlyIncome> Incomes)
{
    /// <summary>Vermeld tot: the day from which the profile no longer stated it: whether it went on after that is not known. Null: it still does.</summary>
    public DateOnly? StatedUntil { get; init; }

    /// <summary>The first year in which it was held for certain.</summary>
    public int FirstYear => Period.FirstDay?.Year ?? (Period.LastDay < StatedOn ? Period.LastDay.Value : StatedOn).Year;

    /// <summary>Whether it was held on some day of a year, as far as that year had come.</summary>
    /// <param name="year">Kalenderjaar.</param>
    /// <param name="day">How far time had come.</param>
    public Holding HeldIn(int year, DateOnly day)
    {
        if (year > day.Year || Period.FirstDay > day || Period.FirstDay?.Year > year)
            return Holding.NotYet;
        if (Period.LastDay?.Year < year)
            return Holding.Over;
        return year < FirstYear ? Holding.Unknown : Holding.Yes;
    }
}

/// <summary>Inkomsten per kalenderjaar: who owes them to the public, and when (Gemeentewet, articles 41b and 67).</summary>
public static class IncomeDisclosure
{
    /// <summary>Uiterlijk op: 1 April of the next year, that day included.</summary>
    public static DateOnly DueOn(int year) => new(year + 1, 4, 1);

    /// <summary>The outcome of a year; null: there is nothing to say, for the position was not held then, or not beside an office.</summary>
    /// <param name="position">The position.</param>
    /// <param name="terms">All terms of office of who holds it, those of years ago too; empty: none is known.</param>
    /// <param name="publishedOn">The day on which the version that states the terms began to hold.</param>
    /// <param name="year">Kalenderjaar.</param>
    /// <param name="day">How far time had come.</param>
    /// <param name="registerSince">The day on which the register began; null: it has not.</param>
    public static IncomeOutcome? Of(DisclosedPosition position, IReadOnlyCollection<TermOfOffice> terms, DateOnly publishedOn, int year, DateOnly day, DateOnly? registerSince)
    {
        if (year > day.Year)
            return null;
        if (position.Incomes.FirstOrDefault(income => income.Year == year) is { } stated)
            return stated.Cents == 0 ? IncomeOutcome.Zero : IncomeOutcome.Published;
        if (year > position.StatedUntil?.Year)
            return null;
        // Cheap questions first: this is asked for every year of every position of the register.
        var held = position.HeldIn(year, day);
        if (held is Holding.NotYet or Holding.Over)
            return null;
        var within = (From: new DateOnly(year, 1, 1), Until: day.Year == year ? day : new DateOnly(year, 12, 31));
        bool MayBeBeside(TermOfOffice term) => Meet(Possible(position.Period), Possible(term.Period), within);
        if (terms.Count > 0 && !terms.Any(MayBeBeside))
            return null;
        if (held == Holding.Unknown)
            return IncomeOutcome.UnknownStart;
        if (OfPay(position.Pay) is { } answer)
            return answer;
        var beside = terms.Where(MayBeBeside).ToList();
        (DateOnly From, DateOnly Until) Certainly(TermOfOffice term) => Certain(term.Period, term.StatedSince ?? publishedOn);
        var duty = Duty(beside, position.IsExOfficio);
        // In a year in which the office was part-time for certain nothing is owed, whether the position was held beside it or not.
        var isCertain = terms.Count == 0 || beside.Exists(term => duty == IncomeOutcome.ExemptPartTime
            ? MeetCertainly(Certainly(term), within)
            : MeetCertainly(Certain(position.Period, position.StatedOn), Certainly(term), within));
        return Missing(duty, isCertain, year, day, registerSince, position.Pay);
    }

    /// <summary>Moest openbaar: whether the income of a year was owed to the public, whether or not it is stated; null: there is nothing to say of that.</summary>
    public static bool? IsOwed(DisclosedPosition position, IReadOnlyCollection<TermOfOffice> terms, DateOnly publishedOn, int year, DateOnly day) =>
        Of(position with { Incomes = [] }, terms, publishedOn, year, day, registerSince: null) switch
        {
            IncomeOutcome.Overdue or IncomeOutcome.NotYetDue => true,
            IncomeOutcome.ExemptPartTime or IncomeOutcome.ExemptExOfficio or IncomeOutcome.Unpaid or IncomeOutcome.ToTreasury => false,
            _ => null,
        };

    /// <summary>A mayor owes the income of positions that do not go with the office; an alderman, when full-time, of all. Null: it is owed.</summary>
    private static IncomeOutcome? Duty(TermOfOffice term, bool? isExOfficio) => (term.Office, term.PartTimePercent, isExOfficio) switch
    {
        (Office.Mayor, _, true) => IncomeOutcome.ExemptExOfficio,
        (Office.Mayor, _, false) => null,
        (Office.Mayor, _, null) => IncomeOutcome.UnknownExOfficio,
        (_, null, _) => IncomeOutcome.UnknownPartTime,
        (_, < 100, _) => IncomeOutcome.ExemptPartTime,
        _ => null,
    };

    /// <summary>The duty of a year, in which one office may have followed another.</summary>
    private static IncomeOutcome? Duty(List<TermOfOffice> terms, bool? isExOfficio) => terms.ConvertAll(term => Duty(term, isExOfficio)).Distinct().ToList() switch
    {
        [] => IncomeOutcome.UnknownOffice,
        [var duty] => duty,
        _ => IncomeOutcome.UnknownShare,
    };

    private static IncomeOutcome? OfPay(Pay pay) => pay switch
    {
        Pay.Unpaid or Pay.ExpensesOnly => IncomeOutcome.Unpaid,
        Pay.PaidToTreasury => IncomeOutcome.ToTreasury,
        _ => null,
    };

    private static IncomeOutcome Missing(IncomeOutcome? duty, bool isCertain, int year, DateOnly day, DateOnly? registerSince, Pay pay) => duty switch
    {
        IncomeOutcome.ExemptExOfficio => duty.Value,
        IncomeOutcome.ExemptPartTime when isCertain => duty.Value,
        _ when DueOn(year) < registerSince => IncomeOutcome.BeforeRegister,
        _ when pay == Pay.Unknown => IncomeOutcome.UnknownPay,
        _ when !isCertain => IncomeOutcome.UnknownOverlap,
        { } unknown => unknown,
        _ => day > DueOn(year) ? IncomeOutcome.Overdue : IncomeOutcome.NotYetDue,
    };

    /// <summary>Whether a period may have held on some day of a year, as far as that year had come.</summary>
    public static bool MayFallIn(Period period, int year, DateOnly day) =>
        year <= day.Year && (period.FirstDay ?? DateOnly.MinValue) <= day && (period.FirstDay?.Year ?? year) <= year && year <= (period.LastDay?.Year ?? year);

    private static (DateOnly From, DateOnly Until) Possible(Period period) => (period.FirstDay ?? DateOnly.MinValue, period.LastDay ?? DateOnly.MaxValue);

    /// <summary>
    /// The latest day on which it can have begun, and the earliest on which it can have ended; of "2025" the latter comes first.
    /// An unknown start came no later than the day that states it.
    /// </summary>
    private static (DateOnly From, DateOnly Until) Certain(Period period, DateOnly statedOn)
    {
        var from = period.Start is { } start ? (start.FirstDay <= statedOn && statedOn < start.LastDay ? statedOn : start.LastDay) : statedOn;
        var until = period.End?.FirstDay ?? DateOnly.MaxValue;
        return (period.LastDay < from ? period.LastDay.Value : from, until < period.FirstDay ? period.FirstDay.Value : until);
    }

    /// <summary>Whether there is a day in all of some spans.</summary>
    private static bool Meet(params ReadOnlySpan<(DateOnly From, DateOnly Until)> spans)
    {
        var (from, until) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var span in spans)
            (from, until) = (span.From > from ? span.From : from, span.Until < until ? span.Until : until);
        return from <= until;
    }

    /// <summary>
    /// Whether there is a day in all of some spans wherever inside its bounds each of them lies: each meets every other. One whose own
    /// bounds cross, as those of "2025", still has a day.
    /// </summary>
    private static bool MeetCertainly(params ReadOnlySpan<(DateOnly From, DateOnly Until)> spans)
    {
        for (var i = 0; i < spans.Length; i++)
        {
            for (var j = i + 1; j < spans.Length; j++)
            {
                if (spans[i].From > spans[j].Until || spans[j].From > spans[i].Until)
                    return false;
            }
        }

        return true;
    }
}
