using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Editing a profile while a colleague does something with it: nothing is written over unseen, and nothing is lost.</summary>
public sealed class ProfileConflictTests : EditingRoom
{
    [Fact]
    public async Task Save_ColleagueWasFirst_ShowsBothTextsAndOverwritesNothingUnseen()
    {
        var colleague = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await Editor.GoAsync(Edit);
        await colleague.GoAsync(Edit);
        await colleague.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Zin van Bram."), ("Form.StatementTitle", "Titel van Bram"));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Zin van Eva."), ("Form.OfficeContact", "Contact van Eva."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", Editor.Location);
        Assert.Equal("Zin van Bram.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
        await Editor.FollowAsync();
        var page = Editor.Page.Body!.TextContent;
        Assert.Contains("bram (bram@leiden.nl) heeft deze pagina om", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zin van Bram.", page, StringComparison.Ordinal);
        Assert.Contains("Zin van Eva.", page, StringComparison.Ordinal);
        // What only one of them changed is chosen beforehand, what both did is not.
        Assert.Equal(["keuze[officeContact]=mijn", "keuze[statement]=hun"], Editor.Page.QuerySelectorAll("input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").Order(StringComparer.Ordinal));

        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[statement]", "mijn"));
        Assert.Equal((400, "Eerste zin: kies welke tekst blijft."), (Editor.Status, Editor.Errors.Single()));
        Assert.Equal("keuze[leadSentence]", Editor.Page.GetElementById(Editor.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href")![1..])!.GetAttribute("name"));
        // What was chosen is chosen still.
        Assert.Equal(
            ["keuze[officeContact]=mijn", "keuze[statement]=mijn"],
            Editor.Page.QuerySelectorAll("input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").Order(StringComparer.Ordinal));
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[statement]", "hun"), ("keuze[leadSentence]", "mijn"));
        Assert.Equal(Edit, Editor.Location);
        var draft = (await OfficialAsync()).Timeline.OpenDraft!.Content!;
        Assert.Equal(("Zin van Eva.", "Titel van Bram", "Contact van Eva."), (draft.LeadSentence, draft.StatementTitle, draft.OfficeContact));
    }

    [Fact]
    public async Task Save_AfterAColleagueGaveThePageAnotherAddress_LosesNothing()
    {
        await Editor.GoAsync(Edit);
        await Host.AskAsync(store => store.WriteAsync(async now =>
        {
            (await store.Officials.WithTimeline().SingleAsync(official => official.Slug == "marie-de-vries")).Rename("marie-bakker");
            return now;
        }));

        await Editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Lang aan getypt."));

        Assert.Equal(302, Editor.Status);
        Assert.Equal("Lang aan getypt.", (await Host.Site.Store.OfficialAsync("marie-bakker")).Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Fact]
    public async Task Save_OnlyTheReasonOfAColleagueDiffers_IsAConflictToo()
    {
        await SaveAsync(("Form.LeadSentence", "Zin."));
        var other = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await other.GoAsync(Edit);
        await SaveAsync(("Form.PublicReason", "Reden van Eva."));
        await other.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.PublicReason", "Reden van Bram."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", other.Location);
        await other.FollowAsync();
        Assert.Contains("Reden van Eva.", other.Page.Body!.TextContent, StringComparison.Ordinal);
        await other.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[reason]", "hun"));
        Assert.Equal("Reden van Eva.", (await OfficialAsync()).Timeline.OpenDraft!.PublicReason);
    }

    [Fact]
    public async Task Save_ColleagueWroteTheReasonMeanwhile_LeavesItThere()
    {
        await SaveAsync(("Form.LeadSentence", "Zin."));
        var other = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await other.GoAsync(Edit);
        await SaveAsync(("Form.PublicReason", "Reden van Eva."), ("Form.PrivateNote", "Notitie van Eva."));
        await other.SubmitAsync(Edit, ("doe", "bewaren"));

        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal(("Reden van Eva.", "Notitie van Eva."), (draft.PublicReason, draft.PrivateNote));
    }

    [Theory]
    [InlineData("publiceren", "", null)]
    [InlineData("weggooien", "", null)]
    [InlineData("publiceren", "Nog een reden.", "Nog een reden.")]
    public async Task Save_DraftThatAColleaguePublishedOrThrewAway_HasNoReasonButOneTypedSince(string act, string typed, string? reason)
    {
        await SaveAsync(("Form.LeadSentence", "Zin."), ("Form.PublicReason", "Oude reden."), ("Form.PrivateNote", "Oude notitie."));
        await Editor.GoAsync(Edit);
        var publisher = await Host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync($"{page}/{act}", ("When", "nu"));
        await SubmitAsync([("doe", "bewaren"), ("Form.OfficeContact", "Bel ons."), .. typed.Length == 0 ? Array.Empty<(string, string)>() : [("Form.PublicReason", typed)]]);
        if (Editor.Location!.EndsWith("botsing", StringComparison.Ordinal))
        {
            await Editor.FollowAsync();
            await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"), ("keuze[officeContact]", "mijn"));
        }

        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal(("Zin.", "Bel ons.", reason, null), (draft.Content!.LeadSentence, draft.Content.OfficeContact, draft.PublicReason, draft.PrivateNote));
    }

    [Theory]
    [InlineData("publiceren", "gepubliceerd")]
    [InlineData("weggooien", "weggegooid")]
    public async Task Conflict_ColleaguePublishedOrThrewAwayTheDraft_SaysWhoDidWhat(string act, string done)
    {
        await SaveAsync(("Form.LeadSentence", "Zin."), ("Form.PublicReason", "Reden."));
        await Editor.GoAsync(Edit);
        var publisher = await Host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync($"{page}/{act}", ("When", "nu"));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Zin van later."));
        await Editor.FollowAsync();

        var text = Editor.Page.Body!.TextContent;
        Assert.Equal(
            $"piet (piet@leiden.nl) heeft het concept om {DutchDates.WriteTime(Host.Now)} {done}. Uw tekst is bewaard. Kies per onderdeel welke tekst blijft.",
            Editor.Page.QuerySelector(".lead")!.TextContent);
        Assert.Contains("Wat nu op de site staat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wat u elders bewaarde", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_DraftWasSubmittedMeanwhile_LeadsFromEveryPageToWhatWasTyped()
    {
        await SaveAsync(("Form.LeadSentence", "Zin."), ("Form.PublicReason", "Reden."));
        await Editor.GoAsync(Edit);
        var colleague = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await colleague.GoAsync(page);
        await colleague.SubmitAsync(page + "/indienen");
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Te laat getypt."));

        Assert.Equal(400, Editor.Status);
        Assert.NotNull(Editor.Page.QuerySelector($"main a[href='{page}']"));
        Assert.Contains("Wat u typte, staat nog niet in een concept.", (await Editor.GoAsync("/beheer")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Editor.Page.QuerySelector($"a[href='{Edit}']"));
        await Editor.GoAsync("/beheer/profielen/marie-de-vries");
        Assert.Contains("zodra het concept is teruggenomen of teruggestuurd", Editor.Page.QuerySelector("[data-testid=worksheet]")!.TextContent, StringComparison.Ordinal);
        await (await Editor.GoAsync(Edit)).FollowAsync();
        Assert.Contains("Wat u typte, staat dan in het formulier.", Editor.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
        await (await colleague.GoAsync(page)).SubmitAsync(page + "/terugnemen");
        Assert.Equal("Te laat getypt.", (await Editor.GoAsync(Edit)).Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
        Assert.Null((await colleague.GoAsync("/beheer/profielen/marie-de-vries")).Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Save_WhatWasWrongDiffersFromAColleague_IsAConflictToo()
    {
        await Editor.GoAsync(Edit + "?soort=rectificatie");
        await Editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."));
        var other = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await other.GoAsync(Edit);
        await SaveAsync(("Form.Was", "Heel fout."));
        await other.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.Was", "Half fout."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", other.Location);
        await other.FollowAsync();
        Assert.Contains("Heel fout.", other.Page.Body!.TextContent, StringComparison.Ordinal);
        await other.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[was]", "hun"));
        Assert.Equal(new CorrectionStatement("Heel fout.", "Juist."), (await OfficialAsync()).Timeline.OpenDraft!.Correction);
    }

    [Fact]
    public async Task Save_CorrectionWhoseDraftAColleagueThrewAway_IsACorrectionStill()
    {
        await Editor.GoAsync(Edit + "?soort=rectificatie");
        await Editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."));
        await Editor.GoAsync(Edit);
        var other = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await other.GoAsync(page);
        await other.SubmitAsync(page + "/weggooien");
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Helemaal juist."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", Editor.Location);
        await Editor.FollowAsync();
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Correction, "Helemaal juist.", new CorrectionStatement("Fout.", "Juist.")), (draft.Kind, draft.Content!.LeadSentence, draft.Correction));
    }

    [Fact]
    public async Task Save_CorrectionThatAColleaguePublished_IsAnOrdinaryChange()
    {
        await Editor.GoAsync(Edit + "?soort=rectificatie");
        await Editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."), ("Form.PublicReason", "Een lezer zag het."));
        await Editor.GoAsync(Edit);
        var publisher = await Host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync(page + "/publiceren", ("When", "nu"));
        Assert.Equal(VersionKind.Correction, (await OfficialAsync()).Timeline.HeldAt(Host.Now)!.Kind);
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Nog juister."));

        await Editor.FollowAsync();
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Update, "Nog juister.", null), (draft.Kind, draft.Content!.LeadSentence, draft.Correction));
    }

    [Theory]
    [InlineData("Zin.", true)]
    [InlineData("", false)]
    public async Task Save_SubjectMergedMeanwhile_HoldsTheOneItWasMergedIntoAndSaysSo(string name, bool isSaved)
    {
        var ids = await Host.AskAsync(async store =>
        {
            foreach (var subject in new[] { "gym", "sport", "bewegen" })
                store.Add(new Portfolio(subject, subject));
            await store.SaveChangesAsync();
            return await store.Portfolios.ToDictionaryAsync(subject => subject.Slug, subject => subject.Id);
        });
        var anna = await Host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await SaveAsync(("doe", "Assignments:toevoegen"), ("Form.Name", "Marie"));
        await Editor.FollowAsync();
        foreach (var (from, into) in new[] { ("gym", "sport"), ("sport", "bewegen") })
        {
            await anna.GoAsync($"/beheer/onderwerpen/{ids[from]}/samenvoegen?met={ids[into]}");
            await anna.SubmitAsync($"/beheer/onderwerpen/{ids[from]}/samenvoegen");
        }

        await SubmitAsync(("doe", "bewaren"), ("Form.Name", name), ("Form.Assignments[0].Portfolio", $"{ids["gym"]}"));

        Assert.Equal(isSaved ? 302 : 400, Editor.Status);
        if (isSaved)
            await Editor.FollowAsync();
        Assert.Contains("‘gym’ is intussen samengevoegd met ‘bewegen’.", Editor.Page.QuerySelector(isSaved ? "[data-testid=notice]" : "[data-testid=merged]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{ids["bewegen"]}", Editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        await Editor.GoAsync(Edit);
        Assert.Equal($"{ids["bewegen"]}", Editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(isSaved ? [ids["bewegen"]] : [], (await OfficialAsync()).Timeline.OpenDraft?.Content!.Assignments.Select(assignment => assignment.PortfolioId) ?? []);
    }

    [Fact]
    public async Task Show_SubjectOfTheWorksheetMergedMeanwhile_HoldsTheOneItWasMergedIntoAndSaysSo()
    {
        var ids = await Host.AskAsync(async store =>
        {
            foreach (var subject in new[] { "sport", "bewegen" })
                store.Add(new Portfolio(subject, subject));
            await store.SaveChangesAsync();
            return await store.Portfolios.ToDictionaryAsync(subject => subject.Slug, subject => subject.Id);
        });
        var anna = await Host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await SaveAsync(("doe", "Assignments:toevoegen"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"), ("Form.Name", ""), ("Form.Assignments[0].Portfolio", $"{ids["sport"]}"));
        await anna.GoAsync($"/beheer/onderwerpen/{ids["sport"]}/samenvoegen?met={ids["bewegen"]}");
        await anna.SubmitAsync($"/beheer/onderwerpen/{ids["sport"]}/samenvoegen");

        await Editor.GoAsync(Edit);

        Assert.Equal($"{ids["bewegen"]}", Editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        Assert.StartsWith("‘sport’ is intussen samengevoegd met ‘bewegen’.", Editor.Page.QuerySelector("[data-testid=merged]")!.TextContent, StringComparison.Ordinal);
    }
}
