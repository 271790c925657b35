using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Portfolios;

/// <summary>"Wie ging hier eerder over?": the chain of holders over all versions that were published.</summary>
public sealed class HolderChainTests : IAsyncLifetime
{
    private const string Address = "/portefeuilles/sport";
    private readonly SiteHost _host = new();
    private int _sport;

    public async ValueTask InitializeAsync() => _sport = await _host.Store.PortfolioAsync("sport", "Sport");

    [Fact]
    public async Task Get_HolderOfAnOlderVersion_StaysInTheChain()
    {
        await PublishAsync("anna", Held());
        await PublishAsync("anna");
        await PublishAsync("bert", Held("2026-11-25"));

        Assert.Equal(
            ["Sinds 25 november 2026 Bert, wethouder", "Begin en einde niet bekend Anna, wethouder Stond hier van 23 november 2026 tot 24 november 2026."],
            await ChainAsync());
        Assert.Equal("Wethouder Bert gaat over Sport.", await AnswerAsync());
    }

    [Fact]
    public async Task Get_LeftOutWithDates_SaysWhatWasStated()
    {
        await PublishAsync("anna", Held("2022-06-30"));
        await PublishAsync("anna");
        await PublishAsync("bert", Held("2018", "2021-12-31"));
        await PublishAsync("bert");

        Assert.Equal(
            ["Vanaf 30 juni 2022, einde niet bekend Anna, wethouder Stond hier van 23 november 2026 tot 24 november 2026.", "Van 2018 tot 1 januari 2022 Bert, wethouder"],
            await ChainAsync());
        Assert.Equal("Sport heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", await AnswerAsync());
        Assert.Equal("Wij weten niet wie op 1 januari 2024 over Sport ging. Hieronder staat wie er vroeger op deze site genoemd is.", await AnswerAsync("?peildatum=2024-01-01"));
        Assert.Equal("Op 1 januari 2010 ging, voor zover wij weten, niemand over Sport.", await AnswerAsync("?peildatum=2010-01-01"));
    }

    [Fact]
    public async Task Get_DatesThatBecameKnown_AreOneLine()
    {
        await PublishAsync("anna", Held());
        await PublishAsync("anna", Held("2022"));
        await PublishAsync("anna", Held("2022-06-30"));
        await PublishAsync("anna", Held("2022-06-30", "2026-11-25"));

        Assert.Equal(["Van 30 juni 2022 tot en met 25 november 2026 Anna, wethouder"], await ChainAsync());
    }

