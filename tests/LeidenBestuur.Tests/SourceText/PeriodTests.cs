namespace LeidenBestuur.Tests.SourceText;

public class PeriodTests
{
    [Theory]
    [InlineData("tot 1 januari 2025", null, "2024-12-31")]
    [InlineData("t/m 31 december 2024", null, "2024-12-31")]
    [InlineData("t/m december 2024", null, "2024-12")]
    [InlineData("tot en met 2024", null, "2024")]
    [InlineData("tot juli 2026", null, "2026-06-30")]
    [InlineData("tot maart 2024", null, "2024-02-29")]
    [InlineData("tot 2026", null, "2025-12-31")]
    [InlineData("Tot 1 Jan. 2025", null, "2024-12-31")]
    [InlineData("tot 1-1-2025", null, "2024-12-31")]
    [InlineData("tot 2024-07-01", null, "2024-06-30")]
    [InlineData("per 1 juli 2024", "2024-07-01", null)]
    [InlineData("vanaf 2024", "2024", null)]
    [InlineData("sinds juni 2024", "2024-06", null)]
    [InlineData("beëindigd per 1 juli 2024", null, "2024-06-30")]
    [InlineData("geëindigd vanaf 2024", null, "2023-12-31")]
    [InlineData("gestopt sinds 2023", null, "2022-12-31")]
    [InlineData("tot per 1 juli 2024", null, "2024-06-30")]
    [InlineData("sinds 2019, beëindigd per 1 juli 2024", "2019", "2024-06-30")]
    [InlineData("van 2019 tot 2022", "2019", "2021-12-31")]
    [InlineData("2019 – 2022", "2019", "2022")]
    [InlineData("vanaf 1 juli 2024 tot 1 juli 2028", "2024-07-01", "2028-06-30")]
    [InlineData("01-07-2024 t/m 30-06-2025", "2024-07-01", "2025-06-30")]
    [InlineData("per 1 juli 2024 tot heden", "2024-07-01", null)]
    [InlineData("2024", "2024", "2024")]
    public void Read_PeriodOfASidePosition_GivesFirstAndLastDayHeld(string words, string? start, string? end)
    {
        var position = Page.SidePosition($"Lid A ({words})");

        Assert.Equal((start, end), (position.StartDate?.ToString(), position.EndDate?.ToString()));
        Assert.Equal(("Lid A", words), (position.Description, position.PeriodText));
    }

    [Theory]
    [InlineData("tot 31 februari 2024", "date-invalid")]
    [InlineData("t/m 29 februari 2023", "date-invalid")]
    [InlineData("31 februari 2024", "date-invalid")]
    [InlineData("per 1-13-2024", "date-invalid")]
    [InlineData("tot 0001", "date-invalid")]
    [InlineData("2024-2020", "years-reversed")]
    [InlineData("vanaf 1 juli 2024 tot 1 juli 2024", "years-reversed")]
    [InlineData("medio 2024", "period-unclear")]
    [InlineData("voorjaar 2020", "period-unclear")]
    [InlineData("98 – 02", "period-unclear")]
    [InlineData("2010-12", "period-unclear")]
    [InlineData("1 mei 2024", "period-unclear")]
    [InlineData("geëindigd op 1 juli 2024", "period-unclear")]
    [InlineData("2010 – 2012, 2014 – 2016", "period-unclear")]
    [InlineData("tot 1 januari 2025, verlengd", "period-unclear")]
    public void Read_PeriodThatCannotBeRead_StaysInTheDescriptionWithAWarning(string words, string code)
    {
        var profile = Page.WithSidePosition($"Lid A ({words})");
        var position = Assert.Single(profile.SidePositions);

        Assert.Equal((null, null, $"Lid A ({words})"), (position.StartDate, position.EndDate, position.Description));
        Assert.Contains(code, profile.Codes());
    }

    [Theory]
    [InlineData("Lid A (doelen tot 2030)")]
    [InlineData("Lid Kring (Burgemeesterskring)")]
    [InlineData("Lid stuurgroep Omgevingsvisie 2020-2040")]
    public void Read_TextThatIsNoPeriod_DrawsNoWarning(string bullet)
    {
        var profile = Page.WithSidePosition(bullet);

        Assert.Equal(bullet, Assert.Single(profile.SidePositions).Description);
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_PeriodBehindAComma_IsReadWithoutParentheses()
    {
        var position = Page.SidePosition("Lid A, tot 1 januari 2025, vergoeding: € 50 per jaar");

        Assert.Equal(("Lid A", "2024-12-31"), (position.Description, position.EndDate?.ToString()));
    }

    [Fact]
    public void Read_UnlikelyYear_StaysWithAWarning()
    {
        var profile = Page.WithSidePosition("Lid A (tot 1 januari 3024)");

        Assert.Equal("3023-12-31", Assert.Single(profile.SidePositions).EndDate?.ToString());
        Assert.Equal(["year-unlikely"], profile.Codes());
    }
}
