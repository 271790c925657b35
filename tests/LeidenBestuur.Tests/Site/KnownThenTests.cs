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

    [Theory]
    [InlineData("/bestuurders/marie", "/bestuurders/marie", "/bestuurders/marie/wijzigingen")]
    [InlineData("/nevenfuncties/1", "/nevenfuncties/1", "/bestuurders/marie/wijzigingen")]
    [InlineData("/organisaties/stichting-later", "/organisaties/stichting-later", "/nevenfuncties")]
    public async Task Get_WhatIsGoneToday_LeadsToAPageThatStands(string path, string before, string after)
    {
        const string Instant = "?bekend=2026-04-03T12:00";
        Assert.Equal([before], (await _host.PageAsync(path + Instant)).TheOne("banner").Links());
        await _host.Store.WithdrawAsync("marie");

        Assert.Equal([after], (await _host.PageAsync(path + Instant)).TheOne("banner").Links());
        await _host.PageAsync(after);
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
        foreach (var path in new[] { "/", "/bestuurders/marie", "/nevenfuncties?betaling=onbetaald", "/nevenfuncties/jaar/2026", "/nevenfuncties/1", "/wijzigingen?bestuurder=marie", "/bestuurders/marie/wijzigingen", "/bestuurders/marie/versies/2" })
        {
            var link = (await _host.PageAsync(path)).TheOne("cite").QuerySelector("a")!.GetAttribute("href")!["http://localhost".Length..];
            Assert.Contains("peildatum=2026-11-23&bekend=2026-11-23T", link, StringComparison.Ordinal);
            var then = (await _host.PageAsync(link)).Content();
            await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, $"Stichting {Guid.NewGuid()}")) with { Name = "Marie Nieuw" }, _host.Store.Now.AddHours(1));

            Assert.Equal(then, (await _host.PageAsync(link)).Content());
        }
    }

    [Fact]
    public async Task Get_LogOfAnInstant_TellsOnlyWhatWasPublishedByThen()
    {
        foreach (var (address, entries) in new[] { ("/wijzigingen", "publication"), ("/bestuurders/marie/wijzigingen", "version") })
        {
            Assert.Equal(2, (await _host.PageAsync(address)).All(entries).Length);
            var page = await _host.PageAsync($"{address}?bekend=2026-04-02T12:00");

            Assert.Contains("1 april 2026, 10:00 uur", page.TheOne(entries).Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("Later", page.TheOne(entries).Words(), StringComparison.Ordinal);
            Assert.Equal("U ziet wat hier stond op 2 april 2026 om 12:00 uur. Later kan er iets veranderd of verbeterd zijn. Ga terug naar vandaag.", page.TheOne("banner").Words());
            Assert.Equal([address], page.TheOne("banner").Links());
            Assert.Equal($"http://localhost{address}?peildatum=2026-04-02&bekend=2026-04-02T12:00", page.TheOne("cite").QuerySelector("a")!.GetAttribute("href"));
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.All(page.TheOne(entries).Links(), link => Assert.EndsWith("?peildatum=2026-04-02&bekend=2026-04-02T12:00", link, StringComparison.Ordinal));
            Assert.Contains("bekend=2026-04-02T12:00", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(["bekend"], page.QuerySelectorAll("form.moment input.utrecht-textbox").Select(field => field.GetAttribute("name")));
            await _host.PageAsync($"{address}?bekend=x", 400);
            await _host.PageAsync($"{address}?bekend=2026-12-01T10:00", 400);
        }
        Assert.Contains("Stond hier toen, sinds 1 april 2026, 10:00 uur.", (await _host.PageAsync("/bestuurders/marie/wijzigingen?bekend=2026-04-02T12:00")).Content(), StringComparison.Ordinal);
        await _host.PageAsync("/bestuurders/marie/wijzigingen?bekend=2026-03-31T12:00", 404);
    }

    [Fact]
    public async Task Get_FeedOfAnInstant_TellsOnlyWhatWasPublishedByThen()
    {
        var feed = await (await _host.GetAsync("/wijzigingen.atom?bekend=2026-04-02T12:00")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Later", feed, StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost/bestuurders/marie/versies/1?peildatum=2026-04-02&amp;bekend=2026-04-02T12:00\"", feed, StringComparison.Ordinal);
        Assert.Contains("rel=\"self\" type=\"application/atom+xml\" hreflang=\"nl\" href=\"http://localhost/wijzigingen.atom?peildatum=2026-04-02&amp;bekend=2026-04-02T12:00\"", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_VersionAtAnInstant_IsThereOnlyOncePublishedAndStaysAtThatInstantButForWhatItStates()
    {
        const string Moment = "?peildatum=2026-04-02&bekend=2026-04-02T12:00";
        await _host.PageAsync("/bestuurders/marie/versies/2");
        await _host.PageAsync("/bestuurders/marie/versies/2" + Moment, 404);
        var page = await _host.PageAsync("/bestuurders/marie/versies/1" + Moment);

        Assert.StartsWith("U ziet wat hier stond op 2 april 2026 om 12:00 uur.", page.TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Equal(["/bestuurders/marie/versies/1"], page.TheOne("banner").Links());
        Assert.Equal("U leest de versie die hier toen stond, sinds 1 april 2026, 10:00 uur. Ga naar de pagina van toen.", page.TheOne("version-notice").Words());
        Assert.Equal(["/bestuurders/marie" + Moment], page.TheOne("version-notice").Links());
        Assert.Equal(["/bestuurders/marie/wijzigingen" + Moment], page.TheOne("all-changes").Links());
        Assert.EndsWith("/bestuurders/marie/versies/1" + Moment, page.TheOne("cite").QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("/nevenfuncties/1?peildatum=2026-04-01&bekend=2026-04-01T10:00", page.QuerySelector("main")!.Links());

        var replaced = await _host.PageAsync("/bestuurders/marie/versies/1?bekend=2026-04-02T13:00");
        Assert.Equal("U leest een oude versie van deze pagina. Deze stond hier van 1 april 2026, 10:00 uur tot 2 april 2026, 12:30 uur. Ga naar de pagina van toen.", replaced.TheOne("version-notice").Words());
    }

    [Fact]
    public async Task Links_ToTheLog_StayAtTheMoment()
    {
        const string Moment = "?peildatum=2026-04-02&bekend=2026-04-02T12:00";
        foreach (var path in new[] { "/bestuurders/marie", "/nevenfuncties/1" })
            Assert.Equal(["/bestuurders/marie/wijzigingen" + Moment], (await _host.PageAsync(path + Moment)).TheOne("all-changes").Links());
        Assert.Equal(["/bestuurders/marie/wijzigingen?peildatum=2025-01-01"], (await _host.PageAsync("/bestuurders/marie?peildatum=2025-01-01")).TheOne("all-changes").Links());
        var home = (await _host.PageAsync("/" + Moment)).Section("Laatste wijzigingen");
        Assert.Equal(["/bestuurders/marie" + Moment, "/wijzigingen" + Moment], home.Links());
        Assert.DoesNotContain("Later", home.Words(), StringComparison.Ordinal);
        Assert.Contains("/wijzigingen" + Moment, (await _host.PageAsync("/bestuurders" + Moment)).QuerySelector("body > footer")!.Links());
        Assert.Contains(
            "/wijzigingen?bestuurder=marie&van=2026-04-01&tot=2026-04-02&peildatum=2026-11-01&bekend=2026-11-01T12:00",
            (await _host.PageAsync("/vergelijken?van=2026-04-01&tot=2026-04-02&bekend=2026-11-01T12:00")).QuerySelector("main")!.Links());
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
    public async Task Get_CheckedAgain_StillTellsTheCheckThatWasKnownThen()
    {
        Task CheckAsync(string at)
        {
            _host.At(Some.Utc(at));
            return _host.Store.OnOfficialAsync("marie", (official, now) => official.Check(Some.Signature(now)));
        }

        await CheckAsync("2026-11-24 09:00");
        await CheckAsync("2026-11-26 09:00");
        await CheckAsync("2026-11-26 15:00");
        _host.At(Some.Utc("2026-11-28 09:00"));
        foreach (var (instant, day) in new[] { ("2026-11-24T09:59", null), ("2026-11-24T10:00", "24"), ("2026-11-26T09:59", "24"), ("2026-11-26T12:00", "26"), ("2026-11-28T10:00", "26") })
        {
            foreach (var path in new[] { "/bestuurders/marie", "/nevenfuncties/1" })
                Assert.Equal(day, (await _host.PageAsync($"{path}?bekend={instant}")).TheOne("changed").Words() is var foot && foot.StartsWith("Nagekeken op ", StringComparison.Ordinal) ? foot.Split(' ')[2] : null);
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
