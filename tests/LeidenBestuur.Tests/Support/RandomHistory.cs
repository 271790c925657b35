using CsCheck;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>What happens to somebody's page.</summary>
internal enum StepKind
{
    Publish,
    Correct,

    /// <summary>Approved for two days later.</summary>
    Schedule,
    Withdraw,

    /// <summary>Looked over, nothing changed.</summary>
    Check,
}

/// <summary>One publication about one of a few officials, and how long after the one before it.</summary>
/// <param name="Official">Which official, from 0.</param>
/// <param name="Minutes">How much time passed before it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">What it states, if it states anything.</param>
internal sealed record HistoryStep(int Official, int Minutes, StepKind Kind, ProfileContent Content)
{
    public const int Officials = 3, Subjects = 3;

    private static readonly StepKind[] Kinds = [StepKind.Publish, StepKind.Publish, StepKind.Publish, StepKind.Publish, StepKind.Correct, StepKind.Correct, StepKind.Schedule, StepKind.Withdraw, StepKind.Check];

    private static readonly string?[] Starts = [null, "2023-11-01", "2024", "2024-06", "2025-03-15", "2026-08-01"];
    private static readonly string?[] Ends = [null, null, null, "2024-12-31", "2025", "2025-06", "2026-09-30"];
    private static readonly int?[] Hours = [100, 100, 60, null];

    private static readonly Gen<YearlyIncome> Income = Gen.Select(Gen.Int[2022, 2025], OneOf(0L, 1L, 505_000L, 123_456L)).Select((year, cents) => new YearlyIncome { Year = year, Cents = cents });

    private static readonly Gen<SidePosition> Position = Gen.Select(Gen.Int[1, 4], Gen.Enum<Pay>(), Gen.Int[0, 2], OneOf(Starts), OneOf(Ends), Income.List[0, 3])
        .Select((number, pay, exOfficio, start, end, incomes) => Some.SidePosition(number, $"Stichting {number}", IsBefore(start, end) ? start : null, end, position => position with
        {
            Pay = pay,
            IsExOfficio = exOfficio switch { 0 => false, 1 => true, _ => null },
            YearlyIncomes = [.. incomes.DistinctBy(income => income.Year)],
        }));

    private static readonly Gen<PortfolioAssignment> Assignment = Gen.Select(Gen.Int[1, Subjects], Gen.Bool, OneOf(Starts), OneOf(Ends))
        .Select((subject, hasOwnName, start, end) => Some.Assignment(subject, hasOwnName ? $"{Subject(subject)} en meer" : Subject(subject), subject, IsBefore(start, end) ? start : null, end));

    private static readonly Gen<TermOfOffice> Term = Gen.Select(OneOf(Hours), Gen.Int[0, 3], OneOf("2023-01-01", "2023", null), OneOf(null, null, null, "2025-06-30", "2025", "2026-09-30"))
        .Select((hours, office, start, end) => Some.Term(office == 0 ? Office.Mayor : Office.Alderman, start, end, term => term with { PartTimePercent = hours }));

    private static readonly Gen<ProfileContent> Stated = Gen.Select(Position.List[0, 3], Term, Assignment.List[0, 2], Gen.Int[1, 9])
        .Select((positions, term, assignments, text) => (positions.Count == 0 ? Some.Content() : Some.Declared([.. positions.DistinctBy(position => position.EntryId)])) with
        {
            LeadSentence = $"Zin {text}.",
            GoalNumbers = [text],
            Terms = [term],
            Assignments = [.. assignments.DistinctBy(assignment => assignment.PortfolioId)],
        });

    private static readonly Gen<HistoryStep> One = Gen.Select(Gen.Int[0, Officials - 1], OneOf(1, 60, 1_440, 100_000), OneOf(Kinds), Stated)
        .Select((official, minutes, kind, content) => new HistoryStep(official, minutes, kind, Of(official, content)));

    public static string Slug(int official) => $"persoon-{official}";

    public static string Name(int official) => $"Persoon {official}";

    /// <summary>The name of a subject, from 1; it must be in the store under that number.</summary>
    public static string Subject(int number) => $"Onderwerp {number}";

    /// <summary>Some publications, the first first.</summary>
    public static Gen<HistoryStep[]> Histories(int longest) => One.Array[2, longest];

    /// <summary>Does it, once what was planned for the same page has happened; what needs a page that stands, and there is none, is published or does nothing.</summary>
    public async Task OnAsync(TestStore store)
    {
        var latest = await LatestAsync(store);
        var at = new[] { store.Now.AddMinutes(Minutes), latest?.PublishAt?.AddMinutes(1) ?? default }.Max();
        store.Clock.SetUtcNow(new DateTimeOffset(at));
        var stands = latest is { Kind: not VersionKind.Withdrawal };
        await (Kind switch
        {
            StepKind.Withdraw => stands ? store.WithdrawAsync(Slug(Official)) : Task.CompletedTask,
            StepKind.Check => stands ? store.OnOfficialAsync(Slug(Official), (official, now) => official.Check(Some.Signature(now))) : Task.CompletedTask,
            StepKind.Correct when stands => store.CorrectAsync(Slug(Official), Content, new("Het was zo", "Het is zo")),
            StepKind.Schedule => store.ScheduleAsync(Slug(Official), Content, at.AddDays(2)),
            _ => store.PublishAsync(Slug(Official), Content, at),
        });
        // What is published now holds from now on; the next instant is the first that shows it for certain.
        store.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The last version that was published or planned; null: there is none.</summary>
    private async Task<ProfileVersion?> LatestAsync(TestStore store)
    {
        await using var open = store.Open();
        return open.Versions.Where(version => version.Official.Slug == Slug(Official) && version.PublishAt != null).OrderByDescending(version => version.PublishAt).FirstOrDefault();
    }

    /// <summary>The numbers of one official's entries are no other's.</summary>
    private static ProfileContent Of(int official, ProfileContent content) => content with
    {
        Name = Name(official),
        SidePositions = [.. content.SidePositions.Select(position => position with { EntryId = (official * 10) + position.EntryId })],
    };

    private static bool IsBefore(string? start, string? end) => start is null || end is null || PartialDate.Parse(start).FirstDay <= PartialDate.Parse(end).FirstDay;
}
