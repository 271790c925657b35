using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Editing a profile: what is typed is kept, whatever is wrong with it.</summary>
public sealed class ProfileEditTests : EditingRoom
{
    [Fact]
    public async Task Save_SentenceChanged_IsADraftAndTheSiteStaysAsItWas()
    {
        await SaveAsync(("Form.LeadSentence", "Marie de Vries gaat over de stad."));

        Assert.Equal(Edit, Editor.Location);
        var draft = (await OfficialAsync()).Timeline.OpenDraft!;
        Assert.Equal(("Marie de Vries gaat over de stad.", VersionStage.Draft, "eva (eva@leiden.nl)"), (draft.Content!.LeadSentence, draft.Stage, draft.MadeBy));
        Assert.DoesNotContain("gaat over de stad", await (await Host.Site.GetAsync("/bestuurders/marie-de-vries")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("draft.save | official/marie-de-vries | done | eva (eva@leiden.nl)", await Host.TrailAsync());
    }

    [Fact]
    public async Task Save_NothingChanged_MakesNoDraft()
    {
        await SaveAsync();

        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await Editor.FollowAsync();
        Assert.Contains("Er is niets veranderd", Editor.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WrongFields_TellsEachAtItsPlaceAndKeepsWhatWasTyped()
    {
        await SaveAsync(("Form.Name", ""), ("Form.Terms[0].Start", "2025-13-01"), ("Form.Terms[0].PartTimePercent", "150"), ("Form.LeadSentence", "Nieuwe zin."));

        Assert.Equal(400, Editor.Status);
        Assert.Equal(3, Editor.Errors.Length);
        Assert.StartsWith("De naam ontbreekt", Editor.Errors[0], StringComparison.Ordinal);
        Assert.All(Editor.Page.QuerySelectorAll("[data-testid=errors] a"), link => Assert.NotNull(Editor.Page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("2025-13-01", Editor.Page.QuerySelector("[name='Form.Terms[0].Start']")!.GetAttribute("value"));
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);

        await Editor.GoAsync(Edit);
        Assert.NotNull(Editor.Page.QuerySelector("[data-testid=worksheet]"));
        Assert.Equal("Nieuwe zin.", Editor.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());

        await Editor.SubmitAsync(Edit + "/opnieuw");
        await Editor.FollowAsync();
        Assert.Null(Editor.Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Row_AddedTypedMovedAndRemoved_LosesNothing()
    {
        await SaveAsync(("doe", "Positions:toevoegen"), ("Form.LeadSentence", "Een zin die al getypt was."));
        Assert.Equal(Edit + "#rij-positions-0", Editor.Location);
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "Positions:toevoegen"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Organisation", "Stichting A"), ("Form.Positions[0].Pay", "Unpaid"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[1]:omhoog"), ("Form.Positions[1].Title", "Voorzitter"), ("Form.Positions[1].Pay", "Unpaid"));
        await Editor.FollowAsync();
        Assert.Equal("Voorzitter", Editor.Page.QuerySelector("[name='Form.Positions[0].Title']")!.GetAttribute("value"));
        await SubmitAsync(("doe", "bewaren"));

        var draft = (await OfficialAsync()).Timeline.OpenDraft!.Content!;
        Assert.Equal(["Voorzitter", "Lid"], draft.SidePositions.OrderBy(position => position.Order).Select(position => position.Title));
        Assert.All(draft.SidePositions, position => Assert.True(position.EntryId > 0));
        Assert.Equal("Een zin die al getypt was.", draft.LeadSentence);
        var ids = draft.SidePositions.ToDictionary(position => position.Title, position => position.EntryId);

        await Editor.GoAsync(Edit);
        await SubmitAsync(("doe", "Positions[0]:verwijderen"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"));
        Assert.Equal(ids["Lid"], (await OfficialAsync()).Timeline.OpenDraft!.Content!.SidePositions.Single().EntryId);
    }

    [Theory]
    [InlineData("NotYetDeclared")]
    [InlineData("NothingToDeclare")]
    public async Task Row_PositionAddedAndRemoved_LeavesTheDeclarationAsItWas(string declaration)
    {
        await SaveAsync(("doe", "Positions:toevoegen"), ("Form.Declaration", declaration), ("Form.LeadSentence", "Zin."));
        await Editor.FollowAsync();
        Assert.Equal("Declared", Editor.Page.QuerySelector("[name='Form.Declaration'][checked]")!.GetAttribute("value"));
        await SubmitAsync(("doe", "Positions:toevoegen"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[1]:verwijderen"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "Positions[0]:verwijderen"));
        await Editor.FollowAsync();
        await SubmitAsync(("doe", "bewaren"));

        Assert.Equal((302, declaration), (Editor.Status, (await OfficialAsync()).Timeline.OpenDraft?.Content!.Declaration.ToString()));
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

        Assert.Equal(400, Editor.Status);
        Assert.Contains(Editor.Errors, error => error.Contains(expected, StringComparison.Ordinal));
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

        Assert.Equal(400, Editor.Status);
        Assert.Contains(Editor.Errors, error => error.StartsWith(expected, StringComparison.Ordinal));
        // An amount that was typed is not asked for again.
        if (name.EndsWith("Amount", StringComparison.Ordinal))
            Assert.DoesNotContain(Editor.Errors, error => error.Contains("Vul het bedrag in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_DayFirst_IsReadAndADescriptionFollowsWhatItIsMadeOf()
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Organisation", "Stichting X"), ("Form.Positions[0].Start", "1-6-2024"));
        await SaveAsync(("Form.Positions[0].Title", "Voorzitter"));

        var position = Assert.Single((await OfficialAsync()).Timeline.OpenDraft!.Content!.SidePositions);
        Assert.Equal(("Voorzitter, Stichting X", "2024-06-01"), (position.Description, position.Period.Start.ToString()));
    }

    [Theory]
    [InlineData("٣")]
    [InlineData("0.500")]
    [InlineData("05.050")]
    [InlineData("1.50")]
    public async Task Save_AmountThatCouldMeanTwoThings_IsToldAtItsFieldAndKept(string amount)
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), ("Form.Positions[0].Amount", amount), ("Form.Positions[0].Per", "Year"));

        Assert.Equal(400, Editor.Status);
        Assert.Contains(Editor.Errors, error => error.Contains("Wij kennen dit bedrag niet.", StringComparison.Ordinal));
        Assert.Equal(amount, Editor.Page.QuerySelector("[name='Form.Positions[0].Amount']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Form.DeclaredOn")]
    [InlineData("Form.Positions[0].ReportedOn")]
    public async Task Save_DayToComeOfWhatWasDone_IsRefused(string field)
    {
        await SaveAsync(("Form.Declaration", "Declared"), ("Form.Positions[0].Title", "Lid"), (field, "2150-01-01"));

        Assert.Equal(400, Editor.Status);
        Assert.Contains("Deze dag moet nog komen.", Editor.Errors.Single(), StringComparison.Ordinal);
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
        await Editor.FollowAsync();

        var remarks = Editor.Page.QuerySelector("[data-testid=remarks]")!.TextContent;
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
        await Host.Site.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [mayor] });
        if (end is not null)
            await Host.Site.Store.ScheduleAsync("anna", Some.Content("Anna") with { Terms = [mayor with { Period = Some.Period("2016-01-01", end) }] }, Some.Utc("2026-12-01 09:00"));

        await SaveAsync([("Form.Terms[0].Office", "Mayor"), .. isActing is null ? Array.Empty<(string, string)>() : [("Form.Terms[0].IsActing", isActing)]]);
        await Editor.FollowAsync();

        Assert.Equal(asks, Editor.Page.QuerySelector("[data-testid=remarks]")?.TextContent.Contains("In deze tijd is Anna ook burgemeester", StringComparison.Ordinal) == true);
        await Editor.GoAsync($"/beheer/publicaties/{(await OfficialAsync()).Timeline.OpenDraft!.Id}");
        Assert.Equal(asks, Editor.Page.QuerySelector("[aria-labelledby=let-op]")?.TextContent.Contains("In deze tijd is Anna ook burgemeester", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Save_Absence_IsReadKeptAndShownAgain()
    {
        await SaveAsync(("Form.Terms[0].AbsentFrom", "1-2-2026"), ("Form.Terms[0].AbsentUntil", "2026-03-31"), ("Form.Terms[0].ReplacedBy", " Bert Bakker "));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-02-01"), Some.Day("2026-03-31"), "Bert Bakker"), (term.AbsentFrom, term.AbsentUntil, term.ReplacedBy));
        await Editor.GoAsync(Edit);
        Assert.Equal("2026-02-01", Editor.Page.QuerySelector("[name='Form.Terms[0].AbsentFrom']")!.GetAttribute("value"));
        Assert.Equal("Bert Bakker", Editor.Page.QuerySelector("[name='Form.Terms[0].ReplacedBy']")!.GetAttribute("value"));
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

        Assert.Equal(400, Editor.Status);
        Assert.StartsWith("Ambt 1", Assert.Single(Editor.Errors), StringComparison.Ordinal);
        Assert.Contains(message, Editor.Errors[0], StringComparison.Ordinal);
        Assert.Equal("true", Editor.Page.QuerySelector($"[name='Form.Terms[0].{field}']")!.GetAttribute("aria-invalid"));
        Assert.Equal(from, Editor.Page.QuerySelector("[name='Form.Terms[0].AbsentFrom']")!.GetAttribute("value") ?? "");
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
    }
}
