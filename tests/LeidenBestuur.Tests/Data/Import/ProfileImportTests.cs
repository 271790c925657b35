using System.Security.Cryptography;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data.Import;

/// <summary>A text about one person, first and again.</summary>
public sealed class ProfileImportTests
{
    private static readonly SomeText Marie = new()
    {
        Positions = ["Lid Raad van Advies van de Stichting Lakenhal (vanaf 2020)", "Bestuurslid Vereniging Rijnland"],
    };

    [Fact]
    public async Task Import_FirstText_PublishesVersionOneWithItsSourceAndAnAuditEntry()
    {
        await using var made = await TestStore.CreateAsync();
        var now = made.Now;

        var result = await made.ImportAsync(new SomeText { Careers = ["Leraar bij het Bonaventura (2001 – 2010)"] }, file: "marie.txt");

        Assert.Equal((ImportOutcome.Published, 0, 0), (result.Outcome, result.Warnings.Count, result.NewColleagues));
        var version = await made.HeldAsync("marie-de-vries");
        Assert.Equal((1, (DateTime?)now, "redactie", "redactie", "eerste publicatie"), (version.Number, version.PublishAt, version.MadeBy, version.ApprovedBy, version.PublicReason));
        Assert.Equal("marie.txt", version.Source!.File);
        Assert.Equal(64, version.Source.Hash.Length);
        Assert.Equal(("Marie de Vries", "Leraar bij het Bonaventura"), (version.Content!.Name, version.Content.Careers.Single().Description));
        Assert.Equal("Marie de Vries is wethouder van Leiden en verantwoordelijk voor Sport en Mobiliteit.", version.Content.LeadSentence);
        Assert.Equal(["Sport", "Mobiliteit"], version.Content.Assignments.OrderBy(assignment => assignment.Order).Select(assignment => assignment.Name));
        await using var store = made.Open();
        var entry = Assert.Single(await store.AuditTrail.ToListAsync());
        Assert.Equal((now, "redactie", "profile.import", "official/marie-de-vries", "published", "import"), (entry.At, entry.Actor, entry.Action, entry.Subject, entry.Result, entry.Origin));
    }

    [Fact]
    public async Task Import_SameBytesAgain_WritesNothing()
    {
        await using var made = await TestStore.CreateAsync();
        var text = Marie with { Colleagues = [("Anna Bakker", "Wethouder Wonen")] };
        await made.ImportAsync(text);
        var before = made.Dump();

        var result = await made.ImportAsync(text, publish: true, file: "andere naam.txt");

        Assert.Equal(ImportOutcome.Unchanged, result.Outcome);
        Assert.Equal(before, made.Dump());
    }

    [Fact]
    public async Task Import_NameThatIsAnAddressOfTheAdminArea_GetsAnother()
    {
        await using var made = await TestStore.CreateAsync();

        await made.ImportAsync(new SomeText("Nieuw"));

        Assert.Equal("Nieuw", (await made.HeldAsync("nieuw-2")).Content!.Name);
    }

