using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Search;

/// <summary>The order and the words of what is found.</summary>
public sealed class SearchPageTests : IAsyncDisposable
{
    private readonly SiteHost _host = new();

    [Fact]
    public async Task Get_Subjects_TheClosestAnswersFirst()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport en spel", "zwemmen");
        var exact = await _host.Store.PortfolioAsync("sporten", "Sport");
        var keyword = await _host.Store.PortfolioAsync("jeugd", "Jeugd", "sport");
        var begins = await _host.Store.PortfolioAsync("velden", "Sportvelden");
        var part = await _host.Store.PortfolioAsync("water", "Watersport");
        var vacant = await _host.Store.PortfolioAsync("vacant", "Sport voor ouderen");
        await PublishAsync("anna", "Anna", [Some.Assignment(sport), Some.Assignment(exact), Some.Assignment(keyword), Some.Assignment(begins), Some.Assignment(part), Some.Assignment(vacant, end: "2024")]);

        var found = (await _host.PageAsync("/zoeken?q=sport")).TheOne("found-portfolios");

        Assert.Equal(
            [
                "Wethouder Anna gaat over Sport.", "‘Sport’ hoort bij Jeugd. Daar gaat wethouder Anna over.", "Wethouder Anna gaat over Sport en spel.", "Sport voor ouderen heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.",
                "Wethouder Anna gaat over Sportvelden.", "Wethouder Anna gaat over Watersport.",
            ],
            found.QuerySelectorAll("li").Words());
        Assert.Equal("Wethouder Anna gaat over Sport.", Assert.Single(found.QuerySelectorAll(".answer")).Words());
        Assert.Equal(["Sport", "Sport", "Sport", "Sport", "Sport", "sport"], found.QuerySelectorAll("mark").Words());
    }

    [Theory]
    [InlineData("aegidius")]
    [InlineData("ægidius")]
    [InlineData("Zoe Umit-Aegidius")]
    [InlineData("bjorn")]
    [InlineData("Stichting Bjørn")]
    public async Task Get_NameWithLettersOfAnotherLanguage_IsFoundAsPeopleTypeIt(string words)
    {
        await _host.Store.PublishAsync("zoe", Some.Declared(Some.SidePosition(1, "Stichting Bjørn")) with { Name = "Zoë Ümit-Ægidius" });

        var page = await _host.PageAsync("/zoeken?q=" + Uri.EscapeDataString(words));

        Assert.Contains(words.Contains('j', StringComparison.Ordinal) ? "Stichting Bjørn" : "Zoë Ümit-Ægidius", page.Content(), StringComparison.Ordinal);
        Assert.Empty(page.All("empty"));
        Assert.DoesNotContain("Bjørn bjorn", page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locoburgemeester", "Anna", "Bert")]
    [InlineData("wie zijn de locoburgemeesters", "Anna", "Bert")]
    [InlineData("burgemeester", "Zus", "Anna", "Bert")]
    public async Task Get_DeputiesOfTheMayor_AreFoundByThatWord_AndBehindTheMayor(string words, params string[] names)
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [Some.Term() with { DeputyRank = 1 }] });
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Some.Term() with { DeputyRank = 2 }] });
        await _host.Store.PublishAsync("zus", Some.Content("Zus") with { Terms = [Some.Term(Office.Mayor)] });
        await _host.Store.PublishAsync("cor", Some.Content("Cor"));

        Assert.Equal(names, (await _host.PageAsync("/zoeken?q=" + Uri.EscapeDataString(words))).TheOne("members").QuerySelectorAll("a").Words());
    }

    [Fact]
    public async Task Get_SubjectOfMany_NamesOneWhoHoldsItAndNeverCallsItVacant()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("nu", "Nu", [Some.Assignment(sport)]);
        for (var i = 0; i < 25; i++)
            await _host.Store.PublishAsync($"vroeger-{i}", Some.Content($"Vroeger {i}") with { Terms = [Some.Term(start: "2010", end: "2014")], Assignments = [Some.Assignment(sport, start: "2010")] });

        Assert.Equal("Wethouder Nu gaat over Sport.", (await _host.PageAsync("/zoeken?q=sport")).TheOne("found-portfolios").Words());
        Assert.StartsWith("Wethouder Vroeger", (await _host.PageAsync("/zoeken?q=sport&peildatum=2012-01-01")).TheOne("found-portfolios").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SubjectOfSeveral_NamesEachAndWhoIsAbsentOrActing()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport", "zwemmen");
        await PublishAsync("anna", "Anna", [Some.Assignment(sport, "Sport")], Some.Term(start: "2022") with { AbsentFrom = new(2026, 1, 1), ReplacedBy = "Bert" });
        await PublishAsync("bert", "Bert", [Some.Assignment(sport, "Sport", start: "2026-01-01") with { IsActing = true }], Some.Term(start: "2022"));

        const string both = "Anna is tijdelijk afwezig. Bert neemt het werk over. Bert doet Sport tijdelijk, sinds 1 januari 2026.";
        Assert.Equal("Wethouder Anna gaat over Sport. " + both, (await _host.PageAsync("/zoeken?q=sport")).TheOne("found-portfolios").Words());
        Assert.Equal("‘Zwemmen’ hoort bij Sport. Daar gaat wethouder Anna over. " + both, (await _host.PageAsync("/zoeken?q=zwemmen")).TheOne("found-portfolios").Words());
    }

    [Theory]
    [InlineData("sport")]
    [InlineData("zwemmen")]
    public async Task Get_SubjectHeldForTheTimeBeing_LeadsToIt(string words)
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport", "zwemmen");
        await PublishAsync("bert", "Bert", [Some.Assignment(sport, "Sport", start: "2026-01-01") with { IsActing = true }], Some.Term(start: "2022"));

        var found = (await _host.PageAsync($"/zoeken?q={words}")).TheOne("found-portfolios");

        Assert.EndsWith("Bert doet Sport tijdelijk, sinds 1 januari 2026.", found.Words(), StringComparison.Ordinal);
        Assert.Single(found.Links(), "/portefeuilles/sport");
    }

    [Fact]
    public async Task Get_SubjectThatOnlyAnEarlierTextStates_IsFoundAndClaimsNothing()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("anna", "Anna", [Some.Assignment(sport, "Sport")]);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync("anna", "Anna", []);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        var found = (await _host.PageAsync("/zoeken?q=sport")).TheOne("found-portfolios");
        Assert.Equal("Sport: op de pagina staat wie hier eerder over ging.", found.Words());
        Assert.Equal(["/portefeuilles/sport"], found.Links());
    }

    [Fact]
    public async Task Get_People_CurrentBeforeFormerAndWholeWordsBeforeBeginnings()
    {
        await PublishAsync("later", "Jan Adriaans", [], Some.Term(start: "2010", end: "2014"));
        await PublishAsync("nu", "Jan Zwart", [], Some.Term(start: "2022"));
        await PublishAsync("begin", "Janneke Aa", [], Some.Term(start: "2022"));
        await PublishAsync("deel", "Arjan Aa", [], Some.Term(start: "2022"));

        var people = (await _host.PageAsync("/zoeken?q=jan")).TheOne("members");

        Assert.Equal(["Jan Zwart", "Jan Adriaans", "Janneke Aa"], people.QuerySelectorAll(".name").Words());
        Assert.Equal("Jan Adriaans Wethouder, van 2010 tot en met 2014 – eerder in het college", people.QuerySelectorAll("li")[1].Words());
        Assert.Equal(["Arjan Aa"], (await _host.PageAsync("/zoeken?q=rjan")).TheOne("members").QuerySelectorAll(".name").Words());
        Assert.Equal("/bestuurders/nu?peildatum=2023-01-01", (await _host.PageAsync("/zoeken?q=zwart&peildatum=2023-01-01")).TheOne("members").Links()[0]);
    }

    [Fact]
    public async Task Get_Positions_CurrentBeforeEndedAndEachOrganisationOnce()
    {
        await PublishAsync("anna", "Anna", [], positions: [Some.SidePosition(1, "De Bron", end: "2024-01-01"), Some.SidePosition(2, "De Bron"), Some.SidePosition(3, "Bronwater BV", with: position => position with { Title = "Voorzitter", Description = "Voorzitter" })]);
        await PublishAsync("bert", "Bert", [], positions: [Some.SidePosition(4, "De bron")]);

        var page = await _host.PageAsync("/zoeken?q=bron");

        Assert.Equal(["Lid raad van toezicht – De bron Bert", "Lid raad van toezicht – De Bron Anna", "Lid raad van toezicht – De Bron Anna, beëindigd", "Voorzitter – Bronwater BV Anna"], page.TheOne("found-positions").QuerySelectorAll("li").Words());
        Assert.Equal(["/organisaties/de-bron", "/organisaties/bronwater-bv"], page.TheOne("found-organisations").Links());
        Assert.Empty((await _host.PageAsync("/zoeken?q=voorzitter")).All("found-organisations"));
        Assert.Equal(["Lid raad van toezicht – De Bron Anna", "Lid raad van toezicht – De Bron Anna", "Lid raad van toezicht – De bron Bert"], (await _host.PageAsync("/zoeken?q=bron+toezicht&peildatum=2023-01-01")).TheOne("found-positions").QuerySelectorAll("li").Words().Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_NamesWithMarksOfHtml_AreEncodedAroundTheMark()
    {
        await PublishAsync("anna", "Anna <b> & \"Zoon\"", [], positions: [Some.SidePosition(1, "<i>Zoon</i>")]);

        var page = await _host.PageAsync("/zoeken?q=zoon");

        Assert.Equal("Anna <b> & \"Zoon\"", page.TheOne("members").QuerySelector(".name a")!.TextContent);
        Assert.Equal(["Zoon", "Zoon", "Zoon", "Zoon"], page.QuerySelectorAll("mark").Words());
        Assert.Empty(page.QuerySelectorAll("main b, main i"));
    }

    [Fact]
    public async Task Get_ManyOfOneKind_SaysThatThereAreMore()
    {
        await PublishAsync("anna", "Anna", [], positions: [.. Enumerable.Range(1, 60).Select(entry => Some.SidePosition(entry, $"Stichting {entry}"))]);

        var page = await _host.PageAsync("/zoeken?q=stichting");

        Assert.Equal(50, page.TheOne("found-positions").QuerySelectorAll("li").Length);
        Assert.EndsWith("Er zijn er meer. Zoek met meer woorden.", page.TheOne("count").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d66", "Anna,Bert")]
    [InlineData("D66 wethouder", "Anna,Bert")]
    [InlineData("wie zit er voor d66 in", "Anna,Bert")]
    [InlineData("burgemeester d66", "Bert")]
    [InlineData("groen links", "Carla")]
    [InlineData("groenlinks", "Carla")]
    public async Task Get_Party_FindsItsOfficials(string words, string names)
    {
        await PublishAsync("anna", "Anna", [], Party("D66"));
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Party("D66"), Some.Term(Office.Mayor, "2010", "2014")] });
        await PublishAsync("carla", "Carla", [], Party("Groen Links"));

        Assert.Equal(names.Split(','), (await FindAsync(words)).TheOne("members").QuerySelectorAll(".name").Words().Order(StringComparer.Ordinal));

        static TermOfOffice Party(string party) => Some.Term(with: term => term with { Party = party });
    }

    [Theory]
    [InlineData("energiecooperatie")]
    [InlineData("energie coöperatie")]
    [InlineData("Energiecoöperatie")]
    [InlineData("anna energiecooperatie")]
    public async Task Get_TitleWrittenTogetherOrApart_FindsBothWays(string words)
    {
        await PublishAsync("anna", "Anna", [], positions: [Some.SidePosition(1, "Energie Coöperatie Zon"), Some.SidePosition(2, "Energiecoöperatie Wind"), Some.SidePosition(3, "Energie Leiden")]);

        Assert.Equal(["/nevenfuncties/1", "/nevenfuncties/2"], (await FindAsync(words)).TheOne("found-positions").Links().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_WordThatOnlyTheDescriptionHolds_ShowsWhereItStands()
    {
        await PublishAsync("anna", "Anna", [], positions: [Some.SidePosition(1, "De Bron", with: position => position with { Description = "Lid namens de provincie & de gemeente" }), Some.SidePosition(2, "Provincie")]);

        var found = (await FindAsync("provincie anna")).TheOne("found-positions");

        Assert.Equal(["Lid raad van toezicht – De Bron Anna Lid namens de provincie & de gemeente", "Lid raad van toezicht – Provincie Anna"], found.QuerySelectorAll("li").Words().Order(StringComparer.Ordinal));
        Assert.Equal("provincie", Assert.Single(found.QuerySelectorAll("li p mark")).TextContent);
        Assert.All(found.QuerySelectorAll("li"), hit => Assert.Equal(2, hit.QuerySelectorAll("mark").Length));
    }

    [Fact]
    public async Task Get_OfficeAndSubject_FollowsTheDay()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("anna", "Anna", [Some.Assignment(sport, start: "2022-06-30")], Some.Term());
        await PublishAsync("bert", "Bert", [Some.Assignment(sport, start: "2018", end: "2021")], Some.Term(Office.Mayor, "2018", "2021"));

        Assert.Equal("Wethouder Anna gaat over Sport.", (await FindAsync("wethouder sport")).TheOne("found-portfolios").Words());
        Assert.Equal("Wethouder Anna gaat over Sport.", (await FindAsync("burgemeester sport")).TheOne("found-portfolios").Words());
        Assert.Equal("Burgemeester Bert gaat over Sport.", (await _host.PageAsync("/zoeken?q=wethouder+sport&peildatum=2019-06-01")).TheOne("found-portfolios").Words());
    }

    [Fact]
    public async Task Get_WordsApart_ThoseWithTheMostWordsAndThenWhatTheyLack()
    {
        await PublishAsync("anna", "Anna", [], positions: [Some.SidePosition(1, "Zon Wind"), Some.SidePosition(2, "Zon"), Some.SidePosition(3, "Water")]);

        var page = await FindAsync("zon wind water");

        Assert.Equal(["/nevenfuncties/1", "/nevenfuncties/3"], page.TheOne("found-positions").Links());
        Assert.Single(page.All("partial"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Task<AngleSharp.Html.Dom.IHtmlDocument> FindAsync(string words) => _host.PageAsync("/zoeken?q=" + Uri.EscapeDataString(words));

    private Task PublishAsync(string slug, string name, List<PortfolioAssignment> assignments, TermOfOffice? term = null, List<SidePosition>? positions = null) => _host.Store.PublishAsync(slug, Some.Content(name) with
    {
        Terms = [term ?? Some.Term()],
        Assignments = assignments,
        SidePositions = positions ?? [],
        Declaration = positions is null ? DeclarationState.NotYetDeclared : DeclarationState.Declared,
    });
}
