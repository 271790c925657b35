namespace LeidenBestuur.Tests.Site.SidePositions;

public sealed class SeededRegisterTests(SiteHost host)
{
    private const string Gorinchem = "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem";
    private const string Empty = "Geen nevenfuncties met deze keuze. Haal een keuze weg, of bekijk alles.";

    [Fact]
    public async Task Get_Register_ShowsEveryoneThePeopleWithoutEntriesToo()
    {
        var page = await host.PageAsync("/nevenfuncties");

        Assert.Equal(["Nevenfuncties"], page.QuerySelectorAll("h1").Words());
        Assert.Equal(
            ["Peter Heijkoop", "Abdelhaq Jermoumi", "Ashley North", "Fleur Spijker", "Julius Terpstra", "Yvonne van Delft"], page.All("person").Select(person => person.QuerySelector("h2")!.Words()));
        Assert.Equal("4 nevenfuncties van 6 bestuurders. Van 5 bestuurders is nog niets opgegeven.", page.TheOne("count").Words());
        Assert.Equal(4, page.All("position").Length);
        Assert.Equal(5, page.All("declaration").Length);
        Assert.Contains("Beëindigd: tot 1 januari 2025", Assert.Single(page.All("position").Words(), words => words.Contains("Gorinchem", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bestuurder=peter-heijkoop", 4, 1)]
    [InlineData("bestuurder=ashley-north", 0, 1)]
    [InlineData("betaling=betaald", 1, 1)]
    [InlineData("betaling=onbetaald", 3, 1)]
    [InlineData("betaling=niet-bekend", 0, 0)]
    [InlineData("ambt=ja", 3, 1)]
    [InlineData("ambt=nee", 1, 1)]
    [InlineData("ambt=niet-bekend", 0, 0)]
    [InlineData("stand=nu", 3, 1)]
    [InlineData("stand=beeindigd", 1, 1)]
    [InlineData("stand=beeindigd&betaling=betaald&ambt=nee&bestuurder=peter-heijkoop", 1, 1)]
    [InlineData("stand=nu&betaling=betaald", 0, 0)]
    [InlineData("stand=nu&betaling=betaald&peildatum=2024-12-31", 1, 1)]
    [InlineData("bestuurder=&betaling=&ambt=&stand=&peildatum=&onzin=1&onzin=2", 4, 6)]
    [InlineData("bestuurder=ashley-north&ambt=ja", 0, 0)]
    public async Task Get_Filter_ShowsWhatFits(string query, int positions, int people)
    {
        var page = await host.PageAsync("/nevenfuncties?" + query);

        Assert.Equal(positions, page.All("position").Length);
        Assert.Equal(people, page.All("person").Length);
        Assert.Equal(people == 0 ? [Empty] : [], page.All("empty").Words());
        Assert.Equal(people == 0 ? 0 : 1, page.All("count").Length);
    }

    [Theory]
    [InlineData("bestuurder=ashley-north", "0 nevenfuncties van 1 bestuurder. Van 1 bestuurder is nog niets opgegeven.")]
    [InlineData("bestuurder=peter-heijkoop", "4 nevenfuncties van 1 bestuurder.")]
    [InlineData("betaling=onbetaald", "3 nevenfuncties van 1 bestuurder.")]
    [InlineData("volgorde=functie", "4 nevenfuncties van 1 bestuurder.")]
    public async Task Get_Filter_CountsOnlyWhoIsInTheList(string query, string count) =>
        Assert.Equal(count, (await host.PageAsync("/nevenfuncties?" + query)).TheOne("count").Words());

    [Theory]
    [InlineData("betaling=gratis")]
    [InlineData("ambt=misschien")]
    [InlineData("stand=Nu")]
    [InlineData("bestuurder=niemand")]
    [InlineData("stand=nu&stand=nu")]
    [InlineData("stand=nu&STAND=beeindigd")]
    [InlineData("bestuurder=peter-heijkoop&bestuurder=")]
    public async Task Get_BadOrDoubleChoice_IsBadRequest(string query) =>
        Assert.Equal("Dit adres klopt niet", (await host.PageAsync("/nevenfuncties?" + query, 400)).QuerySelector("h1")!.Words());

    [Fact]
    public async Task Get_Filter_OffersEachChoiceToBeTakenAway()
    {
        var page = await host.PageAsync("/nevenfuncties?stand=beeindigd&betaling=betaald&peildatum=2026-01-01");
        var chosen = page.TheOne("chosen");

        Assert.Equal(["/nevenfuncties?stand=beeindigd&peildatum=2026-01-01", "/nevenfuncties?betaling=betaald&peildatum=2026-01-01"], chosen.Links());
        Assert.StartsWith("1 nevenfunctie met uw keuze – Nevenfuncties, op 1 ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["betaald", "beeindigd"], page.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")));
        const string leftOut = "Bestuurders zonder nevenfuncties staan niet in deze keuze.";
        Assert.Contains(leftOut, page.Content(), StringComparison.Ordinal);
        // Where nothing is left, the one sentence that says so is enough.
        var empty = await host.PageAsync("/nevenfuncties?tekst=zzz");
        Assert.Equal("Geen nevenfuncties met deze keuze. Haal een keuze weg, of bekijk alles.", empty.TheOne("empty").Words());
        Assert.DoesNotContain(leftOut, empty.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Entry_SaysAllThatTheSourceSaysOfIt()
    {
        var page = await host.PageAsync("/nevenfuncties/4");
        var facts = page.TheOne("facts");

        Assert.Equal([Gorinchem], page.QuerySelectorAll("h1").Words());
        Assert.Equal(
            [
                "Bestuurder", "Peter Heijkoop", "Functie", "Voorzitter Raad van Toezicht", "Organisatie", "Stichting Kindercentra Gorinchem",
                "Omschrijving, zoals in de bron", "Voorzitter Raad van Toezicht van de Stichting Kindercentra Gorinchem",
                "Groep, zoals in de bron", "Niet aansluitend bij functie, met vergoeding", "Hoort bij het ambt", "Nee", "Betaling", "Vergoeding: € 5.050 per jaar",
                "In de woorden van de bron", "vergoeding: € 5.050,- per jaar", "Periode", "Begin niet bekend, tot 1 januari 2025",
            ],
            facts.QuerySelectorAll("dt, dd").Words());
        Assert.Contains("Beëindigd: tot 1 januari 2025", page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nevenfuncties/5")]
    [InlineData("/nevenfuncties/0")]
    [InlineData("/nevenfuncties/-1")]
    [InlineData("/nevenfuncties/een")]
    [InlineData("/nevenfuncties/99999999999")]
    [InlineData("/nevenfuncties/04")]
    [InlineData("/nevenfuncties/+4")]
    [InlineData("/nevenfuncties/%204")]
    [InlineData("/nevenfuncties/4%20")]
    [InlineData("/nevenfuncties/4%0A")]
    public async Task Get_EntryByAnyOtherAddress_IsNotFound(string address) => await host.PageAsync(address, 404);

    [Theory]
    [InlineData("2024-06-01", "Begin niet bekend", false)]
    [InlineData("2024-12-31", "Niet aansluitend bij functie, met vergoeding", false)]
    [InlineData("2025-01-01", "Niet aansluitend bij functie, met vergoeding", true)]
    public async Task Get_OnADay_TellsCurrentFromEndedFromUnknown(string day, string group, bool ended)
    {
        foreach (var address in new[] { "/bestuurders/peter-heijkoop", "/nevenfuncties" })
        {
            var page = await host.PageAsync($"{address}?peildatum={day}");
            var entry = Assert.Single(page.All("position"), position => position.QuerySelector(".title")!.Words() == Gorinchem);

            Assert.Equal(group, entry.ParentElement!.ParentElement!.QuerySelector("h3")!.Words());
            Assert.Equal(ended, entry.Words().Contains("Beëindigd", StringComparison.Ordinal));
            Assert.Contains("tot 1 januari 2025", entry.Words(), StringComparison.Ordinal);
        }

        var own = await host.PageAsync($"/nevenfuncties/4?peildatum={day}");
        Assert.Equal(ended, own.Content().Contains("Beëindigd", StringComparison.Ordinal));
        Assert.Equal(group == "Begin niet bekend" ? ["Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was."] : [], own.All("unknown").Words());
    }
}
