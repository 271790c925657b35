using LeidenBestuur.Tests.OpenData.Register;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LeidenBestuur.Tests.Site.SidePositions;

/// <summary>Side positions that a later text of the profile no longer states: what was published of them stays to be found.</summary>
public sealed class LeftOutEntriesTests : IAsyncDisposable
{
    private const string Sentence = "Sinds 24 november 2026 staat deze functie niet meer op de pagina van Marie de Vries.";
    private readonly SiteHost _host = new() { Settings = [("Municipality:RegisterSince", "2024-01-01")] };

    [Fact]
    public async Task Register_KeepsThemApart()
    {
        await LeaveOutAsync();

        var page = await _host.PageAsync("/nevenfuncties");

        Assert.Equal("1 nevenfunctie van 1 bestuurder. 1 functie van eerder wordt niet meer vermeld.", page.TheOne("count").Words());
        var gone = page.TheOne("gone");
        Assert.Equal("DETAILS", gone.TagName);
        Assert.Equal("Niet meer vermeld: 1 functie", gone.QuerySelector("summary")!.Words());
        Assert.Equal("Niet meer vermeld sinds 24 november 2026", Assert.Single(gone.QuerySelectorAll(".nl-data-badge")).Words());
        Assert.Contains("Inkomsten in 2024: € 5.000.", gone.Words(), StringComparison.Ordinal);
        Assert.Equal(2, page.All("position").Length);
        Assert.Empty(page.All("totals"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("2024-12-31", 1)]
    public async Task Register_OnlyEndedOnesBesideThem_SaysSoOnlyWhereTheyEndedToo(string? end, int sentences)
    {
        var ended = Some.SidePosition(2, "Koor", "2020-01-01", "2023-12-31");
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Bank", "2020-01-01", end), ended));
        await _host.Store.PublishAsync("marie", Some.Declared(ended), Some.Utc("2026-11-24 12:00"));

        var page = await _host.PageAsync("/nevenfuncties");

        Assert.NotEmpty(page.All("gone"));
        Assert.Equal(sentences, page.Content().Split("Marie de Vries heeft nu geen nevenfuncties.").Length - 1);
        Assert.Equal(sentences, (await _host.PageAsync("/bestuurders/marie")).All("declaration").Length);
    }

    [Fact]
    public async Task Register_OneThatIsStillToBegin_IsSaidToBeginThen()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Bank", "2027-06-01"), Koor));
        await _host.Store.PublishAsync("marie", Other, Some.Utc("2026-11-24 12:00"));

        var gone = (await _host.PageAsync("/nevenfuncties")).TheOne("gone").Words();

        Assert.Contains("Vanaf 1 juni 2027", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("Sinds 1 juni 2027", gone, StringComparison.Ordinal);
    }

    /// <summary>Of a day before, the register may not say of a position what the profile of the same day does not know.</summary>
    [Fact]
    public async Task OnAFormerDay_ProfileAndRegisterSayTheSame()
    {
        await LeaveOutAsync();
        _host.At(Some.Utc("2026-11-26 12:00"));

        var profile = await _host.PageAsync("/bestuurders/marie?peildatum=2025-06-01");

        var gone = profile.TheOne("gone").Words();
        Assert.Equal((await _host.PageAsync("/nevenfuncties?peildatum=2025-06-01")).TheOne("gone").Words(), gone);
        Assert.Contains("Bank", gone, StringComparison.Ordinal);
        Assert.Contains("Nevenfuncties (1)", profile.QuerySelector(".contents")!.Words(), StringComparison.Ordinal);
        Assert.Contains(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv?peildatum=2025-06-01"), row => row["id"] == "1" && row["status"].Contains("niet meer vermeld sinds 24 november 2026", StringComparison.Ordinal));
        Assert.Empty((await _host.PageAsync("/bestuurders/marie")).All("gone"));
    }

    [Fact]
    public async Task OnAFormerDay_CorrectedAway_NeitherTellsIt()
    {
        await _host.Store.PublishAsync("marie", Both);
        _host.At(Some.Utc("2026-11-24 12:00"));
        await _host.Store.CorrectAsync("marie", Other, new("Lid bij de bank", "Dat was een ander"));
        _host.At(Some.Utc("2026-11-26 12:00"));

        Assert.DoesNotContain("– Bank", (await _host.PageAsync("/bestuurders/marie?peildatum=2025-06-01")).Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("– Bank", (await _host.PageAsync("/nevenfuncties?peildatum=2025-06-01")).Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?stand=niet-meer-vermeld", "1", "1 nevenfunctie van 1 bestuurder.")]
    [InlineData("?stand=nu", "2", "1 nevenfunctie van 1 bestuurder.")]
    [InlineData("?tekst=bank", "1", "0 nevenfuncties van 1 bestuurder. 1 functie van eerder wordt niet meer vermeld.")]
    [InlineData("?volgorde=functie&vorm=tabel", "1,2", "1 nevenfunctie van 1 bestuurder. 1 functie van eerder wordt niet meer vermeld.")]
    public async Task Register_Choices_FindThem(string query, string numbers, string count)
    {
        await LeaveOutAsync();

        var page = await _host.PageAsync("/nevenfuncties" + query);

        Assert.Equal(numbers, string.Join(',', page.QuerySelectorAll("a[href^='/nevenfuncties/']").Select(link => link.GetAttribute("href")!["/nevenfuncties/".Length..]).Where(last => last.Length == 1).Order(StringComparer.Ordinal)));
        Assert.Equal(count, page.TheOne("count").Words());
        // Unfolded where there is nothing else.
        Assert.Equal(0, page.All("gone").Length);
    }

    [Fact]
    public async Task Year_KeepsTheAmountAndSaysSinceWhenItIsNotStated()
    {
        await LeaveOutAsync();

        var page = await _host.PageAsync("/nevenfuncties/jaar/2024");

        Assert.Equal(["Inkomsten in 2024: € 5.000. Hier gepubliceerd op 23 november 2026. " + Sentence], page.All("outcome").Where(row => row.Words().Contains("Bank", StringComparison.Ordinal)).Select(row => row.QuerySelector("td p")!.Words()));
        Assert.Empty(page.All("total"));
    }

    [Theory]
    // A sum without an amount that stands above it is not the sum of what is shown, and with it may count twice.
    [InlineData(500_000L, null)]
    // What was left out may have earned something more.
    [InlineData(null, "Samen in 2024, voor zover hier bekend: € 3.000.")]
    public async Task Sums_SayTheSameInTheRegisterAndInTheYear(long? leftOut, string? sum)
    {
        SidePosition Of(int id, long? cents) => Some.SidePosition(id, $"Bank {id}", "2020-01-01", with: position => position with
        {
            Pay = Pay.Paid,
            IsExOfficio = false,
            YearlyIncomes = cents is { } amount ? [new() { Year = 2024, Cents = amount }] : [],
        });
        ProfileContent With(params List<SidePosition> positions) => Some.Declared(positions) with { Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })] };
        await _host.Store.PublishAsync("marie", With(Of(1, 100_000), Of(2, 200_000), Of(3, leftOut)));
        await _host.Store.PublishAsync("marie", With(Of(1, 100_000), Of(2, 200_000)), Some.Utc("2026-11-24 12:00"));

        string[] expected = sum is null ? [] : [sum];
        Assert.Equal(expected, (await _host.PageAsync("/nevenfuncties")).All("totals").SelectMany(totals => totals.QuerySelectorAll("li")).Select(total => total.Words()));
        Assert.Equal(expected, (await _host.PageAsync("/nevenfuncties/jaar/2024")).All("total").Select(total => total.QuerySelector("td")!.Words()));
    }

    [Fact]
    public async Task File_HasThemWithTheirIncomes()
    {
        await LeaveOutAsync();

        var rows = (await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv")).Where(row => row["id"] == "1").ToDictionary(row => row["jaar"], StringComparer.Ordinal);

        Assert.Equal("gepubliceerd, niet meer vermeld sinds 24 november 2026", rows["2024"]["status"]);
        Assert.Equal(("5000,00", "2026-11-23", "2026-11-24"), (rows["2024"]["bedrag"], rows["2024"]["gepubliceerd_op"], rows["2024"]["gewijzigd_op"]));
        Assert.EndsWith(", niet meer vermeld sinds 24 november 2026", rows["2025"]["status"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AfterTheYearInWhichItWasLeftOut_SaysNoMore()
    {
        await LeaveOutAsync();
        _host.Store.Clock.SetUtcNow(new(Some.Utc("2028-02-01 12:00")));

        var years = (await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv")).ToLookup(row => row["id"], row => row["jaar"]);

        Assert.Equal("2026", years["1"].First());
        Assert.Equal("2028", years["2"].First());
    }

    [Fact]
    public async Task Entry_SaysSoInItsHistory()
    {
        await LeaveOutAsync();
        Assert.Equal(Sentence, (await _host.PageAsync("/nevenfuncties/1")).TheOne("left-out").Words());
        Assert.Empty((await _host.PageAsync("/nevenfuncties/2")).All("left-out"));
    }

    [Fact]
    public async Task Search_TakenUpAgainInOtherWords_IsNotCalledLeftOut()
    {
        Task PublishAsync(params List<SidePosition> positions) => _host.Store.PublishAsync("marie-de-vries", Some.Declared(positions));
        await PublishAsync(Some.SidePosition(12, "Fonds", with: position => position with { Title = "Penningmeester" }), Some.SidePosition(2));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(Some.SidePosition(2));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotEmpty((await _host.PageAsync("/zoeken?q=penningmeester")).All("found-positions"));
        await PublishAsync(Some.SidePosition(12, "Fonds", with: position => position with { Title = "Kassier" }), Some.SidePosition(2));
        _host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty((await _host.PageAsync("/zoeken?q=penningmeester")).All("found-positions"));
        Assert.NotEmpty((await _host.PageAsync("/zoeken?q=kassier")).All("found-positions"));
    }

    [Fact]
    public async Task Search_FindsThemAndSaysSo()
    {
        await LeaveOutAsync();
        Assert.Equal(["Lid raad van toezicht – Bank Marie de Vries, niet meer vermeld"], (await _host.PageAsync("/zoeken?q=bank")).TheOne("found-positions").QuerySelectorAll("li").Words());
        Assert.Equal(["Lid raad van toezicht – Koor Marie de Vries"], (await _host.PageAsync("/zoeken?q=koor")).TheOne("found-positions").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task AsKnownBefore_TheyStandAmongTheOthers()
    {
        await LeaveOutAsync();
        var page = await _host.PageAsync("/nevenfuncties?bekend=2026-11-23T13:00");
        Assert.Equal("2 nevenfuncties van 1 bestuurder.", page.TheOne("count").Words());
        Assert.Empty(page.All("gone"));
    }

    [Fact]
    public async Task TakenUpAgain_TheyAreAsAllOthers()
    {
        await LeaveOutAsync();
        await _host.Store.PublishAsync("marie", Both, Some.Utc("2026-11-25 12:00"));

        Assert.Equal("2 nevenfuncties van 1 bestuurder.", (await _host.PageAsync("/nevenfuncties")).TheOne("count").Words());
        Assert.All(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv"), row => Assert.DoesNotContain("niet meer vermeld", row["status"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task CorrectedAway_TheyAreGone()
    {
        await _host.Store.PublishAsync("marie", Both);
        _host.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.CorrectAsync("marie", Other, new("Lid bij de bank", "Dat was een ander"));

        Assert.DoesNotContain("niet meer vermeld", (await _host.PageAsync("/nevenfuncties")).TheOne("count").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv"), row => row["id"] == "1");
    }

    [Fact]
    public async Task CorrectedAway_AfterATextThatLeftAnotherOut_IsNotTakenForLeftOut()
    {
        await _host.Store.PublishAsync("marie", Both with { SidePositions = [.. Both.SidePositions, Some.SidePosition(3, "Koor")] });
        await _host.Store.PublishAsync("marie", Both, Some.Utc("2026-11-24 12:00"));
        _host.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.CorrectAsync("marie", Other, new("Lid bij de bank", "Dat was een ander"));

        Assert.Equal(["2", "3"], (await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv")).Select(row => row["id"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CorrectedAway_ItsPageLeadsWithTheCorrectionAndSaysNoIncomes()
    {
        await _host.Store.PublishAsync("marie", Both with { Terms = [Some.Term(start: "2018-06-01", with: term => term with { PartTimePercent = 100 })] });
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.CorrectAsync("marie", Other with { Terms = [Some.Term(start: "2018-06-01", with: term => term with { PartTimePercent = 100 })] }, new("Lid bij de bank", "Deze functie heeft nooit bestaan"));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        // What is published after it puts nothing right in it.
        await _host.Store.PublishAsync("marie", Other);

        var page = await _host.PageAsync("/nevenfuncties/1");

        const string Correction = "Fout verbeterd op 24 november 2026 (rectificatie). Van 23 november 2026 tot 24 november 2026 stond hier: Lid bij de bank. Het is: Deze functie heeft nooit bestaan. Reden: Een lezer zag het.";
        Assert.Equal(Correction, page.TheOne("banner").Words());
        Assert.Equal("Deze functie stond hier door een fout. Sinds 24 november 2026 staat zij niet meer op de pagina van Marie de Vries. Hieronder leest u wat er het laatst stond.", page.TheOne("gone").Words());
        Assert.Equal(["Stond hier door een fout"], page.QuerySelectorAll(".nl-data-badge").Words());
        Assert.DoesNotContain("Inkomsten in", page.Content(), StringComparison.Ordinal);
        Assert.Equal(Correction, page.TheOne("correction").Words());
        Assert.Contains("23 november 2026: hier voor het eerst gepubliceerd.", page.TheOne("history").Words(), StringComparison.Ordinal);
        Assert.Equal("Deze functie stond door een fout bij Marie de Vries: Lid raad van toezicht – Bank.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task CorrectedAway_AfterItWasLeftOutAndStatedAgain_NothingTellsIt()
    {
        await LeaveOutAsync();
        await _host.Store.PublishAsync("marie", Both, Some.Utc("2026-11-25 12:00"));
        _host.At(Some.Utc("2026-11-26 12:00"));
        await _host.Store.CorrectAsync("marie", Other, new("Lid bij de bank", "Deze functie heeft nooit bestaan"));

        Assert.Equal(["2"], (await _host.PageAsync("/nevenfuncties")).All("position").SelectMany(position => position.Links()).Select(link => link["/nevenfuncties/".Length..]).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("Bank", (await _host.PageAsync("/nevenfuncties/jaar/2024")).Content(), StringComparison.Ordinal);
        Assert.Equal(["2"], (await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv")).Select(row => row["id"]).Distinct(StringComparer.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await _host.GetAsync("/organisaties/bank")).StatusCode);
        var addresses = await (await _host.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/nevenfuncties/1<", addresses, StringComparison.Ordinal);
        Assert.DoesNotContain("/organisaties/bank<", addresses, StringComparison.Ordinal);
        Assert.Contains("/nevenfuncties/2<", addresses, StringComparison.Ordinal);
        Assert.Empty((await _host.PageAsync("/zoeken?q=bank")).All("found-positions"));
        Assert.Equal("Stond hier door een fout", Assert.Single((await _host.PageAsync("/nevenfuncties/1")).QuerySelectorAll(".nl-data-badge")).Words());
        // What was known then, is still told of then.
        Assert.Equal("Niet meer vermeld sinds 24 november 2026", Assert.Single((await _host.PageAsync("/nevenfuncties/1?bekend=2026-11-24T18:00")).QuerySelectorAll(".nl-data-badge")).Words());
        Assert.NotEmpty((await _host.PageAsync("/nevenfuncties?bekend=2026-11-24T18:00")).All("gone"));
    }

    [Fact]
    public async Task Withdrawn_NothingOfThemStands()
    {
        await LeaveOutAsync();
        // A store without anybody would be filled with the seeds.
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        _host.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.WithdrawAsync("marie");
        Assert.Empty(await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv"));
    }

    [Fact]
    public async Task Migrate_OlderStore_FindsWhatWasLeftOut()
    {
        await LeaveOutAsync();
        _host.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.Store.CorrectAsync("marie", Some.Content(), new("Lid", "Niets"));
        await using var store = _host.Store.Open();
        var before = await store.Versions.OrderBy(version => version.Number).Select(version => version.LastMentions).ToListAsync(TestContext.Current.CancellationToken);

        await store.GetService<IMigrator>().MigrateAsync("LookUpByHour", TestContext.Current.CancellationToken);
        await store.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal([[1], null, null], before);
        Assert.Equal(before, await store.Versions.AsNoTracking().OrderBy(version => version.Number).Select(version => version.LastMentions).ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A start that is not known is certain from the day of the text that stated the position, and not from that of the one that leaves it out.</summary>
    [Fact]
    public async Task Incomes_OfAnUnknownStart_FollowTheTextThatStatedIt_OnEveryPage()
    {
        await using var host = new SiteHost { Clock = new(new DateTimeOffset(2023, 5, 1, 9, 0, 0, TimeSpan.Zero)), Settings = [("Municipality:RegisterSince", "2020-01-01")] };
        var term = Some.Term(Office.Mayor, "2020-01-01");
        await host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Bank", with: position => position with { Pay = Pay.Paid, IsExOfficio = false })) with { Terms = [term] });
        await host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(2, "Koor")) with { Terms = [term] }, Some.Utc("2025-03-01 12:00"));
        host.At(Some.Utc("2026-11-24 12:00"));

        var rows = (await RegisterFileTests.RowsAsync(host, "/nevenfuncties.csv")).Where(row => row["id"] == "1").ToDictionary(row => row["jaar"], row => row["status"].Split(',')[0], StringComparer.Ordinal);
        Assert.Equal("nog niet openbaar", rows["2023"]);
        Assert.Equal("nog niet openbaar", rows["2024"]);
        var page = (await host.PageAsync("/nevenfuncties/1")).Content();
        foreach (var year in new[] { "2023", "2024" })
        {
            Assert.Contains($"Inkomsten in {year}: nog niet openbaar.", page, StringComparison.Ordinal);
            Assert.Contains($"Inkomsten in {year}: nog niet openbaar.", (await host.PageAsync($"/nevenfuncties/jaar/{year}")).Content(), StringComparison.Ordinal);
        }
        Assert.Contains("http://localhost/nevenfuncties/jaar/2023<", await (await host.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ProfileContent Both => Some.Declared(
        Some.SidePosition(1, "Bank", "2024-01-01", with: position => position with { Pay = Pay.Paid, IsExOfficio = false, YearlyIncomes = [new() { Year = 2024, Cents = 500_000 }] }), Koor);

    private static ProfileContent Other => Some.Declared(Koor);

    private static SidePosition Koor => Some.SidePosition(2, "Koor", "2024-01-01", with: position => position with { Pay = Pay.Paid, IsExOfficio = false, YearlyIncomes = [new() { Year = 2024, Cents = 100_000 }] });

    private async Task LeaveOutAsync()
    {
        await _host.Store.PublishAsync("marie", Both);
        await _host.Store.PublishAsync("marie", Other, Some.Utc("2026-11-24 12:00"));
    }
}
