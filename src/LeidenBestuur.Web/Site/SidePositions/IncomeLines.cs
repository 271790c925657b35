using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What is said of the income of each calendar year (T22 to T28).</summary>
/// <param name="scope">Of which years, and what was due by then.</param>
/// <param name="publications">When the amounts were published.</param>
/// <param name="municipality">Whom to ask for what is not in the register.</param>
public sealed class IncomeLines(IncomeScope scope, IncomePublications publications, Municipality municipality)
{
    public IncomeScope Scope => scope;

    /// <summary>The sentences of one entry, the latest year first; what the pay says already is not said again for each year.</summary>
    public IReadOnlyList<IHtmlContent> Of(RegisterEntry entry, Person person) =>
        [.. scope.YearsOf(entry.Disclosed, person).OrderDescending()
            .Select(year => (Year: year, Outcome: scope.OutcomeOf(entry.Disclosed, person, year)))
            .Where(pair => pair.Outcome is not (null or IncomeOutcome.Unpaid or IncomeOutcome.ToTreasury or IncomeOutcome.UnknownPay))
            .Select(pair => Sentence(entry, person, pair.Year, pair.Outcome!.Value))];

    /// <summary>That earlier years are not in this register; null: the sentences tell of all.</summary>
    public IHtmlContent? Before(RegisterEntry entry, Person person) => scope.LastUntold(entry.Disclosed, person) is not { } last ? null
        : Texts.T28_YearsBefore.Fill(("jaar", Write(last)), ("datum", DutchDates.Write(scope.RegisterSince!.Value)), ("contact", municipality.PhoneContact()));

    /// <summary>What there is to say of one year.</summary>
    public IHtmlContent Sentence(RegisterEntry entry, Person person, int year, IncomeOutcome outcome)
    {
        var (name, next) = (("jaar", (object)Write(year)), ("jaar+1", (object)Write(year + 1)));
        return outcome switch
        {
            IncomeOutcome.Published or IncomeOutcome.Zero => Stated(entry, person, entry.Incomes.Single(income => income.Year == year)),
            IncomeOutcome.Unpaid => new HtmlString($"{PositionView.PayWords(entry)}."),
            IncomeOutcome.ToTreasury => new HtmlString($"{Texts.T18_PaidToTreasury.Fill()}."),
            IncomeOutcome.NotYetDue => Texts.T23_IncomeNotYetDue.Fill(name, next),
            IncomeOutcome.Overdue => Texts.T24_IncomeOverdue.Fill(name, next),
            IncomeOutcome.ExemptPartTime => (IsExemptStill(person, year) ? Texts.T25_ExemptPartTime : Texts.T25_ExemptPartTimeThen).Fill(name, ("naam", person.Name)),
            IncomeOutcome.ExemptExOfficio => Texts.T26_ExemptExOfficio.Fill(name),
            IncomeOutcome.BeforeRegister => Texts.T28_BeforeRegister.Fill(name, ("datum", DutchDates.Write(scope.RegisterSince!.Value)), ("contact", municipality.PhoneContact())),
            IncomeOutcome.UnknownPay => Texts.T19_PayUnknown.Fill(),
            IncomeOutcome.UnknownStart => Texts.Income_StartUnknown.Fill(name),
            _ => Texts.T27_DutyUnknown.Fill(name, ("reden", Reason(outcome))),
        };
    }

    /// <summary>Whether the part-time office of a year is the one that is held on the page's day.</summary>
    private bool IsExemptStill(Person person, int year) =>
        person.TermOn(scope.Day) is ({ Office: Office.Alderman, PartTimePercent: < 100 } term, Holding.Yes) && IncomeDisclosure.MayFallIn(term.Period, year, scope.Day);

    private IHtmlContent Stated(RegisterEntry entry, Person person, YearlyIncome income)
    {
        (string, object) year = ("jaar", Write(income.Year)), cents = ("bedrag", DutchAmounts.Write(income.Cents)),
        day = ("datum", DutchDates.WriteDay(publications.FirstOf(entry.EntryId, income)));
        var amount = income.Cents == 0 ? Texts.T22b_IncomeZero.Fill(year)
            : scope.IsOwed(entry.Disclosed, person, income.Year) == true
                ? (scope.Day > IncomeDisclosure.DueOn(income.Year) ? Texts.T22_Income : Texts.T22_IncomeInTime).Fill(year, cents, day, ("jaar+1", Write(income.Year + 1)))
            : Texts.T22_IncomeNotOwed.Fill(year, cents, day);
        var before = publications.OtherThan(entry.EntryId, income);
        var more = new[] { before is null ? null : Texts.Income_Before.FillPlain(("bedrag", DutchAmounts.Write(before.Cents)), ("datum", DutchDates.WriteDay(before.PublishedAt))), IncomeWords.Earlier(income), income.Note }.OfType<string>()
            .Select(Html.Encode);
        return new HtmlString(string.Join(' ', more.Prepend(amount.ToString())));
    }

    private static string Reason(IncomeOutcome outcome) => outcome switch
    {
        IncomeOutcome.UnknownPartTime => Texts.Reason_PartTime,
        IncomeOutcome.UnknownExOfficio => Texts.Reason_ExOfficio,
        IncomeOutcome.UnknownOffice => Texts.Reason_Office,
        IncomeOutcome.UnknownOverlap => Texts.Reason_Overlap,
        _ => Texts.Reason_Share,
    };

    private static string Write(int year) => year.ToString(CultureInfo.InvariantCulture);
}
