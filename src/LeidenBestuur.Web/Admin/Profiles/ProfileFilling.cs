using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Fills a form with the facts of a content.</summary>
public static class ProfileFilling
{
    public const string Yes = "ja";

    /// <summary>The form of a content, before anything is typed.</summary>
    public static ProfileForm Form(ProfileContent content) => new()
    {
        Name = content.Name,
        LeadSentence = content.LeadSentence,
        Terms = [.. content.Terms.Select(Row)],
        Assignments = [.. content.Assignments.OrderBy(assignment => assignment.Order).Select(Row)],
        StatementTitle = content.StatementTitle,
        Statement = content.StatementMarkdown,
        GoalsIntroduction = content.GoalsIntroductionMarkdown,
        GoalsLeadIn = content.GoalsLeadIn,
        Goals = [.. content.GoalNumbers.Select(Number)],
        Links = [.. content.Links.Select(link => new LinkRow { Text = link.Text, Address = link.Address })],
        OfficeContact = content.OfficeContact,
        Careers = [.. content.Careers.Select(Row)],
        Declaration = content.Declaration.ToString(),
        DeclaredOn = Day(content.DeclaredOn),
        Positions = [.. content.SidePositions.OrderBy(position => position.Order).Select(Row)],
    };

    private static TermRow Row(TermOfOffice term) => new()
    {
        Office = term.Office.ToString(),
        Start = term.Period.Start?.ToString(),
        End = term.Period.End?.ToString(),
        Words = term.Period.Words,
        PartTimePercent = Number(term.PartTimePercent),
        Party = term.Party,
        DeputyRank = Number(term.DeputyRank),
        IsActing = term.IsActing ? Yes : null,
        ResignedOn = Day(term.ResignedOn),
        AbsentFrom = Day(term.AbsentFrom),
        AbsentUntil = Day(term.AbsentUntil),
        ReplacedBy = term.ReplacedBy,
    };

    private static AssignmentRow Row(PortfolioAssignment assignment) => new()
    {
        Portfolio = Number(assignment.PortfolioId),
        Name = assignment.Name,
        Start = assignment.Period.Start?.ToString(),
        End = assignment.Period.End?.ToString(),
        Words = assignment.Period.Words,
        IsActing = assignment.IsActing ? Yes : null,
    };

    private static CareerRow Row(CareerEntry career) =>
        new() { Description = career.Description, StartYear = Number(career.StartYear), EndYear = Number(career.EndYear), Words = career.PeriodWords };

    private static PositionRow Row(SidePosition position) => new()
    {
        EntryId = Number(position.EntryId),
        Title = position.Title,
        Organisation = position.Organisation,
        // What the site makes of function and organisation follows them.
        Description = position.HasOwnDescription() ? position.Description : null,
        IsExOfficio = position.IsExOfficio switch { true => Yes, false => "nee", null => null },
        Pay = position.Pay.ToString(),
        Amount = position.Remuneration is { } rate ? DutchAmounts.Write(rate.Cents) : null,
        Per = position.Remuneration?.Per.ToString(),
        AmountWords = position.RemunerationWords,
        Start = position.Period.Start?.ToString(),
        End = position.Period.End?.ToString(),
        Words = position.Period.Words,
        AcceptedOn = Day(position.AcceptedOn),
        ReportedOn = Day(position.ReportedOn),
        Note = position.Note,
        GroupHeading = position.GroupHeading,
        Incomes = [.. position.YearlyIncomes.OrderBy(income => income.Year).Select(income => new IncomeRow { Year = Number(income.Year),
            Amount = DutchAmounts.Write(income.Cents), Note = income.Note, DisclosedOn = Day(income.DisclosedOn), DisclosedIn = income.DisclosedIn })],
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