    [Fact]
    public async Task Import_EarlierTextAfterALaterOne_IsANextVersion()
    {
        await using var made = await TestStore.CreateAsync();
        var other = Marie with { Lead = "is wethouder van Leiden en verantwoordelijk voor Cultuur." };
        await made.ImportAsync(Marie);
        await made.ImportAsync(other, publish: true);

        Assert.Equal(ImportOutcome.Published, (await made.ImportAsync(Marie, publish: true)).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await made.ImportAsync(Marie)).Outcome);
        var version = await made.HeldAsync("marie-de-vries");
        Assert.Equal(3, version.Number);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Marie.Bytes)), version.Source!.Hash);
    }

    [Fact]
    public async Task Import_ChangedText_IsTheNextVersionWithTheSameEntries()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var earlier = await EntriesAsync(made);

        var result = await made.ImportAsync(Marie with { Positions = ["Bestuurslid vereniging RIJNLAND (tot 1 juli 2025)", Marie.Positions[0]] });

        Assert.Equal((ImportOutcome.Published, 0), (result.Outcome, result.Warnings.Count));
        var version = await made.HeldAsync("marie-de-vries");
        var positions = version.Content!.SidePositions.OrderBy(position => position.Order).ToList();
        Assert.Equal((2, "nieuwe tekst van de gemeente"), (version.Number, version.PublicReason));
        Assert.Equal([earlier[1], earlier[0]], positions.Select(position => position.EntryId));
        Assert.Equal("2025-06-30", positions[0].Period.End.ToString());
        Assert.All(positions, position => Assert.Equal(Some.Day("2026-03-02"), position.StatedSince));
        Assert.All(version.Content.Assignments, assignment => Assert.Equal(Some.Day("2026-03-02"), assignment.StatedSince));
        Assert.Equal(Some.Day("2026-03-02"), version.Content.Terms.Single().StatedSince);
    }

    [Fact]
    public async Task Import_PortfolioThatIsGone_WarnsAndHoldsTheTextBack()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);

        var result = await made.ImportAsync(Marie with { Lead = "is wethouder van Leiden en verantwoordelijk voor Cultuur." });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        Assert.Contains(result.Warnings, warning => warning.Code == "portfolio-gone");
    }

    [Fact]
    public async Task Import_EntriesWithOneDescription_KeepTheirNumbersInOrder()
    {
        await using var made = await TestStore.CreateAsync();
        var text = Marie with { Positions = ["Lid VNG (2010 – 2012)", "Voorzitter IPO", "Lid VNG (2020 – 2022)"] };
        await made.ImportAsync(text, publish: true);
        var earlier = await EntriesAsync(made);

        await made.ImportAsync(text with { Positions = ["Lid VNG (2010 – 2013)", "Lid VNG (2020 – 2023)", "Voorzitter IPO", "Lid VNG (2024 – 2025)"] }, publish: true);

        var later = await EntriesAsync(made);
        Assert.Equal([earlier[0], earlier[2], earlier[1]], later.Take(3));
        Assert.DoesNotContain(later[3], earlier);
    }

    [Fact]
    public async Task Import_EntryThatIsNewAndOneThatIsGone_WarnsOfBothAndHoldsTheTextBack()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var known = await EntriesAsync(made);

        var result = await made.ImportAsync(Marie with { Positions = ["Voorzitter van de Stichting Lakenhal (vanaf 2020)", .. Marie.Positions.Skip(1)] });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        Assert.Equal(["entry-new", "entry-gone"], result.Warnings.Select(warning => warning.Code));
        Assert.Contains("“Voorzitter van de Stichting Lakenhal” is een nieuwe nevenfunctie. Is het dezelfde als “Lid Raad van Advies van de Stichting Lakenhal”?", result.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Contains("“Lid Raad van Advies van de Stichting Lakenhal” staat niet meer", result.Warnings[1].Message, StringComparison.Ordinal);
        var official = await made.OfficialAsync("marie-de-vries");
        Assert.Equal(1, official.Timeline.HeldAt(made.Now)!.Number);
        Assert.DoesNotContain(official.Timeline.OpenDraft!.Content!.SidePositions.Single(position => position.Order == 1).EntryId, known);
    }

    [Fact]
    public async Task Import_ChangedText_KeepsWhatNoTextHolds()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content! with { Links = [new("Weblog", "https://leiden.nl/")], OfficeContact = "bestuur@leiden.nl", DeclaredOn = Some.Day("2026-01-15") };
        await made.PublishAsync("marie-de-vries", content with
        {
            Terms = [content.Terms.Single() with { Period = Some.Period("2022-06-30"), PartTimePercent = 80 }],
            SidePositions = [.. content.SidePositions.Select(position => position with { AcceptedOn = Some.Day("2020-01-01"), Note = "Toelichting", YearlyIncomes = [new YearlyIncome { Year = 2025, Cents = 123456 }] })],
        });

        await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        var version = await made.HeldAsync("marie-de-vries");
        Assert.Equal((3, "“Leiden is mooi.”"), (version.Number, version.Content!.StatementMarkdown));
        Assert.Equal(("Weblog", "bestuur@leiden.nl", Some.Day("2026-01-15")), (version.Content.Links.Single().Text, version.Content.OfficeContact, version.Content.DeclaredOn));
        Assert.Equal((Some.Period("2022-06-30"), 80), (version.Content.Terms.Single().Period, version.Content.Terms.Single().PartTimePercent));
        Assert.All(version.Content.SidePositions, position =>
            Assert.Equal((Some.Day("2020-01-01"), "Toelichting", 2025, 123456), (position.AcceptedOn, position.Note, position.YearlyIncomes.Single().Year, position.YearlyIncomes.Single().Cents)));
    }

    [Fact]
    public async Task Import_OnlyTheGoalsEmpty_IsPublishedAllTheSame()
    {
        await using var made = await TestStore.CreateAsync();

        var result = await made.ImportAsync(new SomeText { MoreInformation = ["Leiden doet mee.", "In mijn portefeuille vallen de doelen:"] });

        Assert.Equal((ImportOutcome.Published, "goals-empty"), (result.Outcome, Assert.Single(result.Warnings).Code));
        Assert.Equal("Leiden doet mee.", (await made.HeldAsync("marie-de-vries")).Content!.GoalsIntroductionMarkdown);
    }

    [Fact]
    public async Task Import_WhileADraftIsOpen_IsRefusedWithoutATrace()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await made.DraftAsync("marie-de-vries", Some.Content() with { OfficeContact = "bestuur@leiden.nl" });

        var error = await made.RefusedAsync(Marie with { Lead = "is wethouder van Leiden en verantwoordelijk voor Cultuur.", Colleagues = [("Anna Bakker", "Wethouder Wonen")] }, publish: true);

        Assert.Contains("Er is al een concept.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhileAVersionIsScheduled_IsCarriedOverIntoIt()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var hour = made.Now.AddDays(30);
        await made.ScheduleAsync("marie-de-vries", (await made.HeldAsync("marie-de-vries")).Content! with { OfficeContact = "straks@leiden.nl" }, hour);

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."], Colleagues = [("Anna Bakker", "Wethouder Wonen")] });

        Assert.Equal(ImportOutcome.Published, result.Outcome);
        var official = await made.OfficialAsync("marie-de-vries");
        Assert.Equal("“Leiden is mooi.”", official.Timeline.HeldAt(made.Now)!.Content!.StatementMarkdown);
        var scheduled = official.Timeline.Scheduled(made.Now)!;
        Assert.Equal((hour, "“Leiden is mooi.”", "straks@leiden.nl"), (scheduled.PublishAt, scheduled.Content!.StatementMarkdown, scheduled.Content.OfficeContact));
    }

    [Fact]
    public async Task Import_WhatAScheduledVersionChangesToo_IsRefusedWithTheFields()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await made.ScheduleAsync("marie-de-vries", (await made.HeldAsync("marie-de-vries")).Content! with { StatementMarkdown = "Straks" }, made.Now.AddDays(30));

        var error = await made.RefusedAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal("Er staat een versie klaar voor later die dezelfde onderdelen verandert (verklaring). Haal die eerst uit de planning.", error);
    }

    [Fact]
    public async Task Import_AfterAWithdrawal_WaitsAndIsTheNextVersionWithTheSameEntries()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var known = await EntriesAsync(made);
        await made.WithdrawAsync("marie-de-vries");
        made.Clock.Advance(TimeSpan.FromDays(1));

        var text = Marie with { Statement = ["Leiden is mooi."] };
        var held = await made.ImportAsync(text);
        Assert.Equal((ImportOutcome.Draft, "withdrawn"), (held.Outcome, held.Warnings.Single().Code));
        Assert.Equal(VersionKind.Withdrawal, (await made.HeldAsync("marie-de-vries")).Kind);
        await made.ImportAsync(text, publish: true);

        var version = await made.HeldAsync("marie-de-vries");
        Assert.Equal((3, VersionKind.Update), (version.Number, version.Kind));
        Assert.Equal(known, await EntriesAsync(made));
    }

    [Fact]
    public async Task Import_AfterPrivateDataWereTakenAway_Waits()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        await using (var store = made.Open())
        {
            var official = await store.Officials.WithTimeline().SingleAsync(official => official.Slug == "marie-de-vries", TestContext.Current.CancellationToken);
            official.EraseField(ProfileFields.LeadSentence, Some.Signature(made.Now, "beheerder"));
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var result = await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] });

        Assert.Equal(ImportOutcome.Draft, result.Outcome);
        Assert.Equal(["erased"], result.Warnings.Select(warning => warning.Code));
        Assert.Equal(1, (await made.HeldAsync("marie-de-vries")).Number);
    }

    [Fact]
    public async Task Import_PortfolioThatIsHeldAgain_KeepsTheEarlierTimeAndBeginsAnew()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(Marie);
        var content = (await made.HeldAsync("marie-de-vries")).Content!;
        await made.PublishAsync("marie-de-vries", content with { Assignments = [.. content.Assignments.Select(assignment => assignment with { Period = Some.Period("2018-06-01", "2020-05-31") })] });

        await made.ImportAsync(Marie with { Statement = ["Leiden is mooi."] }, publish: true);

        var assignments = (await made.HeldAsync("marie-de-vries")).Content!.Assignments.OrderBy(assignment => assignment.Order).ToList();
        Assert.Equal([.. Enumerable.Repeat(Period.Unknown, content.Assignments.Count), .. Enumerable.Repeat(Some.Period("2018-06-01", "2020-05-31"), content.Assignments.Count)], assignments.Select(assignment => assignment.Period));
        Assert.Equal(Enumerable.Range(1, assignments.Count), assignments.Select(assignment => assignment.Order));
    }

    [Fact]
    public async Task Import_TwoOfficialsOfThatName_IsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content());
        await made.PublishAsync("marie-de-vries-2", Some.Content("Marié de Vries"));

        Assert.Contains("meer dan één bestuurder met de naam Marie de Vries", await made.RefusedAsync(Marie), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AddressTaken_GetsTheNextFreeOne()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content("Marie Bakker"));
        await made.PublishAsync("piet", Some.Content("Piet Vos"));
        await using (var store = made.Open())
        {
            (await store.Officials.SingleAsync(official => official.Slug == "piet")).Rename("marie-de-vries-2");
            await store.SaveChangesAsync();
            (await store.Officials.SingleAsync(official => official.Slug == "marie-de-vries-2")).Rename("piet-vos");
            await store.SaveChangesAsync();
        }

        await made.ImportAsync(Marie);

        Assert.Equal("Marie de Vries", (await made.HeldAsync("marie-de-vries-3")).Content!.Name);
    }

    [Fact]
    public async Task Import_TextThatIsNoPage_IsRefusedWithoutATrace()
    {
        await using var made = await TestStore.CreateAsync();
        var before = made.Dump();

        var result = await made.ImportAsync("Het college vergadert dinsdag.\n"u8.ToArray());

        Assert.Equal(ImportOutcome.Refused, result.Outcome);
        Assert.Equal(before, made.Dump());
    }

    [Fact]
    public async Task Import_RefusedByTheRules_LeavesNoPortfolioColleagueOrNumberBehind()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content() with { Terms = [Some.Term(start: "2022-06-30", end: "2027-06-30")] });

        var error = await made.RefusedAsync(
            Marie with { Lead = "is sinds 1 september 2024 wethouder van Leiden en verantwoordelijk voor Vrede.", Colleagues = [("Anna Bakker", "Wethouder Wonen")] }, publish: true);

        Assert.Contains("overlappen", error, StringComparison.Ordinal);
    }

    private static async Task<List<int>> EntriesAsync(TestStore made) =>
        [.. (await made.HeldAsync("marie-de-vries")).Content!.SidePositions.OrderBy(position => position.Order).Select(position => position.EntryId)];
}
