using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>A content in which every fact that there can be is stated.</summary>
internal static class RichContent
{
    public static ProfileContent Made() => new()
    {
        Name = "Marie de Vries",
        LeadSentence = "Marie de Vries is wethouder van Leiden.",
        StatementTitle = "Waar ik voor sta",
        StatementMarkdown = "Eerste alinea.\n\nTweede alinea.",
        GoalsIntroductionMarkdown = "Dit zijn **mijn** doelen.",
        GoalsLeadIn = "Ik werk aan:",
        GoalNumbers = [3, 11],
        Links = [new("Website", "https://leiden.nl/"), new("Mail", "mailto:secretariaat@leiden.nl")],
        OfficeContact = "Bel het secretariaat.",
        PortraitHash = "abc123",
        Declaration = DeclarationState.Declared,
        DeclaredOn = new DateOnly(2026, 1, 5),
        Careers = [new("Directeur bij Fabriek", "Directeur", "Fabriek", 2010, 2014, "2010-2014")],
        Terms =
        [
            Some.Term(Office.Mayor, "2020-01-01", "2020-12-31"),
            Some.Term(Office.Alderman, "2022-06-30", "2026-06-10") with
            {
                PartTimePercent = 80, Party = "Partij", DeputyRank = 2, IsActing = true, ResignedOn = new DateOnly(2026, 5, 1), AbsentFrom = new DateOnly(2026, 1, 1), AbsentUntil = new DateOnly(2026, 2, 1), ReplacedBy = "Bert", Period = Some.Period("2022-06-30", "2026-06-10", "tot juni"),
            },
        ],
        Assignments = [Some.Assignment(7, start: "2022-06-30", end: "2026-06-10") with { IsActing = true }],
        SidePositions =
        [
            Some.SidePosition(12) with { Order = 1 },
            Some.SidePosition(9, start: "2020-01-01", end: "2024-12-31") with
            {
                Order = 2,
                IsExOfficio = false,
                Pay = Pay.Paid,
                Remuneration = new(505_000, RemunerationPeriod.Year),
                RemunerationWords = "€ 5.050 bruto",
                Period = Some.Period("2020-01-01", "2024-12-31", "tot 1 januari 2025"),
                AcceptedOn = new DateOnly(2019, 12, 1),
                ReportedOn = new DateOnly(2019, 12, 20),
                Note = "Toelichting",
                GroupHeading = "Nevenfuncties",
                YearlyIncomes = [new() { Year = 2022, Cents = 500_000, Note = "Bruto" }, new() { Year = 2023, Cents = 510_000 }],
            },
        ],
    };
}
