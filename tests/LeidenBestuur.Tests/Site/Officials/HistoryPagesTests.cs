using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>What changed on a page, and the page as it was.</summary>
public sealed class HistoryPagesTests : IAsyncDisposable
{
    private const string Marie = "/bestuurders/marie-de-vries";
    private const string Changes = Marie + "/wijzigingen";

    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task History_OneVersion_IsTheFirstAndChangedNothing()
    {
        await PublishAsync(Some.Content());

        var page = await _host.PageAsync(Changes);
        Assert.Equal("Wijzigingen op de pagina van Marie de Vries", page.QuerySelector("h1")!.Words());
        Assert.Equal("Versie 1: eerste versie Staat hier sinds 2 maart 2026, 10:00 uur. Er staat geen reden bij. Lees versie 1", page.TheOne("version").Words());
        Assert.Empty(page.TheOne("version").QuerySelectorAll("details"));
    }

    [Fact]
    public async Task History_Versions_StandLatestFirstWithReasonPartsAndComparison()
    {
        await PublishAsync(Some.Content());
        await PublishAsync(Some.Content() with { LeadSentence = "Marie de Vries is burgemeester van Leiden.", OfficeContact = "14 071" }, "nieuwe zin.");

        var versions = (await _host.PageAsync(Changes)).All("version");
        Assert.Equal(
            ["Versie 2: wijziging", "Staat hier sinds 3 maart 2026, 10:00 uur.", "Reden: nieuwe zin.", "Wat er veranderde in versie 2", "Lees versie 2"],
            versions[0].QuerySelectorAll("h2, .version > p, summary").Words());
        Assert.Equal(["Eerste zin gewijzigd.", "Contact toegevoegd."], versions[0].TheOne("sentences").QuerySelectorAll("li").Words());
        Assert.Equal("Versie 1: eerste versie Stond hier van 2 maart 2026, 10:00 uur tot 3 maart 2026, 10:00 uur. Er staat geen reden bij. Lees versie 1", versions[1].Words());
        Assert.False(versions[0].QuerySelector("details")!.HasAttribute("open"));

        var changes = versions[0].All("change");
        Assert.Equal(["Eerste zin", "Contact"], changes.Select(change => change.QuerySelector("h3")!.Words()));
        Assert.Equal("Eerst: Marie de Vries is [weg: wethouder] van Leiden.", changes[0].QuerySelector(".change-before")!.Words());
        Assert.Equal("Daarna: Marie de Vries is [nieuw: burgemeester] van Leiden.", changes[0].QuerySelector(".change-after")!.Words());
        Assert.Equal("Eerst: staat er niet", changes[1].QuerySelector(".change-before")!.Words());
        Assert.Equal("Daarna: 14 071", changes[1].QuerySelector(".change-after")!.Words());
        Assert.Equal([Marie + "/versies/2", Marie + "/versies/1"], versions.SelectMany(version => version.Links()));
    }

