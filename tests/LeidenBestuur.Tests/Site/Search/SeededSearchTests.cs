namespace LeidenBestuur.Tests.Site.Search;

public sealed class SeededSearchTests(SiteHost host)
{
    [Theory]
    [InlineData("heijkoop", "Peter Heijkoop")]
    [InlineData("heijk", "Peter Heijkoop")]
    [InlineData("PETER heij", "Peter Heijkoop")]
    [InlineData("heijkoop peter", "Peter Heijkoop")]
    [InlineData("yvonne van d", "Yvonne van Delft")]
    [InlineData("Heijkóóp", "Peter Heijkoop")]
    [InlineData("eijkoop", "Peter Heijkoop")]
    [InlineData("heij koop", "Peter Heijkoop")]
    [InlineData("vandelft", "Yvonne van Delft")]
    [InlineData("van delft", "Yvonne van Delft")]
    [InlineData("van der Delft", "Yvonne van Delft")]
    [InlineData("Wie is de burgemeester?", "Peter Heijkoop")]
    [InlineData("wie is burgemeester van leiden heijkoop", "Peter Heijkoop")]
    public async Task Get_Name_FindsTheOfficial(string words, string name) =>
        Assert.Equal([name], (await FindAsync(words)).TheOne("members").QuerySelectorAll(".name").Words());

