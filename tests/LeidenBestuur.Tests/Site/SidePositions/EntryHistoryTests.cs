using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>One entry of the register over more than one version.</summary>
public sealed class EntryHistoryTests : IAsyncDisposable
{
    private const string Address = "/nevenfuncties/7";
    private readonly SiteHost _host = new() { Settings = [("Municipality:RegisterSince", "2020-01-01")] };

    [Fact]
    public async Task Get_EntryThatNeverChanged_SaysSinceWhenItStandsHere()
    {
        await PublishAsync(Some.SidePosition(7));
        Assert.Equal("23 november 2026: hier voor het eerst gepubliceerd.", (await _host.PageAsync(Address)).TheOne("history").Words());
    }

    [Fact]
    public async Task Get_EntryThatChanged_SaysHowItWasDescribed()
    {
        await PublishAsync(Some.SidePosition(7) with { Title = "Lid" });
        await PublishAsync(Some.SidePosition(7) with { Title = "Lid" });
        await PublishAsync(Some.SidePosition(7) with { Title = "Voorzitter" });

        var page = await _host.PageAsync(Address);
        var lines = page.TheOne("history").QuerySelectorAll("li").Words().ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal("Van 23 november 2026 tot 25 november 2026: Lid – Stichting Leiden Kennisstad. Onbetaald (onbezoldigd). Begin niet bekend.", lines[0]);
        Assert.StartsWith("23 november 2026: hier voor het eerst", lines[1], StringComparison.Ordinal);
        Assert.Contains("Zo is deze functie hier eerder beschreven.", page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_IncomesAndDatesThatChanged_AreChangesToo()
    {
        await PublishAsync(Paid);
        await PublishAsync(Paid with { YearlyIncomes = [new() { Year = 2024, Cents = 500_000 }] });
        await PublishAsync(Paid with { YearlyIncomes = [new() { Year = 2024, Cents = 600_000, Note = "Bruto" }], AcceptedOn = Some.Day("2014-12-01") });
        await PublishAsync(Paid with { YearlyIncomes = [new() { Year = 2024, Cents = 600_000, Note = "Bruto" }], AcceptedOn = Some.Day("2014-12-02"), ReportedOn = Some.Day("2015-01-01") });

        Assert.Equal(
            [
                "Van 25 november 2026 tot 26 november 2026: … Aanvaard op: 1 december 2014; Gemeld aan de raad op: stond er niet.",
                "Van 24 november 2026 tot 25 november 2026: … Inkomsten in 2024: € 5.000; Aanvaard op: stond er niet.",
                "Van 23 november 2026 tot 24 november 2026: … Inkomsten in 2024: stonden er niet.",
                "23 november 2026: hier voor het eerst gepubliceerd.",
            ],
            (await _host.PageAsync(Address)).TheOne("history").QuerySelectorAll("li").Words().Select(line => line.Replace("Lid raad van toezicht – Stichting Leiden Kennisstad. Betaald (bezoldigd). Sinds 1 januari 2015.", "…", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Get_EntryThatChangedWithinADay_SaysTheTimesAndNoPointTwice()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(7) with { Pay = Pay.Unknown }));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(7)));

        Assert.Equal(
            "Van 23 november 2026, 13:00 uur tot 23 november 2026, 14:00 uur: Lid raad van toezicht – Stichting Leiden Kennisstad. Wij weten niet of deze functie betaald is. Begin niet bekend.",
            (await _host.PageAsync(Address)).TheOne("history").QuerySelector("li")!.Words());
    }

    [Fact]
    public async Task Get_NameOrNoteWithAPointOfItsOwn_SaysNoPointTwice()
    {
        await PublishAsync(Some.SidePosition(7, "Warmtebedrijf Rijnland B.V.") with { Note = "Tot de fusie." });
        await PublishAsync(Some.SidePosition(7, "Warmtebedrijf Rijnland"));

        var line = (await _host.PageAsync(Address)).TheOne("history").QuerySelector("li")!.Words();
        Assert.Contains("Lid raad van toezicht – Warmtebedrijf Rijnland B.V. Onbetaald (onbezoldigd). Begin niet bekend.", line, StringComparison.Ordinal);
        Assert.EndsWith("; Toelichting: Tot de fusie.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EntryToCome_BeginsFromAndNotSince()
    {
        await PublishAsync(Some.SidePosition(7, start: "2027-01-01"));

        Assert.Contains("Periode vanaf 1 januari 2027", (await _host.PageAsync(Address)).TheOne("facts").Words(), StringComparison.Ordinal);
        Assert.Contains("Periode sinds 1 januari 2027", (await _host.PageAsync(Address + "?peildatum=2027-01-01")).TheOne("facts").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EntryThatWasGoneForAWhile_SaysFromWhenUntilWhenItStoodThere()
    {
        await PublishAsync(Some.SidePosition(7));
        await PublishAsync(Some.SidePosition(8));
        await PublishAsync(Some.SidePosition(7));

        Assert.StartsWith("Van 23 november 2026 tot 24 november 2026: Lid", (await _host.PageAsync(Address)).TheOne("history").QuerySelector("li")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EntryThatIsGone_StaysAndSaysSo()
    {
        await PublishAsync(Some.SidePosition(7));
        await PublishAsync(Some.SidePosition(8));

        Assert.Equal(
            "Deze functie staat sinds 24 november 2026 niet meer op de pagina van Marie de Vries. Hieronder leest u wat er het laatst stond.", (await _host.PageAsync(Address)).TheOne("gone").Words());
        Assert.Empty((await _host.PageAsync("/nevenfuncties/8")).All("gone"));
    }

    [Theory]
    [InlineData("2018-06-01", "2022-06-15", 100, new[] { 2022, 2021, 2020, 2019, 2018 })]
    [InlineData("2025-01-01", null, 100, new[] { 2026, 2025 })]
    public async Task Get_IncomeOfAYear_IsAskedOnlyOfYearsInOffice(string start, string? end, int percent, int[] years)
    {
        await PublishAsync(Paid, Some.Term(start: start, end: end) with { PartTimePercent = percent });
        var page = (await _host.PageAsync(Address)).Content();

        Assert.Equal(years, Enumerable.Range(2010, 30).Reverse().Where(year => page.Contains($"Inkomsten in {year}:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_IncomeAfterAPromotion_IsJudgedByTheOfficeOfTheYear()
    {
        await PublishAsync(Paid with { IsExOfficio = true }, Some.Term(start: "2024-01-01", end: "2024-12-31") with { PartTimePercent = 50 }, Some.Term(Office.Mayor, "2025-01-01"));
        var page = (await _host.PageAsync(Address)).Content();

        Assert.Contains("Inkomsten in 2024: hoeven niet openbaar te zijn. Marie de Vries was toen wethouder in deeltijd.", page, StringComparison.Ordinal);
        Assert.Contains("Inkomsten in 2025: hoeven niet openbaar te zijn. De functie hoort bij het ambt van burgemeester.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DayToCome_GivesNoVerdictOnYearsToCome()
    {
        await PublishAsync(Paid, Some.Term(start: "2022-06-30") with { PartTimePercent = 100 });
        var page = (await _host.PageAsync(Address + "?peildatum=2030-06-01")).Content();

        Assert.DoesNotContain("Inkomsten in 2027", page, StringComparison.Ordinal);
        Assert.Contains("Inkomsten in 2026: nog niet bekend.", page, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static SidePosition Paid => Some.SidePosition(7) with { Pay = Pay.Paid, IsExOfficio = false, Period = Some.Period("2015-01-01", null) };

    private async Task PublishAsync(SidePosition position, params TermOfOffice[] terms)
    {
        var content = Some.Declared(position);
        await _host.Store.PublishAsync("marie-de-vries", terms.Length > 0 ? content with { Terms = [.. terms] } : content);
        _host.Clock.Advance(TimeSpan.FromDays(1));
    }
}
