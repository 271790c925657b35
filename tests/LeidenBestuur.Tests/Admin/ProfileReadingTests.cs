using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What a form makes of facts that look alike.</summary>
public sealed class ProfileReadingTests
{
    private static readonly Dictionary<int, string> Subjects = new() { [1] = "Sport", [2] = "Werk" };

    [Theory]
    [InlineData("Mayor", true)]
    [InlineData("Alderman", false)]
    public void Read_DeputyRank_IsAnAldermans(string office, bool isWrong) => Assert.Equal(
        isWrong ? ["Terms[0].DeputyRank"] : [], Wrong(new() { Name = "Marie", Terms = [new() { Office = office, DeputyRank = "1" }] }));

    [Theory]
    [InlineData("MARIE de Vriés", true)]
    [InlineData("Anna de Vries", false)]
    public void Read_NameOfWhoReplaces_IsSomebodyElses(string name, bool isWrong) => Assert.Equal(
        isWrong ? ["Terms[0].ReplacedBy"] : [], Wrong(new() { Name = "Marie de Vries", Terms = [new() { Office = "Alderman", AbsentFrom = "2026-03-01", ReplacedBy = name }] }));

    [Theory]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Read_IncomePublicBeforeItsYearBegan_IsWrong(string disclosedOn, bool isWrong) => Assert.Equal(
        isWrong ? ["Positions[0].Incomes[0].DisclosedOn"] : [],
        Wrong(new()
        {
            Name = "Marie",
            Declaration = "Declared",
            Positions = [new() { Title = "Lid", Incomes = [new() { Year = "2024", Amount = "500", DisclosedOn = disclosedOn, DisclosedIn = "het jaarverslag" }] }],
        }));

    private static IEnumerable<string> Wrong(ProfileForm form) =>
        ProfileReading.Read(form, new(null, new HashSet<int>(), Subjects, Some.Day("2026-11-23"))).Mistakes.Select(mistake => mistake.Field);

    [Fact]
    public void Read_SubjectHeldAgain_IsStatedSinceNowAndTheEarlierTimeSinceThen()
    {
        var before = Some.Content() with { Assignments = [Some.Assignment(1, "Sport", 1, null, "2024-05-31") with { StatedSince = Some.Day("2022-06-30") }, Some.Assignment(2, "Werk", 2, null) with { StatedSince = Some.Day("2022-06-30") }] };

        Assert.Equal(
            ["Sport tot en met 2024-05-31, sinds 2022-06-30", "Werk tot en met 2025-01-31, sinds 2022-06-30", "Werk tot en met , sinds ", "Sport tot en met , sinds "],
            Since(before, new() { Portfolio = "1", End = "2024-05-31" }, new() { Portfolio = "2", End = "2025-01-31" }, new() { Portfolio = "2", Start = "2026-03-01" }, new() { Portfolio = "1", Start = "2026-02-01" }));

        static IEnumerable<string> Since(ProfileContent before, params AssignmentRow[] rows) =>
            Read(before, rows).Content!.Assignments.Select(assignment => $"{assignment.Name} tot en met {assignment.Period.End}, sinds {assignment.StatedSince:yyyy-MM-dd}");
    }

    [Fact]
    public void Read_NewRowAboveTheOldOne_DoesNotTakeItsDay()
    {
        var before = Some.Content() with { Assignments = [Some.Assignment(1, "Sport", 1, null, "2024-05-31") with { StatedSince = Some.Day("2022-06-30") }] };

        Assert.Equal([null, Some.Day("2022-06-30")], Read(before, new() { Portfolio = "1" }, new() { Portfolio = "1", End = "2024-05-31" }).Content!.Assignments.Select(assignment => assignment.StatedSince));
    }

    [Theory]
    [InlineData("2018-06-01", null)]
    [InlineData("2026", null)]
    [InlineData("2026", "2026-12-31")]
    public void Read_StartThatWasUnknownFilledIn_IsStatedSinceAsLongAsBefore(string start, string? end)
    {
        var filled = Assert.Single(Read(StartUnknown, new AssignmentRow { Portfolio = "1", Start = start, End = end }).Content!.Assignments);

        Assert.Equal(Some.Day("2026-03-02"), filled.StatedSince);
        Assert.Equal(Holding.Yes, filled.On(Some.Day("2026-05-01"), Some.Day("2026-11-23")));
    }