    [Theory]
    [InlineData("mobiliteit", "Wethouder Ashley North gaat over Mobiliteit.")]
    [InlineData("financiën", "Wethouder Ashley North gaat over Financiën.")]
    [InlineData("financien", "Wethouder Ashley North gaat over Financiën.")]
    [InlineData("finan", "Wethouder Ashley North gaat over Financiën.")]
    [InlineData("financie\u0308n", "Wethouder Ashley North gaat over Financiën.")]
    [InlineData("sport", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("spórt", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("inkomen", "Wethouder Yvonne van Delft gaat over Werk en Inkomen.")]
    [InlineData("wie gaat er over sport", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("Wie gaat er over Sport?", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("wethouder sport", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("wethouders van sport", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("wethouder parkeren", "‘Parkeren’ hoort bij Mobiliteit. Daar gaat wethouder Ashley North over.")]
    [InlineData("burgemeester sport", "Wethouder Fleur Spijker gaat over Sport.")]
    [InlineData("wethouder veiligheid", "Burgemeester Peter Heijkoop gaat over Veiligheid.")]
    [InlineData("parkeren huur", "‘Huur’ hoort bij Wonen. Daar gaat wethouder Julius Terpstra over.")]
    [InlineData("burgemeester veiligheid", "Burgemeester Peter Heijkoop gaat over Veiligheid.")]
    [InlineData("werk en inkomen", "Wethouder Yvonne van Delft gaat over Werk en Inkomen.")]
    [InlineData("wie is de burgemeester", "‘Burgemeester’ hoort bij Bestuur. Daar gaat burgemeester Peter Heijkoop over.")]
    [InlineData("parkeren", "‘Parkeren’ hoort bij Mobiliteit. Daar gaat wethouder Ashley North over.")]
    [InlineData("biliteit", "Wethouder Ashley North gaat over Mobiliteit.")]
    [InlineData("parkerén", "‘Parkeren’ hoort bij Mobiliteit. Daar gaat wethouder Ashley North over.")]
    [InlineData("gelijke kansen", "‘Gelijke kansen’ hoort bij Kansengelijkheid. Daar gaat wethouder Abdelhaq Jermoumi over.")]
    public async Task Get_SubjectOrEverydayWord_AnswersWhoIsResponsible(string words, string answer) =>
        Assert.Contains(answer, (await FindAsync(words)).TheOne("found-portfolios").QuerySelectorAll("li").Words());

    [Theory]
    [InlineData("gorinchem", "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Peter Heijkoop, beëindigd")]
    [InlineData("kindercen", "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Peter Heijkoop, beëindigd")]
    [InlineData("kinder", "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Peter Heijkoop, beëindigd")]
    [InlineData("centra", "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem Peter Heijkoop, beëindigd")]
    [InlineData("bollen kring", "Lid – Rijn-, Duin- en Bollenkring (Burgemeesterskring) Peter Heijkoop")]
    [InlineData("bollenkring", "Lid – Rijn-, Duin- en Bollenkring (Burgemeesterskring) Peter Heijkoop")]
    [InlineData("BAC zorg", "Lid – BAC Zorg en Veiligheid Peter Heijkoop")]
    public async Task Get_Organisation_FindsTheSidePosition(string words, string found) =>
        Assert.Equal([found], (await FindAsync(words)).TheOne("found-positions").QuerySelectorAll("li").Words());

    [Theory]
    [InlineData("woonzorg")]
    [InlineData("woonzorg kernfusie")]
    [InlineData("\"")]
    [InlineData("* OR 1=1 --")]
    [InlineData("NEAR(woonzorg b)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0301")]
    [InlineData("zz\u0000b")]
    [InlineData("\ufffe")]
    [InlineData("😀")]
    [InlineData("😀 woonzorg zz")]
    [InlineData("\\")]
    [InlineData("'; DROP TABLE Versions; --")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task Get_WhatIsNotThere_SaysSoAndOffersAWayOn(string words)
    {
        var page = await FindAsync(words);
        var empty = page.TheOne("empty");

        Assert.Empty(page.All("instead"));
        Assert.StartsWith("Niets gevonden voor ‘", empty.Words(), StringComparison.Ordinal);
        Assert.EndsWith("’. Probeer een ander woord of bekijk alle onderwerpen. U kunt ook bellen: 14 071.", empty.Words(), StringComparison.Ordinal);
        Assert.Equal(["/portefeuilles", "tel:14071"], empty.Links());
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
    }

    /// <summary>What was asked is not found together; the page says so, and shows what most of it is about.</summary>
    [Theory]
    [InlineData("sport en cultuur", new[] { "Wethouder Yvonne van Delft gaat over Cultuur.", "Wethouder Fleur Spijker gaat over Sport." }, new string[0])]
    [InlineData("wethouder sport cultuur", new[] { "Wethouder Yvonne van Delft gaat over Cultuur.", "Wethouder Fleur Spijker gaat over Sport." }, new string[0])]
    [InlineData("fleur spijker sport", new[] { "Wethouder Fleur Spijker gaat over Sport." }, new[] { "Fleur Spijker" })]
    [InlineData("heijkoop sport", new[] { "Wethouder Fleur Spijker gaat over Sport." }, new[] { "Peter Heijkoop" })]
    [InlineData("gorinchem heijkoop sport", new[] { "Wethouder Fleur Spijker gaat over Sport." }, new string[0])]
    [InlineData("burgemeester kernfusie", new string[0], new[] { "Peter Heijkoop" })]
    [InlineData("Text:peter", new string[0], new[] { "Peter Heijkoop" })]
    [InlineData("😀 heijkoop zz", new string[0], new[] { "Peter Heijkoop" })]
    public async Task Get_WordsThatStandApart_ShowsWhatHoldsSomeAndSaysSo(string words, string[] answers, string[] people)
    {
        var page = await FindAsync(words);

        Assert.Equal("Niet alle woorden samen gevonden. Hieronder staat wat een deel van uw woorden bevat.", page.TheOne("partial").Words());
        Assert.Empty(page.All("instead"));
        Assert.Equal(answers, page.All("found-portfolios").SelectMany(list => list.QuerySelectorAll("li").Words()).Take(answers.Length));
        Assert.Equal(people, page.All("members").SelectMany(list => list.QuerySelectorAll(".name").Words()));
        Assert.NotEmpty(page.QuerySelectorAll("mark"));
    }

    [Theory]
    [InlineData("sport")]
    [InlineData("wie gaat er over sport")]
    [InlineData("wethouder sport")]
    [InlineData("vandelft")]
    [InlineData("parkeren huur")]
    [InlineData("kernfusie")]
    public async Task Get_AllWordsTogetherOrNone_ClaimsNoPart(string words) => Assert.Empty((await FindAsync(words)).All("partial"));

    [Theory]
    [InlineData("nevenfuncties", "/nevenfuncties")]
    [InlineData("nevenfunctie", "/nevenfuncties")]
    [InlineData("nevenfunctis", "/nevenfuncties")]
    [InlineData("salaris", "/nevenfuncties")]
    [InlineData("wat verdient een wethouder", "/nevenfuncties")]
    [InlineData("bestuurders", "/bestuurders")]
    [InlineData("portefeuilles", "/portefeuilles")]
    [InlineData("wijzigingen", "/wijzigingen")]
    [InlineData("vergelijken", "/vergelijken")]
    [InlineData("global goals", "/doelen")]
    [InlineData("contact", "/")]
    public async Task Get_WordOfThePageItself_LeadsToIt(string words, string address)
    {
        var pages = (await FindAsync(words)).TheOne("found-pages");

        Assert.Equal(address, pages.Links()[0]);
        Assert.NotNull(pages.QuerySelector("li")!.QuerySelector("mark"));
        await host.PageAsync(address);
        Assert.Equal(address + "?peildatum=2024-06-01", (await host.PageAsync($"/zoeken?q={Uri.EscapeDataString(words)}&peildatum=2024-06-01")).TheOne("found-pages").Links()[0]);
    }

    [Theory]
    [InlineData("Heikoop", "Heijkoop")]
    [InlineData("peter heikoop", "peter heijkoop")]
    [InlineData("mobilitiet", "mobiliteit")]
    [InlineData("wethouder sprot", "wethouder sport")]
    [InlineData("wie gaat er over mobilitiet", "mobiliteit")]
    [InlineData("finacien", "financiën")]
    [InlineData("Gorichem", "Gorinchem")]
    [InlineData("gendergelijkhed", "gendergelijkheid")]
    [InlineData("toegankelijkeid", "toegankelijkheid")]
    public async Task Get_TypingError_ShowsWhatWasMeantAndSaysSo(string words, string meant)
    {
        var page = await FindAsync(words);

        Assert.Equal($"Niets gevonden voor ‘{words}’. Dit zijn de resultaten voor ‘{meant}’.", page.TheOne("instead").Words());
        Assert.EndsWith($" voor ‘{meant}’.", page.TheOne("count").Words(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("mark").Words(), mark => meant.EndsWith(mark, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(words, page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("hei")]
    [InlineData("spo")]
    [InlineData("heijkoop gorinchem sport")]
    public async Task Get_ShortOrKnownWords_AreNotReadOtherwise(string words) => Assert.Empty((await FindAsync(words)).All("instead"));

    [Theory]
    [InlineData("energie", "7. Betaalbare en duurzame energie", "/doelen#doel-7")]
    [InlineData("armoede", "1. Geen armoede", "/doelen#doel-1")]
    [InlineData("water sanitair", "6. Schoon water en sanitair", "/doelen#doel-6")]
    public async Task Get_Goal_LeadsToItsPlace(string words, string name, string address)
    {
        var goals = (await FindAsync(words)).TheOne("found-goals");

        Assert.Equal([name], goals.QuerySelectorAll("li").Words());
        Assert.Equal([address], goals.Links());
        Assert.NotNull((await host.PageAsync("/doelen")).GetElementById(address.Split('#')[1]));
    }

    [Theory]
    [InlineData("privacy", "/privacy")]
    [InlineData("toegankelijkheid", "/toegankelijkheid")]
    [InlineData("cookies", "/privacy")]
    public async Task Get_WordOfAPage_LeadsToIt(string words, string address)
    {
        var pages = (await FindAsync(words)).TheOne("found-pages");

        Assert.Equal(address, pages.Links()[0]);
        Assert.Contains(words, pages.QuerySelector("li mark")!.Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_Organisation_LeadsToItsPage() => Assert.Equal(
        ["/organisaties/stichting-kindercentra-gorinchem"], (await FindAsync("kindercentra")).TheOne("found-organisations").Links());

    [Theory]
    [InlineData("?q=a&q=b")]
    [InlineData("?q=a&Q=b")]
    [InlineData("?q=%20&q=")]
    public async Task Get_WordsTwice_IsBadRequest(string query) => await host.PageAsync("/zoeken" + query, 400);

    [Fact]
    public async Task Get_TooLong_IsBadRequest()
    {
        await host.PageAsync("/zoeken?q=" + new string('a', 200));
        await host.PageAsync("/zoeken?q=" + new string('a', 201), 400);
    }

    [Fact]
    public async Task Get_Nothing_AsksForWordsOnly()
    {
        var page = await host.PageAsync("/zoeken?q=%20");

        Assert.Empty(page.QuerySelectorAll("[role=status]"));
        Assert.Equal("", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_DayBeforeTheText_ClaimsNoOffice()
    {
        var person = await host.PageAsync("/zoeken?q=heijkoop&peildatum=2024-06-01");
        var subject = await host.PageAsync("/zoeken?q=parkeren&peildatum=2024-06-01");

        Assert.Equal("Peter Heijkoop Burgemeester – Begin niet bekend", person.TheOne("members").Words());
        Assert.Equal("Mobiliteit Begin niet bekend", subject.TheOne("found-portfolios").QuerySelector("li")!.Words());
        Assert.Equal("/zoeken?q=parkeren", subject.TheOne("banner").QuerySelector("a")!.GetAttribute("href"));
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> FindAsync(string words) => host.PageAsync("/zoeken?q=" + Uri.EscapeDataString(words));
}
