using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>Reading without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium, Sites sites)
{
    /// <summary>A list of mistakes takes focus by itself.</summary>
    private const string FromTheTop =
        "() => { if (document.activeElement !== document.body) { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); } }";

    [Theory]
    [MemberData(nameof(Pages.NamesOfEach), MemberType = typeof(Pages))]
    public async Task Tab_FromTheTop_ReachesEverythingOnceInReadingOrderLeavesAndShowsWhereItIs(string name)
    {
        await using var tab = await OpenAsync(Pages.Of(name), new Look(1280));
        var stops = await tab.Page.EvaluateAsync<string[]>(InPage.Read("stops"));
        Assert.NotEmpty(stops);

        for (var i = 0; i < stops.Length; i++)
        {
            var at = await NextAsync(tab, i - 1);
            Assert.True(at == i, $"{name}: stop {i + 1} is {(at < 0 ? "nothing known" : stops[at])}, not {stops[i]}.");
        }

        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await AtAsync(tab) is -1 or 0, $"{name}: after the last stop there is no way out.");

        var faults = await FocusFaultsAsync(tab);
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }

    /// <summary>The stops where focus does not show, in light, dark or forced colours.</summary>
    private static async Task<IReadOnlyList<string>> FocusFaultsAsync(Tab tab)
    {
        await tab.Page.UnfoldAsync();
        // From here on focus counts as the keyboard's, and shows.
        await tab.Page.Keyboard.PressAsync("Tab");
        var faults = new List<string>();
        foreach (var (colours, scheme, forced) in new[] { ("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("forced colours", ColorScheme.Light, ForcedColors.Active) })
        {
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
            // Where a stop stands differs by width, its colours do not.
            foreach (var width in colours == "light" ? new[] { 360, 1280 } : [1280])
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                await tab.Page.EvaluateAsync(InPage.Read("stops"));
                faults.AddRange((await tab.Page.FaultsAsync("focus")).Select(fault => $"{width} px, {colours}: {fault}"));
            }
        }

        return faults;
    }

    /// <summary>One page of each frame: it is the frame that has the link.</summary>
    [Theory]
    [InlineData("home")]
    [InlineData("not found")]
    [InlineData("sign-in")]
    [InlineData("profile, edited")]
    [InlineData("preview, home")]
    public async Task SkipLink_FirstStop_ComesIntoViewAndLeadsToTheContent(string name)
    {
        await using var tab = await OpenAsync(Pages.Of(name), new Look(360));
        var skip = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });
        Assert.True((await skip.BoundingBoxAsync())!.Y < 0, "The skip link is in the way of who does not need it.");

        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement) || !document.querySelector('main a, main input, main button')"));
    }

    [Theory]
    [InlineData("sign-in, left empty", "E-mailadres")]
    [InlineData("recovery code, left empty", "Herstelcode")]
    [InlineData("invite, left empty", "Naam")]
    public async Task Send_FormWithMistakes_ListHasFocusAndLeadsToTheFirstField(string name, string label)
    {
        await using var tab = await chromium.OpenAsync(new Look(360));
        await tab.VisitAsync(sites, Pages.Of(name));
        await Assertions.Expect(tab.Page.GetByTestId("errors")).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.GetByLabel(label, new() { Exact = true })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("home", "Eerder in Leiden")]
    [InlineData("register", "Maak een keuze")]
    public async Task Unfold_EnterAndSpace_OpenAndCloseWhatIsFoldedAway(string name, string words)
    {
        await using var tab = await OpenAsync(Pages.Of(name), new Look(360));
        var summary = tab.Page.Locator("summary", new() { HasText = words });
        var field = tab.Page.Locator("details", new() { Has = summary }).Locator("input, select").First;
        await summary.FocusAsync();

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(field).ToBeHiddenAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(field).ToBeVisibleAsync();
    }

    private async Task<Tab> OpenAsync(PageKind kind, Look look)
    {
        var tab = await chromium.OpenAsync(look);
        await tab.VisitAsync(sites, kind);
        await tab.Page.EvaluateAsync(FromTheTop);
        return tab;
    }

    /// <summary>Goes on from a stop; a field for a day or a time has one inside for each of its parts.</summary>
    private static async Task<int> NextAsync(Tab tab, int from)
    {
        int at;
        do
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            at = await AtAsync(tab);
        }
        while (at == from && await tab.Page.EvaluateAsync<bool>("() => ['date', 'time'].includes(document.activeElement.type)"));
        return at;
    }

    /// <summary>Which of the stops has focus; below 0: none of them.</summary>
    private static Task<int> AtAsync(Tab tab) => tab.Page.EvaluateAsync<int>("() => window.stops.indexOf(document.activeElement)");
}
