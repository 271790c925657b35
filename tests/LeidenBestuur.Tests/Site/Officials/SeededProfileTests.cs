namespace LeidenBestuur.Tests.Site.Officials;

public sealed class SeededProfileTests(SiteHost host)
{
    private const string Mayor = "/bestuurders/peter-heijkoop";

    private static readonly string[] Source = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "seeds", "peter-heijkoop.txt"));

    [Fact]
    public async Task Get_Mayor_HasTheNameAsOnlyHeadingOfThePageAndTheLeadSentence()
    {
        var page = await host.PageAsync(Mayor);

        Assert.Equal(["Peter Heijkoop"], page.QuerySelectorAll("h1").Words());
        Assert.Equal("Burgemeester", page.TheOne("office").Words());
        Assert.Equal("Peter Heijkoop is burgemeester van Leiden en verantwoordelijk voor het bestuur, de veiligheid en handhaving.", page.TheOne("lead").Words());
        Assert.Equal(["Bestuur", "Veiligheid", "Handhaving"], page.TheOne("portfolios").QuerySelectorAll("a").Words());
        Assert.Equal(["/portefeuilles/bestuur", "/portefeuilles/veiligheid", "/portefeuilles/handhaving"], page.TheOne("portfolios").Links());
    }

    [Fact]
    public async Task Get_Mayor_QuotesTheStatementWordForWord()
    {
        var section = (await host.PageAsync(Mayor)).Section("Samen leven in Leiden");
        string[] paragraphs = [.. section.QuerySelectorAll("blockquote > p").Select(paragraph => paragraph.TextContent)];

        Assert.Equal([Source[6], Source[8], Source[10], Source[12]], paragraphs);
        Assert.StartsWith("“Leiden is", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("samenleving.”", paragraphs[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Mayor_ShowsTheGoalsParagraphWithoutLeadInOrList()
    {
        var page = await host.PageAsync(Mayor);

        Assert.Equal(
            "Leiden is Global Goals gemeente. Dat betekent dat Leiden zich inzet voor de 17 doelen van de Verenigde Naties om van de wereld een duurzame, betere plek te maken in 2030. "
            + "Ik zet mij als vanuit mijn rol als burgemeester in voor alle Global Goals in Leiden.",
            page.TheOne("goals-introduction").Words());
        Assert.DoesNotContain("vallen de doelen", page.Content(), StringComparison.Ordinal);
        Assert.Empty(page.All("goals"));
    }

    [Fact]
    public async Task Get_Mayor_ShowsSixJobsInOrderWithThePeriodsOfTheSource() => Assert.Equal(
        [
            "Voorzitter CDA Zuid-Holland 2021 – 2024", "VNG-bestuurder 2018 – 2024", "Wethouder in Dordrecht 2016 – 2024",
            "Voorzitter CDA-fractie Dordrecht 2014 – 2016", "Lid managementteam Woonzorg Nederland 2012 -2016", "Raadslid gemeente Dordrecht 2011 – 2016",
        ],
        (await host.PageAsync(Mayor)).TheOne("careers").QuerySelectorAll("li").Words());

    [Fact]
    public async Task Get_Mayor_ShowsFourSidePositionsInTheGroupsOfTheSource()
    {
        var section = (await host.PageAsync(Mayor)).Section("Nevenfuncties");

        Assert.Equal(["Aansluitend bij functie, zonder vergoeding", "Niet aansluitend bij functie, met vergoeding"], section.QuerySelectorAll("h3").Words());
        var groups = section.QuerySelectorAll("ul");
        Assert.Equal(
            ["Lid – Vereniging van Burgemeesters van Gemeenten in Zuid-Holland", "Lid – Rijn-, Duin- en Bollenkring (Burgemeesterskring)", "Lid – BAC Zorg en Veiligheid"],
            groups[0].QuerySelectorAll(".title").Words());
        Assert.All(groups[0].All("position").Words(), words => Assert.Contains("Onbetaald (onbezoldigd) Begin niet bekend", words, StringComparison.Ordinal));
        var ended = Assert.Single(groups[1].All("position")).Words();
        Assert.StartsWith("Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Beëindigd: tot 1 januari 2025", ended, StringComparison.Ordinal);
        Assert.Contains("€ 5.050 per jaar", ended, StringComparison.Ordinal);
        Assert.Contains("Zij blijft staan", ended, StringComparison.Ordinal);
        Assert.Contains("Inkomsten in 2024: staan niet in dit register. Het register begon op 23 november 2026.", ended, StringComparison.Ordinal);
        Assert.Contains("Deze functies horen bij het ambt. Stopt het ambt, dan stopt ook de functie.", section.Words(), StringComparison.Ordinal);
        Assert.Contains("Deze functies horen niet bij het ambt.", section.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Mayor_LeadsToTheColleaguesAndSaysWhereTheFactsComeFrom()
    {
        var page = await host.PageAsync(Mayor);

        Assert.Equal(
            [
                "Abdelhaq Jermoumi Wethouder Kansengelijkheid, Jeugd en Onderwijs", "Ashley North Wethouder Klimaat, Mobiliteit en Financiën",
                "Fleur Spijker Wethouder Economie, Kennis, Sport en Gezondheid", "Julius Terpstra Wethouder Wonen, Bouwen en Welzijn",
                "Yvonne van Delft Wethouder Energie, Werk en Inkomen en Cultuur",
            ],
            page.Section("Bekijk ook").QuerySelectorAll("li").Words());
        Assert.Equal("Laatst gewijzigd op 23 november 2026: eerste publicatie. Bron: peter-heijkoop.txt.", page.TheOne("changed").Words());
        Assert.Contains("Klopt er iets niet? Bel 14 071. Noem het adres van deze pagina: http://localhost/bestuurders/peter-heijkoop.", page.Content(), StringComparison.Ordinal);
        Assert.StartsWith("Let op: dit komt uit een tekst zonder datum.", page.TheOne("banner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Mayor_StandsInTheAgreedOrder() => Assert.Equal(
        ["Waar gaat Peter Heijkoop over?", "Contact", "Samen leven in Leiden", "Nevenfuncties", "Werkervaring (verkort)", "Meer informatie", "Bekijk ook"],
        (await host.PageAsync(Mayor)).QuerySelectorAll("main h2").Words());

    [Theory]
    [InlineData("abdelhaq-jermoumi", "Abdelhaq Jermoumi", "Kansengelijkheid", "Jeugd", "Onderwijs")]
    [InlineData("ashley-north", "Ashley North", "Klimaat", "Mobiliteit", "Financiën")]
    [InlineData("fleur-spijker", "Fleur Spijker", "Economie", "Kennis", "Sport", "Gezondheid")]
    [InlineData("julius-terpstra", "Julius Terpstra", "Wonen", "Bouwen", "Welzijn")]
    [InlineData("yvonne-van-delft", "Yvonne van Delft", "Energie", "Werk en Inkomen", "Cultuur")]
    public async Task Get_Alderman_SaysThatLittleIsKnownAndNothingMore(string slug, string name, params string[] portfolios)
    {
        var page = await host.PageAsync("/bestuurders/" + slug);

        Assert.Equal([name], page.QuerySelectorAll("h1").Words());
        Assert.Equal("Wethouder", page.TheOne("office").Words());
        Assert.Equal(portfolios, page.TheOne("portfolios").QuerySelectorAll("a").Words());
        Assert.Equal($"Van {name} kennen wij nu alleen de naam, het ambt en de portefeuilles.", page.TheOne("little-known").Words());
        Assert.Equal($"Van {name} staan hier nog geen nevenfuncties. Wij weten nog niet of die er zijn.", page.TheOne("declaration").Words());
        Assert.Equal([$"Waar gaat {name} over?", "Contact", "Nevenfuncties", "Bekijk ook"], page.QuerySelectorAll("main h2").Words());
        Assert.Equal("Peter Heijkoop", page.Section("Bekijk ook").QuerySelector(".name")!.Words());
        Assert.Equal(5, page.Section("Bekijk ook").QuerySelectorAll("li").Length);
    }

    [Fact]
    public async Task Get_UnknownOfficial_IsNotFound() =>
        Assert.Equal("Niet gevonden", (await host.PageAsync("/bestuurders/niemand", 404)).QuerySelector("h1")!.Words());
}
