using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>Reading without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium, Sites sites)
{
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
        await KeyboardCheck.GoToTheTopAsync(tab.Page);
        return tab;
    }
}
