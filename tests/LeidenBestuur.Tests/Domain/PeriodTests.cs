using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class PeriodTests
{
    private static readonly Gen<PartialDate> Dates = Gen.Select(Gen.Int[2018, 2021], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 3])
        .Select((year, month, day, parts) => PartialDate.Of(year, parts > 1 ? month : null, parts > 2 ? day : null));

    private static readonly Gen<Period> Periods = Gen.Select(Dates.Nullable(), Dates.Nullable())
        .Where((start, end) => !(start?.FirstDay > end?.LastDay))
        .Select((start, end) => Period.Of(start, end));

    [Theory]
    [InlineData("2024-06-02", "2024-06-01")]
    [InlineData("2024-06", "2024-05-31")]
    [InlineData("2025", "2024")]
    public void Of_EndBeforeStart_IsRefused(string start, string end)
    {
        var refused = Assert.Throws<DomainException>(() => Some.Period(start, end));
        Assert.Contains(start, refused.Message, StringComparison.Ordinal);
        Assert.Contains(end, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-01", "2024-06-01", "2024-06-01", "2024-06-01")]
    [InlineData("2024-06", "2024", "2024-06-01", "2024-12-31")]
    [InlineData("2024", "2024-03", "2024-01-01", "2024-03-31")]
    [InlineData(null, "2024-02", null, "2024-02-29")]
    [InlineData("2018", null, "2018-01-01", null)]
    public void Of_Ends_GiveTheDaysForQueries(string? start, string? end, string? first, string? last)
    {
        var period = Some.Period(start, end);
        Assert.Equal(first is null ? null : Some.Day(first), period.FirstDay);
        Assert.Equal(last is null ? null : Some.Day(last), period.LastDay);
    }

    [Theory]
    // Both ends whole: yes on both of them.
    [InlineData("2020-03-01", "2024-12-31", "2020-02-29", Holding.NotYet)]
    [InlineData("2020-03-01", "2024-12-31", "2020-03-01", Holding.Yes)]
    [InlineData("2020-03-01", "2024-12-31", "2024-12-31", Holding.Yes)]
    [InlineData("2020-03-01", "2024-12-31", "2025-01-01", Holding.Over)]
    // It goes on.
    [InlineData("2020-03-01", null, "2099-01-01", Holding.Yes)]
    // A day inside an incomplete end is unknown.
    [InlineData("2018", null, "2017-12-31", Holding.NotYet)]
    [InlineData("2018", null, "2018-01-01", Holding.Unknown)]
    [InlineData("2018", null, "2018-12-31", Holding.Unknown)]
    [InlineData("2018", null, "2019-01-01", Holding.Yes)]
    [InlineData("2018-03", null, "2018-02-28", Holding.NotYet)]
    [InlineData("2018-03", null, "2018-03-31", Holding.Unknown)]
    [InlineData("2018-03", null, "2018-04-01", Holding.Yes)]
    [InlineData("2018-03-01", "2024", "2023-12-31", Holding.Yes)]
    [InlineData("2018-03-01", "2024", "2024-01-01", Holding.Unknown)]
    [InlineData("2018-03-01", "2024", "2024-12-31", Holding.Unknown)]
    [InlineData("2018-03-01", "2024", "2025-01-01", Holding.Over)]
    [InlineData("2018-03-01", "2024-06", "2024-06-15", Holding.Unknown)]
    [InlineData("2024", "2024", "2024-06-15", Holding.Unknown)]
    [InlineData("2024-06-01", "2024", "2024-05-31", Holding.NotYet)]
    [InlineData("2024-06-01", "2024", "2024-06-01", Holding.Unknown)]
    public void On_KnownStart_FollowsTheEnds(string start, string? end, string day, Holding expected) =>
        Assert.Equal(expected, Some.Period(start, end).On(Some.Day(day), statedOn: Some.Day("2023-05-05")));

    [Theory]
    // Unknown before the publication that states it, yes from its day.
    [InlineData(null, "2022-06-30", Holding.Unknown)]
    [InlineData(null, "2022-07-01", Holding.Yes)]
    [InlineData(null, "2040-01-01", Holding.Yes)]
    // The last day is earlier: yes on that day, no after it.
    [InlineData("2021-12-31", "2021-12-30", Holding.Unknown)]
    [InlineData("2021-12-31", "2021-12-31", Holding.Yes)]
    [InlineData("2021-12-31", "2022-01-01", Holding.Over)]
    // The last day is later.
    [InlineData("2024-12-31", "2022-06-30", Holding.Unknown)]
    [InlineData("2024-12-31", "2022-07-01", Holding.Yes)]
    [InlineData("2024-12-31", "2024-12-31", Holding.Yes)]
    [InlineData("2024-12-31", "2025-01-01", Holding.Over)]
    // An incomplete end stays unknown inside, also where the publication was earlier.
    [InlineData("2021", "2021-06-01", Holding.Unknown)]
    [InlineData("2021", "2021-12-31", Holding.Unknown)]
    [InlineData("2021", "2022-01-01", Holding.Over)]
    [InlineData("2024", "2023-12-31", Holding.Yes)]
    [InlineData("2024", "2024-01-01", Holding.Unknown)]
    public void On_UnknownStart_HoldsFromWhatIsCertain(string? end, string day, Holding expected) =>
        Assert.Equal(expected, Some.Period(null, end).On(Some.Day(day), statedOn: Some.Day("2022-07-01")));

    [Fact]
    public void On_PositionOfTheSourceText_EndsOnTheLastDayBefore2025()
    {
        var gorinchem = Some.SidePosition(1, end: "2024-12-31");
        var publishedOn = Some.Day("2026-03-02");

        Assert.Equal(Holding.Unknown, gorinchem.On(Some.Day("2024-06-01"), publishedOn));
        Assert.Equal(Holding.Yes, gorinchem.On(Some.Day("2024-12-31"), publishedOn));
        Assert.Equal(Holding.Over, gorinchem.On(Some.Day("2025-01-01"), publishedOn));
    }

    [Fact]
    public void On_StatedByAnEarlierVersion_CountsFromThatPublication()
    {
        var position = Some.SidePosition(1) with { StatedSince = Some.Day("2025-01-01") };
        Assert.Equal(Holding.Yes, position.On(Some.Day("2025-01-01"), Some.Day("2026-03-02")));
        Assert.Equal(Holding.Unknown, position.On(Some.Day("2024-12-31"), Some.Day("2026-03-02")));
    }

    [Fact]
    public void On_HandOverDuringADay_OldTermEndsTheDayBefore()
    {
        var (old, next) = (Some.Term(start: "2018-06-14", end: "2022-06-29"), Some.Term(start: "2022-06-30"));
        var stated = Some.Day("2022-06-30");

        Assert.Equal((Holding.Yes, Holding.NotYet), (old.On(Some.Day("2022-06-29"), stated), next.On(Some.Day("2022-06-29"), stated)));
        Assert.Equal((Holding.Over, Holding.Yes), (old.On(Some.Day("2022-06-30"), stated), next.On(Some.Day("2022-06-30"), stated)));
    }

    /// <summary>A sure answer is right whatever true days the ends turn out to mean, and only a day inside an incomplete end gets no sure one.</summary>
    [Fact]
    public void On_AnyPeriodWithKnownStart_IsNeverWrongAndNeverVagueWithoutCause() =>
        Gen.Select(Periods.Where(period => period.Start is not null), Gen.Int[0, 365 * 6]).Sample((period, offset) =>
        {
            var day = Some.Day("2017-01-01").AddDays(offset);
            var (start, end) = (period.Start!.Value, period.End);
            var answer = period.On(day, statedOn: Some.Day("2019-01-01"));
            if (answer == Holding.Unknown)
            {
                Assert.True(Inside(start, day) || (end is { } last && Inside(last, day)));
                return;
            }

            // Stated inside its own incomplete start, it had begun by then.
            var stated = Some.Day("2019-01-01");
            var latest = start.FirstDay <= stated && stated < start.LastDay ? stated : start.LastDay;
            foreach (var from in new[] { start.FirstDay, latest })
            {
                foreach (var to in new[] { end?.FirstDay ?? DateOnly.MaxValue, end?.LastDay ?? DateOnly.MaxValue }.Where(to => from <= to))
                    Assert.Equal(day < from ? Holding.NotYet : day > to ? Holding.Over : Holding.Yes, answer);
            }
        });

    [Fact]
    public void LastTurn_AnyFact_IsTheLastDayOnWhichItChangedByItself() => Gen.Select(Periods, Gen.Int[0, 1500], Gen.Int[0, 1500]).Sample((period, stated, later) =>
    {
        var (publishedOn, fact) = (Some.Day("2018-01-01").AddDays(stated), Some.SidePosition(1) with { Period = period });
        var day = publishedOn.AddDays(later);
        var turn = fact.LastTurn(day, publishedOn);
        Holding On(DateOnly on) => fact.On(on, publishedOn);

        Assert.True(turn is not { } changed || (changed <= day && On(changed) != On(changed.AddDays(-1))));
        // Since then, or since it was published, it held as it does now.
        for (var on = turn > publishedOn ? turn.Value : publishedOn; on <= day; on = on.AddDays(1))
            Assert.Equal(On(day), On(on));
    });

    [Theory]
    [InlineData("2018-01-01", "2020-12-31", "2020-12-31", null, true)]
    [InlineData("2018-01-01", "2020-12-31", "2021-01-01", null, false)]
    [InlineData("2018", "2022", "2022", "2026", false)]
    [InlineData("2018", "2022", "2021", "2026", true)]
    [InlineData("2018", null, "2022", null, true)]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, "2020-12-31", "2018-01-01", null, true)]
    [InlineData(null, "2020-12-31", "2021-01-01", null, false)]
    [InlineData(null, "2020", "2020-06-01", null, false)]
    [InlineData("2020", "2020", "2020", "2020", false)]
    public void CertainlyOverlaps_TwoPeriods_OnlyWhereNoTruthCanPartThem(string? start, string? end, string? otherStart, string? otherEnd, bool expected)
    {
        var (one, other) = (Some.Period(start, end), Some.Period(otherStart, otherEnd));
        Assert.Equal(expected, one.CertainlyOverlaps(other));
        Assert.Equal(expected, other.CertainlyOverlaps(one));
    }

    private static bool Inside(PartialDate date, DateOnly day) => !date.IsComplete && day >= date.FirstDay && day <= date.LastDay;
}