    [Fact]
    public async Task Get_NextTermWithoutABreak_IsOneLine()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with
        {
            Terms = [Some.Term(start: "2018-06-01", end: "2022-06-29"), Some.Term(start: "2022-06-30")],
            Assignments = [Held("2018-06-01", "2022-06-29"), Held("2022-06-30") with { Order = 2 }],
        });
        await PublishAsync("bert", Held("2010-01-01", "2013-12-31"), Held("2016-01-01", "2017-12-31") with { Order = 2 });

        Assert.Equal(
            ["Sinds 1 juni 2018 Anna, wethouder", "Van 1 januari 2016 tot 1 januari 2018 Bert, wethouder", "Van 1 januari 2010 tot 1 januari 2014 Bert, wethouder"], await ChainAsync());
    }

    [Fact]
    public async Task Get_TakenAwayByACorrection_WasNeverSo()
    {
        await PublishAsync("anna", Held());
        await PublishAsync("bert", Held("2022-06-30"));
        await _host.Store.CorrectAsync("anna", Content("Anna"), new("Anna gaat over Sport", "Anna gaat niet over Sport"));
        await _host.Store.CorrectAsync("bert", Content("Bert", Held("2023-06-30")), new("sinds 2022", "sinds 2023"));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["Sinds 30 juni 2023 Bert, wethouder"], await ChainAsync());
    }

    [Fact]
    public async Task Get_OnlyHolderTakenAwayByACorrection_LeavesTheAddress()
    {
        await PublishAsync("anna", Held());
        await _host.Store.CorrectAsync("anna", Content("Anna"), new("Anna gaat over Sport", "Anna gaat niet over Sport"));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty((await _host.PageAsync(Address)).All("holders"));
        Assert.Empty((await _host.PageAsync("/portefeuilles")).All("vacant"));
    }

    [Fact]
    public async Task Get_HolderWithdrawn_TellsNothingOfThemAndClaimsNoVacancy()
    {
        await PublishAsync("anna", Held("2022-06-30"));
        await PublishAsync("bert", Held("2018", "2021-12-31"));
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var page = await _host.PageAsync(Address);
        Assert.Equal(
            "Wij weten niet wie nu over Sport gaat. Heeft u een vraag? Bel 14 071. Hieronder staat wie er vroeger op deze site genoemd is.", page.TheOne("answer").Words());
        Assert.Equal(
            ["Van 2018 tot 1 januari 2022 Bert, wethouder"], await ChainAsync());
        Assert.Equal(["Sport niet bekend"], (await _host.PageAsync("/")).TheOne("subjects").QuerySelectorAll("li").Words());
        Assert.Equal(["Sport niet bekend"], (await _host.PageAsync("/portefeuilles")).TheOne("subjects").QuerySelectorAll("li").Words());
        Assert.Empty((await _host.PageAsync("/portefeuilles")).All("vacant"));
    }

    [Fact]
    public async Task Get_WithdrawnAfterTheOffice_WasOver()
    {
        await _host.Store.PublishAsync("anna", Content("Anna", Held("2010-06-01")) with { Terms = [Some.Term(start: "2010-06-01", end: "2014-06-01")] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.WithdrawAsync("anna");
        await PublishAsync("bert", Held("2022", "2025"));

        Assert.Equal(["Sport geen wethouder"], (await _host.PageAsync("/")).TheOne("subjects").QuerySelectorAll("li").Words());
        Assert.Equal("Sport heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", await AnswerAsync());
    }

    [Fact]
    public async Task Get_Scheduled_TellsNothing()
    {
        await PublishAsync("bert", Held("2022-06-30"));
        await _host.Store.ScheduleAsync("bert", Content("Bert"), _host.Store.Now.AddDays(1));
        await _host.Store.ScheduleAsync("carla", Content("Carla", Held("2026-12-01")), _host.Store.Now.AddDays(1));

        Assert.Equal(["Sinds 30 juni 2022 Bert, wethouder"], await ChainAsync());
        _host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(
            ["Vanaf 1 december 2026 Carla, wethouder", "Vanaf 30 juni 2022, einde niet bekend Bert, wethouder Stond hier van 23 november 2026 tot 25 november 2026."], await ChainAsync());
    }

    [Fact]
    public async Task Get_OfficeEndedAndPortfolioDidNot_SaysThatTheEndIsUnknown()
    {
        await _host.Store.PublishAsync("anna", Content("Anna", Held("2018-06-01")) with { Terms = [Some.Term(Office.Mayor, "2018-06-01", "2022-06-29") with { IsActing = true }] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["Vanaf 1 juni 2018, einde niet bekend Anna, waarnemend burgemeester"], await ChainAsync());
        Assert.Equal("Sport heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", await AnswerAsync());
    }

    [Fact]
    public async Task Get_TakenUpAgain_IsTheSameHolding()
    {
        await PublishAsync("anna", Held("2022-06-30") with { IsActing = true });
        await PublishAsync("anna");
        await PublishAsync("anna", Held("2022-06-30") with { IsActing = true });

        Assert.Equal(["Sinds 30 juni 2022 Anna, wethouder (tijdelijk)"], await ChainAsync());
    }

    [Fact]
    public async Task Get_PageThatWasGoneAndCameBack_TellsEachTimeThatItStoodThere()
    {
        await PublishAsync("anna", Held());
        await PublishAsync("bert", Held());
        foreach (var slug in new[] { "anna", "bert" })
            await _host.Store.WithdrawAsync(slug);
        _host.Clock.Advance(TimeSpan.FromDays(5));
        await PublishAsync("anna", Held());
        await PublishAsync("bert");

        Assert.Equal(
            [
                "Begin niet bekend – nu Anna, wethouder Stond hier van 23 november 2026 tot 25 november 2026. Staat hier sinds 30 november 2026.",
                "Begin en einde niet bekend Bert, wethouder Stond hier van 24 november 2026 tot 25 november 2026.",
            ],
            await ChainAsync());
    }

    [Fact]
    public async Task Get_NobodyKnownAndNoEarlierName_PointsToNone()
    {
        await PublishAsync("anna", Held("2022-06-30"));
        await PublishAsync("bert", Held("2027-01-01"));
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("Wij weten niet wie nu over Sport gaat. Heeft u een vraag? Bel 14 071.", await AnswerAsync());
        Assert.Equal("Wij weten niet wie op 1 januari 2025 over Sport ging.", await AnswerAsync("?peildatum=2025-01-01"));
    }

    [Fact]
    public async Task Get_DayBeforeAllData_ListsNoSubject()
    {
        await _host.Store.PublishAsync("anna", Content("Anna", Held()) with { Terms = [Some.Term(start: null)] });
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync("bert", Held("2027-01-01"));
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.StartsWith("Over 1 januari 1990 weten wij niets.", (await _host.PageAsync("/?peildatum=1990-01-01")).TheOne("empty").Words(), StringComparison.Ordinal);
        foreach (var page in new[] { "/", "/portefeuilles" })
        {
            Assert.Empty((await _host.PageAsync(page + "?peildatum=1990-01-01")).All("subjects"));
            Assert.Equal(["Sport niet bekend"], (await _host.PageAsync(page + "?peildatum=2026-11-23")).TheOne("subjects").QuerySelectorAll("li").Words());
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private PortfolioAssignment Held(string? start = null, string? end = null) => Some.Assignment(_sport, "Sport", start: start, end: end);

    private static ProfileContent Content(string name, params List<PortfolioAssignment> held) => Some.Content(name) with { Assignments = held };

    /// <summary>Each a day after the one before.</summary>
    private async Task PublishAsync(string slug, params List<PortfolioAssignment> held)
    {
        await _host.Store.PublishAsync(slug, Content(char.ToUpperInvariant(slug[0]) + slug[1..], held));
        _host.Clock.Advance(TimeSpan.FromDays(1));
    }

    private async Task<string[]> ChainAsync() => (await _host.PageAsync(Address)).TheOne("holders").QuerySelectorAll("li").Words();

    private async Task<string> AnswerAsync(string query = "") => (await _host.PageAsync(Address + query)).TheOne("answer").Words();
}
