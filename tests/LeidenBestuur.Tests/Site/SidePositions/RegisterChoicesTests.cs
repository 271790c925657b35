using AngleSharp.Dom;
using LeidenBestuur.Tests.OpenData.Register;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>Choosing, ordering, paging and adding up in the register.</summary>
public sealed class RegisterChoicesTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Settings = [("Municipality:RegisterSince", "2024-01-01")] };

    [Theory]
    [InlineData("kennis", "1")]
    [InlineData("ADVIS", "2")]
    [InlineData("financien", "2,3")]
    [InlineData("stichting toezicht", "")]
    public async Task Get_Text_FindsPartsWithoutRegardToAccents(string text, string numbers)
    {
        await PublishAsync();

        var page = await _host.PageAsync($"/nevenfuncties?tekst={Uri.EscapeDataString(text)}");

        Assert.Equal(numbers, string.Join(',', Numbers(page)));
        Assert.Equal([$"Tekst: ‘{text}’ (haal deze keuze weg)"], page.TheOne("chosen").QuerySelectorAll("a").Words());
        Assert.Equal(text, page.QuerySelector("input[name=tekst]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("functie", "2,3,1")]
    [InlineData("organisatie", "2,3,1")]
    [InlineData("begin", "3,1,2")]
    public async Task Get_Order_PutsEntriesOfAllPeopleInIt(string order, string numbers)
    {
        await PublishAsync();

        foreach (var form in new[] { "", "&vorm=tabel" })
        {
            var page = await _host.PageAsync($"/nevenfuncties?volgorde={order}{form}");

            Assert.Equal(numbers, string.Join(',', Numbers(page)));
            Assert.All(page.All("position"), position => Assert.Contains(position.QuerySelectorAll("a").Words(), name => name is "Anna" or "Marie de Vries"));
        }
        Assert.Single((await _host.PageAsync($"/nevenfuncties?volgorde={order}&vorm=tabel")).QuerySelectorAll("th[aria-sort]"));
    }

    [Fact]
    public async Task Get_ManyPeople_ComeInPartsThatKeepTheChoices()
    {
        for (var i = 1; i <= 30; i++)
            await _host.Store.PublishAsync($"p{i}", Some.Declared(Some.SidePosition(i)) with { Name = $"Persoon {i:00}" });

        var first = await _host.PageAsync("/nevenfuncties?betaling=onbetaald&vorm=tabel");
        var second = await _host.PageAsync("/nevenfuncties?betaling=onbetaald&vorm=tabel&pagina=2");

        Assert.Equal("30 nevenfuncties van 30 bestuurders.", first.TheOne("count").Words());
        Assert.Equal(first.TheOne("count").Words(), second.TheOne("count").Words());
        Assert.Equal((25, 5), (first.All("position").Length, second.All("position").Length));
        Assert.Equal("Pagina 1 van 2 Volgende pagina", first.TheOne("paging").Words());
        Assert.Equal(["/nevenfuncties?betaling=onbetaald&vorm=tabel&pagina=2"], first.TheOne("paging").Links());
        Assert.Equal(["/nevenfuncties?betaling=onbetaald&vorm=tabel"], second.TheOne("paging").Links());
        Assert.EndsWith("/nevenfuncties?betaling=onbetaald&vorm=tabel&pagina=2&peildatum=2026-11-23&bekend=2026-11-23T13:00", second.TheOne("cite").Words(), StringComparison.Ordinal);
        await _host.PageAsync("/nevenfuncties?pagina=3", 404);
        foreach (var bad in new[] { "0", "-1", "1.5", "twee", "9999999" })
            await _host.PageAsync($"/nevenfuncties?pagina={bad}", 400);
    }

    [Fact]
    public async Task Get_Downloads_SayHowManyLinesTheyHave()
    {
        await PublishAsync();

        var links = (await _host.PageAsync("/nevenfuncties?betaling=betaald&tekst=financiën")).TheOne("downloads").QuerySelectorAll("a").ToList();

        Assert.Equal(["Alles voor Excel (CSV, 7 regels)", "Deze keuze voor Excel (CSV, 3 regels)"], links.Select(link => link.Words()));
        foreach (var (link, lines) in links.Zip([7, 3]))
            Assert.Equal(lines, (await RegisterFileTests.RowsAsync(_host, link.GetAttribute("href")!)).Count);
        Assert.Single((await _host.PageAsync("/nevenfuncties")).TheOne("downloads").QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Get_Incomes_AreAddedUpPerYearAndSaidToBeIncompleteWhereTheyMayBe()
    {
        await PublishAsync();
        await _host.Store.PublishAsync("anna", Some.Declared(
            Paid(2, "Bank", new YearlyIncome { Year = 2025, Cents = 100_000 }, new YearlyIncome { Year = 2024, Cents = 50_050 }), Paid(3, "Fonds", new YearlyIncome { Year = 2025, Cents = 25_000 })) with
        {
            Name = "Anna",
            Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })],
        }, _host.Store.Now.AddMinutes(1));

        var totals = (await _host.PageAsync("/nevenfuncties?bestuurder=anna")).TheOne("totals").QuerySelectorAll("li").Words();

        // One amount is its own sum.
        Assert.Equal(["Samen in 2025: € 1.250."], totals);
        Assert.Empty((await _host.PageAsync("/nevenfuncties?tekst=fonds")).All("totals"));
        Assert.Equal(
            ["Samen in 2025, van deze keuze en voor zover hier bekend: € 1.250."], (await _host.PageAsync("/nevenfuncties?betaling=betaald")).TheOne("totals").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_SumOfAmountsOfWhichOneMayBeMissing_SaysSo()
    {
        var (known, other) = (new YearlyIncome { Year = 2024, Cents = 50_050 }, new YearlyIncome { Year = 2024, Cents = 100 });
        await _host.Store.PublishAsync("anna", Some.Declared(Paid(2, "Bank", known), Paid(3, "Fonds", other), Paid(4, "Fabriek")) with { Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })] });

        Assert.Equal(["Samen in 2024, voor zover hier bekend: € 501,50."], (await _host.PageAsync("/nevenfuncties")).TheOne("totals").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_NothingPublished_CountsNothing()
    {
        await _host.Store.DraftAsync("marie", Some.Content());
        Assert.Empty((await _host.PageAsync("/nevenfuncties")).All("count"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".csv")]
    public async Task Get_PersonWithAnotherAddressNow_LeadsThere(string file)
    {
        await PublishAsync();
        await _host.Store.OnOfficialAsync("anna", (official, _) => official.Rename("anna-bakker"));

        var response = await _host.GetAsync($"/nevenfuncties{file}?bestuurder=anna&betaling=betaald");

        Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/nevenfuncties{file}?bestuurder=anna-bakker&betaling=betaald", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".csv")]
    public async Task Get_PersonWhosePageWasWithdrawn_SaysSo(string file)
    {
        await PublishAsync();
        _host.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.WithdrawAsync("anna");
        Assert.Contains("Op verzoek ingetrokken", (await _host.PageAsync($"/nevenfuncties{file}?bestuurder=anna", 410)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RateAlone_IsNeverTheIncomeOfAYear()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Paid(1, "Bank") with { Remuneration = new(505_000, RemunerationPeriod.Year) }));

        Assert.Empty((await _host.PageAsync("/nevenfuncties")).All("totals"));
        Assert.DoesNotContain("5.050", (await _host.PageAsync("/nevenfuncties/jaar/2025")).Content(), StringComparison.Ordinal);
        Assert.All(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv"), row => Assert.Empty(row["bedrag"]));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static IEnumerable<string> Numbers(IParentNode page) => page.All("position").Select(position =>
        position.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(link => link.StartsWith("/nevenfuncties/", StringComparison.Ordinal))["/nevenfuncties/".Length..]);

    private static SidePosition Paid(int number, string organisation, params List<YearlyIncome> incomes) =>
        Some.SidePosition(number, organisation, "2024-01-01", with: position => position with { Pay = Pay.Paid, IsExOfficio = false, YearlyIncomes = incomes });

    private async Task PublishAsync()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, start: "2025-01-01")));
        await _host.Store.PublishAsync("anna", Some.Declared(
            Paid(2, "Commissie Financiën") with { Title = "Adviseur", Description = "Adviseur Commissie Financiën" }, Some.SidePosition(3, "Instituut financiën", "2025-06-01")) with
        { Name = "Anna" });
    }
}
