using System.Text.Json;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data;

public sealed class StoreRoundTripTests
{
    [Fact]
    public async Task Publish_FullContent_ComesBackAsItWas()
    {
        await using var made = await TestStore.CreateAsync();
        var full = Full(await made.PortfolioAsync("mobiliteit", "Mobiliteit"));
        await using (var store = made.Open())
        {
            store.Add(Some.Portrait());
            await store.SaveChangesAsync();
        }

        await made.PublishAsync("marie-de-vries", full);
        var version = Assert.Single((await made.OfficialAsync("marie-de-vries")).Versions);

        Assert.Equal(Facts(full), Facts(version.Content!));
        Assert.Equal((DateTimeKind.Utc, made.Now), (version.PublishAt!.Value.Kind, version.PublishAt.Value));
    }

    [Fact]
    public async Task Publish_BareContent_ComesBackAsItWas()
    {
        await using var made = await TestStore.CreateAsync();
        var bare = new ProfileContent { Name = "Marie de Vries", Terms = [Some.Term(start: null)], Declaration = DeclarationState.Declared, SidePositions = [Some.SidePosition(1)] };
        await made.PublishAsync("marie-de-vries", bare);
        var version = Assert.Single((await made.OfficialAsync("marie-de-vries")).Versions);

        Assert.Equal(Facts(bare), Facts(version.Content!));
        Assert.Null(version.Source);
        Assert.Null(version.Content!.SidePositions[0].Remuneration);
        Assert.Equal(Period.Unknown, version.Content.Terms[0].Period);
    }

