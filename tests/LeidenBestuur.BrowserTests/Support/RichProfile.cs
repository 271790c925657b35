using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>A profile that has everything a profile can have.</summary>
internal static class RichProfile
{
    private const string Beside = "Niet aansluitend bij functie, met vergoeding";

    /// <summary>As it was first published: with another amount, and an entry that is gone since.</summary>
    public static ProfileContent Before(int mobility, int energy) => After(mobility, energy) with
    {
        SidePositions = [Paid(1) with { Pay = Pay.Unknown, YearlyIncomes = [new() { Year = 2022, Cents = 120_000 }] }, Some.SidePosition(90, "Stichting Voorbij")],
    };

    public static ProfileContent After(int mobility, int energy) => Some.Content() with
    {
        Terms = [Some.Term(with: term => term with { DeputyRank = 1, Party = "D66", PartTimePercent = 100 })],
        Assignments = [Some.Assignment(mobility, start: "2022-06-30", end: "2026-06-30"), Some.Assignment(energy, "Energie en klimaatadaptatiestrategie", 2, "2022-06-30")],
        StatementTitle = "Samen naar een stad & wijken waar iedereen meedoet",
        StatementMarkdown = "Leiden groeit.\n\n### Waarom\n\nOmdat [wonen](https://leiden.nl) telt:\n\n- huizen\n- groen\n\n1. eerst\n2. dan",
        GoalsIntroductionMarkdown = "Leiden is **Global Goals** gemeente.",
        GoalsLeadIn = "In mijn portefeuille vallen de doelen:",
        GoalNumbers = [.. Enumerable.Range(1, 17)],
        Links = [new("Coalitieakkoord", "https://gemeente.leiden.nl/coalitieakkoord"), new("Mail het secretariaat", "mailto:secretariaat@leiden.nl")],
        OfficeContact = "Secretariaat: 071 516 50 00.",
        Careers = [new("Raadslid gemeente Leiden", "Raadslid", "gemeente Leiden", 2010, 2014, "2010 – 2014"), new("Docent", "Docent", null, null, null, null), new("Adviseur", "Adviseur", null, 2014, null, "sinds 2014")],
        Declaration = DeclarationState.Declared,
        SidePositions =
        [
            Paid(1, new() { Year = 2022, Cents = 120_000 }, new() { Year = 2023, Cents = 0 }, new() { Year = 2024, Cents = 150_050, DisclosedOn = Some.Day("2025-03-20"), DisclosedIn = "het jaarverslag over 2024" }) with { ReportedOn = Some.Day("2022-02-01"), AcceptedOn = Some.Day("2022-01-01"), Note = "Tijdelijk & deels." },
            Some.SidePosition(2, "Stichting Ontvangen Onkosten", with: position => position with { Pay = Pay.ExpensesOnly, IsExOfficio = true, GroupHeading = "Aansluitend bij functie" }),
            Some.SidePosition(3, "Regio", "2023-03", with: position => position with { Pay = Pay.PaidToTreasury, IsExOfficio = true, GroupHeading = "Aansluitend bij functie" }),
            Some.SidePosition(4, "Vereniging Weetniet", with: position => position with { Pay = Pay.Unknown, GroupHeading = "Overig" }),
            Some.SidePosition(5, "Stichting Leids Cultuurfonds", "2018", "2024-06-15", position => position with
            {
                Pay = Pay.Paid, Remuneration = new(505_000, RemunerationPeriod.Year), RemunerationWords = "vergoeding: € 5.050,- per jaar", IsExOfficio = false, GroupHeading = Beside,
            }),
            Some.SidePosition(6, "Stichting Straks", "2027-01-01", with: position => position with { IsExOfficio = false, GroupHeading = Beside }),
            Paid(7) with { Organisation = "Stichting Zonder Opgave" },
        ],
    };

    public static SidePosition Paid(int entry, params List<YearlyIncome> incomes) => Some.SidePosition(entry, "Woningcorporatie De Sleutels", "2020-01-01", with: position => position with
    {
        Pay = Pay.Paid,
        Remuneration = new(12_345_67, RemunerationPeriod.Month),
        IsExOfficio = false,
        GroupHeading = Beside,
        YearlyIncomes = incomes,
    });
}
