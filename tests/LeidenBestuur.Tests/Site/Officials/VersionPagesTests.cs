using AngleSharp.Html.Dom;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>What is published, planned, withdrawn and renamed, as readers meet it.</summary>
public sealed class VersionPagesTests : IAsyncDisposable
{
    private const string Marie = "/bestuurders/marie-de-vries";
    private readonly SiteHost _host = new();

    [Fact]
    public async Task Get_ScheduledVersion_AppearsAtItsHourWithoutAnyOtherAct()
    {
        await PublishAsync(content => content with { LeadSentence = "Dit staat er nu." });
        await _host.Store.ScheduleAsync("marie-de-vries", Content(content => content with { LeadSentence = "Dit komt straks." }), _host.Store.Now.AddHours(1));
        await _host.Store.ScheduleAsync("straks-pas", Some.Content("Straks Pas"), _host.Store.Now.AddHours(1));

        _host.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("Dit staat er nu.", (await _host.PageAsync(Marie)).TheOne("lead").Words());
        await _host.PageAsync("/bestuurders/straks-pas", 404);

        _host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("Dit komt straks.", (await _host.PageAsync(Marie)).TheOne("lead").Words());
        await _host.PageAsync("/bestuurders/straks-pas");
        Assert.Equal(["Marie de Vries", "Straks Pas"], (await _host.PageAsync("/")).TheOne("members").QuerySelectorAll(".name").Words());
    }

    [Fact]
    public async Task Get_Withdrawn_IsGoneWithDayAndReasonUntilPublishedAgain()
    {
        await PublishAsync(content => content with { Declaration = DeclarationState.Declared, SidePositions = [Some.SidePosition(7)] });
        await _host.PageAsync("/nevenfuncties/7");
        await ActAsync(() => _host.Store.WithdrawAsync("marie-de-vries", "op <eigen> verzoek."));

        var gone = await _host.PageAsync(Marie, 410);
        Assert.Equal("Weggehaald", gone.QuerySelector("h1")!.Words());
        Assert.Equal("Deze pagina is weggehaald op 23 november 2026. Reden: op <eigen> verzoek.", gone.QuerySelector("main .lead")!.Words());
        await _host.PageAsync(Marie + "?peildatum=2026-11-22", 410);
        await _host.PageAsync("/nevenfuncties/7", 410);
        foreach (var address in new[] { "/", "/bestuurders", "/nevenfuncties", "/zoeken?q=marie", "/sitemap.xml" })
            Assert.DoesNotContain("Marie", (await _host.PageAsync(address)).DocumentElement.TextContent, StringComparison.Ordinal);

        await PublishAsync(content => content with { LeadSentence = "Weer terug." });
        Assert.Equal("Weer terug.", (await _host.PageAsync(Marie)).TheOne("lead").Words());
    }

    [Fact]
    public async Task Get_WithdrawnAsItWasKnown_LeadsBackToWhatIsThereToday()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync(content => content with { Assignments = [Some.Assignment(sport, "Sport")] });
        var then = "?bekend=" + (await _host.PageAsync(Marie)).TheOne("cite").QuerySelector("a")!.GetAttribute("href")!.Split("bekend=")[1];
        Assert.Equal([Marie], (await _host.PageAsync(Marie + then)).TheOne("banner").Links());
        Assert.Equal(["/portefeuilles/sport"], (await _host.PageAsync("/portefeuilles/sport" + then)).TheOne("banner").Links());

        _host.Clock.Advance(TimeSpan.FromHours(1));
        await ActAsync(() => _host.Store.WithdrawAsync("marie-de-vries"));