    [Fact]
    public void Read_PeriodThatWasNotOnTheDayItWasStated_IsAnother()
    {
        Assert.Null(Assert.Single(Read(StartUnknown, new AssignmentRow { Portfolio = "1", Start = "2026-05-01" }).Content!.Assignments).StatedSince);
        Assert.Null(Assert.Single(Read(StartUnknown, new AssignmentRow { Portfolio = "1", Start = "2018", End = "2025-12-31" }).Content!.Assignments).StatedSince);
    }

    [Fact]
    public void Read_TwoRowsThatCouldBeTheOneOfBefore_TakeItsDayNeither() =>
        Assert.Equal(
            [null, null],
            Read(StartUnknown, new() { Portfolio = "1", Start = "2018", End = "2026-03-31" }, new() { Portfolio = "1", Start = "2026-04-01" }).Content!.Assignments.Select(assignment => assignment.StatedSince));

    [Fact]
    public void Read_SecondRowBesideTheOneOfBefore_DoesNotTakeItsDay() =>
        Assert.Equal(
            [Some.Day("2026-03-02"), null],
            Read(StartUnknown, new() { Portfolio = "1", End = "2026-03-31" }, new() { Portfolio = "1", Start = "2026" }).Content!.Assignments.Select(assignment => assignment.StatedSince));

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("2020-01-01", null, "2022-01-01", null)]
    [InlineData("2020-01-01", "2022-01-31", "2022-01-31", null)]
    public void Read_SubjectTwiceAtATime_IsRefused(string? start, string? end, string? otherStart, string? otherEnd)
    {
        var (content, mistakes) = Read(Some.Content(), new() { Portfolio = "1", Start = start, End = end }, new() { Portfolio = "1", Start = otherStart, End = otherEnd });

        Assert.Null(content);
        Assert.Equal("Assignments[1].Portfolio", Assert.Single(mistakes).Field);
    }

    [Fact]
    public void Read_SubjectsThatBecameOneAfterBothWereStated_Stay()
    {
        var before = Some.Content() with { Assignments = [Some.Assignment(1, "Sport", 1, null), Some.Assignment(1, "Bewegen", 2, null)] };

        Assert.Equal(["Sport", "Bewegen"], Read(before, new() { Portfolio = "1", Name = "Sport" }, new() { Portfolio = "1", Name = "Bewegen" }).Content!.Assignments.Select(assignment => assignment.Name));
        Assert.Null(Read(before, new() { Portfolio = "1", Name = "Sport" }, new() { Portfolio = "1", Name = "Lopen" }).Content);
    }

    /// <summary>Words of ours would be shown as the source's, and asked about as soon as a year is changed.</summary>
    [Fact]
    public void Read_JobWithoutWordsOfTheSource_KeepsItsYearsAlone()
    {
        var first = Career(Some.Content(), "2020");
        var second = Career(first.Content!, "2021");

        Assert.Equal([(2020, null)], first.Content!.Careers.Select(career => (career.StartYear, career.PeriodWords)));
        Assert.Equal([(2021, null)], second.Content!.Careers.Select(career => (career.StartYear, career.PeriodWords)));

        static (ProfileContent? Content, IReadOnlyList<FieldRemark> Mistakes) Career(ProfileContent before, string start)
        {
            var form = ProfileFilling.Form(before);
            form.Careers = [new() { Description = "Raadslid", StartYear = start, Words = form.Careers.FirstOrDefault()?.Words }];
            return ProfileReading.Read(form, new(before, new HashSet<int>(), Subjects, Some.Day("2026-11-23")));
        }
    }

    private static ProfileContent StartUnknown => Some.Content() with { Assignments = [Some.Assignment(1, "Sport") with { StatedSince = Some.Day("2026-03-02") }] };

    private static (ProfileContent? Content, IReadOnlyList<FieldRemark> Mistakes) Read(ProfileContent before, params AssignmentRow[] rows) =>
        ProfileReading.Read(new ProfileForm { Name = "Marie de Vries", Assignments = [.. rows] }, new(before, new HashSet<int>(), Subjects, Some.Day("2026-11-23")));
}
