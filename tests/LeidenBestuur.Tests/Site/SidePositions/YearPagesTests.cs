using LeidenBestuur.Tests.OpenData.Register;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>The overview of a year: for each person and position the outcome, in the agreed words.</summary>
public sealed class YearPagesTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Settings = [("Municipality:RegisterSince", "2025-04-02")] };

    /// <summary>Since when the law asks for incomes is not known here: of no year it is said that it asked for those.</summary>
    [Theory]
    [InlineData(2005)]
    [InlineData(2025)]
    public async Task Get_AnyYear_SaysWhatTheLawAsksAndNotOfThatYear(int year)
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid));

        Assert.Contains("De wet zegt dat inkomsten uiterlijk op 1 april van het jaar erna openbaar moeten zijn.", (await _host.PageAsync($"/nevenfuncties/jaar/{year}")).QuerySelector(".lead")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Year_SaysOfEachPositionWhatThereIsToSay()
    {
        await PublishAsync("voltijd", 100, null,
            Position(1, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 120_050 }), Position(2, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 0 }), Position(3, Pay.Paid), Position(4, Pay.Unpaid),
            Position(5, Pay.PaidToTreasury), Position(6, Pay.Unknown), Position(7, Pay.Paid) with { Period = Some.Period(null, null) });
        await PublishAsync("deeltijd", 60, null, Position(8, Pay.Paid));
        await PublishAsync("onbekend", null, null, Position(9, Pay.Paid));
        await PublishAsync("burgemeester", null, Office.Mayor, Position(10, Pay.Paid) with { IsExOfficio = true });

        Assert.Equal(
            [
                "10: Inkomsten in 2025: hoeven niet openbaar te zijn. De functie hoort bij het ambt van burgemeester.",
                "8: Inkomsten in 2025: hoeven niet openbaar te zijn. Naam deeltijd is wethouder in deeltijd. De functie zelf moet wel openbaar zijn.",
                "9: Inkomsten in 2025: niet bekend. Wij weten ook niet of ze openbaar moeten zijn, want wij weten niet hoeveel uur het ambt kost.",
                "1: Inkomsten in 2025: € 1.200,50. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2026.",
                "2: Inkomsten in 2025: € 0.",
                "3: Inkomsten in 2025: nog niet openbaar. Dat moest uiterlijk op 1 april 2026.",
                "4: Onbetaald (onbezoldigd).",
                "5: Betaald; het geld gaat naar de gemeente (afgedragen aan de gemeentekas).",
                "6: Wij weten niet of deze functie betaald is.",
                "7: Begin niet bekend. Wij weten niet of deze functie er in 2025 al was.",
            ],
            await OutcomesAsync(2025));
        Assert.Contains("3: Inkomsten in 2026: nog niet bekend. Ze moeten uiterlijk op 1 april 2027 openbaar zijn.", await OutcomesAsync(2026));
        Assert.Contains("3: Inkomsten in 2024: staan niet in dit register. Het register begon op 2 april 2025. Vraag ernaar bij de gemeente: 14 071.", await OutcomesAsync(2024));
    }

    [Fact]
    public async Task Get_AmountThatWasPublicElsewhereBefore_SaysWhenAndWhere()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2023, Cents = 505_000, DisclosedOn = Some.Day("2024-03-20"), DisclosedIn = "het jaarverslag over 2023", Note = "Bruto." }));
        const string Sentence = "Inkomsten in 2023: € 5.050. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2024. Eerder openbaar gemaakt op 20 maart 2024 in het jaarverslag over 2023. Bruto.";

        Assert.Equal(["1: " + Sentence], await OutcomesAsync(2023));
        foreach (var path in new[] { "/bestuurders/voltijd", "/nevenfuncties", "/nevenfuncties/1" })
            Assert.Contains(Sentence, (await _host.PageAsync(path)).Content(), StringComparison.Ordinal);
        var row = Assert.Single(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv?jaar=2023"));
        Assert.Equal("gepubliceerd, eerder openbaar gemaakt op 20 maart 2024 in het jaarverslag over 2023", row["status"]);
    }

    [Fact]
    public async Task Get_AmountThatChanged_SaysWhatStoodThereBefore()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 505_000 }));
        _host.At(Some.Utc("2026-12-01 10:00"));
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 550_000 }));
        const string Sentence = "Inkomsten in 2025: € 5.500. Hier gepubliceerd op 1 december 2026. Dat moest uiterlijk op 1 april 2026. Eerder stond hier € 5.050, sinds 23 november 2026.";

        _host.At(Some.Utc("2026-12-01 11:00"));
        Assert.Equal(["1: " + Sentence], await OutcomesAsync(2025));
        foreach (var path in new[] { "/bestuurders/voltijd", "/nevenfuncties", "/nevenfuncties/1" })
            Assert.Contains(Sentence, (await _host.PageAsync(path)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AmountThatWasAnotherForAWhile_SaysSoAsTheFileDoes()
    {
        foreach (var cents in new[] { 500_000, 600_000, 500_000 })
        {
            await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2025, Cents = cents }));
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }

        const string Sentence = "Inkomsten in 2025: € 5.000. Hier gepubliceerd op 23 november 2026. Dat moest uiterlijk op 1 april 2026. Eerder stond hier € 6.000, sinds 24 november 2026.";
        Assert.Equal(["1: " + Sentence], await OutcomesAsync(2025));
        Assert.Contains(Sentence, (await _host.PageAsync("/nevenfuncties/1")).Content(), StringComparison.Ordinal);
        var row = Assert.Single(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv?jaar=2025"));
        Assert.Equal(("gepubliceerd, eerder een ander bedrag, op 24 november 2026", "2026-11-23"), (row["status"], row["gepubliceerd_op"]));
    }

    [Theory]
    [InlineData(Office.Alderman, 100, "was toen")]
    [InlineData(Office.Mayor, null, "was toen")]
    [InlineData(Office.Alderman, 60, "was toen")]
    [InlineData(null, null, "is")]
    public async Task Get_YearOfAPartTimeOffice_IsSaidToBeOfThenUnlessItIsHeldStill(Office? next, int? percent, string word)
    {
        var then = Some.Term(start: "2018-06-01", end: next is null ? null : "2025-06-30", with: term => term with { PartTimePercent = 50 });
        await _host.Store.PublishAsync("jan", Some.Declared(Position(1, Pay.Paid)) with
        {
            Name = "Jan",
            Terms = next is { } office ? [then, Some.Term(office, "2025-07-01", with: term => term with { PartTimePercent = percent })] : [then],
        });

        Assert.Equal([$"1: Inkomsten in 2024: hoeven niet openbaar te zijn. Jan {word} wethouder in deeltijd. De functie zelf moet wel openbaar zijn."], await OutcomesAsync(2024));
    }

    [Fact]
    public async Task Get_SeveralAmounts_AreAddedUp()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 120_050 }), Position(2, Pay.Paid, new YearlyIncome { Year = 2025, Cents = 50 }));

        Assert.Equal("Naam voltijd Samen in 2025: € 1.201.", (await _host.PageAsync("/nevenfuncties/jaar/2025")).TheOne("total").Words());
    }

    [Fact]
    public async Task Get_SumOfAYearThatIsNotOver_IsOfWhatIsKnown()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2026, Cents = 120_000 }), Position(2, Pay.Paid, new YearlyIncome { Year = 2026, Cents = 5_000 }));

        foreach (var (instant, sum) in new[] { ("2026-12-31 22:59", "Samen in 2026, voor zover hier bekend: € 1.250."), ("2026-12-31 23:00", "Samen in 2026: € 1.250.") })
        {
            _host.At(Some.Utc(instant));
            Assert.Equal("Naam voltijd " + sum, (await _host.PageAsync("/nevenfuncties/jaar/2026")).TheOne("total").Words());
            Assert.Equal([sum], (await _host.PageAsync("/nevenfuncties")).TheOne("totals").QuerySelectorAll("li").Words());
        }
    }

    [Fact]
    public async Task Get_AmountThatGoesToTheTreasury_StandsInItsLineAndInNoSum()
    {
        var (own, other, treasury) = (Position(1, Pay.Paid, Of(3_000)), Position(2, Pay.Paid, Of(200)), Position(3, Pay.PaidToTreasury, Of(5_000)));
        await PublishAsync("voltijd", 100, null, own, other, treasury);
        const string Sum = "Samen in 2025: € 3.200. Wat naar de gemeentekas gaat, telt hier niet mee.";

        Assert.Equal("Naam voltijd " + Sum, (await _host.PageAsync("/nevenfuncties/jaar/2025")).TheOne("total").Words());
        Assert.Equal([Sum], (await _host.PageAsync("/nevenfuncties")).TheOne("totals").QuerySelectorAll("li").Words());
        Assert.Contains("3: Inkomsten in 2025: € 5.000. Hier gepubliceerd op 23 november 2026. Betaald; het geld gaat naar de gemeente (afgedragen aan de gemeentekas).", await OutcomesAsync(2025));

        // One amount that was earned is its own sum.
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync("voltijd", 100, null, own, treasury);
        Assert.Empty((await _host.PageAsync("/nevenfuncties/jaar/2025")).All("total"));
        static YearlyIncome Of(long euros) => new() { Year = 2025, Cents = euros * 100 };
    }

    [Fact]
    public async Task Get_PersonWithoutPositions_StaysInTheYear()
    {
        await _host.Store.PublishAsync("niets", Some.Content("Nico Niets") with { Declaration = DeclarationState.NothingToDeclare, DeclaredOn = Some.Day("2026-05-01") });
        await _host.Store.PublishAsync("zwijgt", Some.Content("Zoë Zwijgt"));
        await PublishAsync("later", 100, null, Position(1, Pay.Paid) with { Period = Some.Period("2026-01-01") });
        await _host.Store.PublishAsync("nog-niet", Some.Content("Nog Niet") with { Terms = [Some.Term(start: "2026-01-01")] });

        Assert.Equal(
            [
                "Naam later Van Naam later kennen wij in 2025 geen nevenfuncties.",
                "Nico Niets Wij weten niet of Nico Niets in 2025 nevenfuncties had.",
                "Zoë Zwijgt Van Zoë Zwijgt staan hier nog geen nevenfuncties. Wij weten nog niet of die er zijn.",
            ],
            (await _host.PageAsync("/nevenfuncties/jaar/2025")).All("state-row").Words());
    }

    [Fact]
    public async Task Get_YearLongAgoOfUnknownStarts_DeniesNothing()
    {
        await PublishAsync("begin", 100, null, Position(1, Pay.Paid) with { Period = Some.Period(null, null) });
        await PublishAsync("bedragen", 100, null,
            Position(2, Pay.Paid, new YearlyIncome { Year = 2022, Cents = 100 }), Position(3, Pay.Paid, new YearlyIncome { Year = 2022, Cents = 200 }), Position(4, Pay.Paid) with { Period = Some.Period(null, null) });

        const string Sum = "Samen in 2022, voor zover hier bekend: € 3.";

        var page = await _host.PageAsync("/nevenfuncties/jaar/2022");

        Assert.Equal(["Naam begin Wij weten niet of Naam begin in 2022 nevenfuncties had."], page.All("state-row").Words());
        // A paid position that may have been held then is missing from the sum.
        Assert.Equal(Sum, page.TheOne("total").QuerySelector("td")!.Words());
        Assert.Contains(Sum, (await _host.PageAsync("/nevenfuncties")).All("totals").Words().Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", "Naam geen Wij weten niet of Naam geen in 2024 nevenfuncties had.")]
    [InlineData("2025", "Naam geen Naam geen heeft geen nevenfuncties. Dat is opgegeven op 31 december 2025.")]
    [InlineData("2025?peildatum=2025-12-30", "Naam geen Wij weten niet of Naam geen in 2025 nevenfuncties had.")]
    public async Task Get_YearBeforeNothingWasDeclared_IsNotKnown(string year, string row)
    {
        await _host.Store.PublishAsync("geen", Some.Content("Naam geen") with { Declaration = DeclarationState.NothingToDeclare, DeclaredOn = Some.Day("2025-12-31") });

        Assert.Equal([row], (await _host.PageAsync($"/nevenfuncties/jaar/{year}")).All("state-row").Words());
    }

    [Theory]
    [InlineData("/nevenfuncties?peildatum=1990-06-01", 1990)]
    [InlineData("/nevenfuncties?peildatum=1975-06-01", null)]
    public async Task Get_RegisterOfLongAgo_LeadsOnlyToYearsThatHaveAPage(string path, int? first)
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid) with { Period = Some.Period("1970-01-01") });

        var links = (await _host.PageAsync(path)).TheOne("years").Links().ToList();

        Assert.Equal(first is null ? [] : [$"/nevenfuncties/jaar/{first}?peildatum={first}-06-01"], links);
    }

    [Fact]
    public async Task Get_YearsWithoutAnything_SaySo()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid));

        Assert.Equal("In 1995 had niemand van wie wij een pagina hebben, voor zover wij weten, een nevenfunctie.", (await _host.PageAsync("/nevenfuncties/jaar/1995")).TheOne("empty").Words());
        Assert.Equal("Op 1 mei 2025 moest 2026 nog beginnen.", (await _host.PageAsync("/nevenfuncties/jaar/2026?peildatum=2025-05-01")).TheOne("empty").Words());
        foreach (var year in new[] { "1989", "2027", "0", "02025", "20255", "jaar" })
            await _host.PageAsync($"/nevenfuncties/jaar/{year}", 404);
    }

    [Fact]
    public async Task Get_Register_LeadsToItsYears()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid, new YearlyIncome { Year = 2019, Cents = 1 }));

        Assert.Equal(
            new[] { 2026, 2025, 2024, 2023, 2022, 2019 }.Select(year => $"/nevenfuncties/jaar/{year}"), (await _host.PageAsync("/nevenfuncties")).TheOne("years").Links());
        Assert.Equal("Inkomsten in 2024", (await _host.PageAsync("/nevenfuncties/jaar/2024")).TheOne("years").QuerySelector("[aria-current=page]")!.Words());
    }

    [Fact]
    public async Task Get_AsKnownThen_JudgesByThatDay()
    {
        await PublishAsync("voltijd", 100, null, Position(1, Pay.Paid));
        _host.At(Some.Utc("2027-05-01 10:00"));

        Assert.Contains("1: Inkomsten in 2026: nog niet openbaar. Dat moest uiterlijk op 1 april 2027.", await OutcomesAsync(2026));
        Assert.Equal(
            "Inkomsten in 2026: nog niet bekend. Ze moeten uiterlijk op 1 april 2027 openbaar zijn.",
            Assert.Single((await _host.PageAsync("/nevenfuncties/jaar/2026?bekend=2026-12-01T12:00")).All("outcome")).QuerySelector("td p")!.Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static SidePosition Position(int number, Pay pay, params List<YearlyIncome> incomes) =>
        Some.SidePosition(number, $"Stichting {number}", "2022-01-01", with: position => position with { Pay = pay, IsExOfficio = false, YearlyIncomes = incomes });

    private Task<int> PublishAsync(string slug, int? hours, Office? office, params List<SidePosition> positions) => _host.Store.PublishAsync(slug, Some.Declared(positions) with
    {
        Name = $"Naam {slug}",
        Terms = [Some.Term(office ?? Office.Alderman, with: term => term with { PartTimePercent = hours })],
    });

    private async Task<string[]> OutcomesAsync(int year) => [.. (await _host.PageAsync($"/nevenfuncties/jaar/{year}")).All("outcome")
        .Select(row => $"{row.QuerySelector("td a")!.GetAttribute("href")!.Split('/')[^1]}: {row.QuerySelector("td p")!.Words()}")];
}
