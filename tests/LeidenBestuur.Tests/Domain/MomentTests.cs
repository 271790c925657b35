using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-03-28 22:59:59.999", "2026-03-28")]
    [InlineData("2026-03-28 23:00", "2026-03-29")]
    [InlineData("2026-03-29 21:59:59.999", "2026-03-29")]
    [InlineData("2026-03-29 22:00", "2026-03-30")]
    [InlineData("2026-10-24 22:00", "2026-10-25")]
    [InlineData("2026-10-25 22:59:59.999", "2026-10-25")]
    [InlineData("2026-10-25 23:00", "2026-10-26")]
    public void At_BothDaysOfTheClockChange_IsTheDayInLeiden(string instant, string day)
    {
        var moment = Moment.At(Some.Utc(instant));
        Assert.Equal(new Moment(Some.Utc(instant), Some.Day(day)), moment);
    }

    [Fact]
    public void At_FinerThanMilliseconds_IsCutOff()
    {
        var instant = Some.Utc("2026-03-02 09:00");
        Assert.Equal(instant, Moment.At(instant.AddTicks(9_999)).KnownAt);
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void At_NoUtc_IsRefused(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => Moment.At(new DateTime(2026, 3, 2, 9, 0, 0, kind)));

    [Fact]
    public void WithReferenceDate_Day_KeepsWhatIsKnown()
    {
        var moment = Moment.At(Some.Utc("2026-03-02 09:00"));
        Assert.Equal(new Moment(moment.KnownAt, Some.Day("2019-01-01")), moment.WithReferenceDate(Some.Day("2019-01-01")));
    }
}
