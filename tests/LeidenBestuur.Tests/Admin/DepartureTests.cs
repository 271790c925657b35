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

    private static DateOnly? Day(string? day) => day is null ? null : Some.Day(day);
}
