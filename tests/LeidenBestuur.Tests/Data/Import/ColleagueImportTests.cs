using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data.Import;

/// <summary>"Bekijk ook": colleagues become known by a text, and are never changed by one.</summary>
public sealed class ColleagueImportTests
{
    private static readonly SomeText Marie = new() { Colleagues = [("Anna Bakker", "Wethouder Wonen en Sport"), ("Otto Vos", "Burgemeester")] };

    [Fact]
    public async Task Import_UnknownColleagues_PublishesThemAtTheSameInstant()
    {
        await using var made = await TestStore.CreateAsync();
        var now = made.Now;

        var result = await made.ImportAsync(Marie, file: "marie.txt");

        Assert.Equal((ImportOutcome.Published, 2), (result.Outcome, result.NewColleagues));
        var anna = await made.HeldAsync("anna-bakker");
        Assert.Equal((1, (DateTime?)now, "marie.txt", DeclarationState.NotYetDeclared), (anna.Number, anna.PublishAt, anna.Source!.File, anna.Content!.Declaration));
        Assert.Equal((Office.Alderman, Period.Unknown), (anna.Content.Terms.Single().Office, anna.Content.Terms.Single().Period));
        Assert.Equal(["Wonen", "Sport"], anna.Content.Assignments.OrderBy(assignment => assignment.Order).Select(assignment => assignment.Name));
        Assert.Equal(Office.Mayor, (await made.HeldAsync("otto-vos")).Content!.Terms.Single().Office);
        await using var store = made.Open();
        Assert.Equal(1, await store.Versions.Select(version => version.PublishAt).Distinct().CountAsync());
        Assert.Equal(["official/anna-bakker", "official/marie-de-vries", "official/otto-vos"], await store.AuditTrail.Select(entry => entry.Subject).Order().ToListAsync());
        Assert.Equal(["Mobiliteit", "Sport", "Wonen"], await store.Portfolios.Select(portfolio => portfolio.Name).Order().ToListAsync());
    }

