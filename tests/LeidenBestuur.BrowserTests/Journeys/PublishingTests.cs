using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>How a change comes to the site, by those who make it.</summary>
public sealed class PublishingTests(Chromium chromium)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Editor_CorrectsASidePosition_AndASecondPersonPublishesIt(int width, bool script)
    {
        await using var host = await HostAsync();
        var page = await SignedInAsync(host, "eva@leiden.nl", width, script);

        await page.FollowAsync("Profielen");
        await page.FollowAsync("Marie de Vries");
        await page.FollowAsync("Fout verbeteren");
        await page.GetByText("Lid raad van toezicht, Stichting Leiden Kennisstad").ClickAsync();
        await page.FillAsync(("Organisatie", "Stichting Leids Kennisfonds"));
        await page.PressAsync("Controleren en verder");

        await page.ExpectTitleAsync("Marie de Vries: rectificatie");
        await Assertions.Expect(page.GetByTestId("change")).ToContainTextAsync("Kennisfonds");
        await page.FillAsync(("Wat stond er?", "Stichting Leiden Kennisstad"), ("Wat is het?", "Stichting Leids Kennisfonds"), ("Waarom verandert u dit? Iedereen kan dit lezen.", "Een lezer wees ons erop."));
        await page.PressAsync("Ter beoordeling");
        await Assertions.Expect(page.GetByTestId("notice")).ToContainTextAsync("Ingediend.");

        var other = await SignedInAsync(host, "piet@leiden.nl", width, script);
        await other.FollowAsync("Publicaties");
        await other.FollowAsync("Bekijk: Marie de Vries");
        await other.PressAsync("Publiceren");
        await Assertions.Expect(other.GetByTestId("notice")).ToContainTextAsync("Gepubliceerd om");
        host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await other.GotoAsync(Sites.Address(host.Site, "/bestuurders/marie-de-vries"));
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("Stichting Leids Kennisfonds");
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("(rectificatie)");
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Editor_AddsAndMovesRowsAndMakesAMistake_LosesNothing(int width, bool script)
    {
        await using var host = await HostAsync();
        var page = await SignedInAsync(host, "eva@leiden.nl", width, script);
        await page.GotoAsync(Sites.Address(host.Site, "/beheer/profielen/marie-de-vries/bewerken"));

        await page.FillAsync(("Eerste zin", "Een zin die al getypt was."));
        await page.PressAsync("Nevenfunctie toevoegen");
        var row = page.Locator("#rij-positions-1");
        await row.GetByLabel("Functie", new() { Exact = true }).FillAsync("Voorzitter");
        await row.GetByLabel("Betaling", new() { Exact = true }).SelectOptionAsync("Betaald");
        await page.Locator("button[value='Positions[1]:omhoog']").ClickAsync();
        await Assertions.Expect(page.Locator("#rij-positions-0")).ToContainTextAsync("Voorzitter");
        await page.PressAsync("Bewaren");

        // Paid without an amount: told at the field, and everything typed is still there.
        await Assertions.Expect(page.GetByTestId("errors")).ToContainTextAsync("De functie is betaald.");
        await page.GetByTestId("errors").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator("#rij-positions-0").GetByLabel("Vergoeding in euro", new() { Exact = true }).FillAsync("5.050");
        await page.Locator("#rij-positions-0").GetByLabel("Per", new() { Exact = true }).SelectOptionAsync("Jaar");
        await page.PressAsync("Bewaren");
        await Assertions.Expect(page.GetByTestId("notice")).ToContainTextAsync("Concept bewaard");
        await Assertions.Expect(page.GetByLabel("Eerste zin", new() { Exact = true })).ToHaveValueAsync("Een zin die al getypt was.");
    }

    [Fact]
    public async Task Publisher_OnAPhone_PublishesTwoTogetherAndLeavesOneOut()
    {
        await using var host = await HostAsync();
        await host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        foreach (var (slug, name) in new[] { ("marie-de-vries", "Marie de Vries"), ("anna-bakker", "Anna Bakker") })
            await host.Site.Store.ChangeAsync(slug, (timeline, now) => timeline.Draft(VersionKind.Update, timeline.StartingContent(now)! with { LeadSentence = $"{name} in het nieuwe college." }, Some.Signature(now)));
        var page = await SignedInAsync(host, "piet@leiden.nl", 360, script: true);
        await page.FollowAsync("Publicaties");
        foreach (var name in new[] { "Marie de Vries", "Anna Bakker" })
            await page.GetByRole(AriaRole.Checkbox, new() { Name = name }).CheckAsync();
        await page.PressAsync("Aangevinkte samen publiceren");

        await page.ExpectTitleAsync("Samen publiceren");
        await page.GetByLabel("Later, op een tijdstip").CheckAsync();
        await page.FillAsync(("Dag", "2026-12-01"), ("Tijd in Nederland", "20:00"), ("Waarom verandert u dit? Iedereen kan dit lezen.", "Nieuw college."));
        await page.PressAsync("Samen publiceren");
        await Assertions.Expect(page.GetByTestId("hour")).ToContainTextAsync("1 december 2026, 20:00 uur");
        await page.PressAsync("Deze niet: Anna Bakker");

        host.Site.At(Some.Utc("2026-12-01 19:00"));
        await page.GotoAsync(Sites.Address(host.Site, "/bestuurders/marie-de-vries"));
        await Assertions.Expect(page.GetByTestId("lead")).ToHaveTextAsync("Marie de Vries in het nieuwe college.");
        await page.GotoAsync(Sites.Address(host.Site, "/bestuurders/anna-bakker"));
        await Assertions.Expect(page.GetByTestId("lead")).ToHaveTextAsync("Anna Bakker is wethouder van Leiden.");
    }

    private static async Task<AdminHost> HostAsync()
    {
        var host = new AdminHost();
        Sites.Start(host.Site);
        await host.Site.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)), host.Now.AddMinutes(1));
        await host.AddAsync("eva@leiden.nl");
        await host.AddAsync("piet@leiden.nl", StaffRole.Publisher);
        return host;
    }

    private async Task<IPage> SignedInAsync(AdminHost host, string email, int width, bool script)
    {
        var tab = await chromium.OpenAsync(new Look(width) { JavaScript = script });
        await tab.Page.GotoAsync(Sites.Address(host.Site, "/beheer"));
        await tab.Page.EnterPasswordAsync(email);
        await tab.Page.EnterCodeAsync(host.Code(1));
        return tab.Page;
    }
}
