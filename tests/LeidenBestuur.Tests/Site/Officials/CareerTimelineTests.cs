using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Officials;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>What the bars beside the work experience say; they must not say more than the words.</summary>
public sealed class CareerTimelineTests(SiteHost host)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Bar_Years_CoverTheirWholeWidth()
    {
        var timeline = Of([Job(2016, 2020), Job(2020, 2025)]);

        Assert.Equal((2016, 2026), (timeline.Scale!.First, timeline.Scale.Last));
        Assert.Equal(new TimelineBar(TimelineBar.Solid, "0%", "50%", DotsUntil: null, FirmEnd: null), timeline.Careers[0].Bar);
        Assert.Equal(new TimelineBar(TimelineBar.Solid, "40%", "60%", DotsUntil: null, FirmEnd: null), timeline.Careers[1].Bar);
    }

    [Fact]
    public void Bar_UnknownStart_FadesInFromTheEdgeOverDots()
    {
        var bar = Of([Job(2016, 2025), Job(null, 2020)]).Careers[1].Bar;

        Assert.Equal(new TimelineBar(TimelineBar.FadingIn, "0%", "50%", DotsUntil: "50%", FirmEnd: null), bar);
    }

    [Fact]
    public void Bar_UnknownEndOfAJob_FadesOutAndHasNoEnd() =>
        Assert.Equal(new TimelineBar(TimelineBar.FadingOut, "40%", "60%", DotsUntil: null, FirmEnd: null), Of([Job(2016, 2025), Job(2020, null)]).Careers[1].Bar);

    [Fact]
    public void Bar_NothingKnown_IsNotDrawn()
    {
        var timeline = Of([Job(null, null)]);

        Assert.Null(timeline.Scale);
        Assert.Empty(timeline.Ticks);
        Assert.Null(Assert.Single(timeline.Careers).Bar);
    }

    [Fact]
    public void Bar_OfficeThatGoesOn_ReachesTheDayOfThePageAndNoFurther()
    {
        var timeline = CareerTimeline.Of([Job(2017, 2017)], [(Some.Term(start: "2022-01-01"), Holding.Yes)], [], new DateOnly(2026, 12, 31), "Leiden");

        var row = Assert.Single(timeline.Others);
        Assert.Equal(("Ambt: wethouder van Leiden", "sinds 1 januari 2022"), (row.Words, row.Period));
        Assert.Equal(new TimelineBar(TimelineBar.Solid, "50%", "50%", DotsUntil: null, FirmEnd: null), row.Bar);
    }

    [Fact]
    public void Row_OfficeToCome_BeginsFromAndNotSince() => Assert.Equal(
        "vanaf 1 januari 2027", Assert.Single(CareerTimeline.Of([Job(2017, 2017)], [(Some.Term(start: "2027-01-01"), Holding.NotYet)], [], new DateOnly(2026, 12, 31), "Leiden").Others).Period);

    [Fact]
    public void Bar_EndOnADay_IsFirm() => Assert.Equal("50%", CareerTimeline
        .Of([Job(2016, 2025)], [(Some.Term(start: "2018-01-01", end: "2020-12-31"), Holding.Over)], [], Today, "Leiden").Others[0].Bar!.FirmEnd);

    /// <summary>On a day of which it is unknown whether the office was held, ink would claim that it was.</summary>
    [Fact]
    public void Bar_UnknownOnTheDayOfThePage_IsDotsOnly()
    {
        var bar = CareerTimeline.Of([Job(2015, 2024)], [(Some.Term(start: null), Holding.Unknown)], [], new DateOnly(2019, 12, 31), "Leiden").Others[0].Bar!;

        Assert.Equal((TimelineBar.Empty, "50%", null), (bar.Fill, bar.DotsUntil, bar.FirmEnd));
    }

    [Fact]
    public void Bar_LatestYearWithUnknownEnd_LiesInThePicture() =>
        Assert.Equal(("75%", "25%"), Of([Job(2025, null)]).Careers[0].Bar is { } bar ? (bar.X, bar.Width) : default);

    [Fact]
    public void Bar_OneDay_IsStillSeen() => Assert.NotEqual("0%", CareerTimeline
        .Of([Job(1900, 2025)], [(Some.Term(start: "2001-01-01", end: "2001-01-01"), Holding.Over)], [], Today, "Leiden").Others[0].Bar!.Width);

    [Theory]
    [InlineData(2011, 2024, new[] { 2011, 2015, 2020 })]
    [InlineData(2019, 2024, new[] { 2020, 2022, 2024 })]
    [InlineData(2024, 2024, new[] { 2021, 2022, 2023, 2024 })]
    [InlineData(1961, 2025, new[] { 1961, 1980, 2000, 2020 })]
    [InlineData(1, 9999, new[] { 1, 2000, 4000, 6000, 8000 })]
    public void Ticks_Span_AreAFewRoundYears(int first, int last, int[] years) =>
        Assert.Equal(years, Of([Job(first, last)]).Ticks.Select(tick => tick.Year));

    [Fact]
    public async Task Get_Seeds_SaysBesideEachBarWhatItShows()
    {
        var page = await host.PageAsync("/bestuurders/peter-heijkoop");

        Assert.Equal(["Ambt: burgemeester van Leiden Begin niet bekend", "Nevenfunctie: Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Begin niet bekend, tot 1 januari 2025"],
            page.TheOne("beside-careers").QuerySelectorAll("li").Words());
        Assert.Equal("Tijdlijn van 2011 tot en met 2026", page.QuerySelector("svg[role=img] title")!.Words());
        Assert.All(page.QuerySelectorAll("li svg"), drawn => Assert.Equal("true", drawn.ParentElement!.GetAttribute("aria-hidden")));
    }

    [Theory]
    [InlineData(2020, null, null, "sinds 2020")]
    [InlineData(null, 2020, null, "tot en met 2020")]
    [InlineData(2016, 2020, null, "van 2016 tot en met 2020")]
    [InlineData(2020, 2020, null, "2020")]
    [InlineData(2016, 2020, "2016 – heden", "2016 – heden")]
    [InlineData(null, null, null, null)]
    public void Row_Job_SaysThePeriodInTheWordsOfTheSourceOrElseItsYears(int? start, int? end, string? words, string? expected) =>
        Assert.Equal(expected, Assert.Single(Of([Job(start, end) with { PeriodWords = words }]).Careers).Period);

    private static CareerTimeline Of(IReadOnlyList<CareerEntry> careers) => CareerTimeline.Of(careers, [], [], Today, "Leiden");

    private static CareerEntry Job(int? start, int? end) => new("Raadslid", "Raadslid", null, start, end, null);
}
