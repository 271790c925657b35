using LeidenBestuur.BrowserTests.Accessibility;
using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>What was typed is not lost when the session has ended meanwhile; with the keyboard alone.</summary>
public sealed class LateFormTests(Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Publisher_WhoseSessionEnded_SignsInOnANewTabAndSendsWhatWasTyped(int width)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Publisher, width, script: true);
        await room.GoAsync(page, Newsroom.Profile + "/intrekken");
        await page.FillAsync(("Waarom haalt u de pagina weg? Iedereen kan dit lezen.", "Er staat een ander op de foto."));
        room.Host.Site.Clock.Advance(Sessions.IdleEnd);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pagina intrekken" }).PressAsync("Enter");

        await page.ExpectTitleAsync("Log opnieuw in");
        Assert.Empty(await AxeCheck.FaultsAsync(page));
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Log in op een nieuw tabblad" }).PressAsync("Enter"));
        await tab.EnterPasswordAsync(Newsroom.Publisher);
        await tab.EnterCodeAsync(room.Host.Code(1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ik ben opnieuw ingelogd: ga verder" }).PressAsync("Enter");

        await page.ExpectTitleAsync("Alsnog versturen?");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Er staat een ander op de foto.");
        Assert.Empty(await AxeCheck.FaultsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Alsnog versturen" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("notice")).ToBeVisibleAsync();
        await room.LookAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Er staat een ander op de foto");
    }
}
