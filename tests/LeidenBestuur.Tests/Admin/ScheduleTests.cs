using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>At an hour: planned, moved, taken out, and beside what is published now.</summary>
public sealed class ScheduleTests : PublicationRoom
{
    [Fact]
    public async Task Schedule_ForAnHour_AppearsByItselfAndCanBeMovedAndTakenOut()
    {
        var id = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, id, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Nieuwe zin."));
        Assert.Equal(Some.Utc("2026-12-01 08:00"), (await OfficialAsync()).Timeline.Scheduled(Host.Now)!.PublishAt);
        Assert.DoesNotContain("Zin van later.", await SiteAsync(), StringComparison.Ordinal);

        await ListAsync("verzetten", ("versie", $"{id}"), ("When", "later"), ("Day", "2026-12-02"), ("Time", "9.30"));
        Assert.Equal(Some.Utc("2026-12-02 08:30"), (await OfficialAsync()).Timeline.Scheduled(Host.Now)!.PublishAt);
        await ListAsync("uit-de-planning", ("versie", $"{id}"));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);

        await ActAsync(Publisher, id, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Nieuwe zin."));
        Host.Site.At(Some.Utc("2026-12-01 07:59:59"));
        Assert.DoesNotContain("Zin van later.", await SiteAsync(), StringComparison.Ordinal);
        Host.Site.At(Some.Utc("2026-12-01 08:00"));
        Assert.Contains("Zin van later.", await SiteAsync(), StringComparison.Ordinal);
        await Publisher.SignInAsync("piet@leiden.nl");
        await ListAsync("verzetten", ("versie", $"{id}"), ("When", "later"), ("Day", "2026-12-03"), ("Time", "09:00"));
        Assert.Equal(400, Publisher.Status);
    }

    [Theory]
    [InlineData("2027-03-28", "02:30", null, "bestaat dan niet")]
    [InlineData("2027-10-31", "02:30", null, "komt twee keer")]
    [InlineData("2027-10-31", "02:30", "eerste", "2027-10-31 00:30")]
    [InlineData("2027-10-31", "02:30", "tweede", "2027-10-31 01:30")]
    [InlineData("2027-10-31", "03:00", null, "2027-10-31 02:00")]
    [InlineData("2026-11-23", "13:00", null, "voorbij")]
    [InlineData("31-13-2026", "09:00", null, "Wij kennen deze datum niet")]
    [InlineData("2026-12-31", "25:00", null, "Vul een tijd in")]
    public async Task Schedule_HourOfTheClockChangeOrBad_IsRightOrExplained(string day, string time, string? second, string expected)
    {
        var id = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, id, "publiceren", [("When", "later"), ("Day", day), ("Time", time), ("PublicReason", "Nieuwe zin."), .. second is null ? Array.Empty<(string, string)>() : [("Second", second)]]);

