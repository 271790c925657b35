using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site.Changes;

/// <summary>The log of all that was published.</summary>
public sealed class ChangesPageTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Get_Publications_StandLatestFirstWithWhoWhatWhenAndWhy()
    {
        await FillAsync();

        var page = await _host.PageAsync("/wijzigingen");
        Assert.Equal("Wijzigingen", page.QuerySelector("h1")!.Words());
        Assert.Equal("4 wijzigingen.", page.TheOne("count").Words());
        Assert.Equal(
            [
                "Bert intrekking 5 maart 2026, 10:00 uur De pagina is weggehaald. Reden: Op verzoek ingetrokken.",
                "Anna rectificatie 4 maart 2026, 10:00 uur Er stond: 14 071. Het is: 14 072. Contact gewijzigd. Reden: Een lezer zag het. Lees versie 2 van Anna",
                "Bert eerste versie 3 maart 2026, 10:00 uur Dit is de eerste versie van de pagina. De pagina is later weggehaald. Lees versie 1 van Bert",
                "Anna eerste versie 2 maart 2026, 10:00 uur Dit is de eerste versie van de pagina. Lees versie 1 van Anna",
            ],
            page.All("publication").Words());
        Assert.Equal(
            ["/bestuurders/bert/wijzigingen", "/bestuurders/anna", "/bestuurders/anna/versies/2", "/bestuurders/bert/wijzigingen", "/bestuurders/bert/versies/1", "/bestuurders/anna", "/bestuurders/anna/versies/1"],
            page.All("publication").SelectMany(publication => publication.Links()));
        Assert.Equal("/wijzigingen.atom", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Empty(page.All("paging"));
    }

    [Theory]
    [InlineData("bestuurder=anna", "2 wijzigingen met uw keuze.", 2, "/wijzigingen.atom?bestuurder=anna")]
    [InlineData("bestuurder=bert", "2 wijzigingen met uw keuze.", 2, "/wijzigingen.atom?bestuurder=bert")]
    [InlineData("soort=wijziging", "2 wijzigingen met uw keuze.", 2, "/wijzigingen.atom?soort=wijziging")]
    [InlineData("soort=rectificatie&bestuurder=anna", "1 wijziging met uw keuze.", 1, "/wijzigingen.atom?bestuurder=anna&soort=rectificatie")]
    [InlineData("soort=intrekking&bestuurder=&van=&tot=", "1 wijziging met uw keuze.", 1, "/wijzigingen.atom?soort=intrekking")]
    [InlineData("van=2026-03-03&tot=2026-03-04", "2 wijzigingen met uw keuze.", 2, "/wijzigingen.atom")]
    [InlineData("tot=2026-03-01", "0 wijzigingen met uw keuze.", 0, "/wijzigingen.atom")]
    public async Task Get_Choice_ShowsJustThat(string query, string count, int shown, string feed)
    {
        await FillAsync();

        var page = await _host.PageAsync($"/wijzigingen?{query}");
        Assert.Equal((count, shown), (page.TheOne("count").Words(), page.All("publication").Length));
        Assert.Equal(feed, page.TheOne("feed").GetAttribute("href"));
        // A feed knows no days, and says so where some were chosen.
        Assert.Equal(
            query.EndsWith("=2026-03-04", StringComparison.Ordinal) || query.EndsWith("=2026-03-01", StringComparison.Ordinal) ? "Volg deze wijzigingen, en die van andere dagen, in een nieuwslezer (Atom)" : "Volg deze wijzigingen in een nieuwslezer (Atom)",
            page.TheOne("feed").Words());
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
        if (shown == 0)
            Assert.Equal("Geen wijzigingen met deze keuze. Haal een keuze weg, of bekijk alles.", page.TheOne("empty").Words());
    }

    [Fact]
    public async Task Get_Choices_CanBeTakenAwayOneByOneAndStayInTheForm()
    {
        await FillAsync();

        var page = await _host.PageAsync("/wijzigingen?tot=2026-12-31&bestuurder=anna&van=2026-03-01&soort=rectificatie");
        Assert.Equal(
            ["Anna (haal deze keuze weg)", "Rectificatie (haal deze keuze weg)", "Vanaf 1 maart 2026 (haal deze keuze weg)", "Tot en met 31 december 2026 (haal deze keuze weg)"],
            page.TheOne("chosen").QuerySelectorAll("li").Words());
        Assert.Equal("/wijzigingen?soort=rectificatie&van=2026-03-01&tot=2026-12-31", page.TheOne("chosen").Links()[0]);
        Assert.Equal(["anna", "rectificatie"], page.QuerySelectorAll("main option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(["2026-03-01", "2026-12-31"], page.QuerySelectorAll("main .filter input").Select(field => field.GetAttribute("value")));
    }

    [Theory]
    [InlineData("soort=onzin")]
    [InlineData("soort=wijziging&soort=wijziging")]
    [InlineData("bestuurder=niemand")]
    [InlineData("van=1-1-2026")]
    [InlineData("tot=2026-02-30")]
    [InlineData("pagina=0")]
    [InlineData("pagina=01")]
    [InlineData("pagina=een")]
    [InlineData("pagina=9999999")]
    public async Task Get_ValueThatCannotBe_IsABadAddress(string query)
    {
        await FillAsync();
        await _host.PageAsync($"/wijzigingen?{query}", 400);
    }

    [Fact]
    public async Task Get_FirstDayAfterTheLast_SaysSo()
    {
        await FillAsync();

        var page = await _host.PageAsync("/wijzigingen?van=2026-05-01&tot=2026-01-01", 400);
        Assert.Equal("De dag bij ‘Vanaf’ ligt na de dag bij ‘Tot en met’. Draai ze om.", page.QuerySelector("main .lead")!.Words());
        await _host.PageAsync("/wijzigingen?van=2026-05-01&tot=2026-05-01");
    }

    [Fact]
    public async Task Get_ManyPublications_ArePagedAndKeepTheirChoice()
    {
        for (var i = 0; i < 51; i++)
        {
            await _host.Store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = $"Nummer {i}" });
            _host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await _host.PageAsync("/wijzigingen?soort=wijziging");
        Assert.Equal((25, "Pagina 1 van 3 Volgende pagina"), (first.All("publication").Length, first.TheOne("paging").Words()));
        var next = first.TheOne("paging").QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/wijzigingen?soort=wijziging&pagina=2", next);
        var second = await _host.PageAsync(next);
        Assert.Equal("/wijzigingen?soort=wijziging", second.TheOne("paging").QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("Wijzigingen, pagina 2", second.QuerySelector("nav.breadcrumb [aria-current]")!.Words());
        var third = await _host.PageAsync("/wijzigingen?pagina=3");
        Assert.Equal("Anna eerste versie", third.TheOne("publication").QuerySelector("h2")!.Words());
        Assert.Null(third.TheOne("paging").QuerySelector("a[rel=next]"));
        await _host.PageAsync("/wijzigingen?pagina=4", 404);
    }

    [Fact]
    public async Task Get_NothingPublished_SaysSo()
    {
        await _host.Store.DraftAsync("anna", Some.Content("Anna"));

        Assert.Equal("Er is nog niets gepubliceerd.", (await _host.PageAsync("/wijzigingen")).TheOne("empty").Words());
        await _host.PageAsync("/wijzigingen?pagina=2", 404);
        await _host.PageAsync("/wijzigingen?bestuurder=anna", 400);
    }

    [Fact]
    public async Task Get_FormerSlug_LeadsToThePersonUnderTheNewOne()
    {
        await FillAsync();
        await _host.Store.OnOfficialAsync("anna", (official, _) => official.Rename("anna-bakker"));

        var moved = await _host.GetAsync("/wijzigingen?bestuurder=anna&soort=rectificatie");
        Assert.Equal((301, "/wijzigingen?bestuurder=anna-bakker&soort=rectificatie"), ((int)moved.StatusCode, moved.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Home_LatestChanges_AreThreeWithCorrectionsFirstAndLeadToTheLog()
    {
        await FillAsync();
        await _host.Store.PublishAsync("carla", Some.Content("Carla"));
        await _host.Store.PublishAsync("dirk", Some.Content("Dirk"));
        _host.Clock.Advance(TimeSpan.FromHours(1));

        var latest = (await _host.PageAsync("/")).Section("Laatste wijzigingen");
        Assert.Equal(["Anna: Fout verbeterd: Contact gewijzigd.", "Carla: Dit is de eerste versie van de pagina.", "Dirk: Dit is de eerste versie van de pagina."],
            latest.QuerySelectorAll("li > span + span").Words().Order(StringComparer.Ordinal));
        Assert.StartsWith("4 maart 2026 Anna", latest.QuerySelector("li")!.Words(), StringComparison.Ordinal);
        Assert.Equal("/wijzigingen", latest.Links()[^1]);
        Assert.DoesNotContain("Laatste wijzigingen", (await _host.PageAsync("/?peildatum=2026-03-01")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_Corrections_GoFirstForThirtyDaysAndThenByTheirTime()
    {
        foreach (var name in new[] { "anna", "bert", "carla" })
        {
            await _host.Store.PublishAsync(name, Some.Content(name));
            await _host.Store.CorrectAsync(name, Some.Content(name) with { OfficeContact = "Bel." }, new("niets", "Bel."));
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }
        await _host.Store.PublishAsync("dirk", Some.Content("dirk"));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        async Task<string[]> Names() => [.. (await _host.PageAsync("/")).TheOne("changes").QuerySelectorAll("a").Words()];

        Assert.Equal(["carla", "bert", "anna"], await Names());
        // Of 2, 3 and 4 March.
        _host.At(Some.Utc("2026-04-02 12:00"));
        Assert.Equal(["carla", "bert", "dirk"], await Names());
        _host.At(Some.Utc("2026-04-04 12:00"));
        Assert.Equal(["dirk", "carla", "bert"], await Names());
        Assert.Contains("carla: Fout verbeterd:", (await _host.PageAsync("/")).TheOne("changes").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 7)]
    [InlineData("/wijzigingen", 6)]
    [InlineData("/wijzigingen?bestuurder=anna&van=2026-01-01", 6)]
    [InlineData("/wijzigingen.atom?bestuurder=anna", 6)]
    [InlineData("/bestuurders/anna/wijzigingen", 6)]
    public async Task Get_HoweverMuchThereIs_AsksTheStoreAFewTimes(string address, int most)
    {
        var commands = new HeardCommands();
        await using var host = new SiteHost { Clock = _host.Clock, Replace = commands.HearIn };
        foreach (var name in new[] { "anna", "bert", "carla" })
        {
            for (var i = 0; i < 12; i++)
                await host.Store.PublishAsync(name, Some.Declared(Some.SidePosition(i + 1)) with { Name = name, Assignments = [Some.Assignment(await host.Store.PortfolioAsync($"o{i}", $"Onderwerp {i}"))] });
        }
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (int)(await host.GetAsync(address)).StatusCode);

        commands.Forget();
        await host.GetAsync(address);
        Assert.InRange(commands.Take(), 1, most);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A day passes after each act.</summary>
    private async Task FillAsync()
    {
        var store = _host.Store;
        foreach (var act in new Func<Task<int>>[]
        {
            () => store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = "14 071" }),
            () => store.PublishAsync("bert", Some.Content("Bert")),
            () => store.CorrectAsync("anna", Some.Content("Anna") with { OfficeContact = "14 072" }, new("14 071", "14 072.")),
            () => store.WithdrawAsync("bert"),
        })
        {
            await act();
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }
        await store.ScheduleAsync("anna", Some.Content("Anna") with { LeadSentence = "Later." }, store.Now.AddDays(1));
        await store.DraftAsync("bert", Some.Content("Bert"));
    }
}
