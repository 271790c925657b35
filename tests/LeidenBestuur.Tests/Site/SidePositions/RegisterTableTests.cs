namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>The register as a table: the same entries as the list, at an address of its own.</summary>
public sealed class RegisterTableTests(SiteHost host)
{
    [Fact]
    public async Task Get_AsTable_ShowsARowForEachEntryAndForEachPersonWithout()
    {
        var table = (await host.PageAsync("/nevenfuncties?vorm=tabel")).TheOne("table");

        Assert.Equal("Nevenfuncties van de burgemeester en de wethouders, op 23 november 2026", table.QuerySelector("caption")!.Words());
        Assert.Equal(
            ["Bestuurder", "Functie", "Organisatie", "Hoort bij het ambt", "Betaling", "Periode", "Inkomsten per jaar"],
            table.QuerySelectorAll("thead th[scope=col]").Words());
        var entries = table.All("position");
        Assert.Equal(4, entries.Length);
        Assert.Equal(
            "Peter Heijkoop Voorzitter Raad van Toezicht Stichting Kindercentra Gorinchem Nee Vergoeding: € 5.050 per jaar Beëindigd: tot 1 januari 2025 Begin niet bekend "
            + "Inkomsten in 2024: staan niet in dit register. Het register begon op 23 november 2026. Vraag ernaar bij de gemeente: 14 071.",
            string.Join(' ', entries[3].Children.Words()));
        Assert.Equal(5, table.All("state-row").Length);
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.Children[0].GetAttribute("scope")));
    }

    [Fact]
    public async Task Get_AsTable_StandsInARegionThatTheKeyboardReaches()
    {
        var page = await host.PageAsync("/nevenfuncties?vorm=tabel");

        var region = Assert.Single(page.QuerySelectorAll("[role=region]"));
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.NotEmpty(page.GetElementById(region.GetAttribute("aria-labelledby")!)!.Words());
    }

    [Fact]
    public async Task Get_EitherForm_LeadsToTheOtherWithTheSameChoicesAndDay()
    {
        var list = (await host.PageAsync("/nevenfuncties?betaling=betaald&peildatum=2024-06-01")).TheOne("views");
        var table = (await host.PageAsync("/nevenfuncties?betaling=betaald&vorm=tabel&peildatum=2024-06-01")).TheOne("views");

        string[] addresses = ["/nevenfuncties?betaling=betaald&peildatum=2024-06-01", "/nevenfuncties?betaling=betaald&vorm=tabel&peildatum=2024-06-01"];
        Assert.Equal(addresses, list.Links());
        Assert.Equal(addresses, table.Links());
        Assert.Equal(["Lijst", "Toon als tabel"], list.QuerySelectorAll("a").Words());
        Assert.Equal(["Toon als lijst", "Tabel"], table.QuerySelectorAll("a").Words());
        Assert.Equal("Lijst", Assert.Single(list.QuerySelectorAll("[aria-current=page]")).Words());
        Assert.Equal("Tabel", Assert.Single(table.QuerySelectorAll("[aria-current=page]")).Words());
    }

    [Fact]
    public async Task Get_AsTable_KeepsTheFormWhenAChoiceIsMadeOrTakenAway()
    {
        var page = await host.PageAsync("/nevenfuncties?vorm=tabel&betaling=betaald&stand=beeindigd");

        Assert.Equal(["/nevenfuncties?stand=beeindigd&vorm=tabel", "/nevenfuncties?betaling=betaald&vorm=tabel"], page.TheOne("chosen").Links());
        Assert.Equal("tabel", page.QuerySelector("form input[type=hidden][name=vorm]")!.GetAttribute("value"));
        Assert.Single(page.TheOne("table").All("position"));
    }

    [Fact]
    public async Task Get_NothingChosen_HasNoTableToShow()
    {
        var page = await host.PageAsync("/nevenfuncties?vorm=tabel&bestuurder=ashley-north&betaling=betaald");

        Assert.Empty(page.All("table"));
        Assert.StartsWith("Geen nevenfuncties met deze keuze.", page.TheOne("empty").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nevenfuncties?vorm=lijst")]
    [InlineData("/nevenfuncties?vorm=tabel&vorm=tabel")]
    public async Task Get_FormThatIsNone_SaysSo(string address) => await host.PageAsync(address, 400);
}
