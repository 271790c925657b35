using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Editing a profile: what is typed is kept, whatever happens to it.</summary>
public sealed class ProfileEditTests : IAsyncLifetime
{
    private const string Edit = "/beheer/profielen/marie-de-vries/bewerken";

    private readonly AdminHost _host = new();
    private AdminBrowser _editor = null!;

    public async ValueTask InitializeAsync() => _editor = await _host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Save_SentenceChanged_IsADraftAndTheSiteStaysAsItWas()
    {
        await SaveAsync(("Form.LeadSentence", "Marie de Vries gaat over de stad."));

        Assert.Equal(Edit, _editor.Location);
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal(("Marie de Vries gaat over de stad.", VersionStage.Draft, "eva (eva@leiden.nl)"), (draft.Content!.LeadSentence, draft.Stage, draft.MadeBy));
        Assert.DoesNotContain("gaat over de stad", await (await _host.Site.GetAsync("/bestuurders/marie-de-vries")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("draft.save | official/marie-de-vries | done | eva (eva@leiden.nl)", await _host.TrailAsync());
    }

    [Fact]
    public async Task Save_NothingChanged_MakesNoDraft()
    {
        await SaveAsync();

        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await _editor.FollowAsync();
        Assert.Contains("Er is niets veranderd", _editor.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WrongFields_TellsEachAtItsPlaceAndKeepsWhatWasTyped()
    {
        await SaveAsync(("Form.Name", ""), ("Form.Terms[0].Start", "2025-13-01"), ("Form.Terms[0].PartTimePercent", "150"), ("Form.LeadSentence", "Nieuwe zin."));

        Assert.Equal(400, _editor.Status);
        Assert.Equal(3, _editor.Errors.Length);
        Assert.StartsWith("De naam ontbreekt", _editor.Errors[0], StringComparison.Ordinal);
        Assert.All(_editor.Page.QuerySelectorAll("[data-testid=errors] a"), link => Assert.NotNull(_editor.Page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("2025-13-01", _editor.Page.QuerySelector("[name='Form.Terms[0].Start']")!.GetAttribute("value"));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);

        await _editor.GoAsync(Edit);
        Assert.NotNull(_editor.Page.QuerySelector("[data-testid=worksheet]"));
        Assert.Equal("Nieuwe zin.", _editor.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());

        await _editor.SubmitAsync(Edit + "/opnieuw");
        await _editor.FollowAsync();
        Assert.Null(_editor.Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Row_AddedTypedMovedAndRemoved_LosesNothing()
    {
        await SaveAsync(("doe", "Positions:toevoegen"), ("Form.LeadSentence", "Een zin die al getypt was."));
        Assert.Equal(Edit + "#rij-positions-0", _editor.Location);
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "Positions:toevoegen"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Organisation", "Stichting A"), ("Form.Positions[0].Pay", "Unpaid"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[1]:omhoog"), ("Form.Positions[1].Title", "Voorzitter"), ("Form.Positions[1].Pay", "Unpaid"));
        await _editor.FollowAsync();
        Assert.Equal("Voorzitter", _editor.Page.QuerySelector("[name='Form.Positions[0].Title']")!.GetAttribute("value"));
        await SubmitAsync(("doe", "bewaren"));

        var draft = (await OfficialAsync()).Timeline.OpenDraft!.Content!;
        Assert.Equal(["Voorzitter", "Lid"], draft.SidePositions.OrderBy(position => position.Order).Select(position => position.Title));
        Assert.All(draft.SidePositions, position => Assert.True(position.EntryId > 0));
        Assert.Equal("Een zin die al getypt was.", draft.LeadSentence);
        var ids = draft.SidePositions.ToDictionary(position => position.Title, position => position.EntryId);

        await _editor.GoAsync(Edit);
        await SubmitAsync(("doe", "Positions[0]:verwijderen"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"));
        Assert.Equal(ids["Lid"], (await OfficialAsync()).Timeline.OpenDraft!.Content!.SidePositions.Single().EntryId);
    }

    [Theory]
    [InlineData("NotYetDeclared")]
    [InlineData("NothingToDeclare")]
    public async Task Row_PositionAddedAndRemoved_LeavesTheDeclarationAsItWas(string declaration)
    {
        await SaveAsync(("doe", "Positions:toevoegen"), ("Form.Declaration", declaration), ("Form.LeadSentence", "Zin."));
        await _editor.FollowAsync();
        Assert.Equal("Declared", _editor.Page.QuerySelector("[name='Form.Declaration'][checked]")!.GetAttribute("value"));
        await SubmitAsync(("doe", "Positions:toevoegen"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[1]:verwijderen"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[0]:verwijderen"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"));

        Assert.Equal((302, declaration), (_editor.Status, (await OfficialAsync()).Timeline.OpenDraft?.Content!.Declaration.ToString()));
    }

    [Fact]
    public async Task Save_ColleagueWasFirst_ShowsBothTextsAndOverwritesNothingUnseen()
    {
        var colleague = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await _editor.GoAsync(Edit);
        await colleague.GoAsync(Edit);
        await colleague.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Zin van Bram."), ("Form.StatementTitle", "Titel van Bram"));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Zin van Eva."), ("Form.OfficeContact", "Contact van Eva."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", _editor.Location);
        Assert.Equal("Zin van Bram.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
        await _editor.FollowAsync();
        var page = _editor.Page.Body!.TextContent;
        Assert.Contains("bram (bram@leiden.nl) heeft deze pagina om", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zin van Bram.", page, StringComparison.Ordinal);
        Assert.Contains("Zin van Eva.", page, StringComparison.Ordinal);
        // What only one of them changed is chosen beforehand, what both did is not.
        Assert.Equal(["keuze[officeContact]=mijn", "keuze[statement]=hun"], _editor.Page.QuerySelectorAll("input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").Order(StringComparer.Ordinal));

        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[statement]", "mijn"));
        Assert.Equal((400, "Eerste zin: kies welke tekst blijft."), (_editor.Status, _editor.Errors.Single()));
        Assert.Equal("keuze[leadSentence]", _editor.Page.GetElementById(_editor.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href")![1..])!.GetAttribute("name"));
        // What was chosen is chosen still.
        Assert.Equal(
            ["keuze[officeContact]=mijn", "keuze[statement]=mijn"],
            _editor.Page.QuerySelectorAll("input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").Order(StringComparer.Ordinal));
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[statement]", "hun"), ("keuze[leadSentence]", "mijn"));
        Assert.Equal(Edit, _editor.Location);
        var draft = (await OfficialAsync()).Timeline.OpenDraft!.Content!;
        Assert.Equal(("Zin van Eva.", "Titel van Bram", "Contact van Eva."), (draft.LeadSentence, draft.StatementTitle, draft.OfficeContact));
    }

    [Fact]
    public async Task Save_SessionHasEnded_FormIsThereAfterSigningIn()
    {
        await _editor.GoAsync(Edit);
        _host.Site.Clock.Advance(TimeSpan.FromMinutes(31));

        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Getypt toen de sessie voorbij was."));

        Assert.Equal("/beheer/inloggen?terug=%2Fbeheer%2Fprofielen%2Fmarie-de-vries%2Fbewerken", _editor.Location);
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await _editor.EnterPasswordAsync("eva@leiden.nl");
        await _editor.FollowAsync();
        await _editor.SubmitAsync("/beheer/inloggen/code", ("Code", _host.NextCode()));
        await _editor.GoAsync(Edit);
        Assert.Equal("Getypt toen de sessie voorbij was.", _editor.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
        var other = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await other.GoAsync(Edit);
        Assert.Null(other.Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Save_SessionHasEndedAndSomethingElseWaits_LeavesThatAloneAndCanBeSentAfterSigningIn()
    {
        await _editor.GoAsync(Edit);
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        var laptop = await _host.Browser().SignInAsync("eva@leiden.nl");
        await laptop.GoAsync(Edit);
        await laptop.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.Name", ""), ("Form.LeadSentence", "Later getypt."));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Eerder getypt."));
        Assert.Equal(401, _editor.Status);
        var kept = _editor.Page.QuerySelector("[name=getypt]")!.GetAttribute("value")!;
        await laptop.GoAsync(Edit);
        Assert.Equal("Later getypt.", laptop.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());

        await laptop.PostAsync("/beheer/alsnog", [new("getypt", kept)]);
        Assert.Contains("Dit hoort bij: Profiel bewerken, Marie de Vries.", laptop.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Ambt: Alderman", "Eerste zin: Eerder getypt.", "Naam: Marie de Vries", "Sinds: 2022-06-30", "Wat is er opgegeven?: NotYetDeclared"],
            laptop.Page.QuerySelectorAll("main .typed").Select(typed => $"{typed.PreviousElementSibling!.TextContent}: {typed.TextContent}").Order(StringComparer.Ordinal));
        await laptop.SubmitAsync(Edit);
        Assert.Equal("Eerder getypt.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Fact]
    public async Task Save_SessionHasEndedSinceTheWorksheetWasOpened_GoesOnWithIt()
    {
        await SaveAsync(("Form.Name", ""), ("Form.LeadSentence", "Eerst getypt."));
        await _editor.GoAsync(Edit);
        _host.Site.Clock.Advance(Sessions.IdleEnd);

        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Verder getypt."));

        Assert.Equal(302, _editor.Status);
        Assert.Contains("Verder getypt.", (await _host.AskAsync(store => store.WorkingForms.SingleAsync())).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FormOfStranger_IsNotKept()
    {
        await _host.Browser().PostAsync(Edit, [new("Form.Name", "Vreemd"), new("doe", "bewaren")]);

        Assert.False(await _host.AskAsync(store => store.WorkingForms.AnyAsync()));
    }

    [Theory]
    [InlineData("Form.Positions[0].EntryId", "77", "hoort niet bij dit profiel")]
    [InlineData("Form.Positions[0].Pay", "Gratis", "Kies een van de mogelijkheden")]
    [InlineData("Form.Assignments[0].Portfolio", "99", "Kies een onderwerp")]
    [InlineData("Form.Goals[3]", "18", "Er zijn 17 doelen")]
    [InlineData("Form.Declaration", "7", "Kies een van de mogelijkheden")]
    [InlineData("Form.Terms[0].Office", "Koning", "Kies een van de mogelijkheden")]
    [InlineData("Form.Positions[9999].Title[0].X", "y", "De naam ontbreekt")]
    [InlineData("Form.Links[0].Address", "javascript:alert(1)", "Dit is geen adres")]
    public async Task Save_CraftedField_IsRefusedInWords(string name, string value, string expected)
    {
        await SaveAsync(("Form.Positions[0].Title", name.Contains("Positions", StringComparison.Ordinal) ? "Lid" : ""), ("Form.Links[0].Text", name.Contains("Links", StringComparison.Ordinal) ? "Link" : ""), (name, value));

        Assert.Equal(400, _editor.Status);
        Assert.Contains(_editor.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
    }

    [Theory]
    [InlineData("Form.Declaration", "Declared", "De opgave zegt dat er nevenfuncties zijn, maar de lijst is leeg.")]
    [InlineData("Form.Positions[0].Incomes[0].Year", "2027", "Nevenfunctie 1, inkomsten 1, Jaar: Het jaar 2027 moet nog komen")]
    [InlineData("Form.Positions[0].Amount", "100", "Nevenfunctie 1, Per: Kies waarvoor dit bedrag is")]
    [InlineData("Form.Positions[0].End", "31-02-2024", "Nevenfunctie 1, Tot en met: Wij kennen deze datum niet.")]
    public async Task Save_WhatCannotBe_IsToldByTheNameOfItsRow(string name, string value, string expected)
    {
        var hasPosition = name.Contains("Positions", StringComparison.Ordinal);
        await SaveAsync([
            .. hasPosition ? [("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Pay", "Paid"), ("Form.Declaration", "Declared")] : Array.Empty<(string, string)>(),
            .. name.Contains("Incomes", StringComparison.Ordinal) ? [("Form.Positions[0].Incomes[0].Amount", "5")] : Array.Empty<(string, string)>(), (name, value),
        ]);

        Assert.Equal(400, _editor.Status);
        Assert.Contains(_editor.Errors, error => error.StartsWith(expected, StringComparison.Ordinal));
        // An amount that was typed is not asked for again.
        if (name.EndsWith("Amount", StringComparison.Ordinal))
            Assert.DoesNotContain(_editor.Errors, error => error.Contains("Vul het bedrag in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_DayFirst_IsReadAndADescriptionFollowsWhatItIsMadeOf()
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Organisation", "Stichting X"), ("Form.Positions[0].Start", "1-6-2024"));
        await SaveAsync(("Form.Positions[0].Title", "Voorzitter"));

        var position = Assert.Single((await OfficialAsync()).Timeline.OpenDraft!.Content!.SidePositions);
        Assert.Equal(("Voorzitter, Stichting X", "2024-06-01"), (position.Description, position.Period.Start.ToString()));
    }

    [Fact]
    public async Task Save_AfterAColleagueGaveThePageAnotherAddress_LosesNothing()
    {
        await _editor.GoAsync(Edit);
        await _host.AskAsync(store => store.WriteAsync(async now =>
        {
            (await store.Officials.WithTimeline().SingleAsync(official => official.Slug == "marie-de-vries")).Rename("marie-bakker");
            return now;
        }));

        await _editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Lang aan getypt."));

        Assert.Equal(302, _editor.Status);
        Assert.Equal("Lang aan getypt.", (await _host.Site.Store.OfficialAsync("marie-bakker")).Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Theory]
    [InlineData("٣")]
    [InlineData("0.500")]
    [InlineData("05.050")]
    [InlineData("1.50")]
    public async Task Save_AmountThatCouldMeanTwoThings_IsToldAtItsFieldAndKept(string amount)
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Amount", amount), ("Form.Positions[0].Per", "Year"));

        Assert.Equal(400, _editor.Status);
        Assert.Contains(_editor.Errors, error => error.Contains("Wij kennen dit bedrag niet.", StringComparison.Ordinal));
        Assert.Equal(amount, _editor.Page.QuerySelector("[name='Form.Positions[0].Amount']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Form.DeclaredOn")]
    [InlineData("Form.Positions[0].ReportedOn")]
    public async Task Save_DayToComeOfWhatWasDone_IsRefused(string field)
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), (field, "2150-01-01"));

        Assert.Equal(400, _editor.Status);
        Assert.Contains("Deze dag moet nog komen.", _editor.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beeindigen", false)]
    [InlineData("andere-beeindigen", false)]
    [InlineData("beeindigen", true)]
    public async Task Save_SessionWasEndedFromElsewhere_IsKeptForItsAuthorUnlessBlocked(string act, bool isBlocked)
    {
        await _editor.GoAsync(Edit);
        var phone = (await _host.AskAsync(store => store.Sessions.SingleAsync())).Id;
        var laptop = await (await _host.Browser().SignInAsync("eva@leiden.nl")).GoAsync("/beheer/account");
        await laptop.SubmitAsync($"/beheer/account/sessies/{act}", ("id", phone.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(302, laptop.Status);
        Assert.Single((await laptop.FollowAsync()).Page.QuerySelectorAll("[data-testid=sessions] li"));
        if (isBlocked)
            await _host.AskAsync(store => store.Users.ExecuteUpdateAsync(update => update.SetProperty(account => account.DisabledAt, _host.Now)));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Getypt op de telefoon."));

        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        Assert.Equal((302, isBlocked ? 0 : 1), (_editor.Status, await _host.AskAsync(store => store.WorkingForms.CountAsync())));
        Assert.StartsWith("/beheer/inloggen", (await _editor.GoAsync("/beheer")).Location, StringComparison.Ordinal);
        if (!isBlocked)
            Assert.Equal("Getypt op de telefoon.", (await laptop.GoAsync(Edit)).Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Save_OnlyTheReasonOfAColleagueDiffers_IsAConflictToo()
    {
        await SaveAsync(("Form.LeadSentence", "Zin."));
        var other = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
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
        var other = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
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
        await _editor.GoAsync(Edit);
        var publisher = await _host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync($"{page}/{act}", ("When", "nu"));
        await SubmitAsync([("doe", "bewaren"), ("Form.OfficeContact", "Bel ons."), .. typed.Length == 0 ? Array.Empty<(string, string)>() : [("Form.PublicReason", typed)]]);
        if (_editor.Location!.EndsWith("botsing", StringComparison.Ordinal))
        {
            await _editor.FollowAsync();
            await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"), ("keuze[officeContact]", "mijn"));
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
        await _editor.GoAsync(Edit);
        var publisher = await _host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync($"{page}/{act}", ("When", "nu"));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Zin van later."));
        await _editor.FollowAsync();

        var text = _editor.Page.Body!.TextContent;
        Assert.Equal(
            $"piet (piet@leiden.nl) heeft het concept om {DutchDates.WriteTime(_host.Now)} {done}. Uw tekst is bewaard. Kies per onderdeel welke tekst blijft.",
            _editor.Page.QuerySelector(".lead")!.TextContent);
        Assert.Contains("Wat nu op de site staat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wat u elders bewaarde", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_DraftWasSubmittedMeanwhile_LeadsFromEveryPageToWhatWasTyped()
    {
        await SaveAsync(("Form.LeadSentence", "Zin."), ("Form.PublicReason", "Reden."));
        await _editor.GoAsync(Edit);
        var colleague = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await colleague.GoAsync(page);
        await colleague.SubmitAsync(page + "/indienen");
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Te laat getypt."));

        Assert.Equal(400, _editor.Status);
        Assert.NotNull(_editor.Page.QuerySelector($"main a[href='{page}']"));
        Assert.Contains("Wat u typte, staat nog niet in een concept.", (await _editor.GoAsync("/beheer")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(_editor.Page.QuerySelector($"a[href='{Edit}']"));
        await _editor.GoAsync("/beheer/profielen/marie-de-vries");
        Assert.Contains("zodra het concept is teruggenomen of teruggestuurd", _editor.Page.QuerySelector("[data-testid=worksheet]")!.TextContent, StringComparison.Ordinal);
        await (await _editor.GoAsync(Edit)).FollowAsync();
        Assert.Contains("Wat u typte, staat dan in het formulier.", _editor.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
        await (await colleague.GoAsync(page)).SubmitAsync(page + "/terugnemen");
        Assert.Equal("Te laat getypt.", (await _editor.GoAsync(Edit)).Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
        Assert.Null((await colleague.GoAsync("/beheer/profielen/marie-de-vries")).Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Save_WhatWasWrongDiffersFromAColleague_IsAConflictToo()
    {
        await _editor.GoAsync(Edit + "?soort=rectificatie");
        await _editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."));
        var other = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
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
        await _editor.GoAsync(Edit + "?soort=rectificatie");
        await _editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."));
        await _editor.GoAsync(Edit);
        var other = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await other.GoAsync(page);
        await other.SubmitAsync(page + "/weggooien");
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Helemaal juist."));

        Assert.Equal("/beheer/profielen/marie-de-vries/botsing", _editor.Location);
        await _editor.FollowAsync();
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Correction, "Helemaal juist.", new CorrectionStatement("Fout.", "Juist.")), (draft.Kind, draft.Content!.LeadSentence, draft.Correction));
    }

    [Fact]
    public async Task Save_CorrectionThatAColleaguePublished_IsAnOrdinaryChange()
    {
        await _editor.GoAsync(Edit + "?soort=rectificatie");
        await _editor.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Juist."), ("Form.Was", "Fout."), ("Form.Is", "Juist."), ("Form.PublicReason", "Een lezer zag het."));
        await _editor.GoAsync(Edit);
        var publisher = await _host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var page = $"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}";
        await publisher.GoAsync(page);
        await publisher.SubmitAsync(page + "/publiceren", ("When", "nu"));
        Assert.Equal(VersionKind.Correction, (await OfficialAsync()).Timeline.HeldAt(_host.Now)!.Kind);
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Nog juister."));

        await _editor.FollowAsync();
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"));
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((VersionKind.Update, "Nog juister.", null), (draft.Kind, draft.Content!.LeadSentence, draft.Correction));
    }

    [Fact]
    public async Task Save_FieldsThatNoFormHas_ChangeNothing()
    {
        await SaveAsync(
            ("Form.LeadSentence", "Zin."), ("Form.PortraitHash", "abc"), ("Form.MadeBy", "iemand"), ("Form.Terms", "z"), ("Form.[0]", "q"), ("Form.Name.Length", "3"), ("Stage", "Approved"));

        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal((null, "eva (eva@leiden.nl)", VersionStage.Draft), (draft.Content!.PortraitHash, draft.MadeBy, draft.Stage));
    }

    [Fact]
    public async Task Show_PrivateDataAndStaleWords_AsksToLookAgainAndSavesAnyway()
    {
        await SaveAsync(("Form.OfficeContact", "Bel 06-12345678 of kom naar 2311 EZ."), ("Form.Statement", "De komende vier jaar. [Klik hier](https://leiden.nl)"));
        await _editor.FollowAsync();

        var remarks = _editor.Page.QuerySelector("[data-testid=remarks]")!.TextContent;
        Assert.Contains("Dit lijkt een mobiel nummer", remarks, StringComparison.Ordinal);
        Assert.Contains("Dit lijkt een adres", remarks, StringComparison.Ordinal);
        Assert.Contains("komende vier jaar", remarks, StringComparison.Ordinal);
        Assert.Contains("Klik hier", remarks, StringComparison.Ordinal);
        Assert.NotNull((await OfficialAsync()).Timeline.OpenDraft);
    }

    [Theory]
    [InlineData(false, null, null, true)]
    [InlineData(true, null, null, false)]
    [InlineData(false, "ja", null, false)]
    [InlineData(false, null, "2022-06-29", false)]
    public async Task Show_SomebodyElseIsMayorToo_AsksAboutTheDaysWhereNeitherActsForTheOther(bool isOtherActing, string? isActing, string? end, bool asks)
    {
        var mayor = Some.Term(Office.Mayor, "2016-01-01") with { IsActing = isOtherActing };
        await _host.Site.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [mayor] });
        if (end is not null)
            await _host.Site.Store.ScheduleAsync("anna", Some.Content("Anna") with { Terms = [mayor with { Period = Some.Period("2016-01-01", end) }] }, Some.Utc("2026-12-01 09:00"));

        await SaveAsync([("Form.Terms[0].Office", "Mayor"), .. isActing is null ? Array.Empty<(string, string)>() : [("Form.Terms[0].IsActing", isActing)]]);
        await _editor.FollowAsync();

        Assert.Equal(asks, _editor.Page.QuerySelector("[data-testid=remarks]")?.TextContent.Contains("In deze tijd is Anna ook burgemeester", StringComparison.Ordinal) == true);
        await _editor.GoAsync($"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}");
        Assert.Equal(asks, _editor.Page.QuerySelector("[aria-labelledby=let-op]")?.TextContent.Contains("In deze tijd is Anna ook burgemeester", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("Zin.", true)]
    [InlineData("", false)]
    public async Task Save_SubjectMergedMeanwhile_HoldsTheOneItWasMergedIntoAndSaysSo(string name, bool isSaved)
    {
        var ids = await _host.AskAsync(async store =>
        {
            foreach (var subject in new[] { "gym", "sport", "bewegen" })
                store.Add(new Portfolio(subject, subject));
            await store.SaveChangesAsync();
            return await store.Portfolios.ToDictionaryAsync(subject => subject.Slug, subject => subject.Id);
        });
        var anna = await _host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await SaveAsync(("doe", "Assignments:toevoegen"), ("Form.Name", "Marie"));
        await _editor.FollowAsync();
        foreach (var (from, into) in new[] { ("gym", "sport"), ("sport", "bewegen") })
        {
            await anna.GoAsync($"/beheer/onderwerpen/{ids[from]}/samenvoegen?met={ids[into]}");
            await anna.SubmitAsync($"/beheer/onderwerpen/{ids[from]}/samenvoegen");
        }

        await SubmitAsync(("doe", "bewaren"), ("Form.Name", name), ("Form.Assignments[0].Portfolio", $"{ids["gym"]}"));

        Assert.Equal(isSaved ? 302 : 400, _editor.Status);
        if (isSaved)
            await _editor.FollowAsync();
        Assert.Contains("‘gym’ is intussen samengevoegd met ‘bewegen’.", _editor.Page.QuerySelector(isSaved ? "[data-testid=notice]" : "[data-testid=merged]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{ids["bewegen"]}", _editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        await _editor.GoAsync(Edit);
        Assert.Equal($"{ids["bewegen"]}", _editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(isSaved ? [ids["bewegen"]] : [], (await OfficialAsync()).Timeline.OpenDraft?.Content!.Assignments.Select(assignment => assignment.PortfolioId) ?? []);
    }

    [Fact]
    public async Task Show_SubjectOfTheWorksheetMergedMeanwhile_HoldsTheOneItWasMergedIntoAndSaysSo()
    {
        var ids = await _host.AskAsync(async store =>
        {
            foreach (var subject in new[] { "sport", "bewegen" })
                store.Add(new Portfolio(subject, subject));
            await store.SaveChangesAsync();
            return await store.Portfolios.ToDictionaryAsync(subject => subject.Slug, subject => subject.Id);
        });
        var anna = await _host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await SaveAsync(("doe", "Assignments:toevoegen"));
        await _editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"), ("Form.Name", ""), ("Form.Assignments[0].Portfolio", $"{ids["sport"]}"));
        await anna.GoAsync($"/beheer/onderwerpen/{ids["sport"]}/samenvoegen?met={ids["bewegen"]}");
        await anna.SubmitAsync($"/beheer/onderwerpen/{ids["sport"]}/samenvoegen");

        await _editor.GoAsync(Edit);

        Assert.Equal($"{ids["bewegen"]}", _editor.Page.QuerySelector("[name='Form.Assignments[0].Portfolio'] option[selected]")!.GetAttribute("value"));
        Assert.StartsWith("‘sport’ is intussen samengevoegd met ‘bewegen’.", _editor.Page.QuerySelector("[data-testid=merged]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Page_IsCheckedWithoutAVersion()
    {
        await _editor.GoAsync("/beheer/profielen/marie-de-vries");
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/nagekeken");

        var official = await OfficialAsync();
        Assert.Equal((Some.Day("2026-11-23"), 1), (AmsterdamTime.DayOf(official.LastCheck!.At), official.Versions.Count));
    }

    [Fact]
    public async Task New_Official_IsADraftOfWhichTheSiteKnowsNothing()
    {
        await _editor.GoAsync("/beheer/profielen/nieuw");
        await _editor.SubmitAsync("/beheer/profielen/nieuw", ("Name", "Karel Bakker"), ("Office", "Alderman"), ("Start", "2026-12-01"));

        Assert.Equal("/beheer/profielen/karel-bakker/bewerken", _editor.Location);
        await _editor.FollowAsync();
        Assert.Equal(200, _editor.Status);
        Assert.Equal(404, (int)(await _host.Site.GetAsync("/bestuurders/karel-bakker")).StatusCode);
        await _editor.GoAsync("/beheer/profielen/nieuw");
        await _editor.SubmitAsync("/beheer/profielen/nieuw", ("Name", "karel bakker"), ("Office", "Alderman"));
        Assert.Equal((400, "Er is al een profiel van karel bakker. Is dit iemand anders met dezelfde naam? Vink dat dan aan."), (_editor.Status, _editor.Errors.Single()));
        await _editor.SubmitAsync("/beheer/profielen/nieuw", ("IsSomebodyElse", "ja"));
        Assert.Equal("/beheer/profielen/karel-bakker-2/bewerken", _editor.Location);
    }

    [Theory]
    [InlineData("meteen", "", "2026-11-22")]
    [InlineData("dag", "2026-12-31", "2026-12-31")]
    [InlineData("opvolger", "", null)]
    public async Task Depart_EachWay_EndsTheOfficeInADraft(string when, string lastDay, string? end)
    {
        await _editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("ResignedOn", "2026-11-23"), ("When", when), ("LastDay", lastDay));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-11-23"), end), (term.ResignedOn, term.Period.End?.ToString()));
    }

    [Fact]
    public async Task Depart_SecondTime_OpensWithTheDayOfResigningThatIsKnown()
    {
        await _editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("ResignedOn", "2026-11-20"), ("When", "opvolger"));
        await _editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await _editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("When", "dag"), ("LastDay", "2026-11-30"));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-11-20"), "2026-11-30"), (term.ResignedOn, term.Period.End?.ToString()));
    }

    [Fact]
    public async Task Depart_WhereAColleagueHasADraft_SaysBeforeAndAfterThatItIsAddedToThat()
    {
        const string Departure = "/beheer/profielen/marie-de-vries/vertrek";
        Assert.Null((await _editor.GoAsync(Departure)).Page.QuerySelector("[data-testid=open-draft]"));
        await (await _editor.GoAsync(Edit)).SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Van Eva."));
        var hand = $"eva (eva@leiden.nl), {DutchDates.WriteInstant(_host.Now)}";
        var colleague = await _host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");

        await colleague.GoAsync(Departure);
        Assert.Equal($"Er is al een open concept van {hand}. Het vertrek komt daarbij.", colleague.Page.QuerySelector("[data-testid=open-draft]")!.TextContent.Trim());
        await colleague.SubmitAsync(Departure, ("ResignedOn", "2026-11-23"), ("When", "meteen"));
        await colleague.FollowAsync();
        Assert.Equal($"Het vertrek is toegevoegd aan het open concept van {hand}.", colleague.Page.QuerySelector("[data-testid=notice]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Save_FormOfBefore_LeavesWhatWaitsFromAnotherWindow()
    {
        var window = await (await _host.Browser().SignInAsync("eva@leiden.nl")).GoAsync(Edit);
        await SaveAsync(("Form.Name", ""), ("Form.Statement", "Een lange tekst."));
        Assert.Equal(400, _editor.Status);
        await window.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Uit het andere venster."));
        Assert.Equal(302, window.Status);

        await _editor.GoAsync(Edit);
        Assert.NotNull(_editor.Page.QuerySelector("[data-testid=worksheet]"));
        Assert.Equal("Een lange tekst.", _editor.Page.QuerySelector("[name='Form.Statement']")!.TextContent.Trim());
        Assert.Equal("Uit het andere venster.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Fact]
    public async Task Save_Absence_IsReadKeptAndShownAgain()
    {
        await SaveAsync(("Form.Terms[0].AbsentFrom", "1-2-2026"), ("Form.Terms[0].AbsentUntil", "2026-03-31"), ("Form.Terms[0].ReplacedBy", " Bert Bakker "));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-02-01"), Some.Day("2026-03-31"), "Bert Bakker"), (term.AbsentFrom, term.AbsentUntil, term.ReplacedBy));
        await _editor.GoAsync(Edit);
        Assert.Equal("2026-02-01", _editor.Page.QuerySelector("[name='Form.Terms[0].AbsentFrom']")!.GetAttribute("value"));
        Assert.Equal("Bert Bakker", _editor.Page.QuerySelector("[name='Form.Terms[0].ReplacedBy']")!.GetAttribute("value"));
        await SubmitAsync(("doe", "bewaren"), ("Form.Terms[0].AbsentFrom", ""), ("Form.Terms[0].AbsentUntil", ""), ("Form.Terms[0].ReplacedBy", ""));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single().AbsentFrom);
    }

    [Theory]
    [InlineData("2026-02-01", "2026-01-31", "", "AbsentUntil", "De afwezigheid eindigt voordat zij begint.")]
    [InlineData("", "", "Bert", "AbsentFrom", "Vul in vanaf welke dag iemand afwezig is.")]
    [InlineData("2001-01-01", "", "", "AbsentFrom", "Op deze dag is iemand niet in dit ambt.")]
    [InlineData("februari", "", "", "AbsentFrom", "Wij kennen deze datum niet.")]
    public async Task Save_ImpossibleAbsence_IsToldInItsRowAndKept(string from, string until, string by, string field, string message)
    {
        await SaveAsync(("Form.Terms[0].AbsentFrom", from), ("Form.Terms[0].AbsentUntil", until), ("Form.Terms[0].ReplacedBy", by));

        Assert.Equal(400, _editor.Status);
        Assert.StartsWith("Ambt 1", Assert.Single(_editor.Errors), StringComparison.Ordinal);
        Assert.Contains(message, _editor.Errors[0], StringComparison.Ordinal);
        Assert.Equal("true", _editor.Page.QuerySelector($"[name='Form.Terms[0].{field}']")!.GetAttribute("aria-invalid"));
        Assert.Equal(from, _editor.Page.QuerySelector("[name='Form.Terms[0].AbsentFrom']")!.GetAttribute("value") ?? "");
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
    }

    private async Task SaveAsync(params (string Name, string Value)[] fields)
    {
        await _editor.GoAsync(Edit);
        await SubmitAsync([("doe", "bewaren"), .. fields]);
    }

    private Task SubmitAsync(params (string Name, string Value)[] fields) => _editor.SubmitAsync(Edit, fields);

    private Task<Official> OfficialAsync() => _host.Site.Store.OfficialAsync("marie-de-vries");
}
