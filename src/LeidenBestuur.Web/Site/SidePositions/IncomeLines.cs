using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What is said of the income of each calendar year (T22 to T28).</summary>
/// <param name="day">The page's day, or today if that is earlier: of years to come nothing is said.</param>
/// <param name="registerSince">The day on which the register began; null: nothing has been published.</param>
/// <param name="publications">When each amount was first published.</param>
/// <param name="municipality">Whom to ask for what is not in the register.</param>
public sealed class IncomeLines(DateOnly day, DateOnly? registerSince, IReadOnlyList<IncomePublication> publications, Municipality municipality)
{
    /// <summary>Of the years before the register began, only the last few are named one by one.</summary>
    private const int YearsBeforeRegister = 2;

    /// <summary>The sentences of one entry, the latest year first.</summary>
    public IReadOnlyList<IHtmlContent> Of(RegisterEntry entry, Person person)
    {
        var stated = entry.Incomes.ToDictionary(income => income.Year);
        var years = stated.Keys.Union(entry.Pay is Pay.Paid or Pay.PaidToTreasury ? Years(entry, person) : []);
        return [.. years.Where(year => year <= day.Year).OrderDescending()
            .Select(year => stated.TryGetValue(year, out var income) ? Stated(entry, income) : Missing(entry, person, year))];
    }

    /// <summary>The years in which the entry was held for certain, as far as they are of interest here.</summary>
    private IEnumerable<int> Years(RegisterEntry entry, Person person)
    {
        var statedOn = entry.StatedSince ?? AmsterdamTime.DayOf(entry.PublishedAt);
        var last = Math.Min(entry.Period.LastDay?.Year ?? day.Year, day.Year);
        var first = entry.Period.FirstDay?.Year ?? Math.Min(statedOn.Year, entry.Period.LastDay?.Year ?? statedOn.Year);
        var from = Math.Max(first, (registerSince?.Year ?? day.Year) - YearsBeforeRegister);
        return from <= last ? Enumerable.Range(from, last - from + 1).Where(year => MayHaveServed(person, year)) : [];
    }

    /// <summary>Of the years outside any office nothing is owed.</summary>
    private static bool MayHaveServed(Person person, int year) =>
        person.Terms.Any(term => (term.Period.FirstDay?.Year ?? year) <= year && year <= (term.Period.LastDay?.Year ?? year));

    private IHtmlContent Stated(RegisterEntry entry, YearlyIncome income)
    {
        if (income.Cents == 0)
            return Texts.T22b_IncomeZero.Fill(("jaar", Year(income.Year)));
        var published = publications.First(publication => publication.EntryId == entry.EntryId && publication.Year == income.Year && publication.Cents == income.Cents);
        return Texts.T22_Income.Fill(
            ("jaar", Year(income.Year)), ("bedrag", DutchAmounts.Write(income.Cents)), ("datum", DutchDates.WriteDay(published.PublishedAt)), ("jaar+1", Year(income.Year + 1)));
    }

    private IHtmlContent Missing(RegisterEntry entry, Person person, int year)
    {
        var due = IncomeDisclosure.DueOn(year);
        // What is owed follows from the office of that year, not of today.
        var endOfYear = new DateOnly(year, 12, 31);
        var duty = person.TermOn(endOfYear < day ? endOfYear : day) is var (term, _) ? IncomeDisclosure.Duty(term, entry.IsExOfficio) : IncomeDuty.UnknownPartTime;
        return duty switch
        {
            IncomeDuty.ExemptPartTime => Texts.T25_ExemptPartTime.Fill(("jaar", Year(year)), ("naam", person.Name)),
            IncomeDuty.ExemptExOfficio => Texts.T26_ExemptExOfficio.Fill(("jaar", Year(year))),
            _ when due < registerSince => Texts.T28_BeforeRegister.Fill(
                ("jaar", Year(year)), ("datum", DutchDates.Write(registerSince.Value)), ("contact", municipality.PhoneContact())),
            IncomeDuty.UnknownPartTime => Texts.T27_DutyUnknown.Fill(("jaar", Year(year)), ("reden", Texts.Reason_PartTime)),
            IncomeDuty.UnknownExOfficio => Texts.T27_DutyUnknown.Fill(("jaar", Year(year)), ("reden", Texts.Reason_ExOfficio)),
            _ when day > due => Texts.T24_IncomeOverdue.Fill(("jaar", Year(year)), ("jaar+1", Year(year + 1))),
            _ => Texts.T23_IncomeNotYetDue.Fill(("jaar", Year(year)), ("jaar+1", Year(year + 1))),
        };
    }

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