        foreach (var (address, back) in new[] { (Marie, Marie + "/wijzigingen"), ("/portefeuilles/sport", "/portefeuilles") })
        {
            await _host.PageAsync(address, address == Marie ? 410 : 404);
            Assert.Equal([back], (await _host.PageAsync(address + then)).TheOne("banner").Links());
            await _host.PageAsync(back);
        }
    }

    [Fact]
    public async Task Get_UndatedTexts_BelongToTheTimeInWhichTheyStoodHere()
    {
        await PublishAsync(content => content with
        {
            Terms = [Some.Term(start: "2016-06-01", end: "2020-12-31"), Some.Term(start: "2022-06-15", end: "2026-12-31")],
            LeadSentence = "Marie is sinds 15 juni 2022 wethouder.",
            StatementMarkdown = "Ik ga voor de stad.",
            GoalNumbers = [3],
        });
        static string[] Shown(IHtmlDocument page) => [.. new[] { "lead", "statement", "goals" }.Where(part => page.All(part).Length > 0)];

        foreach (var day in new[] { "2018-01-01", "2021-06-01", "2024-01-01", "2026-11-22" })
            Assert.Empty(Shown(await _host.PageAsync($"{Marie}?peildatum={day}")));
        Assert.Equal(["lead", "statement", "goals"], Shown(await _host.PageAsync(Marie)));
        Assert.Equal(["lead", "statement", "goals"], Shown(await _host.PageAsync(Marie + "?peildatum=2026-12-31")));
        // Of who has left, the lead sentence would say what is no longer so.
        Assert.Equal(["statement", "goals"], Shown(await _host.PageAsync(Marie + "?peildatum=2027-01-01")));
        _host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(["statement", "goals"], Shown(await _host.PageAsync(Marie)));
        Assert.Equal(["lead", "statement", "goals"], Shown(await _host.PageAsync(Marie + "?peildatum=2026-12-31")));
        Assert.Equal(["lead", "statement", "goals"], Shown(await _host.PageAsync(Marie + "/versies/1")));
    }

    [Fact]
    public async Task Get_FormerSlug_LeadsToTheNewOneWithItsQuery()
    {
        await PublishAsync();
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, _) => official.Rename("marie-jansen")));

        var moved = await _host.GetAsync(Marie + "?peildatum=2026-11-01&x=%26");
        Assert.Equal((301, "/bestuurders/marie-jansen?peildatum=2026-11-01&x=%26"), ((int)moved.StatusCode, moved.Headers.Location!.OriginalString));
        await _host.PageAsync("/bestuurders/marie-jansen");

        await ActAsync(() => _host.Store.WithdrawAsync("marie-jansen"));
        Assert.Equal("/bestuurders/marie-jansen", (await _host.GetAsync(Marie)).Headers.Location!.OriginalString);
        await _host.PageAsync("/bestuurders/marie-jansen", 410);
    }

    [Fact]
    public async Task Get_FormerSlugOfAnUnpublishedOfficial_IsNotFound()
    {
        await PublishAsync();
        await _host.Store.DraftAsync("geheim", Some.Content("Geheim"));
        await _host.Store.ScheduleAsync("later", Some.Content("Later"), _host.Store.Now.AddDays(1));
        await ActAsync(() => _host.Store.OnOfficialAsync("geheim", (official, _) => official.Rename("geheim-nieuw")));
        await ActAsync(() => _host.Store.OnOfficialAsync("later", (official, _) => official.Rename("later-nieuw")));

        foreach (var slug in new[] { "geheim", "geheim-nieuw", "later", "later-nieuw" })
            await _host.PageAsync("/bestuurders/" + slug, 404);
    }

    [Fact]
    public async Task Get_FormerOfficial_StaysMarkedAsSuch()
    {
        await PublishAsync(content => content with { Terms = [Some.Term(start: "2022-06-30", end: "2026-06-10")] });
        await _host.Store.PublishAsync("onbekend-begin", Some.Content("Jan") with { Terms = [Some.Term(start: null, end: "2020-12-31")] });

        var page = await _host.PageAsync(Marie);
        Assert.Equal(
            "Marie de Vries was wethouder van 30 juni 2022 tot en met 10 juni 2026. Marie de Vries zit nu niet in het college. Deze pagina blijft bestaan.", page.TheOne("banner").Words());
        Assert.Equal(
            "Jan was wethouder tot 1 januari 2021. Jan zit nu niet in het college. Deze pagina blijft bestaan.", (await _host.PageAsync("/bestuurders/onbekend-begin")).TheOne("banner").Words());
        Assert.Equal(
            ["Marie de Vries Wethouder, van 30 juni 2022 tot en met 10 juni 2026", "Jan Wethouder, begin niet bekend, tot 1 januari 2021"], (await _host.PageAsync("/bestuurders")).TheOne("former").Children.Words());
        Assert.Empty((await _host.PageAsync("/")).All("members"));
        Assert.Equal("Marie de Vries Wethouder, van 30 juni 2022 tot en met 10 juni 2026 – eerder in het college", (await _host.PageAsync("/zoeken?q=marie")).TheOne("members").Words());
        Assert.Equal(["Marie de Vries Wethouder"], (await _host.PageAsync("/?peildatum=2026-06-10")).TheOne("members").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_OfficialWithoutKnownOffice_IsNeverClaimedToGovernOrToHaveGoverned()
    {
        await PublishAsync(content => content with { Terms = [], LeadSentence = null });

        var page = await _host.PageAsync("/bestuurders");
        Assert.Equal(["Marie de Vries"], page.Section("Begin niet bekend").QuerySelectorAll(".name").Words());
        Assert.DoesNotContain("Eerder in het college", page.Content(), StringComparison.Ordinal);
        Assert.Empty((await _host.PageAsync("/")).All("members"));
        Assert.Empty((await _host.PageAsync(Marie)).All("office"));
    }

    [Fact]
    public async Task Get_OfficialWhoComesLater_IsNotInOfficeYet()
    {
        await PublishAsync(content => content with { Terms = [Some.Term(start: "2027-01-01")] });

        Assert.Equal("Wethouder – Begint op 1 januari 2027", (await _host.PageAsync(Marie)).TheOne("office").Words());
        Assert.Equal(["Marie de Vries Wethouder"], (await _host.PageAsync("/bestuurders")).Section("Later in het college").QuerySelectorAll("li").Words());
        Assert.Equal("Marie de Vries Wethouder – Begint op 1 januari 2027", (await _host.PageAsync("/zoeken?q=marie")).TheOne("members").Words());
        Assert.Empty((await _host.PageAsync("/")).All("members"));
        Assert.Single((await _host.PageAsync("/?peildatum=2027-01-01")).TheOne("members").QuerySelectorAll("li"));
    }

    [Fact]
    public async Task Get_CheckedOfficial_SaysWhenAndNoLongerWarns()
    {
        await ActAsync(() => _host.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            var draft = timeline.Draft(VersionKind.Update, Content(), Some.Signature(now));
            draft.Source = new VersionSource("marie.txt", "00", new DateOnly(2026, 9, 1));
            timeline.Approve(draft, null, Some.Signature(now));
        }));
        Assert.Equal(
            "Let op: dit komt uit een tekst van 1 september 2026. De gemeente heeft dit nog niet nagekeken. Het kan verouderd zijn.", (await _host.PageAsync(Marie)).TheOne("banner").Words());
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now))));

        var page = await _host.PageAsync(Marie);
        Assert.Empty(page.All("banner"));
        Assert.Equal("Nagekeken op 23 november 2026. Laatst gewijzigd op 23 november 2026. Bron: marie.txt.", page.TheOne("changed").Words());
    }

    [Fact]
    public async Task Get_TextThatCameAfterTheCheck_WarnsAgain()
    {
        await PublishAsync();
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now))));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await ActAsync(() => _host.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            var draft = timeline.Draft(VersionKind.Update, Content() with { LeadSentence = "Nieuwe tekst." }, Some.Signature(now));
            draft.Source = new VersionSource("marie.txt", "00", null);
            timeline.Approve(draft, null, Some.Signature(now));
        }));

        var page = await _host.PageAsync(Marie);
        Assert.Contains("De gemeente heeft dit nog niet nagekeken.", page.TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Equal("Laatst gewijzigd op 24 november 2026. Bron: marie.txt.", page.TheOne("changed").Words());
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now))));
        Assert.Empty((await _host.PageAsync(Marie)).All("banner"));
        Assert.StartsWith("Nagekeken op 24 november 2026.", (await _host.PageAsync(Marie)).TheOne("changed").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TextThatCameAfterTheCheck_LeavesTheEntryUncheckedToo()
    {
        await PublishAsync(_ => Some.Declared(Some.SidePosition(7)));
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now))));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("Nagekeken op 23 november 2026.", (await _host.PageAsync("/nevenfuncties/7")).TheOne("changed").Words(), StringComparison.Ordinal);
        await ActAsync(() => _host.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            var draft = timeline.Draft(VersionKind.Update, Some.Declared(Some.SidePosition(7)) with { LeadSentence = "Nieuwe tekst." }, Some.Signature(now));
            draft.Source = new VersionSource("marie.txt", "00", null);
            timeline.Approve(draft, null, Some.Signature(now));
        }));

        Assert.DoesNotContain("Nagekeken", (await _host.PageAsync("/nevenfuncties/7")).TheOne("changed").Words(), StringComparison.Ordinal);
        Assert.Contains("nog niet nagekeken", (await _host.PageAsync("/nevenfuncties/7")).TheOne("banner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ChangedHereAfterTheCheck_SaysBothDays()
    {
        await PublishAsync();
        await ActAsync(() => _host.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now))));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(content => content with { LeadSentence = "Andere zin." });

        Assert.Equal("Nagekeken op 23 november 2026. Laatst gewijzigd op 24 november 2026.", (await _host.PageAsync(Marie)).TheOne("changed").Words());
    }

    [Fact]
    public async Task Get_WrittenHere_ClaimsNoText()
    {
        await PublishAsync();
        Assert.Empty((await _host.PageAsync(Marie)).All("banner"));
    }

    [Theory]
    [InlineData("2026-12-31", "Marie de Vries heeft op 1 november 2026 ontslag genomen en blijft wethouder tot 1 januari 2027, of tot er eerder een opvolger is.")]
    [InlineData("2026-11-01", "Marie de Vries heeft op 1 november 2026 ontslag genomen en is geen wethouder meer.")]
    public async Task Get_ResignedOfficial_SaysUntilWhen(string end, string sentence)
    {
        await PublishAsync(content => content with { Terms = [Some.Term(start: "2022-06-30", end: end) with { ResignedOn = new DateOnly(2026, 11, 1) }] });
        Assert.Equal(sentence, (await _host.PageAsync(Marie)).TheOne("banner").Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ProfileContent Content(Func<ProfileContent, ProfileContent>? with = null) => Some.Content(with: with);

    private Task PublishAsync(Func<ProfileContent, ProfileContent>? with = null) => ActAsync(() => _host.Store.PublishAsync("marie-de-vries", Content(with)));

    private async Task ActAsync(Func<Task<int>> act)
    {
        await act();
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
