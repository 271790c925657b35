using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>What there is to say of a year: one outcome for every case of the law, and none where nothing is owed.</summary>
public sealed class IncomeOutcomeTests
{
    private static readonly DateOnly Today = Some.Day("2026-11-23");
    private static readonly DateOnly Stated = Some.Day("2026-11-01");
    private static readonly DateOnly Since = Some.Day("2020-01-01");

    [Theory]
    [InlineData(Pay.Paid, 100, false, 2024, IncomeOutcome.Overdue)]
    [InlineData(Pay.Paid, 100, true, 2024, IncomeOutcome.Overdue)]
    [InlineData(Pay.Paid, 60, false, 2024, IncomeOutcome.ExemptPartTime)]
    [InlineData(Pay.Paid, null, false, 2024, IncomeOutcome.UnknownPartTime)]
    [InlineData(Pay.Paid, 100, false, 2026, IncomeOutcome.NotYetDue)]
    [InlineData(Pay.Unpaid, 100, false, 2024, IncomeOutcome.Unpaid)]
    [InlineData(Pay.ExpensesOnly, 60, false, 2024, IncomeOutcome.Unpaid)]
    [InlineData(Pay.PaidToTreasury, 100, true, 2024, IncomeOutcome.ToTreasury)]
    [InlineData(Pay.Unknown, 100, false, 2024, IncomeOutcome.UnknownPay)]
    [InlineData(Pay.Unknown, 60, false, 2024, IncomeOutcome.ExemptPartTime)]
    public void Of_Alderman_FollowsFromPayAndHours(Pay pay, int? hours, bool exOfficio, int year, IncomeOutcome expected) =>
        Assert.Equal(expected, Of(Position(pay, exOfficio), [Some.Term(with: term => term with { PartTimePercent = hours })], year));

    [Theory]
    [InlineData(true, IncomeOutcome.ExemptExOfficio)]
    [InlineData(false, IncomeOutcome.Overdue)]
    [InlineData(null, IncomeOutcome.UnknownExOfficio)]
    public void Of_Mayor_FollowsFromWhetherItGoesWithTheOffice(bool? exOfficio, IncomeOutcome expected) =>
        Assert.Equal(expected, Of(Position(Pay.Paid, exOfficio), [Some.Term(Office.Mayor)], 2024));

    [Theory]
    [InlineData("2025-04-01", IncomeOutcome.NotYetDue)]
    [InlineData("2025-04-02", IncomeOutcome.Overdue)]
    public void Of_FirstOfApril_IsStillInTime(string day, IncomeOutcome expected) =>
        Assert.Equal(expected, IncomeDisclosure.Of(Position(Pay.Paid, false), FullTime, Stated, 2024, Some.Day(day), Since));

    [Theory]
    [InlineData(0, IncomeOutcome.Zero)]
    [InlineData(1, IncomeOutcome.Published)]
    public void Of_StatedAmount_IsTheAnswerWhateverElseHolds(long cents, IncomeOutcome expected)
    {
        var position = Position(Pay.Unpaid, null) with { Incomes = [new() { Year = 2010, Cents = cents }] };

        Assert.Equal(expected, Of(position, [], 2010));
    }

    [Fact]
    public void Of_DueBeforeTheRegister_IsOfBefore()
    {
        Assert.Equal(IncomeOutcome.BeforeRegister, IncomeDisclosure.Of(Position(Pay.Paid, false), FullTime, Stated, 2023, Today, Some.Day("2024-04-02")));
        Assert.Equal(IncomeOutcome.Overdue, IncomeDisclosure.Of(Position(Pay.Paid, false), FullTime, Stated, 2023, Today, Some.Day("2024-04-01")));
    }

    [Fact]
    public void Of_UnknownStart_IsUnknownBeforeTheYearThatStatesIt()
    {
        var position = Position(Pay.Paid, false) with { Period = Some.Period(null), StatedOn = Some.Day("2025-03-01") };

        Assert.Equal(IncomeOutcome.UnknownStart, Of(position, FullTime, 2024));
        Assert.Equal(IncomeOutcome.Overdue, IncomeDisclosure.Of(position, FullTime, Stated, 2025, Some.Day("2026-05-01"), Since));
    }

    [Theory]
    [InlineData("2025-01-01", null, 2024)]
    [InlineData("2020-01-01", "2023-12-31", 2024)]
    [InlineData("2026-12-01", null, 2026)]
    [InlineData("2020-01-01", null, 2027)]
    public void Of_YearOutsideThePosition_IsNothing(string start, string? end, int year) =>
        Assert.Null(Of(Position(Pay.Paid, false) with { Period = Some.Period(start, end) }, FullTime, year));

    [Fact]
    public void Of_YearOutsideEveryOffice_IsNothing() => Assert.Null(Of(Position(Pay.Paid, false), [Some.Term(start: "2025-01-01")], 2024));

    /// <summary>Whether or not the amount is stated, it is told to have been due only where it was.</summary>
    [Theory]
    [InlineData(100, true)]
    [InlineData(60, false)]
    [InlineData(null, null)]
    public void IsOwed_StatedAmount_FollowsTheDuty(int? percent, bool? expected)
    {
        var position = Position(Pay.Paid, false) with { Incomes = [new() { Year = 2024, Cents = 100 }] };
        TermOfOffice[] terms = [Some.Term(with: term => term with { PartTimePercent = percent })];

        Assert.Equal(expected, IncomeDisclosure.IsOwed(position, terms, Some.Day("2022-07-01"), 2024, Some.Day("2026-11-23")));
    }

