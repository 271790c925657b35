using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>How people and pages leave, what is taken away for good, and how to go back.</summary>
public sealed class TakingBackTests(Chromium chromium)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Alderman_ResignedThisMorning_IsFormerAtOnce(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        var today = Web.Domain.AmsterdamTime.DayOf(room.Host.Now);
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Vertrek");
        await page.FillAsync(("Ontslag genomen op", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await page.GetByLabel("Meteen: de dag ervoor was de laatste dag in het ambt").CheckAsync();
        await page.PressAsync("Concept maken en controleren");
        await Assertions.Expect(page.GetByTestId("change").First).ToContainTextAsync("Ambt: wethouder");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Na het vertrek staat er nog");
        await Newsroom.SubmitAndPublishAsync(page, other, "Ontslag genomen.");

        await room.LookAsync(other);
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync($"Marie de Vries heeft op {Web.Formatting.DutchDates.Write(today)} ontslag genomen en is geen wethouder meer.");
        await room.GoAsync(other, "/");
        await Assertions.Expect(other.GetByTestId("empty")).ToHaveTextAsync($"Op {Web.Formatting.DutchDates.Write(today)} zit niemand in het college van wie wij een pagina hebben.");
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Publisher_WithdrawsAPage_AndItComesBack(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(other, Newsroom.Profile);
        await other.FollowAsync("Pagina intrekken");
        await other.FillAsync(("Waarom haalt u de pagina weg? Iedereen kan dit lezen.", "Er staat een ander op de foto."));
        await other.PressAsync("Pagina intrekken");
        await Assertions.Expect(other.GetByTestId("notice")).ToBeVisibleAsync();
        await room.LookAsync(other);
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("Er staat een ander op de foto");
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Kennisstad");

        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Bewerken");
        await page.PressAsync("Controleren en verder");
        await room.GoAsync(other, "/beheer");
        await Newsroom.SubmitAndPublishAsync(page, other, "Weer terug.");
        await room.LookAsync(other);
        await Assertions.Expect(other.GetByTestId("lead")).ToHaveTextAsync("Marie de Vries is wethouder van Leiden.");
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Administrator_AsksForErasing_AndASecondPersonDoesIt(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        await room.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)) with { OfficeContact = "Bel 06 87654321." }, room.Host.Now.AddMinutes(1));
        await room.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)), room.Host.Now.AddMinutes(1));
        var page = await room.SignInAsync(Newsroom.Administrator, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Privégegevens voorgoed weghalen");
        await page.GetByLabel("Contact", new() { Exact = false }).CheckAsync();
        await page.GetByLabel("AVG, artikel 17").CheckAsync();
        await page.PressAsync("Weghalen vragen");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("U hebt dit zelf gevraagd.");
        var old = await room.AtAsync(width, script);
        await room.LookAsync(old, Newsroom.Page + "/versies/3");
        await Assertions.Expect(old.GetByRole(AriaRole.Main)).ToContainTextAsync("06 87654321");

        await room.GoAsync(other, new Uri(page.Url).AbsolutePath);
        await Assertions.Expect(other.GetByTestId("part")).ToContainTextAsync("06 87654321");
        await other.GetByLabel("Ik heb gezien wat er verdwijnt").CheckAsync();
        await other.PressAsync("Voor altijd weghalen");
        await Assertions.Expect(other.GetByTestId("notice")).ToBeVisibleAsync();

        foreach (var path in new[] { "/versies/3", "/wijzigingen" })
        {
            await room.LookAsync(old, Newsroom.Page + path);
            await Assertions.Expect(old.GetByRole(AriaRole.Main)).ToContainTextAsync("privégegevens weggehaald");
            Assert.DoesNotContain("87654321", await old.ContentAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Editor_RestoresAnOldVersion_AndItIsPublishedAgain(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        await room.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)) with { LeadSentence = "Een zin die niemand wilde." }, room.Host.Now.AddMinutes(1));
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(page, Newsroom.Profile + "/versies/2");
        await Assertions.Expect(page.GetByTestId("change")).ToContainTextAsync("Een zin die niemand wilde");
        await page.PressAsync("Terugzetten als concept");
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Concept controleren");
        await Newsroom.SubmitAndPublishAsync(page, other, "De oude zin was beter.");

        await room.LookAsync(other);
        await Assertions.Expect(other.GetByTestId("lead")).ToHaveTextAsync("Marie de Vries is wethouder van Leiden.");
    }
}
