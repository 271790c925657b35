using LeidenBestuur.BrowserTests.Support;
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
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);

        await page.FollowAsync("Profielen");
        await page.FollowAsync("Marie de Vries");
        await page.FollowAsync("Fout verbeteren");
        await page.GetByText("Lid raad van toezicht, Stichting Leiden Kennisstad").ClickAsync();
        await page.FillAsync(("Organisatie", "Stichting Leids Kennisfonds"));
        await page.PressAsync("Controleren en verder");

        await page.ExpectTitleAsync("Marie de Vries: rectificatie");
        await Assertions.Expect(page.GetByTestId("change")).ToContainTextAsync("Kennisfonds");
        // What differs is filled in beforehand, and can be said in other words.
        await Assertions.Expect(page.GetByLabel("Wat is het?")).ToHaveValueAsync("Organisatie: Stichting Leids Kennisfonds");
        await page.FillAsync(("Wat stond er?", "Stichting Leiden Kennisstad"), ("Wat is het?", "Stichting Leids Kennisfonds"));
        await Newsroom.SubmitAndPublishAsync(page, other, "Een lezer wees ons erop.");
        await other.FollowAsync("Bekijk de pagina");

        await room.LookAsync(other);
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("Stichting Leids Kennisfonds");
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("stond hier: Stichting Leiden Kennisstad. Het is: Stichting Leids Kennisfonds. Reden: Een lezer wees ons erop.");
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Publisher_SchedulesAChange_WhichAppearsAtItsSecond(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(page, Newsroom.Profile + "/bewerken");
        await page.FillAsync(("Eerste zin", "Marie gaat over de haven."));
        await page.PressAsync("Controleren en verder");
        await page.FillAsync((Newsroom.Reason, "Nieuwe portefeuille."));
        await page.PressAsync("Ter beoordeling");

        await other.FollowAsync("Publicaties");
        await other.FollowAsync("Bekijk: Marie de Vries");
        await other.GetByLabel("Later, op een tijdstip").CheckAsync();
        await other.FillAsync(("Dag", "2026-12-01"), ("Tijd in Nederland", "20:00"));
        await other.PressAsync("Publiceren");
        await Assertions.Expect(other.GetByTestId("notice")).ToContainTextAsync("Ingepland voor 1 december 2026, 20:00 uur.");
        await other.FollowAsync("Voorbeeld van de pagina");
        await Assertions.Expect(other.GetByTestId("lead")).ToHaveTextAsync("Marie gaat over de haven.");

        var visitor = await room.AtAsync(width, script);
        room.Host.Site.At(Some.Utc("2026-12-01 18:59").AddSeconds(59));
        await room.GoAsync(visitor, Newsroom.Page);
        await Assertions.Expect(visitor.GetByTestId("lead")).ToHaveTextAsync("Marie de Vries is wethouder van Leiden.");
        room.Host.Site.At(Some.Utc("2026-12-01 19:00"));
        await room.GoAsync(visitor, Newsroom.Page);
        await Assertions.Expect(visitor.GetByTestId("lead")).ToHaveTextAsync("Marie gaat over de haven.");
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Publisher_CorrectsWhileAChangeIsScheduled_AndBothHoldInTheEnd(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        await room.Store.ScheduleAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)) with { LeadSentence = "Marie gaat over de haven." }, Some.Utc("2026-12-01 19:00"));
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Fout verbeteren");
        await page.GetByText("Lid raad van toezicht, Stichting Leiden Kennisstad").ClickAsync();
        await page.FillAsync(("Organisatie", "Stichting Leids Kennisfonds"));
        await Assertions.Expect(page.GetByText("staat al een versie klaar").First).ToBeVisibleAsync();
        await page.PressAsync("Controleren en verder");
        await Newsroom.SubmitAndPublishAsync(page, other, "Een lezer wees ons erop.");

        await room.LookAsync(other);
        await Assertions.Expect(other.GetByTestId("lead")).ToHaveTextAsync("Marie de Vries is wethouder van Leiden.");
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("Stichting Leids Kennisfonds");
        room.Host.Site.At(Some.Utc("2026-12-01 19:00"));
        await room.GoAsync(other, Newsroom.Page);
        await Assertions.Expect(other.GetByTestId("lead")).ToHaveTextAsync("Marie gaat over de haven.");
        await Assertions.Expect(other.GetByRole(AriaRole.Main)).ToContainTextAsync("Stichting Leids Kennisfonds");
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Publisher_PublishesThreeTogetherAndLeavesOneOut(int width, bool script)
    {
        (string Slug, string Name)[] people = [("marie-de-vries", "Marie de Vries"), ("anna-bakker", "Anna Bakker"), ("karel-smit", "Karel Smit")];
        await using var room = await Newsroom.OpenAsync(chromium);
        foreach (var (slug, name) in people[1..])
            await room.Store.PublishAsync(slug, Some.Content(name));
        foreach (var (slug, name) in people)
            await room.Store.ChangeAsync(slug, (timeline, now) => timeline.Draft(VersionKind.Update, timeline.StartingContent(now)! with { LeadSentence = $"{name} in het nieuwe college." }, Some.Signature(now)));
        var page = await room.SignInAsync(Newsroom.Publisher, width, script);
        await page.FollowAsync("Publicaties");
        foreach (var (_, name) in people)
            await page.GetByRole(AriaRole.Checkbox, new() { Name = name }).CheckAsync();
        await page.PressAsync("Aangevinkte samen publiceren");

        await page.ExpectTitleAsync("Samen publiceren");
        await page.GetByLabel("Later, op een tijdstip").CheckAsync();
        await page.FillAsync(("Dag", "2026-12-01"), ("Tijd in Nederland", "20:00"), (Newsroom.Reason, "Nieuw college."));
        await page.PressAsync("Samen publiceren");
        await Assertions.Expect(page.GetByTestId("hour")).ToContainTextAsync("1 december 2026, 20:00 uur");
        await page.PressAsync("Deze niet: Anna Bakker");

        room.Host.Site.At(Some.Utc("2026-12-01 19:00"));
        foreach (var (slug, name) in people)
        {
            await room.GoAsync(page, $"/bestuurders/{slug}");
            await Assertions.Expect(page.GetByTestId("lead")).ToHaveTextAsync(name == "Anna Bakker" ? "Anna Bakker is wethouder van Leiden." : $"{name} in het nieuwe college.");
        }
    }
}
