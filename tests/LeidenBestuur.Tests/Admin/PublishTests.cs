using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Admin;

/// <summary>From draft to site: alone, with a second person, in haste; and away from it.</summary>
public sealed class PublishTests : PublicationRoom
{
    [Fact]
    public async Task Publish_SubmittedByEditor_IsOnTheSiteAtOnce()
    {
        var id = await DraftAsync(Editor, "Nieuwe zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."), ("PrivateNote", "Graag vandaag."));
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"));

        Assert.Equal(302, Publisher.Status);
        Assert.Contains("Nieuwe zin.", await SiteAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Graag vandaag", await SiteAsync(), StringComparison.Ordinal);
        var held = (await OfficialAsync()).Timeline.HeldAt(Host.Now)!;
        Assert.Equal((2, "eva (eva@leiden.nl)", "piet (piet@leiden.nl)", null, "Nieuwe zin."), (held.Number, held.SubmittedBy, held.ApprovedBy, held.UrgentReason, held.PublicReason));
        Assert.Contains(await Host.TrailAsync(), line => line.StartsWith("version.publish | official/marie-de-vries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_TextThatChangedSinceItWasRead_IsRefusedAndShowsTheNewOne()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await Publisher.GoAsync($"/beheer/publicaties/{id}");
        var read = Publisher.Seen.ToList();
        await ActAsync(Editor, id, "terugnemen");
        await Editor.GoAsync(Profile + "/bewerken");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Een heel andere zin."));
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));

        foreach (var (address, reason) in new[] { ($"/beheer/publicaties/{id}/publiceren", ""), ("/beheer/publicaties/samen", "Samen.") })
        {
            await Publisher.PostAsync(address, [new("formulier", Token(Publisher)), .. read, new("versie", $"{id}"), new("When", "nu"), new("PublicReason", reason)]);
            Assert.Equal(400, Publisher.Status);
            Assert.Contains("De tekst is veranderd sinds u deze pagina opende.", Publisher.Errors.Single(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("heel andere zin", await SiteAsync(), StringComparison.Ordinal);
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"));
        Assert.Contains("Een heel andere zin.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublicReason")]
    [InlineData("Was")]
    [InlineData("Is")]
    public async Task Publish_PrivateDataInTheWordsAround_AsksForConfirmation(string field)
    {
        await Publisher.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await Publisher.SubmitAsync(Profile + "/bewerken", ("doe", "controleren"), ("Form.LeadSentence", "Juiste zin."));
        var id = (await OfficialAsync()).Timeline.OpenDraft!.Id;
        (string, string)[] words = [("When", "nu"), ("PublicReason", "Reden."), ("Was", "Fout."), ("Is", "Goed.")];
        var typed = words.Select(word => word.Item1 == field ? (field, "Bel 06-12345678.") : word).ToArray();

        await ActAsync(Publisher, id, "publiceren", typed);
        Assert.Equal((400, Mobile("06-12345678")), (Publisher.Status, Publisher.Errors.Single()));
        var mark = Mark(Publisher);
        await ActAsync(Publisher, id, "publiceren", [.. typed.Select(word => word.Item1 == field ? (field, "Bel 06-87654321.") : word), ("Confirmed", mark)]);
        Assert.Equal((400, Mobile("06-87654321")), (Publisher.Status, Publisher.Errors.Single()));
        Assert.False(Publisher.Page.QuerySelector("input[name=Confirmed]")!.HasAttribute("checked"));
        await ActAsync(Publisher, id, "publiceren", [.. typed, ("Confirmed", mark)]);
        Assert.Equal(302, Publisher.Status);
    }

    [Fact]
    public async Task Publish_PrivateDataThatWasHandedIn_IsConfirmedByBoth()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Bel 06-12345678."));
        Assert.Equal(400, Editor.Status);
        await Editor.SubmitAsync($"/beheer/publicaties/{id}/indienen", ("Confirmed", Mark(Editor)));
        Assert.Equal(302, Editor.Status);

        await ActAsync(Publisher, id, "publiceren", ("When", "nu"));
        Assert.Equal(400, Publisher.Status);
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren", ("Confirmed", Mark(Publisher)));
        Assert.Equal(302, Publisher.Status);
    }

    [Fact]
    public async Task Publish_PrivateDataTakenOutOfTheReasonOfADraft_IsNotAskedAbout()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        await Editor.GoAsync($"/beheer/publicaties/{id}");
        await Editor.SubmitToAsync($"/beheer/publicaties/{id}/toelichten", $"/beheer/publicaties/{id}/indienen", ("PublicReason", "Bel 06-12345678 of mail jan@gmail.com."));
        Assert.NotNull((await OfficialAsync()).Timeline.OpenDraft!.PublicReason);

        await ActAsync(Editor, id, "indienen", ("PublicReason", "Bel 06-12345678 of mail jan@gmail.com."));
        Assert.Equal((400, $"{Mobile("06-12345678")} “jan@gmail.com”: {Texts.T58_PrivateEmail}"), (Editor.Status, Editor.Errors.Single()));
        Assert.Equal("Dit mag openbaar zijn: ‘06-12345678’ en ‘jan@gmail.com’", Editor.Page.QuerySelector("label[for=veld-confirmed]")!.Words());
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Bel de griffie."));
        Assert.Equal(302, Editor.Status);
    }

    private static string Mobile(string number) => $"“{number}”: {Texts.T58_PrivateMobile}";

    private static string Mark(AdminBrowser browser) => browser.Page.QuerySelector("input[name=Confirmed]")!.GetAttribute("value")!;

    [Fact]
    public async Task Withdraw_PrivateDataInTheReason_AsksForConfirmation()
    {
        await Publisher.GoAsync(Profile + "/intrekken");
        await Publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Bel 06-12345678."));
        Assert.Equal((400, Mobile("06-12345678")), (Publisher.Status, Publisher.Errors.Single()));
        var mark = Mark(Publisher);
        await Publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Bel 06-87654321."), ("Confirmed", mark));
        Assert.Equal((400, Mobile("06-87654321")), (Publisher.Status, Publisher.Errors.Single()));
        await Publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Bel 06-12345678."), ("Confirmed", mark));
        Assert.Equal(302, Publisher.Status);
    }

    [Fact]
    public async Task Submit_WithoutReason_IsRefusedAndTheDraftStays()
    {
        var id = await DraftAsync(Editor, "Nieuwe zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", " "));

        Assert.Equal((400, "Vul in waarom u dit verandert."), (Editor.Status, Editor.Errors.Single()));
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task SendBack_WithReason_EditorReadsItAndCanGoOn()
    {
        var id = await DraftAsync(Editor, "Nieuwe zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await Editor.GoAsync(Profile + "/bewerken");
        Assert.Equal($"/beheer/publicaties/{id}", Editor.Location);
        await ActAsync(Publisher, id, "terugsturen", ("ReturnReason", ""));
        Assert.Equal(400, Publisher.Status);
        await ActAsync(Publisher, id, "terugsturen", ("ReturnReason", "Noem het jaar."));

        await Editor.GoAsync(Profile + "/bewerken");
        Assert.Contains("Noem het jaar.", Editor.Page.Body!.TextContent, StringComparison.Ordinal);
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Met jaar."));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft!.ReturnReason);
        await ActAsync(Editor, id, "terugnemen");
        Assert.Equal(VersionStage.Draft, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task TakeBack_ByWhoSubmitted_IsCalledThatAndNotSentBack()
    {
        var id = await DraftAsync(Editor, "Nieuwe zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await ActAsync(Editor, id, "terugnemen");

        foreach (var page in new[] { $"/beheer/publicaties/{id}", "/beheer/publicaties", "/beheer/profielen", Profile, "/beheer" })
        {
            var words = (await Editor.GoAsync(page)).Page.QuerySelector("main")!.TextContent;
            Assert.Contains("Teruggenomen", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Teruggestuurd", words, StringComparison.Ordinal);
        }

        Assert.Equal("Teruggenomen door eva (eva@leiden.nl).", (await Editor.GoAsync(Profile + "/bewerken")).Page.TheOne("returned").Words());
        Assert.StartsWith(AuditAction.TakeBack + " |", (await Host.TrailAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_WhatAColleagueSubmitted_IsRefusedAndSaysWhoCan()
    {
        var colleague = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        var id = await DraftAsync(Editor, "Nieuwe zin.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));

        foreach (var other in new[] { colleague, Publisher })
        {
            await other.GoAsync($"/beheer/publicaties/{id}");
            Assert.Null(other.Page.QuerySelector("form[action$='/terugnemen']"));
            Assert.Equal(other == Publisher, other.Page.QuerySelector("form[action$='/terugsturen']") is not null);
            await ActAsync(other, id, "terugnemen");
            Assert.Equal((400, "Alleen eva (eva@leiden.nl) kan dit terugnemen. Een eindredacteur kan het terugsturen."), (other.Status, other.Errors.Single()));
        }

        Assert.Contains("Ingediend door eva (eva@leiden.nl), die het kan terugnemen.", (await colleague.GoAsync($"/beheer/publicaties/{id}")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(VersionStage.Submitted, (await OfficialAsync()).Timeline.OpenDraft!.Stage);
    }

    [Fact]
    public async Task SendBack_TakenBackMeanwhile_KeepsWhatWasTyped()
    {
        var id = await DraftAsync(Editor, "Zin zonder jaar.");
        await ActAsync(Editor, id, "indienen", ("PublicReason", "Nieuwe zin."));
        await Publisher.GoAsync($"/beheer/publicaties/{id}");
        await ActAsync(Editor, id, "terugnemen");
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/terugsturen", ("ReturnReason", "Noem het jaar."));

        Assert.Equal((400, "Deze versie is niet meer ter beoordeling. U schreef: “Noem het jaar.”."), (Publisher.Status, Publisher.Errors.Single()));
    }

    [Fact]
    public async Task Publish_WordsThatAColleagueChanged_AreTheirsUnlessBothDid()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        await WriteAsync("Eerste reden.", "Notitie 1.");
        await Publisher.GoAsync($"/beheer/publicaties/{id}");
        await WriteAsync("Betere reden.", "Pas na 1 december.");
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren", ("PrivateNote", "Van Piet."));

        Assert.Equal(400, Publisher.Status);
        Assert.Equal("Betere reden.", Publisher.Page.QuerySelector("[name=PublicReason]")!.TextContent.Trim());
        Assert.Equal("Van Piet.", Publisher.Page.QuerySelector("[name=PrivateNote]")!.TextContent.Trim());
        Assert.Contains("“Pas na 1 december.”", string.Join(' ', Publisher.Errors), StringComparison.Ordinal);
        await Publisher.SubmitAsync($"/beheer/publicaties/{id}/publiceren");
        var held = (await OfficialAsync()).Timeline.HeldAt(Host.Now)!;
        Assert.Equal(("Betere reden.", "Van Piet."), (held.PublicReason, held.PrivateNote));

        async Task WriteAsync(string reason, string note)
        {
            await Editor.GoAsync(Profile + "/bewerken");
            await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.PublicReason", reason), ("Form.PrivateNote", note));
            Assert.Equal(302, Editor.Status);
        }
    }

    [Theory]
    [InlineData("publiceren")]
    [InlineData("indienen")]
    [InlineData("toelichten")]
    public async Task Explain_WhileAColleagueHasThePageOpen_IsNotOverwrittenUnseen(string act)
    {
        await Host.SignedInAsync(StaffRole.Publisher, "petra@leiden.nl");
        await Editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Wat klopt."), ("Form.PublicReason", "Oud."), ("Form.Was", "Oud."), ("Form.Is", "Oud."));
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await Publisher.GoAsync(page);
        await Editor.GoAsync(page);
        await Editor.SubmitToAsync($"{page}/toelichten", $"{page}/indienen", ("PublicReason", "Nieuw."), ("Was", "Nieuw."), ("Is", "Nieuw."));

        await Publisher.SubmitToAsync($"{page}/{act}", $"{page}/publiceren");
        Assert.Equal((400, "De tekst is veranderd sinds u deze pagina opende. Lees hem hieronder opnieuw en kies dan nog eens."), (Publisher.Status, Publisher.Errors.Single()));
        foreach (var field in new[] { "PublicReason", "Was", "Is" })
            Assert.Equal("Nieuw.", Publisher.Page.QuerySelector($"[name={field}]")!.TextContent.Trim());
        await Publisher.SubmitToAsync($"{page}/{act}", $"{page}/publiceren");
        Assert.Equal(302, Publisher.Status);
        var version = (await OfficialAsync()).Versions.Single(version => version.Kind == VersionKind.Correction);
        Assert.Equal(("Nieuw.", new CorrectionStatement("Nieuw.", "Nieuw.")), (version.PublicReason, version.Correction));
    }

    [Fact]
    public async Task Explain_WhileAColleagueIsEditing_IsNotOverwrittenUnseen()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        await ActAsync(Editor, id, "toelichten", ("PublicReason", "Oud."));
        await Editor.GoAsync(Profile + "/bewerken");
        await ActAsync(Publisher, id, "toelichten", ("PublicReason", "Van Piet."));
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Andere zin."));

        Assert.Equal(Profile + "/botsing", Editor.Location);
        Assert.Equal("Van Piet.", (await OfficialAsync()).Timeline.OpenDraft!.PublicReason);
    }

    [Fact]
    public async Task Explain_OnTheWayToAnotherPage_GoesOnFromThere()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        var page = $"/beheer/publicaties/{id}";
        await Editor.GoAsync(page);
        await Editor.SubmitToAsync($"{page}/toelichten", $"{page}/indienen", ("PublicReason", "Nieuwe zin."), ("naar", "voorbeeld"));
        await Editor.GoAsync(page);
        await Editor.SubmitAsync($"{page}/indienen");

        Assert.Equal(302, Editor.Status);
        Assert.Equal((VersionStage.Submitted, "Nieuwe zin."), ((await OfficialAsync()).Timeline.OpenDraft!.Stage, (await OfficialAsync()).Timeline.OpenDraft!.PublicReason));
    }

    [Fact]
    public async Task Explain_OnTheWayToAnotherPage_KeepsWhatWasTyped()
    {
        var id = await DraftAsync(Editor, "Nette zin.");
        foreach (var (next, page) in new[] { ("voorbeeld", $"/beheer/voorbeeld/{id}/nu/bestuurders/marie-de-vries"), ("bewerken", Profile + "/bewerken"), ("delen", $"/beheer/voorbeelden/{id}") })
        {
            await ActAsync(Editor, id, "toelichten", ("PublicReason", $"Reden bij {next}."), ("PrivateNote", "Kijk mee."), ("naar", next));

            Assert.Equal(page, Editor.Location);
            var draft = (await OfficialAsync()).Timeline.OpenDraft!;
            Assert.Equal(($"Reden bij {next}.", "Kijk mee."), (draft.PublicReason, draft.PrivateNote));
        }

        await ActAsync(Editor, id, "indienen", ("PublicReason", "Zo ingediend."), ("PrivateNote", "Kijk mee."));
        await ActAsync(Editor, id, "toelichten", ("PublicReason", "Anders."), ("PrivateNote", "Anders."));
        var submitted = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((400, "Zo ingediend.", "Kijk mee."), (Editor.Status, submitted.PublicReason, submitted.PrivateNote));
    }

    [Fact]
    public async Task Publish_OwnWordsAroundAColleaguesText_NeedSomebodyElseToo()
    {
        await Host.SignedInAsync(StaffRole.Publisher, "petra@leiden.nl");
        await Editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Wat klopt."));
        var id = (await OfficialAsync()).Timeline.OpenDraft!.Id;
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("Was", "Fout van Piet."), ("Is", "Goed van Piet."), ("PublicReason", "Reden van Piet."));

        Assert.Equal(400, Publisher.Status);
        Assert.Contains("Iemand anders moet dit goedkeuren", Publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.NotNull(Publisher.Page.QuerySelector("[name=Urgent]"));
        Assert.Equal("Fout van Piet.", Publisher.Page.QuerySelector("[name=Was]")!.TextContent.Trim());
        Assert.DoesNotContain("van Piet.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OneWhoMayPublish_NeedsNobody()
    {
        var id = await DraftAsync(Publisher, "Zin van Piet.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));

        Assert.Null((await OfficialAsync()).Timeline.HeldAt(Host.Now)!.UrgentReason);
        Assert.Contains("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OwnTextWithASecondPublisher_NeedsThatOneOrHaste()
    {
        var second = await Host.SignedInAsync(StaffRole.Publisher, "petra@leiden.nl");
        var id = await DraftAsync(Publisher, "Zin van Piet.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));
        Assert.Equal(400, Publisher.Status);
        Assert.Contains("Iemand anders moet dit goedkeuren", Publisher.Errors.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);

        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", ""));
        Assert.Equal(400, Publisher.Status);
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", "De krant belt."));

        Assert.Contains("Zin van Piet.", await SiteAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("De krant belt.", await SiteAsync(), StringComparison.Ordinal);
        Assert.Contains(await Host.TrailAsync(), line => line.StartsWith("version.publish-urgent", StringComparison.Ordinal));
        await ActAsync(Publisher, id, "nakijken");
        Assert.Equal(400, Publisher.Status);
        await second.GoAsync("/beheer/publicaties");
        Assert.Contains("25 november 2026", second.Page.Body!.TextContent, StringComparison.Ordinal);
        await ActAsync(second, id, "nakijken");
        Assert.Equal("petra (petra@leiden.nl)", (await OfficialAsync()).Timeline.HeldAt(Host.Now)!.ReviewedBy);
    }

    [Theory]
    [InlineData("nu", "version.publish-urgent")]
    [InlineData("later", "version.schedule-urgent")]
    public async Task Publish_AloneInHaste_IsWrittenDownAsWhatItWas(string when, string action)
    {
        await Host.AddAsync("petra@leiden.nl", StaffRole.Publisher);
        var id = await DraftAsync(Publisher, "Zin van Piet.");
        var hour = when == "nu" ? Array.Empty<(string, string)>() : [("Day", "2026-12-01"), ("Time", "09:00")];
        await ActAsync(Publisher, id, "publiceren", [("When", when), ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", "De krant belt."), .. hour]);

        Assert.Equal([action], (await Host.TrailAsync()).Where(line => line.Contains($"versie {id} ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task FourEyes_SecondPublisherBlockedOrNameChanged_StillApplies()
    {
        var second = await Host.AddAsync("petra@leiden.nl", StaffRole.Publisher);
        await Host.AskAsync(async store => await store.WriteAsync(async now =>
        {
            (await store.Users.FindAsync(second.Id))!.DisabledAt = now;
            (await store.Users.FindAsync((await store.Users.FindAsync(second.Id))!.Id - 1))!.Name = "Iemand anders";
            return true;
        }));
        var id = await DraftAsync(Publisher, "Zin van Piet.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nieuwe zin."));

        Assert.Equal(400, Publisher.Status);
    }

    [Fact]
    public async Task Withdraw_AndPublishAgain_PageIsGoneAndComesBack()
    {
        await Publisher.GoAsync(Profile + "/intrekken");
        await Publisher.SubmitAsync(Profile + "/intrekken", ("Reason", ""));
        Assert.Equal(400, Publisher.Status);
        await Publisher.SubmitAsync(Profile + "/intrekken", ("Reason", "Per ongeluk gepubliceerd."));
        var gone = await Host.Site.GetAsync("/bestuurders/marie-de-vries");
        Assert.Equal(410, (int)gone.StatusCode);

        var id = await DraftAsync(Publisher, "Weer terug.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Weer terug."));
        Host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Weer terug.", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_WithoutWhatWasWrong_IsRefused()
    {
        await Publisher.GoAsync(Profile + "/bewerken?soort=rectificatie");
        await Publisher.SubmitAsync(Profile + "/bewerken", ("doe", "controleren"), ("Form.LeadSentence", "Juiste zin."));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Correction, $"/beheer/publicaties/{draft.Id}"), (draft.Kind, Publisher.Location));
        await Publisher.FollowAsync();
        Assert.Equal("Juiste zin.", Publisher.Page.QuerySelector("[name=Is]")!.TextContent);
        await ActAsync(Publisher, draft.Id, "publiceren", ("When", "nu"), ("PublicReason", "Een lezer wees erop."), ("Was", ""), ("Is", ""));
        Assert.Equal(400, Publisher.Status);
        await ActAsync(Publisher, draft.Id, "publiceren", ("When", "nu"), ("PublicReason", "Een lezer wees erop."), ("Was", "Foute zin."), ("Is", "Juiste zin."));

        Assert.Equal(new CorrectionStatement("Foute zin.", "Juiste zin."), (await OfficialAsync()).Timeline.HeldAt(Host.Now)!.Correction);
    }

    [Fact]
    public async Task Correction_BesideADraftOrTextThatWaits_SaysWhatComesFirst()
    {
        var id = await DraftAsync(Editor, "Zin.");
        await Editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        Assert.Equal($"/beheer/publicaties/{id}", Editor.Location);
        await ActAsync(Editor, id, "weggooien");
        await Editor.GoAsync(Profile + "/bewerken");
        await Editor.SubmitAsync(Profile + "/bewerken", ("doe", "bewaren"), ("Form.Name", ""));
        await Editor.GoAsync(Profile + "/bewerken?soort=rectificatie");
        Assert.Equal(Profile + "/bewerken", Editor.Location);
        await Editor.FollowAsync();
        Assert.Contains("Hier staat nog wat u eerder typte.", Editor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_AndBringBack_IsADraftWithTheSameText()
    {
        var id = await DraftAsync(Editor, "Weg en terug.");
        await ActAsync(Editor, id, "terughalen");
        Assert.Equal((400, "Alleen een weggegooid concept kan worden teruggehaald."), (Editor.Status, Editor.Errors.Single()));
        await ActAsync(Editor, id, "weggooien");
        await Editor.GoAsync(Profile);
        Assert.NotNull(Editor.Page.QuerySelector($"[data-testid=discarded] a[href='/beheer/publicaties/{id}']"));
        await ActAsync(Editor, id, "terughalen");

        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.NotEqual(id, draft.Id);
        Assert.Equal("Weg en terug.", draft.Content!.LeadSentence);
    }

    [Fact]
    public async Task Publish_PrivateDataNotConfirmed_IsRefused()
    {
        var id = await DraftAsync(Publisher, "Bel 06-12345678.");
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nummer."));
        Assert.Equal((400, Mobile("06-12345678")), (Publisher.Status, Publisher.Errors.Single()));
        await ActAsync(Publisher, id, "publiceren", ("When", "nu"), ("PublicReason", "Nummer."), ("Confirmed", Mark(Publisher)));
        Assert.Contains("06-12345678", await SiteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_Address_OldOneLeadsToTheNew()
    {
        await Publisher.GoAsync(Profile + "/adres");
        await Publisher.SubmitAsync(Profile + "/adres", ("Address", "Marie de Vries"));
        Assert.Equal(400, Publisher.Status);
        await Publisher.SubmitAsync(Profile + "/adres", ("Address", "marie-vries"));

        Assert.Equal("/beheer/profielen/marie-vries", Publisher.Location);
        Assert.Equal("/bestuurders/marie-vries", (await Host.Site.GetAsync("/bestuurders/marie-de-vries")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Act_OnWhatIsPublishedOrNotThere_IsRefusedInWords()
    {
        foreach (var act in new[] { "indienen", "terugnemen", "publiceren", "overnemen", "weggooien", "nakijken" })
        {
            await Publisher.GoAsync(Profile + "/intrekken");
            await Publisher.PostAsync($"/beheer/publicaties/1/{act}", [new("formulier", Token(Publisher)), new("PublicReason", "x"), new("When", "nu"), new("ReturnReason", "x")]);
            Assert.True(Publisher.Status == 400 && Publisher.Errors.Length > 0, $"{act}: {Publisher.Status}");
            await Publisher.GoAsync(Profile + "/intrekken");
            await Publisher.PostAsync($"/beheer/publicaties/999/{act}", [new("formulier", Token(Publisher)), new("When", "nu")]);
            Assert.Equal(404, Publisher.Status);
        }

        Assert.Single((await OfficialAsync()).Versions);
    }
}
