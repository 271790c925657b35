using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Attention;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.Tests.Admin.Attention;

/// <summary>What waits for whom, and what is planned.</summary>
public sealed class WaitingWorkTests
{
    private static readonly DateTime Now = Some.Utc("2026-11-23 10:40");

    [Theory]
    [InlineData(StaffRole.Editor, 2, true, false)]
    [InlineData(StaffRole.Publisher, 2, true, true)]
    [InlineData(StaffRole.Administrator, 2, true, true)]
    [InlineData(StaffRole.Publisher, 1, true, false)] // Who wrote it is not the second pair of eyes.
    [InlineData(StaffRole.Publisher, 1, false, true)]
    public void For_Submitted_WaitsForWhoMayApproveIt(StaffRole role, int id, bool hasFourEyes, bool waits)
    {
        var submitted = Version(VersionStage.Submitted) with { SubmittedBy = "Eva (eva@leiden.nl)", SubmittedAt = Some.Utc("2026-11-23 09:42") };
        var items = new WaitingWork([submitted], [], [], Now).For(Member(role, id), hasFourEyes);

        Assert.Equal(waits, items.Count == 1);
        Assert.All(items, item => Assert.Equal(
            new WaitingItem("Peter", "Wijziging. Ter beoordeling sinds vandaag, 10:42 uur.", "Van Eva (eva@leiden.nl). U mag dit goedkeuren.", "Beoordelen", "/beheer/publicaties/5", true), item));
    }

    [Fact]
    public void For_OwnDrafts_AreThoseThatOneWroteIn()
    {
        var work = new WaitingWork([Version(VersionStage.Draft), Version(VersionStage.Draft) with { Id = 6, Name = "Fleur", Authors = ["account/2"] }], [], [], Now);
        var item = Assert.Single(work.For(Member(StaffRole.Editor, 1), true));

        Assert.Equal(("Peter", "Wijziging, concept van u. Bewaard: 20 november 2026, 16:05 uur.", "/beheer/profielen/peter/bewerken"), (item.Name, item.Text, item.Address));
        Assert.Empty(work.For(Member(StaffRole.Administrator, 3), true));
    }

    [Fact]
    public void For_Worksheet_LeadsToWhatWasTyped()
    {
        var item = Assert.Single(new WaitingWork([], [], [new OwnWorksheet("Peter", "peter", Some.Utc("2026-11-20 15:05"))], Now).For(Member(StaffRole.Editor, 1), true));

        Assert.Equal(
            ("Peter", "Wat u typte, staat nog niet in een concept. Getypt: 20 november 2026, 16:05 uur.", "Verder bewerken", "/beheer/profielen/peter/bewerken"),
            (item.Name, item.Text, item.Action, item.Address));
    }

    [Fact]
    public void For_SentBack_NamesWhoAndWhy()
    {
        var returned = Version(VersionStage.Draft) with { ReturnedBy = "Piet", ReturnedAt = Now, ReturnReason = "Het bedrag mist." };
        var item = Assert.Single(new WaitingWork([returned], [], [], Now).For(Member(StaffRole.Editor, 1), true));

        Assert.Equal(("Teruggestuurd door Piet, vandaag, 11:40 uur.", "Reden: Het bedrag mist.", "Verder bewerken"), (item.Text, item.Aside, item.Action));
    }

    [Fact]
    public void For_TakenBack_SaysSoAndGivesNoReason()
    {
        var item = Assert.Single(new WaitingWork([Version(VersionStage.Draft) with { ReturnedBy = "Eva", ReturnedAt = Now }], [], [], Now).For(Member(StaffRole.Editor, 1), true));

        Assert.Equal(("Teruggenomen door Eva, vandaag, 11:40 uur.", ""), (item.Text, item.Aside));
    }

    [Fact]
    public void For_All_StandsInTheOrderInWhichOthersWait()
    {
        var work = new WaitingWork(
            [
                Version(VersionStage.Draft) with { Name = "Concept" }, Version(VersionStage.Draft) with { Name = "Terug", ReturnReason = "x", ReturnedBy = "y", ReturnedAt = Now },
                Version(VersionStage.Submitted) with { Name = "Later", SubmittedAt = Now }, Version(VersionStage.Submitted) with { Name = "Eerder", SubmittedAt = Now.AddHours(-1) },
                Version(VersionStage.Approved) with { Name = "Gepubliceerd", PublishAt = Now },
            ], [], [], Now);
        Assert.Equal(["Eerder", "Later", "Terug", "Concept"], work.For(Member(StaffRole.Publisher, 1), hasFourEyes: false).Select(item => item.Name));
    }

    [Fact]
    public void Scheduled_SeveralAtOneInstant_AreOneHourInAmsterdamTime()
    {
        var hour = Some.Utc("2026-12-01 08:00");
        var hours = new WaitingWork(
            [
                Version(VersionStage.Approved) with { Name = "Peter", PublishAt = hour }, Version(VersionStage.Approved) with { Name = "Fleur", PublishAt = hour },
                Version(VersionStage.Approved) with { Name = "Julius", PublishAt = Some.Utc("2026-11-30 08:00") }, Version(VersionStage.Approved) with { Name = "Nu", PublishAt = Now },
                Version(VersionStage.Draft),
            ], [], [], Now).Scheduled();

        Assert.Equal(["Maandag 30 november 2026, 09:00 uur", "Dinsdag 1 december 2026, 09:00 uur"], hours.Select(planned => planned.Title));
        Assert.Equal(["Julius: nieuwe versie verschijnt vanzelf.", "Fleur en Peter: nieuwe versies verschijnen vanzelf, samen."], hours.Select(planned => planned.Text));
        Assert.Equal(["/beheer/publicaties/5", "/beheer/publicaties#ingepland"], hours.Select(planned => planned.Address));
    }

    private static VersionOnItsWay Version(VersionStage stage) => new()
    {
        Id = 5,
        Slug = "peter",
        Name = "Peter",
        Stage = stage,
        Kind = VersionKind.Update,
        IsFirst = false,
        Authors = ["account/1"],
        SavedBy = "Eva",
        SavedAt = Some.Utc("2026-11-20 15:05"),
    };

    private static StaffMember Member(StaffRole role, int id) => new()
    {
        Id = id,
        Name = "Anna",
        Email = "anna@leiden.nl",
        Role = role,
        Factor = SignInFactor.Totp,
        SessionId = 1,
        SignedInAt = Now,
        IsEnrolled = true,
        HasApp = true,
        IsExternal = false,
    };
}
