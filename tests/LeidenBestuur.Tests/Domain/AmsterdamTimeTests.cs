using System.Globalization;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class AmsterdamTimeTests
{
    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28T23:59:59")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29T00:00:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25T23:59:59")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26T00:00:00")]
    public void LocalOf_AroundClockChanges_FollowsTheClock(string instant, string local)
    {
        var expected = DateTime.Parse(local, CultureInfo.InvariantCulture);

        Assert.Equal(expected, AmsterdamTime.LocalOf(Utc(instant)));
        Assert.Equal(DateOnly.FromDateTime(expected), AmsterdamTime.DayOf(Utc(instant)));
    }

    [Theory]
    [InlineData("2026-01-01", "2025-12-31T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    public void StartOf_AroundClockChanges_IsMidnightInAmsterdam(string day, string instant) =>
        Assert.Equal(Utc(instant), AmsterdamTime.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void StartOf_EveryDaySince1946_IsTheFirstInstantOfThatDay()
    {
        for (var day = new DateOnly(1946, 1, 1); day < new DateOnly(2060, 1, 1); day = day.AddDays(1))
        {
            var start = AmsterdamTime.StartOf(day);
            Assert.Equal(day, AmsterdamTime.DayOf(start));
            Assert.Equal(day.AddDays(-1), AmsterdamTime.DayOf(start.AddMilliseconds(-1)));
        }
    }

    [Fact]
    public void InstantOf_HourThatComesTwice_IsTheFirst() =>
        Assert.Equal(Utc("2026-10-25T00:30:00Z"), AmsterdamTime.InstantOf(new DateTime(2026, 10, 25, 2, 30, 0)));

    [Fact]
    public void InstantOf_SkippedHour_IsTheMomentOfTheSkip() =>
        Assert.Equal(Utc("2026-03-29T01:00:00Z"), AmsterdamTime.InstantOf(new DateTime(2026, 3, 29, 2, 30, 30)));

    [Fact]
    public void LocalOf_NoUtc_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AmsterdamTime.LocalOf(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
