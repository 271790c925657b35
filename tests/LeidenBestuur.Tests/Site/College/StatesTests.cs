using LeidenBestuur.Tests.Site.LinkedData;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.College;

/// <summary>Absent, acting, deputy, resigned, former, fewer than half: each follows from its facts, in the agreed words.</summary>
public sealed class StatesTests : IAsyncDisposable
{
    private static readonly string[] Lists = ["/", "/bestuurders", "/bestuurders/anna"];

    private readonly SiteHost _host = new() { Settings = [("Municipality:NumberOfAldermen", "4")] };

    [Theory]
    [InlineData("2026-11-23", null, "Bert", "Anna is tijdelijk afwezig. Bert neemt het werk over.")]
    [InlineData("2026-11-01", "2026-11-23", null, "Anna is tijdelijk afwezig.")]
    [InlineData("2026-11-24", null, "Bert", null)]
    [InlineData("2026-11-01", "2026-11-22", "Bert", null)]
    public async Task Get_Absent_IsSaidOnTheDaysOfTheAbsence(string from, string? until, string? by, string? sentence)
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("anna", Some.Term() with { AbsentFrom = Some.Day(from), AbsentUntil = until is null ? null : Some.Day(until), ReplacedBy = by }, Some.Assignment(sport, "Sport"));

