using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.OpenData.Register;

/// <summary>The register for a spreadsheet.</summary>
public sealed class RegisterFileTests(SiteHost host)
{
    private const string Columns = "id;naam;ambt;functie;organisatie;hoort_bij_ambt;betaald;van;laatste_dag;jaar;bedrag;status;gepubliceerd_op;gewijzigd_op;adres";

    [Fact]
    public async Task Get_Seeds_IsAsInTheGoldenFile()
    {
        var response = await host.GetAsync("/nevenfuncties.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(await System.IO.File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests/LeidenBestuur.Tests/OpenData/Register/nevenfuncties.csv"), TestContext.Current.CancellationToken), bytes);
        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"nevenfuncties-2026-11-23.csv\"", response.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task Get_AmountsAndDays_AreWrittenForDutchSettings()
    {
        await using var own = await OwnAsync();
        var lines = (await TextAsync(own, "/nevenfuncties.csv")).Split("\r\n");

        Assert.Equal('\uFEFF' + Columns, lines[0]);
        Assert.Equal(
            "1;Marie de Vries;wethouder;Lid;Stichting A;nee;ja;2022-03-01;in juni 2026;2025;1234,50;gepubliceerd;2026-11-23;2026-11-23;http://localhost/nevenfuncties/1", lines[3]);
        Assert.Equal("1;Marie de Vries;wethouder;Lid;Stichting A;nee;ja;2022-03-01;in juni 2026;2024;0,00;nul;2026-11-23;2026-11-23;http://localhost/nevenfuncties/1", lines[4]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+31 6")]
    [InlineData("-2+3")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    [InlineData("＝1+1")]
    public async Task Get_TextThatBeginsAsAFormula_IsText(string text)
    {
        await using var own = new SiteHost();
        await own.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, text, start: "2026-01-01") with { Title = text }) with { Name = text });

        var row = Assert.Single(await RowsAsync(own, "/nevenfuncties.csv"));

        foreach (var column in new[] { "naam", "functie", "organisatie" })
            Assert.Equal("'" + text.Trim(), row[column]);
    }

    [Fact]
    public async Task Get_SemicolonsQuotesAndLines_StayInTheirCell()
    {
        await using var own = new SiteHost();
        await own.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "A; \"B\"\r\nC", start: "2026-01-01")));

        Assert.Equal("A; \"B\" C", Assert.Single(await RowsAsync(own, "/nevenfuncties.csv"))["organisatie"]);
    }

    [Theory]
    [InlineData("", "3 2026,1 2026,1 2025,1 2024,2 2026,2 2025,2 2024")]
    [InlineData("?betaling=betaald", "1 2026,1 2025,1 2024")]
    [InlineData("?bestuurder=anna", "3 2026")]
    [InlineData("?stand=beeindigd", "1 2026,1 2025,1 2024")]
    [InlineData("?tekst=STICHTING%20B", "2 2026,2 2025,2 2024")]
    [InlineData("?jaar=2025", "1 2025,2 2025")]
    [InlineData("?volgorde=functie&vorm=tabel&pagina=7", "3 2026,1 2026,1 2025,1 2024,2 2026,2 2025,2 2024")]
    [InlineData("?betaling=niet-bekend", "")]
    public async Task Get_Choices_GiveAllTheirLines(string query, string expected)
    {
        await using var own = await OwnAsync();

        Assert.Equal(expected, string.Join(',', (await RowsAsync(own, "/nevenfuncties.csv" + query)).Select(row => $"{row["id"]} {row["jaar"]}")));
    }

    [Theory]
    [InlineData("?jaar=20")]
    [InlineData("?jaar=twee")]
    [InlineData("?jaar=0000")]
    [InlineData("?betaling=x")]
    [InlineData("?peildatum=x")]
    public async Task Get_NoSuchChoice_IsAPageThatSaysSo(string query) => await host.PageAsync("/nevenfuncties.csv" + query, 400);

    [Fact]
    public async Task Get_AsKnownThen_HasTheLinesOfThen()
    {
        await using var own = await OwnAsync();
        await own.Store.PublishAsync("anna", Some.Content("Anna") with { Declaration = DeclarationState.NothingToDeclare }, Some.Utc("2026-11-24 12:00"));

        Assert.Contains(await RowsAsync(own, "/nevenfuncties.csv"), row => row["naam"] == "Anna" && row["status"].EndsWith("niet meer vermeld sinds 24 november 2026", StringComparison.Ordinal));
        Assert.Contains(await RowsAsync(own, "/nevenfuncties.csv?bekend=2026-11-23T13:00"), row => row["naam"] == "Anna" && !row["status"].Contains("niet meer", StringComparison.Ordinal) && row["adres"] == "http://localhost/nevenfuncties/3?peildatum=2026-11-23&bekend=2026-11-23T13:00");
    }

    [Fact]
    public async Task Get_LaterVersionThatLeftTheEntryAlone_KeepsTheDayOfItsChange()
    {
        await using var own = await OwnAsync();
        var content = (await own.Store.OfficialAsync("marie")).Timeline.StartingContent(own.Store.Now)!;
        await own.Store.PublishAsync("marie", content with { LeadSentence = "Iets anders." }, Some.Utc("2026-11-25 12:00"));
        Assert.All(await RowsAsync(own, "/nevenfuncties.csv?bestuurder=marie"), row => Assert.Equal("2026-11-23", row["gewijzigd_op"]));

        await own.Store.PublishAsync("marie", content with { SidePositions = [.. content.SidePositions.Select(position => position.EntryId == 2 ? position with { Note = "Nieuw." } : position)] }, Some.Utc("2026-11-26 12:00"));

        Assert.All(await RowsAsync(own, "/nevenfuncties.csv?bestuurder=marie"), row => Assert.Equal(row["id"] == "2" ? "2026-11-26" : "2026-11-23", row["gewijzigd_op"]));
    }

    [Fact]
    public async Task Get_AmountThatWasAnotherBefore_SaysSo()
    {
        await using var own = await OwnAsync();
        var content = (await own.Store.OfficialAsync("marie")).Timeline.StartingContent(own.Store.Now)!;
        await own.Store.PublishAsync("marie", content with { SidePositions = [.. content.SidePositions.Select(position => position with { YearlyIncomes = [.. position.YearlyIncomes.Select(income => income.Year == 2025 ? income with { Cents = 200_000 } : income)] })] }, Some.Utc("2026-11-25 12:00"));

        var rows = (await RowsAsync(own, "/nevenfuncties.csv?bestuurder=marie")).Where(row => row["id"] == "1").ToDictionary(row => row["jaar"], StringComparer.Ordinal);

        Assert.Equal(("2000,00", "gepubliceerd, eerder een ander bedrag, op 23 november 2026", "2026-11-25"), (rows["2025"]["bedrag"], rows["2025"]["status"], rows["2025"]["gepubliceerd_op"]));
        Assert.Equal("nul", rows["2024"]["status"]);
    }

    /// <summary>Read by a library that did not write it.</summary>
    internal static async Task<List<Dictionary<string, string>>> RowsAsync(SiteHost host, string address)
    {
        using var csv = new CsvReader(new StringReader((await TextAsync(host, address)).TrimStart('\uFEFF')), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<Dictionary<string, string>>();
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }

    private static async Task<string> TextAsync(SiteHost host, string address)
    {
        var response = await host.GetAsync(address);
        Assert.Equal((address, 200), (address, (int)response.StatusCode));
        return new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<SiteHost> OwnAsync()
    {
        var own = new SiteHost { Settings = [("Municipality:RegisterSince", "2024-01-01")] };
        await own.Store.PublishAsync("marie", Some.Declared(
            Some.SidePosition(1, "Stichting A", "2022-03-01", "2026-06", position => position with
            {
                Title = "Lid",
                Pay = Pay.Paid,
                IsExOfficio = false,
                YearlyIncomes = [new() { Year = 2025, Cents = 123_450 }, new() { Year = 2024, Cents = 0 }],
            }),
            Some.SidePosition(2, "Stichting B", "2024-01-01")) with
        {
            Terms = [Some.Term(start: "2024-01-01", with: term => term with { PartTimePercent = 100 })],
        });
        await own.Store.PublishAsync("anna", Some.Declared(Some.SidePosition(3, "Bank", "2026-01-01")) with { Name = "Anna" });
        return own;
    }
}
