using CsCheck;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>One publication about one of a few officials, and how long after the one before it.</summary>
/// <param name="Official">Which official, from 0.</param>
/// <param name="Minutes">How much time passed before it.</param>
/// <param name="Content">What it states; null: the page is withdrawn.</param>
internal sealed record HistoryStep(int Official, int Minutes, ProfileContent? Content)
{
    public const int Officials = 3;

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

    private static readonly Gen<ProfileContent> Stated = Gen.Select(Position.List[0, 3], OneOf(Hours), Gen.Bool, Gen.Int[1, 9])
        .Select((positions, hours, isMayor, text) => (positions.Count == 0 ? Some.Content() : Some.Declared([.. positions.DistinctBy(position => position.EntryId)])) with
        {
            LeadSentence = $"Zin {text}.",
            Terms = [Some.Term(isMayor ? Office.Mayor : Office.Alderman, "2023-01-01", with: term => term with { PartTimePercent = hours })],
        });

    private static readonly Gen<HistoryStep> One = Gen.Select(Gen.Int[0, Officials - 1], OneOf(1, 60, 1_440, 100_000), Gen.Int[0, 7], Stated)
        .Select((official, minutes, kind, content) => new HistoryStep(official, minutes, kind == 0 ? null : Of(official, content)));

    public static string Slug(int official) => $"persoon-{official}";

    /// <summary>Some publications, the first first.</summary>
    public static Gen<HistoryStep[]> Histories(int longest) => One.Array[2, longest];

    /// <summary>Publishes it; a page that is not there cannot be withdrawn, and that step then does nothing.</summary>
    public async Task OnAsync(TestStore store)
    {
        var at = store.Now.AddMinutes(Minutes);
        store.Clock.SetUtcNow(new DateTimeOffset(at));
        if (Content is not null)
            await store.PublishAsync(Slug(Official), Content, at);
        else if (await IsShownAsync(store))
            await store.WithdrawAsync(Slug(Official));
        // What is published now holds from now on; the next instant is the first that shows it for certain.
        store.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private async Task<bool> IsShownAsync(TestStore store)
    {
        await using var open = store.Open();
        return open.Versions.Any(version => version.Official.Slug == Slug(Official) && version.SupersededAt == null && version.Kind != VersionKind.Withdrawal);
    }

    /// <summary>The numbers of one official's entries are no other's.</summary>
    private static ProfileContent Of(int official, ProfileContent content) => content with
    {
        Name = $"Persoon {official}",
        SidePositions = [.. content.SidePositions.Select(position => position with { EntryId = (official * 10) + position.EntryId })],
    };

    private static bool IsBefore(string? start, string? end) => start is null || end is null || PartialDate.Parse(start).FirstDay <= PartialDate.Parse(end).FirstDay;
}
