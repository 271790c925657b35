using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What a profile says when somebody leaves office.</summary>
public sealed class DepartureTests
{
    private static readonly DateOnly Today = Some.Day("2026-06-10");

    [Theory]
    [InlineData("2026-06-01", "2026-05-31")]
    [InlineData("2026-05-31", null)]
    [InlineData(null, "2026-05-31")]
    [InlineData("2026-05-31", "2026-12-31")]
    public void Of_DayBeforeTheTermBegan_IsRefused(string? resignedOn, string? lastDay)
    {
        var refused = Assert.Throws<DomainException>(() => Departure.Of(Some.Content() with { Terms = [Some.Term(start: "2026-06-01")] }, Day(resignedOn), Day(lastDay), Today));

        Assert.Equal("Deze dag ligt voor het begin van het ambt. Kies een latere dag.", refused.Message);
    }

    [Fact]
    public void Of_LastDayThatIsTheFirst_EndsTheTerm()
    {
        var term = Departure.Of(Some.Content() with { Terms = [Some.Term(start: "2026-06-01")] }, Day("2026-06-02"), Day("2026-06-01"), Today).Terms.Single();

        Assert.Equal((Some.Day("2026-06-02"), "2026-06-01"), (term.ResignedOn, term.Period.End?.ToString()));
    }

    [Theory]
    [InlineData("2026-06-10", "2026-06-09", 0, "2026-06-09", null)]
    [InlineData("2026-06-10", null, 0, "2026-06-30", null)]
    [InlineData(null, "2026-06-20", 0, "2026-06-20", null)]
    [InlineData("2026-07-02", "2026-07-01", 1, "2026-06-30", "2026-07-01")]
    [InlineData(null, "2026-12-31", 1, "2026-06-30", "2026-12-31")]
    public void Of_AnotherTermToCome_EndsTheOneInWhichTheDayLies(string? resignedOn, string? lastDay, int changed, string? first, string? second)
    {
        var content = Some.Content() with { Terms = [Some.Term(start: "2022-06-01", end: "2026-06-30"), Some.Term(start: "2026-07-01")] };
        var terms = Departure.Of(content, Day(resignedOn), Day(lastDay), Today).Terms;

        Assert.Equal((first, second), (terms[0].Period.End?.ToString(), terms[1].Period.End?.ToString()));
        Assert.Equal((Day(resignedOn), (DateOnly?)null), (terms[changed].ResignedOn, terms[1 - changed].ResignedOn));
    }

    [Fact]
    public void Of_ImmediatelyOnTheFirstDayOfTheNextTerm_IsRefused() => Assert.Throws<DomainException>(() => Departure.Of(
        Some.Content() with { Terms = [Some.Term(start: "2022-06-01", end: "2026-06-30"), Some.Term(start: "2026-07-01")] }, Day("2026-07-01"), Day("2026-06-30"), Today));

    [Fact]
    public void ResignedOn_AnotherTermToCome_IsThatOfTheTermOfToday()
    {
        var content = Some.Content() with { Terms = [Some.Term(start: "2022-06-01", end: "2026-06-30", with: term => term with { ResignedOn = Today }), Some.Term(start: "2026-07-01")] };

        Assert.Equal(Today, Departure.ResignedOn(content, Today));
        Assert.Null(Departure.ResignedOn(content, Some.Day("2026-07-01")));
    }

    private static DateOnly? Day(string? day) => day is null ? null : Some.Day(day);
}
