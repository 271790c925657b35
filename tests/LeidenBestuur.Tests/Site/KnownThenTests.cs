using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site;

/// <summary>What stood here at an instant: the second half of a moment.</summary>
public sealed class KnownThenTests : IAsyncLifetime
{
    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    public async ValueTask InitializeAsync()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Stichting Eerst", end: "2026-06-30")) with { Name = "Marie Eerst" }, Some.Utc("2026-04-01 08:00"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Stichting Later", end: "2026-06-30")) with { Name = "Marie Later" }, Some.Utc("2026-04-02 10:30"));
        await _host.Store.ScheduleAsync("morgen", Some.Content("Mo Morgen"), Some.Utc("2026-12-01 09:00"));
        _host.At(Some.Utc("2026-11-23 12:00"));
    }

    [Theory]
    [InlineData("2026-04-02T12:00", "Stichting Eerst")]
    [InlineData("2026-04-02+12:00", "Stichting Eerst")]
    [InlineData("2026-04-02T12:29:59.999", "Stichting Eerst")]
    [InlineData("2026-04-02T12:30", "Stichting Later")]
    [InlineData("2026-04-02T10:30Z", "Stichting Later")]
    public async Task Get_Instant_ShowsWhatStoodThere(string instant, string organisation)
    {
        foreach (var path in new[] { "/bestuurders/marie", "/nevenfuncties", "/nevenfuncties/1" })
        {
            var page = await _host.PageAsync($"{path}?bekend={instant}");

            Assert.Contains(organisation, page.Content(), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll(".nl-data-badge"));
        }
    }

    [Fact]
    public async Task Get_Instant_SaysSoAndLeadsBack()
    {
        var page = await _host.PageAsync("/nevenfuncties?betaling=onbetaald&bekend=2026-04-02T12:00");

        Assert.Equal("U ziet wat hier stond op 2 april 2026 om 12:00 uur. Later kan er iets veranderd of verbeterd zijn. Ga terug naar vandaag.", page.TheOne("banner").Words());
        Assert.Equal(["/nevenfuncties"], page.TheOne("banner").Links());
        Assert.Equal("Nevenfuncties, zoals het hier stond op 2 april 2026, 12:00 uur – LeidenBestuur", page.Title![(page.Title!.IndexOf('–', StringComparison.Ordinal) + 2)..]);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Contains("/bestuurders/marie?peildatum=2026-04-02&bekend=2026-04-02T12:00", page.QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task Get_InstantAndDay_KeepsThemApart()
    {
        var page = await _host.PageAsync("/nevenfuncties?peildatum=2026-07-01&bekend=2026-04-02T12:00");

        Assert.Contains("Stichting Eerst", page.Content(), StringComparison.Ordinal);
        Assert.Equal("Beëindigd: tot 1 juli 2026", Assert.Single(page.QuerySelectorAll(".nl-data-badge")).Words());
        Assert.Equal(
            "U ziet hoe het was op 1 juli 2026, volgens wat hier stond op 2 april 2026 om 12:00 uur. Later kan er iets veranderd of verbeterd zijn. Ga terug naar vandaag.", page.TheOne("banner").Words());
    }

    [Theory]
    [InlineData("2026-11-23T13:01")]
    [InlineData("2026-12-01T10:00")]
    [InlineData("9999-12-31T23:59")]
    public async Task Get_InstantToCome_IsRefused(string instant)
    {
        var page = await _host.PageAsync($"/bestuurders/morgen?bekend={instant}", 400);

        Assert.Contains("Dit tijdstip is nog niet geweest.", page.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("Morgen", page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-02")]
    [InlineData("2-4-2026 12:00")]
    [InlineData("2026-02-30T12:00")]
    [InlineData("2026-03-29T02:30")]
    [InlineData("1899-12-31T12:00")]
    [InlineData("2026-04-02T12:00&bekend=2026-04-02T12:00")]
    public async Task Get_NoSuchInstant_SaysHowToWriteOne(string instant) => Assert.Contains(
        "Wij kennen dit tijdstip niet. Schrijf eerst het jaar, dan de maand, dan de dag, en daarna het uur en de minuten.", (await _host.PageAsync($"/?bekend={instant}", 400)).Content(), StringComparison.Ordinal);

    [Fact]
    public async Task Get_BeforeTheFirstPublication_ShowsNobody()
    {
        Assert.Contains("Er is nog niets gepubliceerd.", (await _host.PageAsync("/?bekend=2026-03-31T12:00")).Content(), StringComparison.Ordinal);
        await _host.PageAsync("/bestuurders/marie?bekend=2026-03-31T12:00", 404);
    }

    [Fact]
    public async Task Get_LinkForGood_ShowsTheSameAfterLaterPublications()
    {
        foreach (var path in new[] { "/", "/bestuurders/marie", "/nevenfuncties?betaling=onbetaald", "/nevenfuncties/jaar/2026", "/nevenfuncties/1" })
        {
            var link = (await _host.PageAsync(path)).TheOne("cite").QuerySelector("a")!.GetAttribute("href")!["http://localhost".Length..];
            Assert.Contains("peildatum=2026-11-23&bekend=2026-11-23T1", link, StringComparison.Ordinal);
            var then = (await _host.PageAsync(link)).Content();
            await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, $"Stichting {Guid.NewGuid()}")) with { Name = "Marie Nieuw" }, _host.Store.Now.AddHours(1));

            Assert.Equal(then, (await _host.PageAsync(link)).Content());
        }
    }

    [Fact]
    public async Task Get_ClockThatGoesBack_LinksToTheRightHourOfTheTwo()
    {
        await using var host = new SiteHost { Clock = new(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero)) };
        await host.Store.PublishAsync("marie", Some.Content("Marie Zomertijd"));
        host.At(Some.Utc("2026-10-25 00:45"));
        var summer = (await host.PageAsync("/")).TheOne("cite").QuerySelector("a")!.GetAttribute("href")!["http://localhost".Length..];
        await host.Store.PublishAsync("marie", Some.Content("Marie Wintertijd"), Some.Utc("2026-10-25 01:30"));

        Assert.Equal("/?peildatum=2026-10-25&bekend=2026-10-25T00:45Z", summer);
        Assert.Contains("Marie Zomertijd", (await host.PageAsync(summer)).Content(), StringComparison.Ordinal);
        Assert.Contains("Marie Wintertijd", (await host.PageAsync("/?bekend=2026-10-25T01:30Z")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Instant_TellsNothingThatWasCheckedOrConfirmedLater()
    {
        await _host.Store.OnOfficialAsync("marie", (official, at) =>
        {
            official.Check(Some.Signature(at));
            official.Confirm(isRight: true, remark: null, at);
        });

        var now = (await _host.PageAsync("/bestuurders/marie")).Content();
        Assert.Contains("Nagekeken op 23 november 2026.", now, StringComparison.Ordinal);
        Assert.Contains("heeft op 23 november 2026 laten weten dat dit klopt.", now, StringComparison.Ordinal);
        foreach (var instant in new[] { "2026-04-02T12:00", "2026-11-22T12:00" })
        {
            var then = (await _host.PageAsync($"/bestuurders/marie?bekend={instant}")).Content();
            Assert.DoesNotContain("Nagekeken op", then, StringComparison.Ordinal);
            Assert.DoesNotContain("dat dit klopt", then, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_AnyPage_AsksForAnotherMomentAndKeepsTheChoices()
    {
        var forms = (await _host.PageAsync("/nevenfuncties?betaling=onbetaald")).QuerySelectorAll("form.moment");

        Assert.Equal(["peildatum", "bekend"], forms.Select(form => form.QuerySelector("input.utrecht-textbox")!.GetAttribute("name")));
        Assert.All(forms, form => Assert.Equal("onbetaald", form.QuerySelector("input[type=hidden][name=betaling]")!.GetAttribute("value")));
        Assert.Equal(2, (await _host.PageAsync("/")).QuerySelectorAll("form.moment").Length);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