        if (expected.StartsWith("20", StringComparison.Ordinal))
            Assert.Equal(Some.Utc(expected), (await OfficialAsync()).Timeline.Scheduled(Host.Now)!.PublishAt);
        else
            Assert.Contains(expected, Assert.Single(Publisher.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_BesideAScheduledVersion_CarriesTheChangeOverAndAsksWhereBothChanged()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Publisher, "Zin van nu.", "Contact van nu.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));

        Assert.Equal(400, Publisher.Status);
        Assert.Single(Publisher.Page.QuerySelectorAll("[data-testid=choice]"));
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren", ("When", "nu"), ("PublicReason", "Nu."), ("keuze[leadSentence]", "hun"));

        Assert.Equal(302, Publisher.Status);
        Assert.Contains("Zin van nu.", await SiteAsync(), StringComparison.Ordinal);
        Host.Site.At(Some.Utc("2026-12-01 08:00"));
        var later = await SiteAsync();
        Assert.Contains("Zin van later.", later, StringComparison.Ordinal);
        Assert.Contains("Contact van nu.", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_StaleDraft_IsTakenOverFirst()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-11-24"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Publisher, "Zin van nu.", "Contact van nu.");
        Host.Site.At(Some.Utc("2026-11-24 08:00"));
        await Publisher.SignInAsync("piet@leiden.nl");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));
        Assert.Equal(400, Publisher.Status);

        await ActAsync(Publisher, id, "overnemen", ("keuze[leadSentence]", "hun"), ("keuze[officeContact]", "mijn"));
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));

        var site = await SiteAsync();
        Assert.Contains("Zin van later.", site, StringComparison.Ordinal);
        Assert.Contains("Contact van nu.", site, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeOver_OneFieldWithoutAChoice_IsNamedAndTheOthersStayChosen()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.", "Contact van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-11-24"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Publisher, "Zin van nu.", "Contact van nu.");
        Host.Site.At(Some.Utc("2026-11-24 08:00"));
        await Publisher.SignInAsync("piet@leiden.nl");
        await ActAsync(Publisher, id, "overnemen", ("keuze[officeContact]", "mijn"));

        Assert.Equal((400, "Eerste zin: kies welke tekst blijft."), (Publisher.Status, Publisher.Errors.Single()));
        Assert.Equal("keuze[leadSentence]", Publisher.Page.GetElementById(Publisher.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href")![1..])!.GetAttribute("name"));
        Assert.Equal(
            ["keuze[officeContact]=mijn"], Publisher.Page.QuerySelectorAll("[data-testid=choice] input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Publish_OneOfTwoClashesWithoutAChoice_AsksForBothAgain()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.", "Contact van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Publisher, "Zin van nu.", "Contact van nu.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."), ("keuze[officeContact]", "mijn"));

        Assert.Equal((400, "Eerste zin: kies welke tekst blijft."), (Publisher.Status, Publisher.Errors.Single()));
        Assert.Equal("keuze[leadSentence]", Publisher.Page.GetElementById(Publisher.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href")![1..])!.GetAttribute("name"));
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren", ("keuze[leadSentence]", "hun"));
        Assert.Equal(302, Publisher.Status);
        Assert.Contains("Contact van nu.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_NowBesideAnHour_AsksWhichOfBoth()
    {
        var id = await DraftAsync(Publisher, "Zin.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("Day", "2026-06-01"), ("PublicReason", "Zin."));

        Assert.Equal((400, "U koos ‘Nu’, maar vulde ook een dag of een tijd in. Kies ‘Later’, of maak die leeg."), (Publisher.Status, Publisher.Errors.Single()));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task Publish_DraftOfTheScheduledVersion_OpensAtItsHourAndTakesItsPlace()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Nieuw college."), ("PrivateNote", "Na de raad."));
        await Editor.GoAsync(Profile + "/bewerken?soort=ingepland");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Betere zin van later."));
        var id = (await OfficialAsync()).Timeline.OpenDraft!.Id;
        await Editor.GoAsync($"/beheer/publicaties/{id}");
        await Editor.SubmitAsync($"/beheer/publicaties/{id}/indienen");

        await Publisher.GoAsync($"/beheer/publicaties/{id}");
        Assert.Contains("klaarstaat voor 1 december 2026, 09:00 uur", Publisher.Page.TheOne("replaces").Words(), StringComparison.Ordinal);
        Assert.Contains("Nu op de site", Publisher.Page.TheOne("on-site").Words(), StringComparison.Ordinal);
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren");

        Assert.Equal(302, Publisher.Status);
        Assert.DoesNotContain("zin van later.", await SiteAsync(), StringComparison.OrdinalIgnoreCase);
        var scheduled = (await OfficialAsync()).Timeline.Scheduled(Host.Now)!;
        Assert.Equal((id, "Nieuw college.", "Na de raad.", (DateTime?)Some.Utc("2026-12-01 08:00")), (scheduled.Id, scheduled.PublicReason, scheduled.PrivateNote, scheduled.PublishAt));
        Assert.Contains(await Host.TrailAsync(), line => line.StartsWith($"version.replace | official/marie-de-vries versie {planned}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_OfAScheduledVersionThatIsCalledOff_SaysWhoDidThatAndWhatItMeans()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        await Editor.GoAsync(Profile + "/bewerken?soort=ingepland");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Betere zin van later."));
        var draft = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await Editor.GoAsync(draft);
        Assert.Null(Editor.Page.QuerySelector("[data-testid=called-off]"));

        await ListAsync("uit-de-planning", ("versie", $"{planned}"));

        foreach (var page in new[] { draft, Profile + "/bewerken" })
        {
            await Editor.GoAsync(page);
            Assert.Matches("^piet \\(piet@leiden.nl\\) heeft op 23 november 2026, [0-9:]+ uur de versie die klaarstond uit de planning gehaald\\.", Editor.Page.TheOne("called-off").Words());
        }
    }

    [Theory]
    [InlineData(false, "Het concept van nu")]
    [InlineData(true, "Wat nu op de site staat")]
    public async Task Save_OfAScheduledVersionThatIsCalledOffMeanwhile_SaysSoAndNotThatSomebodyWrote(bool isThrownAway, string theirs)
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        await Editor.GoAsync(Profile + "/bewerken?soort=ingepland");
        await ListAsync("uit-de-planning", ("versie", $"{planned}"));
        if (isThrownAway)
            await ActAsync(Publisher, planned, "weggooien");

        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Betere zin van later."));

        Assert.Equal(Profile + "/botsing", Editor.Location);
        await Editor.FollowAsync();
        Assert.Matches(
            "^piet \\(piet@leiden.nl\\) heeft de versie die klaarstond om [0-9:]+ uur uit de planning gehaald\\. Wat u bewaart, is dus een gewone wijziging zonder tijdstip\\. Uw tekst is bewaard\\.",
            Editor.Page.QuerySelector(".lead")!.Words());
        Assert.Contains(theirs, Editor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ThatWasTakenOutOfThePlanItself_SaysNothingOfAnother()
    {
        var id = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, id, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        await ListAsync("uit-de-planning", ("versie", $"{id}"));
        await ActAsync(Publisher, id, "weggooien");
        Host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await DraftAsync(Publisher, "Zin van nu.");

        await Editor.GoAsync(Profile + "/bewerken");
        Assert.Null(Editor.Page.QuerySelector("[data-testid=called-off]"));
    }

    [Fact]
    public async Task Submitted_WhereAnotherVersionBeganMeanwhile_CanBeTakenBackAndGoesOn()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-11-24"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Editor, "Zin van nu.", "Contact van nu.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nu."));
        Host.Site.At(Some.Utc("2026-11-24 08:00"));
        await Editor.SignInAsync("eva@leiden.nl");

        await Editor.GoAsync($"/beheer/publicaties/{id}");
        Assert.Contains("Neem het terug", Editor.Page.TheOne("stale").Words(), StringComparison.Ordinal);
        await Editor.SubmitAsync($"/beheer/publicaties/{id}/terugnemen");
        await ActAsync(Editor, id, "overnemen", ("keuze[leadSentence]", "hun"), ("keuze[officeContact]", "mijn"));
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nu."));
        Assert.Equal(302, Editor.Status);
        Assert.Equal(VersionStage.Submitted, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }
}
