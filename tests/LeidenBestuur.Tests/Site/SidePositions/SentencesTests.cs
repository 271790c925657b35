using AngleSharp.Html.Dom;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>The sentences on side positions, each where it holds and nowhere else.</summary>
public sealed class SentencesTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Settings = [("Municipality:RegisterSince", "2020-01-01")] };

    [Theory]
    [InlineData("2026-05-01", "Marie de Vries heeft geen nevenfuncties. Dat is opgegeven op 1 mei 2026.")]
    [InlineData(null, "Marie de Vries heeft geen nevenfuncties. Wij weten niet op welke dag dat is opgegeven.")]
    public async Task Get_NothingToDeclare_SaysSo(string? declaredOn, string sentence)
    {
        var page = await PageAsync(Some.Content() with
        {
            Declaration = DeclarationState.NothingToDeclare,
            DeclaredOn = declaredOn is null ? null : Some.Day(declaredOn),
        });

        Assert.Equal(sentence, page.TheOne("declaration").Words());
        Assert.Empty(page.All("little-known"));
        Assert.Equal(sentence, (await _host.PageAsync("/nevenfuncties")).TheOne("declaration").Words());
    }

    [Theory]
    [InlineData("2026-05-01", "2026-04-30", "2026-05-01")]
    [InlineData(null, "2026-11-22", "2026-11-23")]
    public async Task Get_NothingToDeclare_IsNotKnownBeforeTheDayOfIt(string? declaredOn, string before, string from)
    {
        await PageAsync(Some.Content() with { Declaration = DeclarationState.NothingToDeclare, DeclaredOn = declaredOn is null ? null : Some.Day(declaredOn) });

        foreach (var address in new[] { "/bestuurders/marie-de-vries", "/nevenfuncties" })
        {
            Assert.Equal($"Wij weten niet of Marie de Vries op {DutchDates.Write(Some.Day(before))} nevenfuncties had.", (await _host.PageAsync($"{address}?peildatum={before}")).TheOne("declaration").Words());
            Assert.StartsWith("Marie de Vries heeft geen nevenfuncties.", (await _host.PageAsync($"{address}?peildatum={from}")).TheOne("declaration").Words(), StringComparison.Ordinal);
        }

        Assert.Contains("Van 1 bestuurder is nog niets opgegeven.", (await _host.PageAsync($"/nevenfuncties?peildatum={before}")).Content(), StringComparison.Ordinal);
        Assert.Equal("0 nevenfuncties van 1 bestuurder.", (await _host.PageAsync($"/nevenfuncties?peildatum={from}")).TheOne("count").Words());
    }

    [Fact]
    public async Task Get_NothingToDeclareAnyMore_DoesNotDenyWhatWasHeldBefore()
    {
        await PageAsync(Some.Declared(Some.SidePosition(1, start: "2020-01-01", end: "2024-06-15")));
        await PageAsync(Some.Content() with { Declaration = DeclarationState.NothingToDeclare, DeclaredOn = Some.Day("2026-05-01") });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        var then = await _host.PageAsync("/nevenfuncties?peildatum=2024-06-01");
        Assert.Empty(then.All("declaration"));
        Assert.Single(then.All("position"));
        Assert.Single((await _host.PageAsync("/nevenfuncties?peildatum=2024-06-16")).All("declaration"));
    }

    [Fact]
    public async Task Get_DayBeforeTheRegister_DeniesNothingThatIsListed()
    {
        await PageAsync(Some.Content() with { Declaration = DeclarationState.NothingToDeclare });
        const string Before = "/nevenfuncties?peildatum=2018-01-01", Nothing = "Over 1 januari 2018 weten wij niets. Onze gegevens beginnen op 1 januari 2020.";
        Assert.Equal(Nothing, (await _host.PageAsync(Before)).TheOne("count").Words());

        await PageAsync(Some.Declared(Some.SidePosition(1)));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await _host.PageAsync(Before);
        Assert.DoesNotContain(Nothing, page.Content(), StringComparison.Ordinal);
        Assert.Contains("Begin niet bekend", page.Content(), StringComparison.Ordinal);
        Assert.Single(page.All("position"));
    }

    [Fact]
    public async Task Get_OnlyEndedPositions_SaysSoToday()
    {
        var page = await PageAsync(Some.Declared(Some.SidePosition(1, end: "2024-06-15")));

        Assert.Equal("Marie de Vries heeft nu geen nevenfuncties. Hieronder staan functies die gestopt zijn.", page.TheOne("declaration").Words());
        Assert.Contains("Beëindigd: tot en met 15 juni 2024", page.TheOne("position").Words(), StringComparison.Ordinal);
        Assert.Contains("Deze functie is gestopt. Zij blijft staan", page.TheOne("position").Words(), StringComparison.Ordinal);
        Assert.Empty((await _host.PageAsync("/bestuurders/marie-de-vries?peildatum=2026-11-22")).All("declaration"));
    }

    [Theory]
    [InlineData(true, "Deze functies horen bij het ambt. Stopt het ambt, dan stopt ook de functie.", "Ja")]
    [InlineData(false, "Deze functies horen niet bij het ambt.", "Nee")]
    [InlineData(null, "Wij weten niet of deze functies bij het ambt horen.", "Niet bekend")]
    public async Task Get_Group_SaysWhetherItGoesWithTheOffice(bool? exOfficio, string sentence, string word)
    {
        var page = await PageAsync(Some.Declared(Some.SidePosition(1, start: "2023-01-01", with: position => position with { IsExOfficio = exOfficio })));

        Assert.Contains(sentence, page.Section("Nevenfuncties").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("hoort", page.TheOne("position").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Hoort bij het ambt {word}", (await _host.PageAsync("/nevenfuncties/1")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MixedGroup_SaysItOfEachAndNothingOfTheWhole()
    {
        var page = await PageAsync(Some.Declared(
            Some.SidePosition(1, with: position => position with { IsExOfficio = true }),
            Some.SidePosition(2, with: position => position with { IsExOfficio = false }),
            Some.SidePosition(3, with: position => position with { IsExOfficio = null })));

        Assert.DoesNotContain("horen", page.Section("Nevenfuncties").Words(), StringComparison.Ordinal);
        string[] each = ["Hoort bij het ambt.", "Hoort niet bij het ambt.", "Wij weten niet of deze functie bij het ambt hoort."];
        foreach (var address in new[] { "/bestuurders/marie-de-vries", "/nevenfuncties", "/nevenfuncties?volgorde=functie", "/nevenfuncties?peildatum=2026-11-01" })
            Assert.Equal(each, (await _host.PageAsync(address)).All("position").Select(position => Assert.Single(each, sentence => position.Words().Contains(sentence, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(Pay.Unpaid, "Onbetaald (onbezoldigd)")]
    [InlineData(Pay.ExpensesOnly, "Onbetaald; alleen onkosten worden vergoed")]
    [InlineData(Pay.PaidToTreasury, "Betaald; het geld gaat naar de gemeente (afgedragen aan de gemeentekas)")]
    [InlineData(Pay.Unknown, "Wij weten niet of deze functie betaald is.")]
    [InlineData(Pay.Paid, "Betaald (bezoldigd)")]
    [InlineData(Pay.Paid, "Vergoeding: € 1.234,50 per maand", 123450, RemunerationPeriod.Month)]
    [InlineData(Pay.Paid, "Vergoeding: € 0 per vergadering", 0, RemunerationPeriod.Meeting)]
    [InlineData(Pay.PaidToTreasury, "Betaald; het geld gaat naar de gemeente (afgedragen aan de gemeentekas). Vergoeding: € 12.000 per jaar", 1_200_000)]
    [InlineData(Pay.ExpensesOnly, "Onbetaald; alleen onkosten worden vergoed. Vergoeding: € 250 per jaar", 25_000)]
    public async Task Get_Pay_IsSaidInWords(Pay pay, string words, int? cents = null, RemunerationPeriod per = RemunerationPeriod.Year)
    {
        var page = await PageAsync(Some.Declared(Some.SidePosition(1, start: "2026-01-01", with: position => position with
        {
            Pay = pay,
            Remuneration = cents is { } amount ? new Remuneration(amount, per) : null,
        })));

        Assert.Contains(words, page.TheOne("position").Words(), StringComparison.Ordinal);
        Assert.Contains($"Betaling {words}", (await _host.PageAsync("/nevenfuncties/1")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AmountInWordsOfTheSource_IsNotBrokenAfterItsSign()
    {
        await PageAsync(Some.Declared(Some.SidePosition(1, with: position => position with { Pay = Pay.Paid, RemunerationWords = "Ongeveer € 12.500" })));

        foreach (var address in new[] { "/bestuurders/marie-de-vries", "/nevenfuncties?vorm=tabel", "/nevenfuncties/1" })
        {
            var text = (await _host.PageAsync(address)).Body!.TextContent;
            Assert.Contains("Ongeveer €\u00a012.500", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ongeveer € 12.500", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_PortfolioThatIsHeldForTheTimeBeing_IsSaidToBe()
    {
        var (sport, youth) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("jeugd", "Jeugd"));
        await PageAsync(Some.Content() with { Assignments = [Some.Assignment(sport, "Sport", start: "2026-01-01"), Some.Assignment(youth, "Jeugd", 2, "2026-01-01") with { IsActing = true }] });

        Assert.StartsWith("Marie de Vries Wethouder: Sport en Jeugd (tijdelijk)", (await _host.PageAsync("/nevenfuncties")).TheOne("person").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PositionThatComesLater_SaysWhenItBegins() => Assert.Contains(
        "Begint op 1 januari 2027", (await PageAsync(Some.Declared(Some.SidePosition(1, start: "2027-01-01")))).TheOne("position").Words(), StringComparison.Ordinal);

    [Fact]
    public async Task Get_IncomesOwed_AreGivenZeroNotYetDueOrOverdue()
    {
        var content = Paid(100, incomes: [new() { Year = 2022, Cents = 120_000 }, new() { Year = 2023, Cents = 0 }]);
        await PageAsync(content);
        _host.At(Some.Utc("2027-01-10 09:00"));
        await PageAsync(content with { LeadSentence = "Iets anders." });
        string[] past =
        [
            "Inkomsten in 2024: nog niet openbaar. Dat moest uiterlijk op 1 april 2025.",
            "Inkomsten in 2023: € 0.",
            "Inkomsten in 2022: € 1.200. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2023.",
        ];

        _host.At(Some.Utc("2027-04-01 21:59"));
        string[] expected =
        [
            "Inkomsten in 2027: nog niet bekend. Ze moeten uiterlijk op 1 april 2028 openbaar zijn.",
            "Inkomsten in 2026: nog niet bekend. Ze moeten uiterlijk op 1 april 2027 openbaar zijn.",
            "Inkomsten in 2025: nog niet openbaar. Dat moest uiterlijk op 1 april 2026.",
            .. past,
        ];
        Assert.Equal(expected, await IncomesAsync());

        _host.At(Some.Utc("2027-04-01 22:00"));
        Assert.Contains("Inkomsten in 2026: nog niet openbaar. Dat moest uiterlijk op 1 april 2027.", await IncomesAsync());
    }

    [Fact]
    public async Task Get_IncomeBeforeTheLastDayForIt_IsNotSaidToHaveBeenDue()
    {
        await PageAsync(Paid(100, incomes: [new() { Year = 2025, Cents = 120_000 }, new() { Year = 2026, Cents = 130_000 }]));

        _host.At(Some.Utc("2027-04-01 21:59"));
        Assert.Contains("Inkomsten in 2026: € 1.300. Hier gepubliceerd op 23 november 2026. Dat moet uiterlijk op 1 april 2027.", await IncomesAsync());
        Assert.Contains("Inkomsten in 2025: € 1.200. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2026.", await IncomesAsync());
        _host.At(Some.Utc("2027-04-01 22:00"));
        Assert.Contains("Inkomsten in 2026: € 1.300. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2027.", await IncomesAsync());
    }

    [Fact]
    public async Task Get_PartTimeAlderman_OwesNoIncome()
    {
        await PageAsync(Paid(60));

        Assert.All(
            await IncomesAsync(),
            line => Assert.EndsWith(": hoeven niet openbaar te zijn. Marie de Vries is wethouder in deeltijd. De functie zelf moet wel openbaar zijn.", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownHours_LeavesTheDutyOpen()
    {
        await PageAsync(Paid(null));

        Assert.All(
            await IncomesAsync(),
            line => Assert.EndsWith(": niet bekend. Wij weten ook niet of ze openbaar moeten zijn, want wij weten niet hoeveel uur het ambt kost.", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, ": hoeven niet openbaar te zijn. De functie hoort bij het ambt van burgemeester.")]
    [InlineData(null, ": niet bekend. Wij weten ook niet of ze openbaar moeten zijn, want wij weten niet of de functie bij het ambt hoort.")]
    public async Task Get_MayorsPosition_OwesByWhetherItGoesWithTheOffice(bool? exOfficio, string end)
    {
        await PageAsync(Paid(null, Office.Mayor, exOfficio));

        Assert.All(await IncomesAsync(), line => Assert.EndsWith(end, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_YearsBeforeTheRegister_NameWhomToAsk()
    {
        await using var young = new SiteHost { Settings = [("Municipality:RegisterSince", "2026-01-01")] };
        await young.Store.PublishAsync("marie-de-vries", Paid(100));

        Assert.Equal(
            [
                "Inkomsten in 2026: nog niet bekend. Ze moeten uiterlijk op 1 april 2027 openbaar zijn.",
                "Inkomsten in 2025: nog niet openbaar. Dat moest uiterlijk op 1 april 2026.",
                "Inkomsten in 2024: staan niet in dit register. Het register begon op 1 januari 2026. Vraag ernaar bij de gemeente: 14 071.",
                "Inkomsten tot en met 2023: staan niet in dit register. Het register begon op 1 januari 2026. Vraag ernaar bij de gemeente: 14 071.",
            ],
            (await young.PageAsync("/nevenfuncties/1")).Section("Inkomsten per jaar").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_Unpaid_SaysNothingOfIncome()
    {
        var page = await PageAsync(Some.Declared(Some.SidePosition(1, start: "2022-01-01")));

        Assert.DoesNotContain("Inkomsten in", page.Content(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ProfileContent Paid(int? partTime, Office office = Office.Alderman, bool? exOfficio = false, List<YearlyIncome>? incomes = null) =>
        Some.Declared(Some.SidePosition(1, start: "2022-01-01", with: position => position with { Pay = Pay.Paid, IsExOfficio = exOfficio, YearlyIncomes = incomes ?? [] })) with
        {
            Terms = [Some.Term(office, with: term => term with { PartTimePercent = partTime })],
        };

    private async Task<IHtmlDocument> PageAsync(ProfileContent content)
    {
        await _host.Store.PublishAsync("marie-de-vries", content);
        return await _host.PageAsync("/bestuurders/marie-de-vries");
    }

    private async Task<string[]> IncomesAsync()
    {
        var lines = (await _host.PageAsync("/nevenfuncties/1")).Section("Inkomsten per jaar").QuerySelectorAll("li").Words();
        Assert.NotEmpty(lines);
        var listed = (await _host.PageAsync("/nevenfuncties")).TheOne("position").Words();
        Assert.All(lines, line => Assert.Contains(line, listed, StringComparison.Ordinal));
        return lines;
    }
}