        foreach (var address in Lists.Append("/portefeuilles/sport"))
            Assert.Equal(sentence is null ? [] : [sentence], (await _host.PageAsync(address)).All("absence").Words());
    }

    [Fact]
    public async Task Get_AbsentOnADay_FollowsTheDay()
    {
        await PublishAsync("anna", Some.Term(end: "2026-12-31") with { AbsentFrom = Some.Day("2026-02-01"), AbsentUntil = Some.Day("2026-03-31") });

        foreach (var address in Lists)
        {
            Assert.Empty((await _host.PageAsync(address)).All("absence"));
            Assert.Empty((await _host.PageAsync(address + "?peildatum=2026-01-31")).All("absence"));
            var inside = await _host.PageAsync(address + "?peildatum=2026-03-31");
            Assert.Equal(["Anna is tijdelijk afwezig."], inside.All("absence").Words());
            Assert.StartsWith("U ziet hoe het was op 31 maart 2026", inside.TheOne("banner").Words(), StringComparison.Ordinal);
            Assert.Empty((await _host.PageAsync(address + "?peildatum=2026-04-01")).All("absence"));
        }
    }

    [Fact]
    public async Task Get_DeputyWhoIsAbsent_ReplacesNobody()
    {
        await PublishAsync("anna", Some.Term() with { DeputyRank = 1, AbsentFrom = Some.Day("2026-11-01") });
        const string Deputy = "Anna is eerste locoburgemeester en vervangt de burgemeester als dat nodig is.";

        Assert.DoesNotContain(Deputy, (await _host.PageAsync("/bestuurders/anna")).Content(), StringComparison.Ordinal);
        Assert.Contains(Deputy, (await _host.PageAsync("/bestuurders/anna?peildatum=2026-10-31")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AbsentAndOutOfOffice_SaysOnlyTheLatter()
    {
        await PublishAsync("anna", Some.Term(end: "2026-10-31") with { AbsentFrom = Some.Day("2026-02-01") });

        Assert.Empty((await _host.PageAsync("/bestuurders/anna")).All("absence"));
        Assert.StartsWith("Anna was wethouder", (await _host.PageAsync("/bestuurders/anna")).TheOne("banner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ActingMayor_IsNamedSoEverywhere()
    {
        var order = await _host.Store.PortfolioAsync("veiligheid", "Veiligheid");
        await PublishAsync("anna", Some.Term(Office.Mayor, "2026-10-01") with { IsActing = true }, Some.Assignment(order, "Veiligheid"));

        Assert.StartsWith("Waarnemend burgemeester", (await _host.PageAsync("/bestuurders/anna")).TheOne("office").Words(), StringComparison.Ordinal);
        foreach (var list in Lists.SkipLast(1))
            Assert.Equal("Anna Waarnemend burgemeester Veiligheid", (await _host.PageAsync(list)).TheOne("members").Words());
        var subject = await _host.PageAsync("/portefeuilles/veiligheid");
        Assert.Equal("Waarnemend burgemeester Anna gaat over Veiligheid.", subject.TheOne("answer").Words());
        Assert.EndsWith("Anna, waarnemend burgemeester Staat hier sinds 23 november 2026.", subject.TheOne("holders").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-31", "Anna heeft op 1 november 2026 ontslag genomen en blijft wethouder tot 1 januari 2027, of tot er eerder een opvolger is.", true)]
    [InlineData("2026-11-01", "Anna heeft op 1 november 2026 ontslag genomen en is geen wethouder meer.", false)]
    [InlineData("2026-11-02", "Anna was wethouder van 30 juni 2022 tot en met 2 november 2026. Anna zit nu niet in het college. Deze pagina blijft bestaan.", false)]
    [InlineData("2026-10", "Anna heeft op 1 november 2026 ontslag genomen en is geen wethouder meer.", false)]
    [InlineData(null, "Anna heeft op 1 november 2026 ontslag genomen en blijft wethouder tot er een opvolger is.", true)]
    [InlineData("2026-12", "Anna heeft op 1 november 2026 ontslag genomen. Het einde van het ambt is in december 2026, of eerder als er een opvolger is. De precieze dag weten wij niet.", true)]
    public async Task Get_Resigned_HasOneBannerAndStaysWhileInOffice(string? end, string sentence, bool inOffice)
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("anna", Some.Term(end: end) with { ResignedOn = Some.Day("2026-11-01"), DeputyRank = 1 }, Some.Assignment(sport, "Sport"));
        var profile = await _host.PageAsync("/bestuurders/anna");

        Assert.Equal(sentence, profile.TheOne("banner").Words());
        Assert.Equal(inOffice, profile.Content().Contains("Anna is eerste locoburgemeester", StringComparison.Ordinal));
        Assert.Equal(inOffice ? 1 : 0, (await _host.PageAsync("/")).All("members").Length);
        Assert.Equal(inOffice ? "Wethouder Anna gaat over Sport." : "Sport heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", (await _host.PageAsync("/portefeuilles/sport")).TheOne("answer").Words());
        Assert.StartsWith("U ziet hoe het was op 31 oktober 2026", (await _host.PageAsync("/bestuurders/anna?peildatum=2026-10-31")).TheOne("banner").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-31", "Anna heeft op 1 november 2026 ontslag genomen en blijft wethouder tot 1 januari 2027, of tot er eerder een opvolger is.")]
    [InlineData(null, "Anna heeft op 1 november 2026 ontslag genomen en blijft wethouder tot er een opvolger is.")]
    public async Task Get_Resigned_IsSaidOnceOnEveryPageAndInLists(string? end, string sentence)
    {
        var resigned = Some.Term(end: end) with { ResignedOn = Some.Day("2026-11-01") };
        await PublishAsync("anna", resigned);
        foreach (var list in Lists.SkipLast(1))
        {
            Assert.Equal([sentence], (await _host.PageAsync(list)).All("resignation").Words());
            Assert.Equal([sentence], (await _host.PageAsync(list + "?peildatum=2026-11-01")).All("resignation").Words());
            Assert.Empty((await _host.PageAsync(list + "?peildatum=2026-10-31")).All("resignation"));
        }

        Assert.Empty((await _host.PageAsync("/bestuurders/anna")).All("resignation"));
        Assert.Equal([sentence], (await _host.PageAsync("/bestuurders/anna?peildatum=2026-11-01")).All("resignation").Words());
        Assert.Empty((await _host.PageAsync("/bestuurders/anna?peildatum=2026-10-31")).All("resignation"));

        await _host.Store.CorrectAsync("anna", Some.Content("Anna") with { LeadSentence = "Goed.", Terms = [resigned] }, new("fout", "goed"));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var corrected = await _host.PageAsync("/bestuurders/anna");
        Assert.StartsWith("Fout verbeterd op", corrected.TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Equal([sentence], corrected.All("resignation").Words());
    }

    [Fact]
    public async Task Get_AldermenWithoutAMayor_SaysThatTheMayorIsNotKnown()
    {
        await PublishAsync("anna", Some.Term());
        foreach (var (query, sentence) in new[] { ("", "Wij weten niet wie nu burgemeester is."), ("?peildatum=2023-01-15", "Wij weten niet wie toen burgemeester was."), ("?peildatum=2027-01-15", "Wij weten niet wie dan burgemeester is.") })
            Assert.Equal($"Het college {sentence} Anna Wethouder", (await _host.PageAsync("/" + query)).Section("Het college").Words());
        Assert.Empty((await _host.PageAsync("/?peildatum=2022-01-15")).All("mayor-unknown"));

        await PublishAsync("bert", Some.Term(Office.Mayor, start: null));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await _host.PageAsync("/")).All("mayor-unknown"));
        // It may have been Bert.
        Assert.Empty((await _host.PageAsync("/?peildatum=2023-01-15")).All("mayor-unknown"));
    }

    [Fact]
    public async Task Get_ResignedWithAnEndThatMayHaveCome_MakesNoDayOfIt()
    {
        await PublishAsync("anna", Some.Term(end: "2026") with { ResignedOn = Some.Day("2026-11-01") });
        var profile = await _host.PageAsync("/bestuurders/anna");

        Assert.Contains("Einde niet precies bekend.", profile.TheOne("office").Words(), StringComparison.Ordinal);
        Assert.Equal(
            "Anna heeft op 1 november 2026 ontslag genomen. Het einde van het ambt is in 2026, of eerder als er een opvolger is. De precieze dag weten wij niet.", profile.TheOne("banner").Words());
    }

    [Fact]
    public async Task Get_FormerOfficials_HaveEveryTermAndWhoLeftLastStandsFirst()
    {
        await PublishAsync("anna", Some.Term(start: null, end: "2022-06-29"));
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Some.Term(start: "2010", end: "2014-05"), Some.Term(Office.Mayor, "2023-01-01", "2024-12-31") with { IsActing = true }] });
        await PublishAsync("carla", Some.Term(end: "2026-12-31"));
        await PublishAsync("dirk", Some.Term(end: "2025-12-31"));
        await _host.Store.WithdrawAsync("dirk");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["Bert Waarnemend burgemeester, van 1 januari 2023 tot 1 januari 2025 Wethouder, van 2010 tot en met mei 2014", "Anna Wethouder, begin niet bekend, tot en met 29 juni 2022"],
            (await _host.PageAsync("/bestuurders")).TheOne("former").Children.Words());
        // Between two terms somebody stands under both.
        Assert.Equal(["Anna", "Bert", "Bert"], (await _host.PageAsync("/bestuurders?peildatum=2022-12-31")).QuerySelectorAll("[data-testid=former] .name, #groep-0 ~ div .name").Words().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_WhoCameBack_IsToldOfEachTermThatIsOver()
    {
        await PublishAsync("anna", Some.Term(start: "2016-06-01", end: "2020-12-31") with { Party = "PvdA" });
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [Some.Term(start: "2016-06-01", end: "2020-12-31") with { Party = "PvdA" }, Some.Term(start: "2022-06-15") with { Party = "PvdA" }] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        var now = await _host.PageAsync("/bestuurders/anna");
        Assert.Equal(["Wethouder, PvdA, van 1 juni 2016 tot 1 januari 2021"], now.All("earlier-term").Words());
        Assert.Equal(["2022-06-15", "2016-06-01"], now.Thing("Person").All("memberOf").Select(role => role.Text("startDate")));
        Assert.Equal(["Wethouder, PvdA, van 1 juni 2016 tot 1 januari 2021"], (await _host.PageAsync("/bestuurders/anna?peildatum=2021-06-01")).All("earlier-term").Words());
        Assert.Empty((await _host.PageAsync("/bestuurders/anna?peildatum=2018-01-01")).All("earlier-term"));

        var between = await _host.PageAsync("/bestuurders?peildatum=2021-06-01");
        Assert.Equal("Anna Wethouder", between.TheOne("members").Words());
        Assert.Equal("Anna Wethouder, van 1 juni 2016 tot 1 januari 2021", between.TheOne("former").Words());
        Assert.Empty((await _host.PageAsync("/bestuurders")).All("former"));
    }

    [Theory]
    [InlineData(1, 3, 0, true)]
    [InlineData(2, 2, 0, false)]
    [InlineData(1, 3, 1, false)]
    [InlineData(1, 2, 0, false)]
    public async Task Get_FewerThanHalf_IsSaidOnlyWhenCertain(int inOffice, int gone, int unknown, bool said)
    {
        for (var i = 0; i < inOffice; i++)
            await PublishAsync($"in{i}", Some.Term(end: "2026-12-31") with { ResignedOn = Some.Day("2026-11-01") });
        for (var i = 0; i < gone; i++)
            await PublishAsync($"weg{i}", Some.Term(end: "2026-10-31"));
        for (var i = 0; i < unknown; i++)
            await _host.Store.PublishAsync($"onbekend{i}", Some.Content($"Onbekend {i}") with { Terms = [] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            said ? ["Minder dan de helft van de wethouders is nu in functie. Daarom neemt de burgemeester de besluiten van het college."] : [],
            (await _host.PageAsync("/")).All("fewer-than-half").Words());
        Assert.Empty((await _host.PageAsync("/?peildatum=2026-11-22")).All("fewer-than-half"));
    }

    [Fact]
    public async Task Get_NumberOfAldermenNotSet_SaysNothing()
    {
        await using var host = new SiteHost();
        await host.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [Some.Term(end: "2026-10-31")] });

        Assert.Empty((await host.PageAsync("/")).All("fewer-than-half"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Task<int> PublishAsync(string slug, TermOfOffice term, params List<PortfolioAssignment> held) =>
        _host.Store.PublishAsync(slug, Some.Content(char.ToUpperInvariant(slug[0]) + slug[1..]) with { Terms = [term], Assignments = held });
}
