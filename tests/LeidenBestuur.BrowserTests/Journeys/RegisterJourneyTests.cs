using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>What a journalist asks of the register and of its past, from the home page to the answer, with and without scripts.</summary>
public sealed class RegisterJourneyTests(Chromium chromium, Sites sites)
{
    public static TheoryData<int, bool> Ways { get; } = new() { { 360, true }, { 1280, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Journalist_AsksWhatWasEarnedIn2024_ReadsTheAmountAndBothDays(int width, bool script)
    {
        await using var tab = await AtRegisterAsync(width, script);
        var page = tab.Page;

        await page.GetByTestId("years").GetByRole(AriaRole.Link, new() { Name = "Inkomsten in 2024" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inkomsten uit nevenfuncties in 2024");
        await Assertions.Expect(page.GetByTestId("outcome").Filter(new() { HasText = "Marie de Vries" }).First).ToContainTextAsync(
            "Inkomsten in 2024: € 1.500,50. Hier gepubliceerd op 20 november 2026. Dat moest uiterlijk op 1 april 2025. Eerder openbaar gemaakt op 20 maart 2025 in het jaarverslag over 2024.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Journalist_AsksWhatTheRegisterSaidAtNoon_ReadsThatAndComesBack(int width, bool script)
    {
        await using var tab = await AtRegisterAsync(width, script);
        var page = tab.Page;
        await Assertions.Expect(page.GetByText("Stichting Voorbij")).ToHaveCountAsync(0);

        // Without a mouse: past the field for a day and its button.
        await page.Locator("summary", new() { HasText = "Bekijk een ander moment" }).PressAsync("Enter");
        foreach (var _ in Enumerable.Range(0, 3))
            await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Wat stond hier toen?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("2026-04-02 12:00");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByTestId("banner")).ToContainTextAsync("U ziet wat hier stond op 2 april 2026 om 12:00 uur.");
        await Assertions.Expect(page.GetByTestId("position").Filter(new() { HasText = "Stichting Voorbij" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("cite").GetByRole(AriaRole.Link)).ToHaveTextAsync(sites.Address(Store.Rich, "/nevenfuncties?peildatum=2026-04-02&bekend=2026-04-02T12:00"));
        await page.GetByTestId("banner").GetByRole(AriaRole.Link, new() { Name = "Ga terug naar vandaag" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(sites.Address(Store.Rich, "/nevenfuncties"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Resident_AsksWhoWasResponsibleBefore_ReadsNameAndDays(int width, bool script)
    {
        await using var tab = await chromium.OpenAsync(new Look(width) { JavaScript = script });
        var page = tab.Page;
        await page.GotoAsync(sites.Address(Store.Rich));

        var search = page.GetByLabel("Zoek op onderwerp of naam.");
        await search.FillAsync("parkeren");
        await search.PressAsync("Enter");
        await page.GetByTestId("found-portfolios").GetByRole(AriaRole.Link, new() { Name = "Mobiliteit" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Wie ging hier eerder over?" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Victor Vroeger" }))
            .ToContainTextAsync("Van 1 juni 2018 tot en met 29 juni 2022");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Journalist_TakesAllYearsAlong_HasThemInASpreadsheet(int width, bool script)
    {
        await using var tab = await AtRegisterAsync(width, script);
        var link = tab.Page.GetByTestId("downloads").GetByRole(AriaRole.Link, new() { NameRegex = new("^Alles voor Excel", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });
        var promised = await link.TextContentAsync();

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("nevenfuncties-2026-11-23.csv", download.SuggestedFilename);
        var rows = await RowsAsync(await download.PathAsync());
        Assert.Equal($"Alles voor Excel (CSV, {rows.Count} regels)", promised);
        Assert.Contains(rows, row => row is { Entry: "1", Year: "2024", Amount: "1500,50" } && row.Status.StartsWith("gepubliceerd, eerder openbaar gemaakt op ", StringComparison.Ordinal));
        Assert.Contains(rows, row => row is { Entry: "5", LastDay: "2024-06-15" });
    }

    private async Task<Tab> AtRegisterAsync(int width, bool script)
    {
        var tab = await chromium.OpenAsync(new Look(width) { JavaScript = script });
        await tab.Page.GotoAsync(sites.Address(Store.Rich));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Bekijk alle nevenfuncties" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nevenfuncties");
        return tab;
    }

    private static async Task<List<(string Entry, string Year, string Amount, string Status, string LastDay)>> RowsAsync(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<(string, string, string, string, string)>();
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
            rows.Add((csv.GetField("id")!, csv.GetField("jaar")!, csv.GetField("bedrag")!, csv.GetField("status")!, csv.GetField("laatste_dag")!));
        return rows;
    }
}
