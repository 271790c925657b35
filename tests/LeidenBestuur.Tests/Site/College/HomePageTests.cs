namespace LeidenBestuur.Tests.Site.College;

public sealed class HomePageTests(SiteHost host)
{
    private const string Undated = "Let op: dit komt uit een tekst zonder datum. De gemeente heeft dit nog niet nagekeken. Het kan verouderd zijn.";

    [Fact]
    public async Task Get_Seeds_ShowsTheMayorFirstThenTheAldermenByName()
    {
        var page = await host.PageAsync("/");

        Assert.Equal(["Wie bestuurt Leiden?"], page.QuerySelectorAll("h1").Words());
        Assert.Equal(
            [
                "Peter Heijkoop Burgemeester Bestuur, veiligheid en handhaving",
                "Abdelhaq Jermoumi Wethouder Kansengelijkheid, Jeugd en Onderwijs",
                "Ashley North Wethouder Klimaat, Mobiliteit en Financiën",
                "Fleur Spijker Wethouder Economie, Kennis, Sport en Gezondheid",
                "Julius Terpstra Wethouder Wonen, Bouwen en Welzijn",
                "Yvonne van Delft Wethouder Energie, Werk en Inkomen en Cultuur",
            ],
            page.TheOne("members").QuerySelectorAll("li").Words());
        Assert.Equal(
            ["/bestuurders/peter-heijkoop", "/bestuurders/abdelhaq-jermoumi", "/bestuurders/ashley-north", "/bestuurders/fleur-spijker", "/bestuurders/julius-terpstra", "/bestuurders/yvonne-van-delft"],
            page.TheOne("members").Links());
    }

    [Fact]
    public async Task Get_Seeds_LeadsFromEachOfNineteenSubjectsToItsHolder()
    {
        var subjects = (await host.PageAsync("/")).TheOne("subjects").QuerySelectorAll("li");

        Assert.Equal(
            [
                "Bestuur Peter Heijkoop", "Bouwen Julius Terpstra", "Cultuur Yvonne van Delft", "Economie Fleur Spijker", "Energie Yvonne van Delft",
                "Financiën Ashley North", "Gezondheid Fleur Spijker", "Handhaving Peter Heijkoop", "Jeugd Abdelhaq Jermoumi", "Kansengelijkheid Abdelhaq Jermoumi",
                "Kennis Fleur Spijker", "Klimaat Ashley North", "Mobiliteit Ashley North", "Onderwijs Abdelhaq Jermoumi", "Sport Fleur Spijker",
                "Veiligheid Peter Heijkoop", "Welzijn Julius Terpstra", "Werk en Inkomen Yvonne van Delft", "Wonen Julius Terpstra",
            ],
            subjects.Words());
        foreach (var subject in subjects)
        {
            var answer = await host.PageAsync(Assert.Single(subject.Links()));
            Assert.Contains(subject.QuerySelector("span")!.Words(), answer.TheOne("answer").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Seeds_HasSearchAndContactAndClaimsNoPresent()
    {
        var page = await host.PageAsync("/");

        Assert.Equal(Undated, page.TheOne("banner").Words());
        Assert.DoesNotMatch(@"(?i)\bnu\b", page.Content());
        var search = page.QuerySelector("main form[role=search]")!;
        Assert.Equal(("/zoeken", "get"), (search.GetAttribute("action"), search.GetAttribute("method")));
        var field = search.QuerySelector("input[name=q]")!;
        Assert.Equal("Zoek op onderwerp of naam.", page.QuerySelector($"label[for={field.Id}]")!.Words());
        Assert.Equal("Zoek", search.QuerySelector("button")!.Words());
        Assert.Equal(
            "Een vraag of een melding? Heeft u een vraag, een melding of een aanvraag? Bel de gemeente: 14 071. Of kijk op gemeente.leiden.nl.",
            page.Section("Een vraag of een melding?").Words());
        Assert.Equal(["tel:14071", "https://gemeente.leiden.nl/"], page.Section("Een vraag of een melding?").Links());
    }

    [Fact]
    public async Task Get_Seeds_StandsInTheAgreedOrder()
    {
        var page = await host.PageAsync("/");

        Assert.Equal(
            ["Wie gaat over …?", "Een vraag of een melding?", "Het college", "Functies naast het ambt", "Laatste wijzigingen", "Eerder in Leiden"],
            page.QuerySelectorAll("main h2").Words());
        Assert.Equal(["/nevenfuncties"], page.Section("Functies naast het ambt").Links());
        Assert.False(page.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("peildatum", page.QuerySelector("details input")!.GetAttribute("name"));
    }

    [Fact]
    public async Task Get_DayBeforeTheText_ClaimsNobody()
    {
        var page = await host.PageAsync("/?peildatum=2024-06-01");

        Assert.StartsWith("U ziet hoe het was op 1 juni 2024, volgens wat wij nu weten.", page.TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Equal(["/"], page.TheOne("banner").Links());
        Assert.StartsWith(
            "Het college Begin niet bekend Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was. Peter Heijkoop",
            page.Section("Het college").Words(), StringComparison.Ordinal);
        Assert.All(page.TheOne("subjects").QuerySelectorAll("li span").Words(), words => Assert.EndsWith(", begin niet bekend", words, StringComparison.Ordinal));
        Assert.All(page.TheOne("members").Links(), link => Assert.EndsWith("?peildatum=2024-06-01", link, StringComparison.Ordinal));
    }
}