    [Fact]
    public async Task History_OnlyTheOrderChanged_SaysSo()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(1), Some.SidePosition(2)));
        await PublishAsync(Some.Declared(Some.SidePosition(2) with { Order = 1 }, Some.SidePosition(1) with { Order = 2 }));

        Assert.Contains("Aan de feiten is niets veranderd.", (await _host.PageAsync(Changes)).All("version")[0].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_PlannedAndDrafted_AreNotTold()
    {
        await PublishAsync(Some.Content());
        await _host.Store.ScheduleAsync("marie-de-vries", Some.Content() with { LeadSentence = "Geheim." }, _host.Store.Now.AddDays(1));
        await _host.Store.DraftAsync("anna", Some.Content("Anna"));

        var page = await _host.PageAsync(Changes);
        Assert.Equal("Versie 1: eerste versie Staat hier sinds 2 maart 2026, 10:00 uur. Er staat geen reden bij. Lees versie 1", page.TheOne("version").Words());
        await _host.PageAsync(Marie + "/versies/2", 404);
        Assert.StartsWith("U leest de versie die hier nu staat", (await _host.PageAsync(Marie + "/versies/1")).TheOne("banner").Words(), StringComparison.Ordinal);
        foreach (var address in new[] { "/bestuurders/anna/wijzigingen", "/bestuurders/anna/versies/1", "/bestuurders/niemand/wijzigingen", "/bestuurders/niemand/versies/1" })
            Assert.Equal("Deze pagina bestaat niet. Zoek op naam of onderwerp.", (await _host.PageAsync(address, 404)).QuerySelector("main p")!.Words());

        _host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, (await _host.PageAsync(Changes)).All("version").Length);
        Assert.Contains("Geheim.", (await _host.PageAsync(Marie + "/versies/2")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_Old_IsThePageAsItWasWithItsBanner()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(1, "Oude Stichting")) with { Terms = [], StatementMarkdown = "Oude verklaring." }, "begin");
        await PublishAsync(Some.Content());

        var page = await _host.PageAsync(Marie + "/versies/1");
        Assert.Equal(
            "U leest een oude versie van deze pagina. Deze stond hier van 2 maart 2026, 10:00 uur tot 3 maart 2026, 10:00 uur. Ga naar de pagina van nu.", page.TheOne("banner").Words());
        Assert.Equal([Marie], page.TheOne("banner").Links());
        Assert.Contains("Oude Stichting", page.TheOne("position").Words(), StringComparison.Ordinal);
        Assert.Equal("Oude verklaring.", page.TheOne("statement").Words());
        Assert.Equal("Laatst gewijzigd op 2 maart 2026: begin.", page.TheOne("changed").Words());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("http://localhost" + Marie, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.StartsWith("Marie de Vries, versie 1 – ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_TermWithAnotherStart_IsOneDifference()
    {
        await PublishAsync(Some.Content());
        await PublishAsync(Some.Content() with { Terms = [Some.Term(start: "2022-07-01")] });

        var version = (await _host.PageAsync(Changes)).All("version")[0];
        Assert.Equal("Periode als wethouder gewijzigd van ‘sinds 30 juni 2022’ in ‘sinds 1 juli 2022’.", version.TheOne("sentences").Words());
        Assert.Equal(("Ambt: wethouder", "Eerst: Periode: sinds [weg: 30 juni] 2022"), (version.TheOne("change").QuerySelector("h3")!.Words(), version.TheOne("change").QuerySelector(".change-before")!.Words()));
    }

    [Fact]
    public async Task History_WithinAMinute_TellsTheSeconds()
    {
        await _host.Store.PublishAsync("marie-de-vries", Some.Content());
        _host.Clock.Advance(TimeSpan.FromSeconds(20));
        await PublishAsync(Some.Content() with { OfficeContact = "Bel." });

        Assert.Contains("Stond hier van 2 maart 2026, 10:00:00 uur tot 2 maart 2026, 10:00:20 uur.", (await _host.PageAsync(Changes)).All("version")[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_Latest_SaysThatItIsThePresentOne()
    {
        await PublishAsync(Some.Content());
        await PublishAsync(Some.Content());

        var page = await _host.PageAsync(Marie + "/versies/2");
        Assert.Equal("U leest de versie die hier nu staat, sinds 3 maart 2026, 10:00 uur. Ga naar de pagina van nu.", page.TheOne("banner").Words());
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("999999999")]
    [InlineData("9999999999")]
    [InlineData("een")]
    public async Task Version_NoSuchNumber_IsAsUnknownAsAnyAddress(string number)
    {
        await PublishAsync(Some.Content());
        Assert.Equal((await _host.PageAsync("/bestaat-niet", 404)).Content(), (await _host.PageAsync($"{Marie}/versies/{number}", 404)).Content());
    }

    [Fact]
    public async Task History_OfAWithdrawnPage_StaysReadable()
    {
        await PublishAsync(Some.Content());
        await ActAsync(() => _host.Store.WithdrawAsync("marie-de-vries", "op verzoek."));

        await _host.PageAsync(Marie, 410);
        var page = await _host.PageAsync(Changes);
        Assert.Equal("De pagina is weggehaald. Wat er stond, blijft hier te lezen.", page.QuerySelector(".lead")!.Words());
        Assert.Equal(["Versie 2: intrekking Weggehaald op 3 maart 2026, 10:00 uur. Reden: op verzoek.", "Versie 1: eerste versie Stond hier van 2 maart 2026, 10:00 uur tot 3 maart 2026, 10:00 uur. Er staat geen reden bij. Lees versie 1"], page.All("version").Words());
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
        Assert.Contains("Deze pagina is weggehaald op 3 maart 2026. Reden: op verzoek.", (await _host.PageAsync(Marie + "/versies/2", 410)).Content(), StringComparison.Ordinal);
        Assert.Equal(
            "U leest een oude versie van deze pagina. Deze stond hier van 2 maart 2026, 10:00 uur tot 3 maart 2026, 10:00 uur. De pagina is weggehaald. Bekijk alle wijzigingen.",
            (await _host.PageAsync(Marie + "/versies/1")).TheOne("banner").Words());

        await PublishAsync(Some.Content() with { OfficeContact = "14 071" }, "terug");
        var versions = (await _host.PageAsync(Changes)).All("version");
        Assert.Contains("Contact toegevoegd.", versions[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Weggehaald van 3 maart 2026, 10:00 uur tot 4 maart 2026, 10:00 uur.", versions[1].Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?peildatum=2026-03-02")]
    [InlineData("?bekend=2026-03-06T12:00")]
    public async Task Version_OfWhoWasWithdrawnOrLostASubject_LeadsToWhatWasThereThen(string moment)
    {
        var (sport, wonen) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("wonen", "Wonen"));
        await PublishAsync(Some.Declared(Some.SidePosition(7)) with { Assignments = [Some.Assignment(sport, "Sport")] });
        await ActAsync(() => _host.Store.PublishAsync("anna", Some.Content("Anna") with { Declaration = DeclarationState.Declared, SidePositions = [Some.SidePosition(8, "Andere")], Assignments = [Some.Assignment(wonen, "Wonen")] }));
        await ActAsync(() => _host.Store.PublishAsync("anna", Some.Content("Anna")));
        await ActAsync(() => _host.Store.WithdrawAsync("marie-de-vries"));
        _host.Clock.Advance(TimeSpan.FromDays(1));

        await _host.PageAsync("/portefeuilles/sport", 404);
        await _host.PageAsync("/nevenfuncties/7", 410);
        foreach (var (version, stated) in new[] { (Marie + "/versies/1", new[] { "/portefeuilles/sport", "/nevenfuncties/7" }), ("/bestuurders/anna/versies/1", ["/portefeuilles/wonen", "/nevenfuncties/8"]) })
        {
            var page = await _host.PageAsync(version + moment);
            var links = page.QuerySelector("main")!.Links().Where(link => link.StartsWith('/')).ToList();
            foreach (var path in stated)
                Assert.Contains(links, link => link.StartsWith(path + "?peildatum=", StringComparison.Ordinal) && link.Contains("&bekend=2026-03-0", StringComparison.Ordinal));
            foreach (var link in links)
                await _host.PageAsync(link.Split('#')[0]);
            // What it is itself, and which moment can be asked for, stay as they were asked for.
            Assert.Equal(moment.Contains("bekend", StringComparison.Ordinal), page.TheOne("banner").Words().StartsWith("U ziet wat hier stond op", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("form.moment"), form => Assert.Equal(version, form.GetAttribute("action")));
        }
    }

    [Fact]
    public async Task FormerSlug_LeadsOn()
    {
        await PublishAsync(Some.Content());
        await _host.Store.OnOfficialAsync("marie-de-vries", (official, _) => official.Rename("marie-bakker"));

        Assert.Equal("/bestuurders/marie-bakker/wijzigingen?x=1", (await _host.GetAsync(Changes + "?x=1")).Headers.Location!.OriginalString);
        Assert.Equal("/bestuurders/marie-bakker/versies/1", (await _host.GetAsync(Marie + "/versies/1")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Links_FromProfileAndEntry_LeadToTheHistoryAndSearchEnginesToThePage()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(7)));
        Assert.Equal([Changes], (await _host.PageAsync(Marie)).TheOne("all-changes").Links());
        Assert.Equal([Changes], (await _host.PageAsync("/nevenfuncties/7")).TheOne("all-changes").Links());
        Assert.Equal([Changes], (await _host.PageAsync(Marie + "/versies/1")).TheOne("all-changes").Links());
        // It is the past of a page that search engines know already.
        Assert.DoesNotContain($"<loc>http://localhost{Changes}</loc>", await (await _host.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_IsNotIndexedAndNamesThePageOfToday()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(7)));
        var page = await _host.PageAsync(Changes);
        Assert.Equal(("noindex", "http://localhost" + Marie), (page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")));
    }

    [Fact]
    public async Task BlackOut_StandsOnHistoryVersionAndEntry()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(7, "Stichting Geheim")));
        await PublishAsync(Some.Declared(Some.SidePosition(7, "Stichting Geheim")));
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.EraseField("sidePosition/7", Some.Signature(now))));

        const string BlackOut = "Op 4 maart 2026 hebben wij hier privégegevens weggehaald. De oude tekst laten wij niet meer zien.";
        Assert.Equal([BlackOut, BlackOut], (await _host.PageAsync(Changes)).All("black-out").Words());
        Assert.Equal([BlackOut], (await _host.PageAsync(Marie + "/versies/1")).All("version-notice").Words());
        Assert.Equal([BlackOut], (await _host.PageAsync(Marie + "/versies/2")).All("version-notice").Words());
        Assert.Equal(BlackOut, (await _host.PageAsync("/nevenfuncties/7")).TheOne("banner").Words());
        Assert.Equal(BlackOut, (await _host.PageAsync(Marie)).TheOne("banner").Words());
    }

    [Fact]
    public async Task BlackOut_OfAllThatAVersionChanged_IsNotCalledNoChange()
    {
        await PublishAsync(Some.Content() with { OfficeContact = "Bel Jan." });
        await PublishAsync(Some.Content() with { OfficeContact = "Bel Piet." });
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.EraseField(ProfileFields.OfficeContact, Some.Signature(now))));

        const string Left = "Of er iets veranderde, is niet meer te zien: er zijn privégegevens weggehaald.";
        Assert.Contains(Left, (await _host.PageAsync(Changes)).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(Left, (await _host.PageAsync("/wijzigingen")).Body!.Words(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A day passes after each act.</summary>
    private Task PublishAsync(ProfileContent content, string? reason = null) => ActAsync(() => _host.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
    {
        var draft = timeline.Draft(VersionKind.Update, content, Some.Signature(now));
        draft.PublicReason = reason;
        timeline.Approve(draft, null, Some.Signature(now));
    }));

    private async Task ActAsync(Func<Task<int>> act)
    {
        await act();
        _host.Clock.Advance(TimeSpan.FromDays(1));
    }
}
