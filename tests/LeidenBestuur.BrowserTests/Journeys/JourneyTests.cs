using System.Text.RegularExpressions;
using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>What people come for, from the home page to the answer, on a telephone and at a desk, with and without scripts.</summary>
public sealed class JourneyTests(Chromium chromium, Sites sites)
{
    public static TheoryData<int, bool> Ways { get; } = new() { { 360, true }, { 1280, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Resident_SearchesParking_FindsWhoIsResponsibleAndTheNumberToCall(int width, bool script)
    {
        await using var tab = await AtHomeAsync(width, script);
        var page = tab.Page;

        var search = page.GetByLabel("Zoek op onderwerp of naam.");
        await search.FillAsync("parkeren");
        await search.PressAsync("Enter");
        var answer = page.GetByTestId("found-portfolios");
        await Assertions.Expect(answer).ToContainTextAsync("‘Parkeren’ hoort bij Mobiliteit. Daar gaat wethouder Ashley North over.");

        await answer.GetByRole(AriaRole.Link, new() { Name = "Mobiliteit" }).ClickAsync();
        await AssertMobilityAsync(page);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Resident_ChoosesTheSubject_FindsWhoIsResponsibleAndTheNumberToCall(int width, bool script)
    {
        await using var tab = await AtHomeAsync(width, script);

        await tab.Page.GetByTestId("subjects").GetByRole(AriaRole.Link, new() { Name = "Mobiliteit" }).ClickAsync();
        await AssertMobilityAsync(tab.Page);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Journalist_ClicksTheMayor_FindsWhatWasEarnedBesideTheOfficeAndUntilWhen(int width, bool script)
    {
        await using var tab = await AtHomeAsync(width, script);
        var page = tab.Page;

        await page.GetByTestId("members").GetByRole(AriaRole.Link, new() { Name = "Peter Heijkoop" }).ClickAsync();
        await AssertTitleAsync(page, "Peter Heijkoop");
        var position = Gorinchem(page);
        await Assertions.Expect(position).ToContainTextAsync("Vergoeding: € 5.050 per jaar");
        await Assertions.Expect(position).ToContainTextAsync("Beëindigd: tot 1 januari 2025");

        await position.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Geschiedenis van deze functie", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await AssertTitleAsync(page, "Voorzitter Raad van Toezicht – Stichting Kindercentra Gorinchem");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Journalist_AsksTheRegisterForADay_SeesThatDayAndComesBack(int width, bool script)
    {
        await using var tab = await AtHomeAsync(width, script);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Nevenfuncties" }).ClickAsync();
        await AssertTitleAsync(page, "Nevenfuncties");
        await Assertions.Expect(Gorinchem(page)).ToContainTextAsync("Beëindigd");

        await (await DayAsync(page)).FillAsync("2024-12-31");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Laat zien" }).ClickAsync();
        await AssertOnThatDayAsync(page);

        await page.GetByTestId("banner").GetByRole(AriaRole.Link, new() { Name = "Ga terug naar vandaag" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(sites.Address(Store.Seeded, "/nevenfuncties"));
        await Assertions.Expect(Gorinchem(page)).ToContainTextAsync("Beëindigd");

        var day = await DayAsync(page);
        await day.FillAsync("2024-12-31");
        await day.PressAsync("Enter");
        await AssertOnThatDayAsync(page);
    }

    private async Task<Tab> AtHomeAsync(int width, bool script)
    {
        var tab = await chromium.OpenAsync(new Look(width) { JavaScript = script });
        await tab.Page.GotoAsync(sites.Address(Store.Seeded));
        await AssertTitleAsync(tab.Page, "Wie bestuurt Leiden?");
        return tab;
    }

    private static ILocator Gorinchem(IPage page) => page.GetByTestId("position").Filter(new() { HasText = "Stichting Kindercentra Gorinchem" });

    /// <summary>The field for the day, which a small screen folds away.</summary>
    private static async Task<ILocator> DayAsync(IPage page)
    {
        var day = page.GetByLabel("Op een dag", new() { Exact = true });
        if (!await day.IsVisibleAsync())
            await page.Locator("summary", new() { HasText = "Maak een keuze" }).ClickAsync();
        return day;
    }

    private static async Task AssertOnThatDayAsync(IPage page)
    {
        await Assertions.Expect(page.GetByTestId("banner")).ToContainTextAsync("U ziet hoe het was op 31 december 2024, volgens wat wij nu weten.");
        await Assertions.Expect(Gorinchem(page)).ToContainTextAsync("Vergoeding: € 5.050 per jaar");
        await Assertions.Expect(Gorinchem(page)).Not.ToContainTextAsync("Beëindigd");
    }

    private static async Task AssertMobilityAsync(IPage page)
    {
        await AssertTitleAsync(page, "Mobiliteit");
        await Assertions.Expect(page.GetByTestId("answer")).ToContainTextAsync("Wethouder Ashley North gaat over Mobiliteit.");
        var call = page.GetByRole(AriaRole.Region, new() { Name = "Wie helpt u verder?" }).GetByRole(AriaRole.Link, new() { Name = "14 071" });
        await Assertions.Expect(call).ToHaveAttributeAsync("href", "tel:14071");
        await Assertions.Expect(call).ToBeVisibleAsync();
    }

    private static Task AssertTitleAsync(IPage page, string title) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
}
