using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Attention;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin.Attention;

/// <summary>What asks for attention, on the days around which that changes.</summary>
public sealed class AttentionPointsTests
{
    private static readonly DateOnly Published = Some.Day("2026-01-05");

    [Fact]
    public void Of_AllInOrder_IsEmpty() => Assert.Empty(Of("2026-11-23", Profile()));

    [Fact]
    public void Of_NotDeclared_NamesAllInOfficeAndLeadsToEach()
    {
        var point = Assert.Single(Of(
            "2026-11-23", Profile("Anna", content => content with { Declaration = DeclarationState.NotYetDeclared }), Profile("Bram", content => content with { Declaration = DeclarationState.NotYetDeclared }),
            Profile("Vroeger", content => content with { Declaration = DeclarationState.NotYetDeclared, Terms = [Some.Term(end: "2022-01-01", start: "2018")] })));

        Assert.Equal((AttentionKind.Law, "Van 2 bestuurders is nog niets opgegeven", "/beheer/profielen"), (point.Kind, point.Title, point.Address));
        Assert.Equal([new("Anna", "/beheer/profielen/anna/bewerken#nevenfuncties"), new AttentionPlace("Bram", "/beheer/profielen/bram/bewerken#nevenfuncties")], point.Places);
    }

    [Fact]
    public void Of_OneNotDeclared_LeadsThere()
    {
        var point = Assert.Single(Of("2026-11-23", Profile("Anna", content => content with { Declaration = DeclarationState.NotYetDeclared, Terms = [] })));
        Assert.Equal(("Van Anna is nog niets opgegeven", "/beheer/profielen/anna/bewerken#nevenfuncties"), (point.Title, point.Address));
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-31", "2026-03-31", false)] // Its last day is today.
    [InlineData("2026-03-31", "2026-03-31", "2026-04-01", true)] // It ended on the day of the check, when it still held.
    [InlineData("2026-03-31", "2026-04-01", "2026-04-02", false)] // Who checked saw that it had ended.
    [InlineData("2026-03-31", null, "2026-04-01", true)]
    [InlineData("2025-12-31", null, "2026-04-01", false)] // It had ended before it was published.
    [InlineData("2026", "2026-02-01", "2026-12-31", false)]
    [InlineData("2026", "2026-02-01", "2027-01-01", true)]
    public void Of_PositionThatEnds_AsksOnceItIsOverAndNotChecked(string end, string? checkedOn, string day, bool asks)
    {
        var profile = Profile("Anna", content => content with { SidePositions = [Some.SidePosition(7, end: end)] }, checkedOn ?? "");
        var points = Of(day, profile).Where(point => point.Title.Contains("gestopt", StringComparison.Ordinal)).ToList();

        Assert.Equal(asks, points.Count == 1);
        Assert.All(points, point => Assert.Equal("/beheer/profielen/anna", point.Address));
    }

    [Theory]
    [InlineData("2026-12-31", null)] // The year is not over.
    [InlineData("2027-01-01", AttentionKind.Term)]
    [InlineData("2027-04-01", AttentionKind.Term)] // 1 April is in time.
    [InlineData("2027-04-02", AttentionKind.Law)]
    [InlineData("2028-01-01", AttentionKind.Law)]
    public void Of_IncomeOwed_AsksFromNewYearAndIsLateAfterTheFirstOfApril(string day, AttentionKind? kind)
    {
        var points = Of(day, Owing()).Where(point => point.Title.StartsWith("Inkomsten in 2026 van Anna", StringComparison.Ordinal)).ToList();

        Assert.Equal(kind, points.SingleOrDefault()?.Kind);
        Assert.All(points, point => Assert.Equal(
            (kind == AttentionKind.Term ? "Ze moeten uiterlijk op 1 april 2027 openbaar zijn." : "Ze moesten uiterlijk op 1 april 2027 openbaar zijn.", "/beheer/profielen/anna/bewerken#nevenfuncties"), (point.Text, point.Address)));
    }

    public static TheoryData<string, Func<SidePosition, SidePosition>, Func<TermOfOffice, TermOfOffice>, bool> Duties { get; } = new()
    {
        { "paid, full-time", position => position, term => term, true },
        { "to the treasury", position => position with { Pay = Pay.PaidToTreasury }, term => term, false },
        { "unpaid", position => position with { Pay = Pay.Unpaid }, term => term, false },
        { "pay unknown", position => position with { Pay = Pay.Unknown }, term => term, false },
        { "zero is an answer", position => position with { YearlyIncomes = [new() { Year = 2026, Cents = 0 }] }, term => term, false },
        { "another year", position => position with { YearlyIncomes = [new() { Year = 2025, Cents = 0 }] }, term => term, true },
        { "part-time", position => position, term => term with { PartTimePercent = 99 }, false },
        { "share unknown", position => position, term => term with { PartTimePercent = null }, false },
        { "mayor, ex officio", position => position with { IsExOfficio = true }, term => term with { Office = Office.Mayor }, false },
        { "mayor, not ex officio", position => position with { IsExOfficio = false }, term => term with { Office = Office.Mayor }, true },
        { "ended before the year", position => position with { Period = Some.Period(null, "2025-12-31") }, term => term, false },
        { "ended in the year", position => position with { Period = Some.Period(null, "2026-01-01") }, term => term, true },
        { "began in the year", position => position with { Period = Some.Period("2026-12-31") }, term => term, true },
        { "began after the year", position => position with { Period = Some.Period("2027-01-01") }, term => term, false },
        { "left office before the year", position => position, term => term with { Period = Some.Period("2022", "2025-12-31") }, false },
        { "left office in the year", position => position with { Period = Some.Period("2025-06-01") }, term => term with { Period = Some.Period("2022", "2026-01-01") }, true },
        { "left office in the year, perhaps before the position began", position => position, term => term with { Period = Some.Period("2022", "2026-01-01") }, false },
    };

    [Theory]
    [MemberData(nameof(Duties), DisableDiscoveryEnumeration = true)]
    public void Of_IncomeMissing_AsksWhereTheLawDoes(string situation, Func<SidePosition, SidePosition> position, Func<TermOfOffice, TermOfOffice> term, bool asks)
    {
        var profile = Owing();
        profile = profile with { Content = profile.Content with { SidePositions = [position(profile.Content.SidePositions[0])], Terms = [term(profile.Content.Terms[0])] } };

        Assert.Equal((situation, asks), (situation, Of("2027-02-01", profile).Any(point => point.Title.StartsWith("Inkomsten in 2026", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2025-11-23", false)] // Whether it went on in 2026 is not known.
    public void Of_IncomeOfWhatWasLeftOut_IsAskedAndSaysWhereItIs(string until, bool asks)
    {
        var owing = Owing();
        var left = new LeftOutPosition("Lid – Stichting Weg", owing.Content.SidePositions[0].Disclosed(Published) with { StatedUntil = Some.Day(until) });
        var profile = owing with { Content = owing.Content with { SidePositions = [] }, LeftOut = [left] };

        var text = Of("2027-04-02", profile).SingleOrDefault(point => point.Title == "Inkomsten in 2026 van Anna ontbreken")?.Text;

        Assert.Equal(!asks ? null : "Ze moesten uiterlijk op 1 april 2027 openbaar zijn."
            + " ‘Lid – Stichting Weg’ staat niet meer op de site. Zet een oudere versie terug om die inkomsten in te vullen.", text);
    }

    [Theory]
    [InlineData("2027-04-01", true)]
    [InlineData("2027-04-02", false)] // What was due before the register began is not asked.
    [InlineData(null, false)]
    public void Of_IncomeBeforeTheRegister_IsNotAsked(string? since, bool asks) =>
        Assert.Equal(asks, new AttentionPoints([Owing()], [], [], since is null ? null : Some.Day(since), Some.Day("2027-02-01")).Of(true).Any(point => point.Title.StartsWith("Inkomsten in 2026", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2025-11-24", false)]
    [InlineData("2025-11-23", true)]
    [InlineData("2024-02-29", true)]
    public void Of_CheckedLongAgo_AsksAfterAYear(string checkedOn, bool asks) =>
        Assert.Equal(asks, Of("2026-11-23", Profile(checkedOn: checkedOn)).Any(point => point is { Kind: AttentionKind.Check, Title: "Het profiel van Marie is een jaar niet nagekeken", Address: "/beheer/profielen/marie" }));

    [Fact]
    public void Of_NeverChecked_SaysWhereTheyComeFrom()
    {
        var (read, written) = (Profile("Anna", checkedOn: "") with { SourceFile = "anna.txt" }, Profile("Bram", checkedOn: ""));
        Assert.Equal(("2 profielen zijn nog niet nagekeken", "Een daarvan komt uit de oude site. Klopt alles nog?"), Words(Assert.Single(Of("2026-11-23", read, written))));
        Assert.Equal(("2 profielen zijn nog niet nagekeken", "Ze komen uit de oude site. Klopt alles nog?"), Words(Assert.Single(Of("2026-11-23", read, read))));
        Assert.Equal(("3 profielen zijn nog niet nagekeken", "2 daarvan komen uit de oude site. Klopt alles nog?"), Words(Assert.Single(Of("2026-11-23", read, read, written))));
        Assert.Equal(("Het profiel van Anna is nog niet nagekeken", "Het komt uit de oude site. Klopt alles nog?"), Words(Assert.Single(Of("2026-11-23", read))));
        Assert.Equal(("Het profiel van Bram is nog niet nagekeken", "Klopt alles?"), Words(Assert.Single(Of("2026-11-23", written))));
    }

    [Fact]
    public void Of_LeadInWithoutGoals_LeadsToTheGoals()
    {
        var point = Assert.Single(Of("2026-11-23", Profile("Anna", content => content with { GoalsLeadIn = "In mijn portefeuille vallen de doelen:" }), Profile("Bram", content => content with { GoalsLeadIn = "De doelen:", GoalNumbers = [3] })));
        Assert.Equal(("Doelen van Anna ontbreken", "Na ‘In mijn portefeuille vallen de doelen:’ staat geen lijst.", "/beheer/profielen/anna/bewerken#meer-informatie"), (point.Title, point.Text, point.Address));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-23", false)] // Today is the last day.
    [InlineData("2026-11-22", true)]
    [InlineData("2026", false)] // Nobody knows, so it may still be held.
    public void Of_SubjectWhoseHolderLeft_AsksFromTheDayAfter(string? end, bool asks)
    {
        var points = Of("2026-11-23", [(4, "Sport")], Profile("Anna", content => content with { Assignments = [Some.Assignment(4, "sport", end: end)] }));
        Assert.Equal(asks, points.Any(point => point is { Kind: AttentionKind.Subject, Title: "Niemand gaat over Sport", Address: "/beheer/onderwerpen/4" }));
    }

    [Fact]
    public void Of_SubjectWhoseHolderIsOutOfOffice_AsksThoughTheAssignmentGoesOn()
    {
        var left = Profile("Anna", content => content with { Assignments = [Some.Assignment(4, "sport")], Terms = [Some.Term(end: "2026-11-22")] });
        Assert.Contains(Of("2026-11-23", [(4, "Sport"), (5, "Afval")], left), point => point.Title == "Over 2 onderwerpen gaat niemand");
        Assert.All(new AttentionPoints([left], [(4, "Sport")], [], null, Some.Day("2026-11-23")).Of(mayChangeSubjects: false), point => Assert.Equal("/beheer/profielen", point.Address));
    }

    [Theory]
    [InlineData("2026-11-20", "moet")] // A Friday: two working days later is Tuesday.
    [InlineData("2026-11-24", "moet")]
    [InlineData("2026-11-25", "moest")]
    public void Of_UrgentPublication_AsksUntilASecondPersonLooked(string day, string verb)
    {
        var urgent = Urgent(Some.Utc("2026-11-20 15:00"));
        var point = Assert.Single(new AttentionPoints([], [], [urgent], null, Some.Day(day)).Of(true));

        Assert.Equal((AttentionKind.Urgent, "Anna is met spoed goedgekeurd", "/beheer/publicaties/12"), (point.Kind, point.Title, point.Address));
        Assert.Equal($"Door redactie, op 20 november 2026. Reden: De naam was fout. Een collega {verb} dit uiterlijk op 24 november 2026 nakijken.", point.Text);
        Assert.Empty(new AttentionPoints([], [], [urgent with { ReviewedAt = Some.Utc("2026-11-21 10:00") }], null, Some.Day(day)).Of(true));
    }

    [Fact]
    public void Of_Several_PutsTheLawFirst()
    {
        var profile = Profile("Anna", content => content with { Declaration = DeclarationState.NotYetDeclared, GoalsLeadIn = "De doelen:" }, "");
        Assert.Equal(
            [AttentionKind.Law, AttentionKind.Urgent, AttentionKind.Check, AttentionKind.Subject, AttentionKind.Source],
            new AttentionPoints([profile], [(4, "Sport")], [Urgent(Some.Utc("2026-11-20 15:00"))], null, Some.Day("2026-11-23")).Of(true).Select(point => point.Kind));
    }

    [Fact]
    public void Words_EveryKind_HasABadge() => Assert.All(Enum.GetValues<AttentionKind>(), kind => Assert.NotEmpty(kind.Badge() + kind.Style()));

    private static VersionOnItsWay Urgent(DateTime at) => new()
    {
        Id = 12,
        Slug = "anna",
        Name = "Anna",
        Stage = VersionStage.Approved,
        Kind = VersionKind.Update,
        IsFirst = false,
        Authors = ["account/1"],
        SavedBy = "redactie",
        SavedAt = at,
        PublishAt = at,
        ApprovedBy = "redactie",
        ApprovedAt = at,
        UrgentReason = "De naam was fout.",
    };

    /// <summary>A full-time alderman with a paid position of which nothing was said yet.</summary>
    private static ShownProfile Owing() => Profile("Anna", content => content with
    {
        Declaration = DeclarationState.Declared,
        Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })],
        SidePositions = [Some.SidePosition(7, with: position => position with { Pay = Pay.Paid })],
    });

    private static ShownProfile Profile(string name = "Marie", Func<ProfileContent, ProfileContent>? with = null, string checkedOn = "2026-11-01") => new(
        name.ToLowerInvariant(), Published, checkedOn.Length == 0 ? null : Some.Day(checkedOn), null, Some.Content(name, content => (with ?? (same => same))(content with { Declaration = DeclarationState.NothingToDeclare })));

    private static IReadOnlyList<AttentionPoint> Of(string day, params IReadOnlyList<ShownProfile> shown) => Of(day, [], shown);

    private static IReadOnlyList<AttentionPoint> Of(string day, IReadOnlyList<(int, string)> subjects, params IReadOnlyList<ShownProfile> shown) =>
        new AttentionPoints(shown, subjects, [], Published, Some.Day(day)).Of(mayChangeSubjects: true);

    private static (string Title, string Text) Words(AttentionPoint point) => (point.Title, point.Text);
}
