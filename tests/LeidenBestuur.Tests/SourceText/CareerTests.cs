namespace LeidenBestuur.Tests.SourceText;

public class CareerTests
{
    [Theory]
    [InlineData("2016 – 2018", 2016, 2018)]
    [InlineData("2012 -2016", 2012, 2016)]
    [InlineData("2016-heden", 2016, null)]
    [InlineData("sinds 2016 tot heden", 2016, null)]
    [InlineData("van 2019 tot 2022", 2019, 2022)]
    [InlineData("jan. 2016 - dec. 2018", 2016, 2018)]
    [InlineData("01-01-2016 – 31-12-2018", 2016, 2018)]
    [InlineData("medio 2020 – eind 2022", 2020, 2022)]
    [InlineData("1 mei 2018", 2018, 2018)]
    [InlineData("1e mei 2016 – 2018", 2016, 2018)]
    [InlineData("tot 2007", null, 2007)]
    [InlineData("– 2016", null, 2016)]
    [InlineData("2020 – 3024", 2020, 3024)]
    public void Read_PeriodOfAJob_CountsYearsAsWritten(string words, int? start, int? end)
    {
        var career = Page.Career($"Adviseur Bureau B ({words})");

        Assert.Equal((start, end, "Adviseur Bureau B", words), (career.StartYear, career.EndYear, career.Description, career.PeriodText));
    }

    [Theory]
    [InlineData("98 – 02", "years-unclear")]
    [InlineData("2010-12", "years-unclear")]
    [InlineData("2024 – 2020", "years-reversed")]
    [InlineData("2016 – 31 februari 2018", "date-invalid")]
    public void Read_YearsThatCannotBeRead_StayInTheDescriptionWithAWarning(string words, string code)
    {
        var profile = Page.With($"Werkervaring\n\n• Adviseur B ({words})\n");

        Assert.Equal($"Adviseur B ({words})", Assert.Single(profile.Careers).Description);
        Assert.Null(profile.Careers[0].EndYear);
        Assert.Contains(code, profile.Codes());
    }

    [Theory]
    [InlineData("Geen")]
    [InlineData("• n.v.t.")]
    public void Read_SectionThatSaysNone_GivesNoCareers(string text)
    {
        var profile = Page.With($"Werkervaring\n\n{text}\n");

        Assert.Empty(profile.Careers);
        Assert.Empty(profile.Warnings);
    }

    [Theory]
    [InlineData(".")]
    [InlineData(";")]
    public void Read_MarkBehindThePeriod_GoesWithIt(string mark) => Assert.Equal("Adviseur B", Page.Career($"Adviseur B (2010){mark}").Description);

    [Fact]
    public void Read_JobWithoutAPeriod_WarnsOfTheStartYear() =>
        Assert.Equal(["start-year-missing"], Page.With("Werkervaring\n\n• Adviseur B\n").Codes());

    [Theory]
    [InlineData("Wethouder (2016 – 2024) in Dordrecht", "Wethouder", "Dordrecht")]
    [InlineData("Projectleider bij Rijkswaterstaat (2016)", "Projectleider", "Rijkswaterstaat")]
    [InlineData("Docent aan de Universiteit Leiden (2016)", "Docent", "Universiteit Leiden")]
    [InlineData("Adviseur duurzaamheid Bureau B (2016)", "Adviseur duurzaamheid", "Bureau B")]
    [InlineData("Lid van de Raad van Toezicht van Stichting X (2016)", "Lid van de Raad van Toezicht", "Stichting X")]
    [InlineData("Plaatsvervangend voorzitter Stichting X (2016)", "Plaatsvervangend voorzitter", "Stichting X")]
    [InlineData("Raadslid gemeente Dordrecht (2016)", "Raadslid", "gemeente Dordrecht")]
    [InlineData("Manager Zorg bij Stichting X (2016)", "Manager Zorg", "Stichting X")]
    [InlineData("Docent Nederlands bij de Universiteit Leiden (2016)", "Docent Nederlands", "Universiteit Leiden")]
    [InlineData("VNG-bestuurder (2016)", "VNG-bestuurder", null)]
    [InlineData("Stichting X, voorzitter (2016)", "Stichting X, voorzitter", null)]
    [InlineData("Iets anders bij Y (2016)", "Iets anders bij Y", null)]
    public void Read_Description_PartsFunctionAndOrganisation(string bullet, string title, string? organisation)
    {
        var career = Page.Career(bullet);

        Assert.Equal((title, organisation), (career.Title, career.Organisation));
    }
}
