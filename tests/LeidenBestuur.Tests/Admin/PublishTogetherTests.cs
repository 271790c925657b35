using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Several people at one instant, or none of them.</summary>
public sealed class PublishTogetherTests : PublicationRoom
{
    [Fact]
    public async Task Together_ThreePeopleAndOneLeftOut_AppearAtOneInstant()
    {
        await Host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        await Host.Site.Store.PublishAsync("karel-smit", Some.Content("Karel Smit"));
        int[] ids = [await DraftAsync(Publisher, "Zin A."), await DraftAsync(Publisher, "Zin B.", slug: "anna-bakker"), await DraftAsync(Publisher, "Zin C.", slug: "karel-smit")];

        await Publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        Assert.Contains("3 profielen", Publisher.Page.Body!.TextContent, StringComparison.Ordinal);
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "later"), ("Day", "2026-12-01"), ("Time", "20:00"), ("PublicReason", "Nieuw college."));
        Assert.Equal("/beheer/publicaties", Publisher.Location);
        await ListAsync("uit-de-planning", ("versie", $"{ids[2]}"));
        await Publisher.GoAsync("/beheer/publicaties");
        await PostAllAsync("/beheer/publicaties/verzetten", ids[..2], ("When", "later"), ("Day", "2026-12-01"), ("Time", "21:00"));

        Host.Site.At(Some.Utc("2026-12-01 19:59:59"));
        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        Host.Site.At(Some.Utc("2026-12-01 20:00"));
        Assert.Contains("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        Assert.Contains("Zin B.", await SiteAsync("anna-bakker"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin C.", await SiteAsync("karel-smit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_HourThatHasPassed_IsRefusedAndNotTakenForNow()
    {
        await Host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        int[] ids = [await DraftAsync(Publisher, "Zin A."), await DraftAsync(Publisher, "Zin B.", slug: "anna-bakker")];
        await Publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "later"), ("Day", "2025-12-01"), ("Time", "20:00"), ("PublicReason", "Nieuw college."));

        Assert.Equal(400, Publisher.Status);
        Assert.Contains("voorbij", Publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        Assert.NotNull((await OfficialAsync()).Timeline.OpenDraft);
    }

    [Fact]
    public async Task Together_OneCannotBe_NobodyIsPublished()
    {
        await Host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        int[] ids = [await DraftAsync(Publisher, "Zin A."), await DraftAsync(Publisher, "Zin B.", slug: "anna-bakker")];
        await Publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "nu"), ("PublicReason", ""));
        Assert.Equal(400, Publisher.Status);
        await PostAllAsync("/beheer/publicaties/samen", [.. ids, 999], ("When", "nu"), ("PublicReason", "Nieuw."));
        Assert.Equal(400, Publisher.Status);

        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "nu"), ("PublicReason", "Nieuw."));
        Assert.Empty(Publisher.Errors);
        Host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var (marie, anna) = ((await OfficialAsync()).Timeline.HeldAt(Host.Now)!, (await Host.Site.Store.OfficialAsync("anna-bakker")).Timeline.HeldAt(Host.Now)!);
        Assert.Equal(marie.PublishAt, anna.PublishAt);
    }

    [Fact]
    public async Task Together_BesideAScheduledVersion_SaysInTheTrailWhichTookItsPlace()
    {
        var planned = await DraftAsync(Publisher, "Zin van later.");
        await ActAsync(Publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(Publisher, "Marie de Vries is wethouder van Leiden.", "Contact van nu.");
        await Publisher.GoAsync($"/beheer/publicaties/samen?versie={id}");
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Nu."));

        Assert.Equal(302, Publisher.Status);
        var scheduled = (await OfficialAsync()).Timeline.Scheduled(Host.Now)!;
        Assert.Equal(("Zin van later.", "Contact van nu."), (scheduled.Content!.LeadSentence, scheduled.Content.OfficeContact));
        Assert.Contains($"version.replace | official/marie-de-vries versie {planned} | official/marie-de-vries versie {scheduled.Id} | piet (piet@leiden.nl)", await Host.TrailAsync());
    }

    [Fact]
    public async Task Together_TextThatChangedMeanwhile_IsShownBeforeItIsApproved()
    {
        var id = await DraftAsync(Publisher, "Zin die gelezen is.");
        await Publisher.GoAsync($"/beheer/publicaties/samen?versie={id}");
        Assert.Contains("gelezen", Publisher.Page.TheOne($"changes-of-{id}").Words(), StringComparison.Ordinal);
        await Editor.GoAsync(Profile + "/bewerken");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Stiekem anders."));
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Nu."));

        Assert.Equal(400, Publisher.Status);
        Assert.Contains("De tekst is veranderd sinds u deze pagina opende.", Publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Stiekem", Publisher.Page.TheOne($"changes-of-{id}").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_PrivateDataInTheReason_IsConfirmedForThoseWords()
    {
        var id = await DraftAsync(Publisher, "Zin A.");
        await Publisher.GoAsync($"/beheer/publicaties/samen?versie={id}");
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Bel 06-12345678."));
        var mark = Publisher.Page.QuerySelector("input[name=Confirmed]")!.GetAttribute("value")!;
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Bel 06-87654321."), ("Confirmed", mark));
        Assert.Equal((400, "“06-87654321”: Dit lijkt een mobiel nummer. Iedereen kan dit lezen. Haal het weg, of bevestig dat het openbaar mag zijn."), (Publisher.Status, Publisher.Errors.Single()));
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Bel 06-12345678."), ("Confirmed", mark));
        Assert.Equal(302, Publisher.Status);
    }

    [Fact]
    public async Task Together_PrivateDataInAReasonThatNobodyGets_IsNotAskedAbout()
    {
        var id = await DraftAsync(Publisher, "Zin A.");
        await ActAsync(Publisher, id, "toelichten", ("PublicReason", "Eigen reden."));
        await Publisher.GoAsync($"/beheer/publicaties/samen?versie={id}");
        await PostAllAsync("/beheer/publicaties/samen", [id], ("When", "nu"), ("PublicReason", "Bel 06-12345678."));
        Assert.Equal(302, Publisher.Status);
    }

    [Fact]
    public async Task PublishNow_FromTheListOfWhatIsPlanned_LeadsToEachPage()
    {
        await Host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        var (marie, anna) = (await DraftAsync(Publisher, "Zin A."), await DraftAsync(Publisher, "Zin B.", slug: "anna-bakker"));
        await ScheduleAsync(marie);
        await ListAsync("verzetten", ("versie", $"{marie}"), ("When", "nu"));
        await Publisher.FollowAsync();
        Assert.Equal(
            ["/bestuurders/marie-de-vries", "/beheer/profielen/marie-de-vries/bewerken?soort=rectificatie"],
            Publisher.Page.TheOne("notice").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        marie = await DraftAsync(Publisher, "Zin C.");
        await ScheduleAsync(marie, anna);
        await Publisher.GoAsync("/beheer/publicaties");
        await PostAllAsync("/beheer/publicaties/verzetten", [marie, anna], ("When", "nu"));
        await Publisher.FollowAsync();
        Assert.StartsWith("Samen gepubliceerd om", Publisher.Page.TheOne("notice").Words(), StringComparison.Ordinal);
        Assert.Equal(["/bestuurders/marie-de-vries", "/bestuurders/anna-bakker"], Publisher.Page.TheOne("notice").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        async Task ScheduleAsync(params int[] ids)
        {
            await Publisher.GoAsync($"/beheer/publicaties/samen?{string.Join('&', ids.Select(id => $"versie={id}"))}");
            await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
            Assert.Equal(302, Publisher.Status);
        }
    }

    [Fact]
    public async Task Together_WhatStandsInTheWay_IsSaidOfWhom()
    {
        await Host.SignedInAsync(StaffRole.Publisher, "petra@leiden.nl");
        await Host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        var own = await DraftAsync(Publisher, "Zin B.", slug: "anna-bakker");
        await Editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Wat klopt."));
        int[] ids = [own, (await OfficialAsync()).Timeline.OpenDraft!.Id];
        await Publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "nu"), ("PublicReason", "Samen."));
        Assert.StartsWith("Marie de Vries: er staat nog niet bij wat er fout", Publisher.Errors.Single(), StringComparison.Ordinal);

        await PostAllAsync("/beheer/publicaties/samen", [own], ("When", "nu"), ("PublicReason", "Samen."));
        Assert.StartsWith("Anna Bakker: U hebt hier zelf aan geschreven.", Publisher.Errors.Single(), StringComparison.Ordinal);
    }
}
