using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>From draft to site: alone, with a second person, in haste, at an hour, together.</summary>
public sealed class PublishTests : IAsyncLifetime
{
    private const string Profile = "/beheer/profielen/marie-de-vries";

    private readonly AdminHost _host = new();
    private AdminBrowser _editor = null!;
    private AdminBrowser _publisher = null!;

    public async ValueTask InitializeAsync() =>
        (_editor, _publisher) = (await _host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), await _host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Publish_SubmittedByEditor_IsOnTheSiteAtOnce()
    {
        var id = await DraftAsync(_editor, "Nieuwe zin.");
        await ActAsync(_editor, id, "indienen", ("PublicReason", "Nieuwe zin."), ("PrivateNote", "Graag vandaag."));
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"));

        Assert.Equal(302, _publisher.Status);
        Assert.Contains("Nieuwe zin.", await SiteAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Graag vandaag", await SiteAsync(), StringComparison.Ordinal);
        var held = (await OfficialAsync()).Timeline.HeldAt(_host.Now)!;
        Assert.Equal((2, "eva (eva@leiden.nl)", "piet (piet@leiden.nl)", null, "Nieuwe zin."), (held.Number, held.SubmittedBy, held.ApprovedBy, held.UrgentReason, held.PublicReason));
        Assert.Contains(await _host.TrailAsync(), line => line.StartsWith("version.publish | official/marie-de-vries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_TextThatChangedSinceItWasRead_IsRefusedAndShowsTheNewOne()
    {
        var id = await DraftAsync(_editor, "Nette zin.");
        await ActAsync(_editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await _publisher.GoAsync($"/beheer/publicaties/{id}");
        var read = _publisher.Seen.ToList();
        await ActAsync(_editor, id, "terugnemen");
        await _editor.GoAsync(Profile + "/bewerken");
        await _editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Een heel andere zin."));
        await ActAsync(_editor, id, "indienen", ("PublicReason", "Nieuwe zin."));

        foreach (var address in new[] { $"/beheer/publicaties/{id}/publiceren", "/beheer/publicaties/samen" })
        {
            await _publisher.PostAsync(address, [new("formulier", Token(_publisher)), .. read, new("versie", $"{id}"), new("When", "nu"), new("PublicReason", "Samen.")]);
            Assert.Equal(400, _publisher.Status);
            Assert.Contains("De tekst is veranderd sinds u deze pagina opende.", _publisher.Errors.Single(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("heel andere zin", await SiteAsync(), StringComparison.Ordinal);
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"));
        Assert.Contains("Een heel andere zin.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublicReason")]
    [InlineData("Was")]
    [InlineData("Is")]
    public async Task Publish_PrivateDataInTheWordsAround_AsksForConfirmation(string field)
    {
        await _publisher.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await _publisher.SubmitAsync(Profile + "/bewerken", ("doe", "controleren"), ("Form.LeadSentence", "Juiste zin."));
        var id = (await OfficialAsync()).Timeline.OpenDraft!.Id;
        (string, string)[] words = [("When", "nu"), ("PublicReason", "Reden."), ("Was", "Fout."), ("Is", "Goed.")];
        var typed = words.Select(word => word.Item1 == field ? (field, "Bel 06-12345678.") : word).ToArray();

        await ActAsync(_publisher, id, "publiceren", typed);
        Assert.Equal((400, "Bevestig dat dit openbaar mag zijn, of haal het weg."), (_publisher.Status, _publisher.Errors.Single()));
        Assert.NotNull(_publisher.Page.QuerySelector("input[name=Confirmed]"));
        await ActAsync(_publisher, id, "publiceren", [.. typed, ("Confirmed", "ja")]);
        Assert.Equal(302, _publisher.Status);
    }

    [Fact]
    public async Task Withdraw_PrivateDataInTheReason_AsksForConfirmation()
    {
        await _publisher.GoAsync(Profile + "/intrekken");
        await _publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Bel 06-12345678."));
        Assert.Equal((400, "Bevestig dat dit openbaar mag zijn, of haal het weg."), (_publisher.Status, _publisher.Errors.Single()));
        await _publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Bel 06-12345678."), ("Confirmed", "ja"));
        Assert.Equal(302, _publisher.Status);
    }

    [Fact]
    public async Task Submit_WithoutReason_IsRefusedAndTheDraftStays()
    {
        var id = await DraftAsync(_editor, "Nieuwe zin.");
        await ActAsync(_editor, id, "indienen", ("PublicReason", " "));

        Assert.Equal((400, "Vul in waarom u dit verandert."), (_editor.Status, _editor.Errors.Single()));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task SendBack_WithReason_EditorReadsItAndCanGoOn()
    {
        var id = await DraftAsync(_editor, "Nieuwe zin.");
        await ActAsync(_editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await _editor.GoAsync(Profile + "/bewerken");
        Assert.Equal($"/beheer/publicaties/{id}", _editor.Location);
        await ActAsync(_publisher, id, "terugsturen", ("ReturnReason", ""));
        Assert.Equal(400, _publisher.Status);
        await ActAsync(_publisher, id, "terugsturen", ("ReturnReason", "Noem het jaar."));

        await _editor.GoAsync(Profile + "/bewerken");
        Assert.Contains("Noem het jaar.", _editor.Page.Body!.TextContent, StringComparison.Ordinal);
        await ActAsync(_editor, id, "indienen", ("PublicReason", "Met jaar."));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft!.ReturnReason);
        await ActAsync(_editor, id, "terugnemen");
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task Publish_OneWhoMayPublish_NeedsNobody()
    {
        var id = await DraftAsync(_publisher, "Zin van Piet.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));

        Assert.Null((await OfficialAsync()).Timeline.HeldAt(_host.Now)!.UrgentReason);
        Assert.Contains("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OwnTextWithASecondPublisher_NeedsThatOneOrHaste()
    {
        var second = await _host.SignedInAsync(StaffRole.Publisher, "petra@leiden.nl");
        var id = await DraftAsync(_publisher, "Zin van Piet.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));
        Assert.Equal(400, _publisher.Status);
        Assert.Contains("Iemand anders moet dit goedkeuren", _publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);

        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", ""));
        Assert.Equal(400, _publisher.Status);
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", "De krant belt."));

        Assert.Contains("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("De krant belt.", await SiteAsync(), StringComparison.Ordinal);
        Assert.Contains(await _host.TrailAsync(), line => line.StartsWith("version.publish-urgent", StringComparison.Ordinal));
        await ActAsync(_publisher, id, "nakijken");
        Assert.Equal(400, _publisher.Status);
        await second.GoAsync("/beheer/publicaties");
        Assert.Contains("25 november 2026", second.Page.Body!.TextContent, StringComparison.Ordinal);
        await ActAsync(second, id, "nakijken");
        Assert.Equal("petra (petra@leiden.nl)", (await OfficialAsync()).Timeline.HeldAt(_host.Now)!.ReviewedBy);
    }

    [Fact]
    public async Task FourEyes_SecondPublisherBlockedOrNameChanged_StillApplies()
    {
        var second = await _host.AddAsync("petra@leiden.nl", StaffRole.Publisher);
        await _host.AskAsync(async store => await store.WriteAsync(async now =>
        {
            (await store.Users.FindAsync(second.Id))!.DisabledAt = now;
            (await store.Users.FindAsync((await store.Users.FindAsync(second.Id))!.Id - 1))!.Name = "Iemand anders";
            return true;
        }));
        var id = await DraftAsync(_publisher, "Zin van Piet.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));

        Assert.Equal(400, _publisher.Status);
    }

    [Fact]
    public async Task Schedule_ForAnHour_AppearsByItselfAndCanBeMovedAndTakenOut()
    {
        var id = await DraftAsync(_publisher, "Zin van later.");
        await ActAsync(_publisher, id, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Nieuwe zin."));
        Assert.Equal(Some.Utc("2026-12-01 08:00"), (await OfficialAsync()).Timeline.Scheduled(_host.Now)!.PublishAt);
        Assert.DoesNotContain("Zin van later.", await SiteAsync(), StringComparison.Ordinal);

        await ListAsync("verzetten", ("versie", $"{id}"), ("When", "later"), ("Day", "2026-12-02"), ("Time", "9.30"));
        Assert.Equal(Some.Utc("2026-12-02 08:30"), (await OfficialAsync()).Timeline.Scheduled(_host.Now)!.PublishAt);
        await ListAsync("uit-de-planning", ("versie", $"{id}"));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);

        await ActAsync(_publisher, id, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Nieuwe zin."));
        _host.Site.At(Some.Utc("2026-12-01 07:59:59"));
        Assert.DoesNotContain("Zin van later.", await SiteAsync(), StringComparison.Ordinal);
        _host.Site.At(Some.Utc("2026-12-01 08:00"));
        Assert.Contains("Zin van later.", await SiteAsync(), StringComparison.Ordinal);
        await _publisher.SignInAsync("piet@leiden.nl");
        await ListAsync("verzetten", ("versie", $"{id}"), ("When", "later"), ("Day", "2026-12-03"), ("Time", "09:00"));
        Assert.Equal(400, _publisher.Status);
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
        var id = await DraftAsync(_publisher, "Zin van later.");
        await ActAsync(_publisher, id, "publiceren", [("When", "later"), ("Day", day), ("Time", time), ("PublicReason", "Nieuwe zin."), .. second is null ? Array.Empty<(string, string)>() : [("Second", second)]]);

        if (expected.StartsWith("20", StringComparison.Ordinal))
            Assert.Equal(Some.Utc(expected), (await OfficialAsync()).Timeline.Scheduled(_host.Now)!.PublishAt);
        else
            Assert.Contains(expected, Assert.Single(_publisher.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_BesideAScheduledVersion_CarriesTheChangeOverAndAsksWhereBothChanged()
    {
        var planned = await DraftAsync(_publisher, "Zin van later.");
        await ActAsync(_publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-12-01"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(_publisher, "Zin van nu.", "Contact van nu.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));

        Assert.Equal(400, _publisher.Status);
        Assert.Single(_publisher.Page.QuerySelectorAll("[data-testid=choice]"));
        await _publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren", ("When", "nu"), ("PublicReason", "Nu."), ("keuze[leadSentence]", "hun"));

        Assert.Equal(302, _publisher.Status);
        Assert.Contains("Zin van nu.", await SiteAsync(), StringComparison.Ordinal);
        _host.Site.At(Some.Utc("2026-12-01 08:00"));
        var later = await SiteAsync();
        Assert.Contains("Zin van later.", later, StringComparison.Ordinal);
        Assert.Contains("Contact van nu.", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_StaleDraft_IsTakenOverFirst()
    {
        var planned = await DraftAsync(_publisher, "Zin van later.");
        await ActAsync(_publisher, planned, "publiceren", ("When", "later"), ("Day", "2026-11-24"), ("Time", "09:00"), ("PublicReason", "Later."));
        var id = await DraftAsync(_publisher, "Zin van nu.", "Contact van nu.");
        _host.Site.At(Some.Utc("2026-11-24 08:00"));
        await _publisher.SignInAsync("piet@leiden.nl");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));
        Assert.Equal(400, _publisher.Status);

        await ActAsync(_publisher, id, "overnemen", ("keuze[leadSentence]", "hun"), ("keuze[officeContact]", "mijn"));
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nu."));

        var site = await SiteAsync();
        Assert.Contains("Zin van later.", site, StringComparison.Ordinal);
        Assert.Contains("Contact van nu.", site, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_ThreePeopleAndOneLeftOut_AppearAtOneInstant()
    {
        await _host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        await _host.Site.Store.PublishAsync("karel-smit", Some.Content("Karel Smit"));
        int[] ids = [await DraftAsync(_publisher, "Zin A."), await DraftAsync(_publisher, "Zin B.", slug: "anna-bakker"), await DraftAsync(_publisher, "Zin C.", slug: "karel-smit")];

        await _publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        Assert.Contains("3 profielen", _publisher.Page.Body!.TextContent, StringComparison.Ordinal);
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "later"), ("Day", "2026-12-01"), ("Time", "20:00"), ("PublicReason", "Nieuw college."));
        Assert.Equal("/beheer/publicaties", _publisher.Location);
        await ListAsync("uit-de-planning", ("versie", $"{ids[2]}"));
        await _publisher.GoAsync("/beheer/publicaties");
        await PostAllAsync("/beheer/publicaties/verzetten", ids[..2], ("When", "later"), ("Day", "2026-12-01"), ("Time", "21:00"));

        _host.Site.At(Some.Utc("2026-12-01 19:59:59"));
        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        _host.Site.At(Some.Utc("2026-12-01 20:00"));
        Assert.Contains("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        Assert.Contains("Zin B.", await SiteAsync("anna-bakker"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin C.", await SiteAsync("karel-smit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_HourThatHasPassed_IsRefusedAndNotTakenForNow()
    {
        await _host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        int[] ids = [await DraftAsync(_publisher, "Zin A."), await DraftAsync(_publisher, "Zin B.", slug: "anna-bakker")];
        await _publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "later"), ("Day", "2025-12-01"), ("Time", "20:00"), ("PublicReason", "Nieuw college."));

        Assert.Equal(400, _publisher.Status);
        Assert.Contains("voorbij", _publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        Assert.NotNull((await OfficialAsync()).Timeline.OpenDraft);
    }

    [Fact]
    public async Task Together_OneCannotBe_NobodyIsPublished()
    {
        await _host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        int[] ids = [await DraftAsync(_publisher, "Zin A."), await DraftAsync(_publisher, "Zin B.", slug: "anna-bakker")];
        await _publisher.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "nu"), ("PublicReason", ""));
        Assert.Equal(400, _publisher.Status);
        await PostAllAsync("/beheer/publicaties/samen", [.. ids, 999], ("When", "nu"), ("PublicReason", "Nieuw."));
        Assert.Equal(400, _publisher.Status);

        Assert.DoesNotContain("Zin A.", await SiteAsync(), StringComparison.Ordinal);
        await PostAllAsync("/beheer/publicaties/samen", ids, ("When", "nu"), ("PublicReason", "Nieuw."));
        Assert.Empty(_publisher.Errors);
        _host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var (marie, anna) = ((await OfficialAsync()).Timeline.HeldAt(_host.Now)!, (await _host.Site.Store.OfficialAsync("anna-bakker")).Timeline.HeldAt(_host.Now)!);
        Assert.Equal(marie.PublishAt, anna.PublishAt);
    }

    [Fact]
    public async Task Withdraw_AndPublishAgain_PageIsGoneAndComesBack()
    {
        await _publisher.GoAsync(Profile + "/intrekken");
        await _publisher.SubmitAsync(Profile + "/intrekken", ("Reason", ""));
        Assert.Equal(400, _publisher.Status);
        await _publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Per ongeluk gepubliceerd."));
        var gone = await _host.Site.GetAsync("/bestuurders/marie-de-vries");
        Assert.Equal(410, (int)gone.StatusCode);

        var id = await DraftAsync(_publisher, "Weer terug.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Weer terug."));
        _host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Weer terug.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_WithoutWhatWasWrong_IsRefused()
    {
        await _publisher.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await _publisher.SubmitAsync(Profile + "/bewerken", ("doe", "controleren"), ("Form.LeadSentence", "Juiste zin."));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Correction, $"/beheer/publicaties/{draft.Id}"), (draft.Kind, _publisher.Location));
        await _publisher.FollowAsync();
        Assert.Equal("Juiste zin.", _publisher.Page.QuerySelector("[name=Is]")!.TextContent);
        await ActAsync(_publisher, draft.Id, "publiceren", ("When", "nu"), ("PublicReason", "Een lezer wees erop."), ("Was", ""), ("Is", ""));
        Assert.Equal(400, _publisher.Status);
        await ActAsync(_publisher, draft.Id, "publiceren", ("When", "nu"), ("PublicReason", "Een lezer wees erop."), ("Was", "Foute zin."), ("Is", "Juiste zin."));

        Assert.Equal(new CorrectionStatement("Foute zin.", "Juiste zin."), (await OfficialAsync()).Timeline.HeldAt(_host.Now)!.Correction);
    }

    [Fact]
    public async Task Correction_BesideADraftOrTextThatWaits_SaysWhatComesFirst()
    {
        var id = await DraftAsync(_editor, "Zin.");
        await _editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        Assert.Equal($"/beheer/publicaties/{id}", _editor.Location);
        await ActAsync(_editor, id, "weggooien");
        await _editor.GoAsync(Profile + "/bewerken");
        await _editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.Name", ""));
        await _editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        Assert.Equal(Profile + "/bewerken", _editor.Location);
        await _editor.FollowAsync();
        Assert.Contains("Hier staat nog wat u eerder typte.", _editor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_AndBringBack_IsADraftWithTheSameText()
    {
        var id = await DraftAsync(_editor, "Weg en terug.");
        await ActAsync(_editor, id, "terughalen");
        Assert.Equal((400, "Alleen een weggegooid concept kan worden teruggehaald."), (_editor.Status, _editor.Errors.Single()));
        await ActAsync(_editor, id, "weggooien");
        await _editor.GoAsync(Profile);
        Assert.NotNull(_editor.Page.QuerySelector($"[data-testid=discarded] a[href='/beheer/publicaties/{id}']"));
        await ActAsync(_editor, id, "terughalen");

        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.NotEqual(id, draft.Id);
        Assert.Equal("Weg en terug.", draft.Content!.LeadSentence);
    }

    [Fact]
    public async Task Publish_NowBesideAnHour_AsksWhichOfBoth()
    {
        var id = await DraftAsync(_publisher, "Zin.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("Day", "2026-06-01"), ("PublicReason", "Zin."));

        Assert.Equal((400, "U koos ‘Nu’, maar vulde ook een dag of een tijd in. Kies ‘Later’, of maak die leeg."), (_publisher.Status, _publisher.Errors.Single()));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task Publish_PrivateDataNotConfirmed_IsRefused()
    {
        var id = await DraftAsync(_publisher, "Bel 06-12345678.");
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nummer."));
        Assert.Equal((400, "Bevestig dat dit openbaar mag zijn, of haal het weg."), (_publisher.Status, _publisher.Errors.Single()));
        await ActAsync(_publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nummer."), ("Confirmed", "ja"));
        Assert.Contains("06-12345678", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_Address_OldOneLeadsToTheNew()
    {
        await _publisher.GoAsync(Profile + "/adres");
        await _publisher.SubmitAsync(Profile + "/adres", ("Address", "Marie de Vries"));
        Assert.Equal(400, _publisher.Status);
        await _publisher.SubmitAsync(Profile + "/adres", ("Address", "marie-vries"));

        Assert.Equal("/beheer/profielen/marie-vries", _publisher.Location);
        Assert.Equal("/bestuurders/marie-vries", (await _host.Site.GetAsync("/bestuurders/marie-de-vries")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Act_OnWhatIsPublishedOrNotThere_IsRefusedInWords()
    {
        foreach (var act in new[] { "indienen", "terugnemen", "publiceren", "overnemen", "weggooien", "nakijken" })
        {
            await _publisher.GoAsync(Profile + "/intrekken");
            await _publisher.PostAsync($"/beheer/publicaties/1/{act}", [new("formulier", Token(_publisher)), new("PublicReason", "x"), new("When", "nu"), new("ReturnReason", "x")]);
            Assert.True(_publisher.Status == 400 && _publisher.Errors.Length > 0, $"{act}: {_publisher.Status}");
            await _publisher.GoAsync(Profile + "/intrekken");
            await _publisher.PostAsync($"/beheer/publicaties/999/{act}", [new("formulier", Token(_publisher)), new("When", "nu")]);
            Assert.Equal(404, _publisher.Status);
        }

        Assert.Single((await OfficialAsync()).Versions);
    }

    private static string Token(AdminBrowser browser) => browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

    /// <summary>Makes or goes on with a draft.</summary>
    private async Task<int> DraftAsync(AdminBrowser browser, string leadSentence, string? contact = null, string slug = "marie-de-vries")
    {
        await browser.GoAsync($"/beheer/profielen/{slug}/bewerken");
        await browser.SubmitAsync($"/beheer/profielen/{slug}/bewerken", [("doe", "bewaren"), ("Form.LeadSentence", leadSentence), .. contact is null ? Array.Empty<(string, string)>() : [("Form.OfficeContact", contact)]]);
        Assert.Equal(302, browser.Status);
        return (await _host.Site.Store.OfficialAsync(slug)).Timeline.OpenDraft!.Id;
    }

    /// <summary>Does something on the page of a version.</summary>
    private static async Task ActAsync(AdminBrowser browser, int id, string act, params (string Name, string Value)[] fields)
    {
        await browser.GoAsync($"/beheer/publicaties/{id}");
        await browser.PostAsync($"/beheer/publicaties/{id}/{act}", [new("formulier", Token(browser)), .. browser.Seen, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    private async Task ListAsync(string act, params (string Name, string Value)[] fields)
    {
        await _publisher.GoAsync("/beheer/publicaties");
        await _publisher.PostAsync($"/beheer/publicaties/{act}", [new("formulier", _publisher.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    private Task PostAllAsync(string address, IEnumerable<int> ids, params (string Name, string Value)[] fields) => _publisher.PostAsync(
        address, [new("formulier", _publisher.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!), .. _publisher.Seen, .. ids.Select(id => KeyValuePair.Create("versie", $"{id}")), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private async Task<string> SiteAsync(string slug = "marie-de-vries") =>
        await (await _host.Site.GetAsync($"/bestuurders/{slug}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<Official> OfficialAsync() => _host.Site.Store.OfficialAsync("marie-de-vries");
}
