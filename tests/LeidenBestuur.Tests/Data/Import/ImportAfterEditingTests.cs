using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Data.Import;

/// <summary>A text that says something else than what people wrote, ended or took away since the text before it: they look at it first.</summary>
public sealed class ImportAfterEditingTests
{
    private const string DeputyLead = "(D66) is wethouder en eerste locoburgemeester van Leiden en verantwoordelijk voor Sport en Mobiliteit.";

    private static readonly SomeText Marie = new()
    {
        Positions = ["Lid Raad van Advies van de Stichting Lakenhal (vanaf 2020)", "Bestuurslid Vereniging Rijnland"],
    };

    [Fact]
    public async Task Import_WhatWasWrittenHereSinceTheLastText_WaitsAndSaysWhatItReplaces()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        await made.PublishAsync("marie-de-vries", content with
        {
            LeadSentence = "Marie de Vries is wethouder.",
            SidePositions = [.. content.SidePositions.Select(position => position.Order == 2 ? position with { Period = Some.Period("2019-05-01") } : position)],
        });

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal((ImportOutcome.Draft, "edited-here"), (result.Outcome, Assert.Single(result.Warnings).Code));
        Assert.Equal(
            "In deze tekst staat iets anders dan wat hier zelf is ingevuld: openingszin en nevenfunctie “Bestuurslid Vereniging Rijnland”. Kijk na wat klopt en pas het concept zo nodig aan.",
            result.Warnings[0].Message);
        Assert.Equal("Marie de Vries is wethouder.", (await made.HeldAsync("marie-de-vries")).Content!.LeadSentence);
        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] }, publish: true)).Outcome);
    }

    [Fact]
    public async Task Import_AfterATextThatWasRevisedBeforeItWasPublished_WaitsWithWhateverItReplaces()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { HasWarning = true });
        await made.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            timeline.Revise(timeline.OpenDraft!, timeline.OpenDraft!.Content! with { OfficeContact = "bestuur@leiden.nl" }, Some.Signature(now));
            timeline.Approve(timeline.OpenDraft!, now, Some.Signature(now));
        });

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal((ImportOutcome.Draft, "edited-here"), (result.Outcome, Assert.Single(result.Warnings).Code));
        // A statement, where none stood, overwrites nothing.
        Assert.Contains("ingevuld: werkervaring.", result.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PositionThatWasTakenAwayHere_WaitsAndSaysSo()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        await made.PublishAsync("marie-de-vries", content with { SidePositions = [.. content.SidePositions.Where(position => position.Order == 1)] });

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal((ImportOutcome.Draft, "entry-again"), (result.Outcome, Assert.Single(result.Warnings).Code));
        Assert.StartsWith("“Bestuurslid Vereniging Rijnland” stond hier eerder en is weggehaald.", result.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfficeThatWasEndedHere_WaitsAndSaysSo()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        await made.PublishAsync("marie-de-vries", content with { Terms = [content.Terms.Single() with { Period = Some.Period(null, "2026-03-01") }] });

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        Assert.Contains(result.Warnings, warning => warning.Code == "office-again");
    }

    [Fact]
    public async Task Import_AfterATextThatTookOverWhatWasPublishedMeanwhile_Waits()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await made.ImportAsync(Marie with { HasWarning = true });
        await made.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Approve(timeline.OpenDraft!, now.AddDays(3), Some.Signature(now)));
        await made.PublishAsync("marie-de-vries", (await made.HeldAsync("marie-de-vries")).Content! with { LeadSentence = "Marie de Vries is wethouder." });
        made.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(("Marie de Vries is wethouder.", "tekst.txt"), ((await made.HeldAsync("marie-de-vries")).Content!.LeadSentence, (await made.HeldAsync("marie-de-vries")).Source!.File));

        var result = await made.ImportAsync(Marie with { HasWarning = true, Statement = ["Leiden is mooi."] });

        Assert.Contains(result.Warnings, warning => warning.Code == "edited-here" && warning.Message.Contains(": openingszin.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_WhatNoTextHoldsWasWrittenHere_StopsNothing()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        await made.PublishAsync("marie-de-vries", content with { SidePositions = [.. content.SidePositions.Select(position => position with { YearlyIncomes = [new YearlyIncome { Year = 2025, Cents = 100 }], Note = "Noot" })] });

        var result = await made.ImportAsync(Marie with { Positions = [Marie.Positions[0], "Bestuurslid Vereniging Rijnland (tot 1 juli 2025)"] });

        Assert.Equal((ImportOutcome.Published, 0), (result.Outcome, result.Warnings.Count));
        Assert.All((await made.HeldAsync("marie-de-vries")).Content!.SidePositions, position => Assert.Equal(("Noot", 100), (position.Note, position.YearlyIncomes.Single().Cents)));
    }

    [Fact]
    public async Task Import_GoalsThatAreGone_WarnsAndHoldsTheTextBack()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await made.PublishAsync("marie-de-vries", (await made.HeldAsync("marie-de-vries")).Content! with { GoalNumbers = [11] });

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        Assert.Equal(["goals-gone", "edited-here"], result.Warnings.Select(warning => warning.Code));
        Assert.Equal([11], (await made.HeldAsync("marie-de-vries")).Content!.GoalNumbers);
    }

    [Fact]
    public async Task Import_RankAndPartyThatATextNoLongerSays_FollowsItAndWaits()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { Lead = DeputyLead });
        await made.PublishAsync("marie-de-vries", (await made.HeldAsync("marie-de-vries")).Content! with { OfficeContact = "bestuur@leiden.nl" });
        Assert.Equal(("D66", 1), FactsOf((await made.HeldAsync("marie-de-vries")).Content!));

        var result = await made.ImportAsync(Marie);

        Assert.Equal((ImportOutcome.Draft, 2), (result.Outcome, result.Warnings.Count));
        Assert.Equal(
            [
                ("party-gone", "De partij (D66) staat niet meer in de tekst. Klopt die nog? Vul haar dan weer in."),
                ("rank-gone", "De rang als locoburgemeester (1) staat niet meer in de tekst. Klopt die nog? Vul haar dan weer in."),
            ],
            result.Warnings.Select(warning => (warning.Code, warning.Message)));
        Assert.Equal((null, null), FactsOf((await made.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Content!));
    }

    [Fact]
    public async Task Import_RankAndPartyThatNoTextEverSaid_Stay()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await FillInAsync(made);

        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] })).Outcome);
        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(Marie with { Statement = ["Leiden is groot."] })).Outcome);

        Assert.Equal(("D66", 1), FactsOf((await made.HeldAsync("marie-de-vries")).Content!));
    }

    [Fact]
    public async Task Import_RankAndPartyThatATextSaidToo_AreATextsFromThenOn()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await FillInAsync(made);
        await made.ImportAsync(Marie with { Lead = DeputyLead });
        Assert.Equal("tekst.txt", (await made.HeldAsync("marie-de-vries")).Source!.File);

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal(["party-gone", "rank-gone"], result.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public async Task Import_RankAndPartyThatWerePutBackInTheText_Stay()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie with { Lead = DeputyLead });
        await made.ImportAsync(Marie);
        await made.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            timeline.Revise(timeline.OpenDraft!, Filled(timeline.OpenDraft!.Content!), Some.Signature(now));
            timeline.Approve(timeline.OpenDraft!, now, Some.Signature(now));
        });

        await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] }, publish: true);

        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        Assert.Equal(("“Leiden is mooi.”", "D66", 1), (content.StatementMarkdown, FactsOf(content).Party, FactsOf(content).DeputyRank));
    }

    private static async Task FillInAsync(TestStore made) => await made.PublishAsync("marie-de-vries", Filled((await made.HeldAsync("marie-de-vries")).Content!));

    private static ProfileContent Filled(ProfileContent content) => content with { Terms = [.. content.Terms.Select(term => term with { Party = "D66", DeputyRank = 1 })] };

    private static (string? Party, int? DeputyRank) FactsOf(ProfileContent content) => (content.Terms.Single().Party, content.Terms.Single().DeputyRank);
}