    [Fact]
    public void Of_PartTimeOfficeOfUnknownStart_ClaimsNoOfficeForYearsBeforeItWasStated()
    {
        TermOfOffice[] terms = [Some.Term(start: null, with: term => term with { PartTimePercent = 80 })];

        Assert.Equal(IncomeOutcome.UnknownOverlap, IncomeDisclosure.Of(Position(Pay.Paid, false), terms, Some.Day("2025-06-03"), 2024, Some.Day("2026-11-23"), registerSince: null));
        Assert.Equal(IncomeOutcome.ExemptPartTime, IncomeDisclosure.Of(Position(Pay.Paid, false), terms, Some.Day("2025-06-03"), 2025, Some.Day("2026-11-23"), registerSince: null));
    }

    [Fact]
    public void Of_OfficeOfUnknownStart_IsOwedOnlyFromTheDayThatStatesIt()
    {
        TermOfOffice[] mayor = [Some.Term(Office.Mayor, start: null)];

        Assert.Equal(IncomeOutcome.UnknownOverlap, Of(Position(Pay.Paid, false), mayor, 2024));
        Assert.Equal(IncomeOutcome.ExemptExOfficio, Of(Position(Pay.Paid, true), mayor, 2024));
        Assert.Equal(IncomeOutcome.NotYetDue, Of(Position(Pay.Paid, false), mayor, 2026));
        Assert.Equal(IncomeOutcome.Overdue, Of(Position(Pay.Paid, false), [mayor[0] with { StatedSince = Some.Day("2024-12-31") }], 2024));
    }

    [Theory]
    [InlineData("2025", "2025", "2022-06-30", null, IncomeOutcome.Overdue)]
    [InlineData("2025-03", "2025-03", "2025-03-01", "2025-03-31", IncomeOutcome.Overdue)]
    [InlineData("2024", "2025", "2022-06-30", null, IncomeOutcome.Overdue)]
    [InlineData("2025", "2025-06-30", "2025-01-01", "2025-06-30", IncomeOutcome.Overdue)]
    [InlineData("2025", "2025", "2025-01-02", null, IncomeOutcome.UnknownOverlap)]
    [InlineData("2025", "2025", "2022-06-30", "2025-12-30", IncomeOutcome.UnknownOverlap)]
    [InlineData("2025-03", "2025-03", "2025-03-02", null, IncomeOutcome.UnknownOverlap)]
    public void Of_PositionOfInexactDays_IsOwedWhereEachDayThatItCanHaveHeldLiesInTheOffice(string start, string end, string from, string? until, IncomeOutcome expected) => Assert.Equal(
        expected, Of(Position(Pay.Paid, false) with { Period = Some.Period(start, end) }, [Some.Term(start: from, end: until, with: term => term with { PartTimePercent = 100 })], 2025));

    [Theory]
    [InlineData("2022-06-30", 2022, IncomeOutcome.ExemptPartTime)]
    [InlineData("2022", 2022, IncomeOutcome.ExemptPartTime)]
    [InlineData(null, 2022, IncomeOutcome.UnknownOverlap)]
    public void Of_PartTimeOfficeInAYear_OwesNothingWhetherTheyMetOrNot(string? start, int year, IncomeOutcome expected) => Assert.Equal(
        expected, Of(Position(Pay.Paid, false) with { Period = Some.Period("2020", "2022") }, [Some.Term(start: start, with: term => term with { PartTimePercent = 80 })], year));

    [Theory]
    [InlineData("2025-10-01", null)]
    [InlineData("2024-01-01", "2024-12-31")]
    public void Of_PositionAndOfficeOfOneYearButNotOfOneDay_IsNothing(string start, string? end) => Assert.Null(
        Of(Position(Pay.Paid, false) with { Period = Some.Period(start, end) }, [Some.Term(start: "2025-01-01", end: "2025-06-30", with: term => term with { PartTimePercent = 100 })], 2025));

    [Fact]
    public void Of_NoOfficeKnown_LeavesTheDutyOpen() => Assert.Equal(IncomeOutcome.UnknownOffice, Of(Position(Pay.Paid, false), [], 2024));

    [Fact]
    public void Of_OfficesWithOtherDutiesInOneYear_LeavesTheDutyOpen()
    {
        TermOfOffice[] terms = [Some.Term(start: "2022-01-01", end: "2024-06-30", with: term => term with { PartTimePercent = 60 }), Some.Term(start: "2024-07-01", with: term => term with { PartTimePercent = 100 })];

        Assert.Equal(IncomeOutcome.ExemptPartTime, Of(Position(Pay.Paid, false), terms, 2023));
        Assert.Equal(IncomeOutcome.UnknownShare, Of(Position(Pay.Paid, false), terms, 2024));
        Assert.Equal(IncomeOutcome.Overdue, IncomeDisclosure.Of(Position(Pay.Paid, false), terms, Stated, 2025, Some.Day("2026-04-02"), Since));
    }

    private static TermOfOffice[] FullTime => [Some.Term(start: "2020-01-01", with: term => term with { PartTimePercent = 100 })];

    private static DisclosedPosition Position(Pay pay, bool? exOfficio) => new(pay, exOfficio, Some.Period("2020-01-01"), Some.Day("2020-01-01"), []);

    private static IncomeOutcome? Of(DisclosedPosition position, TermOfOffice[] terms, int year) => IncomeDisclosure.Of(position, terms, Stated, year, Today, Since);
}