    [Fact]
    public async Task Change_Version_KeepsSignaturesReasonsAndSource()
    {
        await using var made = await TestStore.CreateAsync();
        var source = new VersionSource("marie-de-vries.txt", new string('a', 64), Some.Day("2026-02-28"));
        await made.PublishAsync("marie-de-vries", Some.Content());
        made.Clock.Advance(TimeSpan.FromMinutes(1));
        await made.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            var draft = timeline.Draft(VersionKind.Correction, Some.Content(), Some.Signature(now, "anna"));
            (draft.PublicReason, draft.PrivateNote, draft.Source) = ("Het jaartal was onjuist.", "Gebeld.", source);
            timeline.Submit(draft, Some.Signature(now.AddMilliseconds(1), "anna"));
            timeline.Approve(draft, null, Some.Signature(now.AddMilliseconds(2), "bert"));
        });
        var version = Assert.Single((await made.OfficialAsync("marie-de-vries")).Versions, version => version.Kind == VersionKind.Correction);

        Assert.Equal((VersionKind.Correction, VersionStage.Approved, 2), (version.Kind, version.Stage, version.Number));
        Assert.Equal(("anna", made.Now, "anna", made.Now.AddMilliseconds(1), "bert", made.Now.AddMilliseconds(2)), (version.MadeBy, version.MadeAt, version.SubmittedBy, version.SubmittedAt, version.ApprovedBy, version.ApprovedAt));
        Assert.Equal(("Het jaartal was onjuist.", "Gebeld.", source), (version.PublicReason, version.PrivateNote, version.Source));
    }

    [Fact]
    public async Task Revise_Draft_LeavesNoRowOfTheOldContent()
    {
        await using var made = await TestStore.CreateAsync();
        await made.DraftAsync("marie-de-vries", Full(await made.PortfolioAsync("mobiliteit", "Mobiliteit")) with { PortraitHash = null });
        var revised = Some.Declared(Some.SidePosition(8) with { YearlyIncomes = [new() { Year = 2025, Cents = 5 }] });
        await made.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Revise(timeline.OpenDraft!, revised, Some.Signature(now)));
        await made.ChangeAsync("marie-de-vries", (timeline, _) => timeline.Revise(timeline.OpenDraft!, timeline.OpenDraft!.Content! with { LeadSentence = "Alleen dit." }, Some.Signature(made.Now)));

        var draft = (await made.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!;
        Assert.Equal(Facts(revised with { LeadSentence = "Alleen dit." }), Facts(draft.Content!));
        await using var store = made.Open();
        Assert.Equal((1, 1, 0, 1), (await store.Set<ProfileContent>().CountAsync(), await store.Set<TermOfOffice>().CountAsync(), await store.Set<PortfolioAssignment>().CountAsync(), await store.Set<SidePosition>().CountAsync()));
    }

    [Fact]
    public async Task Draft_MadeFromThePublishedContent_LeavesThePublishedOneWhole()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(1)));
        await made.ChangeAsync("marie-de-vries", (timeline, now) =>
            timeline.Draft(VersionKind.Update, timeline.HeldAt(now)!.Content! with { LeadSentence = "Nieuw." }, Some.Signature(now)));

        var timeline = (await made.OfficialAsync("marie-de-vries")).Timeline;
        foreach (var version in new[] { timeline.HeldAt(made.Now)!, timeline.OpenDraft! })
            Assert.Equal((1, 1), (version.Content!.Terms.Count, version.Content.SidePositions.Count));
    }

    [Fact]
    public async Task Erase_PublishedVersion_IsKeptAsErased()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(1, "Stichting Geheim"), Some.SidePosition(2)));
        await using (var store = made.Open())
        {
            await store.WriteAsync(async now =>
            {
                var official = await store.Officials.WithTimeline().SingleAsync();
                official.EraseField("sidePosition/1", Some.Signature(now, "beheerder"));
                return official;
            });
        }

        var version = Assert.Single((await made.OfficialAsync("marie-de-vries")).Versions);
        Assert.Equal((1, made.Now), (version.Number, version.PublishAt));
        Assert.Equal(("sidePosition/1", "beheerder", made.Now), (version.Erasures[0].Field, version.Erasures[0].By, version.Erasures[0].At));
        Assert.Equal(["█████", "Stichting Leiden Kennisstad"], version.Content!.SidePositions.OrderBy(position => position.Order).Select(position => position.Organisation));
        await using var again = made.Open();
        Assert.Equal(2, await again.Set<SidePosition>().CountAsync());
    }

    [Fact]
    public async Task Confirm_AndRename_AreKept()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content());
        await using (var store = made.Open())
        {
            var official = await store.Officials.SingleAsync();
            official.Rename("marie-bakker");
            official.Confirm(isRight: false, "De partij klopt niet.", made.Now);
            official.Check(Some.Signature(made.Now, "anna"));
            await store.SaveChangesAsync();
        }

        var read = await made.OfficialAsync("marie-bakker");
        Assert.Equal("marie-de-vries", Assert.Single(read.FormerSlugs).Slug);
        Assert.Equal(new Confirmation(false, "De partij klopt niet.", made.Now), Assert.Single(read.Confirmations));
        Assert.Equal(new PageCheck("anna", made.Now), read.LastCheck);
    }

    private static string Facts(ProfileContent content) => JsonSerializer.Serialize(
        content with { SidePositions = [.. content.SidePositions.OrderBy(position => position.Order)], Terms = [.. content.Terms.OrderBy(term => term.Office)] }, ProfileFacts.Json);

    private static ProfileContent Full(int portfolioId) => new()
    {
        Name = "Marie de Vries-Bøe",
        LeadSentence = "Marie is “wethouder” van Leiden.",
        StatementTitle = "Wat ik doe",
        StatementMarkdown = "Eerste *alinea*.\n\nTweede.",
        GoalsIntroductionMarkdown = "Inleiding",
        GoalsLeadIn = "In mijn portefeuille vallen de doelen:",
        GoalNumbers = [17, 3, 11],
        Links = [new ProfileLink("Site", "https://leiden.nl/"), new ProfileLink("E-mail", "mailto:bestuur@leiden.nl")],
        OfficeContact = "14 071",
        PortraitHash = Some.Portrait().Hash,
        Declaration = DeclarationState.Declared,
        DeclaredOn = Some.Day("2026-01-31"),
        Careers = [new CareerEntry("Docent bij Leiden (2001–2010)", "Docent", "Leiden", 2001, 2010, "2001–2010"), new CareerEntry("Boer", "Boer", null, null, null, null)],
        Terms =
        [
            new TermOfOffice { Office = Office.Mayor, Period = Some.Period("2018", "2018-12", "tot eind 2018"), IsActing = true, ResignedOn = Some.Day("2018-11-30") },
            new TermOfOffice { Office = Office.Alderman, Period = Some.Period("2022-06-30"), PartTimePercent = 80, Party = "D66", DeputyRank = 2, AbsentFrom = Some.Day("2026-01-05"), AbsentUntil = Some.Day("2026-02-01"), ReplacedBy = "Bert", StatedSince = Some.Day("2022-07-01") },
        ],
        Assignments = [Some.Assignment(portfolioId, start: "2022-07") with { IsActing = true, StatedSince = Some.Day("2022-07-01") }],
        SidePositions =
        [
            Some.SidePosition(4, start: null, end: "2024-12-31", with: position => position with { Period = Some.Period(null, "2024-12-31", "tot 1 januari 2025") }),
            Some.SidePosition(7, "Stichting Kindercentra", "2020", with: position => position with
            {
                Order = 9,
                IsExOfficio = false,
                Pay = Pay.PaidToTreasury,
                Remuneration = new(505_000, RemunerationPeriod.Meeting),
                RemunerationWords = "€ 5.050 per vergadering",
                AcceptedOn = Some.Day("2020-01-01"),
                ReportedOn = Some.Day("2020-02-01"),
                Note = "Toelichting",
                GroupHeading = "Nevenfuncties niet uit hoofde van het ambt",
                YearlyIncomes = [new() { Year = 2023, Cents = 0 }, new() { Year = 2024, Cents = 606_000, Note = "Zes keer" }],
                StatedSince = Some.Day("2022-07-01"),
            }),
        ],
    };
}