    [Fact]
    public async Task Import_InTheMillisecondOfAnEarlierVersion_StillPublishesAllAtOneInstant()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content());
        var taken = made.Now;

        await made.ImportAsync(Marie, publish: true);

        string[] slugs = ["marie-de-vries", "anna-bakker", "otto-vos"];
        foreach (var slug in slugs)
            Assert.Equal(taken.AddMilliseconds(1), (await made.HeldAsync(slug)).PublishAt);
    }

    [Fact]
    public async Task Import_KnownColleagueWhoDiffers_WarnsAndChangesNothing()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);

        var result = await made.ImportAsync(new SomeText("Jan Smit") { Colleagues = [("Anna Bakker", "Wethouder Wonen"), ("Otto Vos", "Burgemeester")] }, publish: true);

        var warning = Assert.Single(result.Warnings);
        Assert.Equal("colleague-differs", warning.Code);
        Assert.Contains("Bij Anna Bakker staat “Wethouder Wonen”; bekend is “Wonen en Sport”.", warning.Message, StringComparison.Ordinal);
        Assert.Equal((ImportOutcome.Published, 0), (result.Outcome, result.NewColleagues));
        Assert.Single((await made.OfficialAsync("anna-bakker")).Versions);
    }

    [Fact]
    public async Task Import_KnownColleagueWithoutPortfoliosOrInOtherCapitals_IsNoDifference()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(new SomeText("Otto Vos") { Lead = "is burgemeester van Leiden en verantwoordelijk voor het bestuur en de veiligheid." });
        await made.ImportAsync(new SomeText("Anna Bakker") { Lead = "is wethouder van Leiden en verantwoordelijk voor Wonen en Sport." });

        var result = await made.ImportAsync(Marie with { Colleagues = [("Ánna bakker", "Wethouder wonen en SPORT"), ("Otto Vos", "Burgemeester")] });

        Assert.Equal((ImportOutcome.Published, 0, 0), (result.Outcome, result.Warnings.Count, result.NewColleagues));
    }

    [Fact]
    public async Task Import_KnownColleagueWhosePortfolioWasEndedHere_IsNoDifference()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var anna = (await made.HeldAsync("anna-bakker")).Content!;
        await made.PublishAsync("anna-bakker", anna with { Assignments = [.. anna.Assignments.Select(assignment => assignment.Name == "Sport" ? assignment with { Period = Some.Period(null, "2026-03-02") } : assignment)] });
        var without = new SomeText("Jan Smit") { Colleagues = [("Anna Bakker", "Wethouder Wonen")] };
        var with = new SomeText("Piet Vos") { Colleagues = [("Anna Bakker", "Wethouder Wonen en Sport")] };

        Assert.Empty((await made.ImportAsync(without)).Warnings);
        Assert.Contains("; bekend is “Wonen”.", Assert.Single((await made.ImportAsync(with)).Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_KnownColleagueWhoWillLeave_IsADifferenceOnlyFromThenOn()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var anna = (await made.HeldAsync("anna-bakker")).Content!;
        await made.PublishAsync("anna-bakker", anna with { Terms = [anna.Terms.Single() with { Period = Some.Period(null, "2026-03-31") }] });
        await made.ScheduleAsync("anna-bakker", (await made.HeldAsync("anna-bakker")).Content! with { Assignments = [] }, made.Now.AddDays(20));

        Assert.Empty((await made.ImportAsync(new SomeText("Jan Smit") { Colleagues = [("Anna Bakker", "Wethouder Wonen en Sport")] })).Warnings);
        made.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Contains("; bekend is geen portefeuille.", Assert.Single((await made.ImportAsync(new SomeText("Piet Vos") { Colleagues = [("Anna Bakker", "Wethouder Wonen")] })).Warnings).Message, StringComparison.Ordinal);
        // No longer an alderman either.
        Assert.Contains((await made.ImportAsync(new SomeText("Eva Kok") { Colleagues = [("Anna Bakker", "Wethouder")] })).Warnings, warning => warning.Code == "colleague-differs");
    }

    [Fact]
    public async Task Import_KnownColleagueInAnotherOrderOrUnderAnotherNameOfTheSubject_IsNoDifference()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var anna = (await made.HeldAsync("anna-bakker")).Content!;
        await made.PublishAsync("anna-bakker", anna with { Assignments = [.. anna.Assignments.Select(assignment => assignment.Name == "Wonen" ? assignment with { Name = "Huisvesting" } : assignment)] });

        Assert.Empty((await made.ImportAsync(new SomeText("Jan Smit") { Colleagues = [("Anna Bakker", "Wethouder Sport en Wonen")] })).Warnings);
        Assert.Empty((await made.ImportAsync(new SomeText("Piet Vos") { Colleagues = [("Anna Bakker", "Wethouder Huisvesting en Sport")] })).Warnings);
    }

    [Fact]
    public async Task Import_PortfolioInOtherCapitals_IsTheSameSubjectWithItsOwnWords()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(new SomeText("Otto Vos") { Lead = "is burgemeester van Leiden en verantwoordelijk voor de veiligheid." });

        await made.ImportAsync(Marie with { Lead = "is wethouder van Leiden en verantwoordelijk voor Veiligheid.", Colleagues = [] });

        await using var store = made.Open();
        var portfolio = Assert.Single(await store.Portfolios.ToListAsync());
        Assert.Equal(("veiligheid", "Veiligheid"), (portfolio.Slug, portfolio.Name));
        Assert.Equal("veiligheid", (await made.HeldAsync("otto-vos")).Content!.Assignments.Single().Name);
        Assert.Equal("Veiligheid", (await made.HeldAsync("marie-de-vries")).Content!.Assignments.Single().Name);
    }

    [Fact]
    public async Task Import_TextOfWhoWasOnlyAColleague_IsTheirNextVersion()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);

        await made.ImportAsync(new SomeText("Anna Bakker") { Lead = "is wethouder van Leiden en verantwoordelijk voor Wonen en Sport." });

        var anna = await made.HeldAsync("anna-bakker");
        Assert.Equal((2, "nieuwe tekst van de gemeente"), (anna.Number, anna.PublicReason));
        Assert.All(anna.Content!.Assignments, assignment => Assert.Equal(Some.Day("2026-03-02"), assignment.StatedSince));
    }

    [Fact]
    public async Task Import_ColleagueTwiceOrTheSubjectItself_MakesEachOfThemOnce()
    {
        await using var made = await TestStore.CreateAsync();

        var first = await made.ImportAsync(Marie with { Colleagues = [("José Bakker", "Wethouder Wonen"), ("Jose Bakker", "Wethouder Wonen"), ("Marie de Vries", "Wethouder Zorg")] });
        var second = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."], Colleagues = [("Marié de vries", "Wethouder Zorg")] });

        Assert.Equal((1, ImportOutcome.Published), (first.NewColleagues, second.Outcome));
        Assert.Empty(second.Warnings);
        await using var store = made.Open();
        Assert.Equal(["jose-bakker", "marie-de-vries"], await store.Officials.Select(official => official.Slug).Order().ToListAsync());
    }

    [Fact]
    public async Task Import_TextWithWarnings_MakesDraftsOfItsColleaguesTooAndShowsNothing()
    {
        await using var made = await TestStore.CreateAsync();

        var result = await made.ImportAsync(Marie with { HasWarning = true });

        Assert.Equal((ImportOutcome.Draft, 2), (result.Outcome, result.NewColleagues));
        await using var store = made.Open();
        Assert.All(await store.Versions.ToListAsync(), version => Assert.Equal((VersionStage.Draft, null, null), (version.Stage, version.Number, version.PublishAt)));
        Assert.Equal("draft", Assert.Single(await store.AuditTrail.Select(entry => entry.Result).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Import_HeldBackTextAgainToPublish_PublishesItWithItsColleagues()
    {
        await using var made = await TestStore.CreateAsync();
        var text = Marie with { HasWarning = true };
        await made.ImportAsync(text);
        Assert.Equal(ImportOutcome.Unchanged, (await made.ImportAsync(text)).Outcome);
        var now = made.Now;

        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(text, publish: true)).Outcome);

        await using var store = made.Open();
        Assert.Equal(3, await store.Versions.CountAsync());
        Assert.All(await store.Versions.ToListAsync(), version => Assert.Equal((VersionStage.Approved, 1, now), (version.Stage, version.Number, version.PublishAt)));
    }

    [Fact]
    public async Task Import_HeldBackTextAgainThatAnEditorIsChanging_IsRefusedAndSaysWhoHasIt()
    {
        await using var made = await TestStore.CreateAsync();
        var text = Marie with { HasWarning = true };
        await made.ImportAsync(text);
        await made.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Revise(timeline.OpenDraft!, timeline.OpenDraft!.Content! with { LeadSentence = "Nog niet af" }, Some.Signature(now, "Els Redacteur")));

        Assert.Equal(
            "Het concept van Marie de Vries is intussen bewerkt door Els Redacteur. Een import publiceert dat niet. Publiceer het in de beheeromgeving, of gooi het concept daar weg en importeer de tekst dan opnieuw.",
            await made.RefusedAsync(text, publish: true));
        await made.ChangeAsync("marie-de-vries", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(text, publish: true)).Outcome);
    }

    [Fact]
    public async Task Import_HeldBackTextAgainWhoseColleagueWasHandedIn_IsRefusedForAllOfThem()
    {
        await using var made = await TestStore.CreateAsync();
        var text = Marie with { HasWarning = true };
        await made.ImportAsync(text);
        await made.ChangeAsync("anna-bakker", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now, "Els Redacteur")));

        Assert.StartsWith("Het concept van Anna Bakker is intussen ingediend door Els Redacteur. Een import publiceert dat niet.", await made.RefusedAsync(text, publish: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OwnTextOfADraftedColleague_TakesTheDraftsPlace()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { HasWarning = true });

        var result = await made.ImportAsync(new SomeText("Anna Bakker") { HasWarning = true });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        var anna = await made.OfficialAsync("anna-bakker");
        Assert.Equal([VersionStage.Discarded, VersionStage.Draft], anna.Versions.OrderBy(version => version.Id).Select(version => version.Stage));
        Assert.NotNull(anna.Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Fact]
    public async Task Import_NewerTextThanADraftedOne_TakesTheDraftsPlace()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { HasWarning = true });

        var result = await made.ImportAsync(new SomeText());

        Assert.Equal(ImportOutcome.Published, result.Outcome);
        var marie = await made.OfficialAsync("marie-de-vries");
        Assert.Equal([VersionStage.Discarded, VersionStage.Approved], marie.Versions.OrderBy(version => version.Id).Select(version => version.Stage));
    }

    [Fact]
    public async Task Import_ColleagueWhoseDraftAnEditorFilled_LeavesThatDraftAlone()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { HasWarning = true });
        await made.ChangeAsync("anna-bakker", (timeline, now) => timeline.Revise(timeline.OpenDraft!, timeline.OpenDraft!.Content! with { OfficeContact = "bestuur@leiden.nl" }, Some.Signature(now)));

        Assert.Contains("Er is al een concept.", await made.RefusedAsync(new SomeText("Anna Bakker"), publish: true), StringComparison.Ordinal);
    }
}
