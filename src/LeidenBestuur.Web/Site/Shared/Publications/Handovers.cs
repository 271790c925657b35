using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Site.Shared.Publications;

/// <summary>An assignment as a version states it, or as the last one before it that stated anything did.</summary>
/// <param name="VersionId">The version that was published.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Name">Of whom.</param>
/// <param name="IsBefore">Whether the version before it states it.</param>
/// <param name="IsWithdrawn">Whether that person has no page by now.</param>
/// <param name="Assignment">What is stated.</param>
public sealed record PublishedAssignment(int VersionId, DateTime PublishedAt, string Name, bool IsBefore, bool IsWithdrawn, PortfolioAssignment Assignment);

/// <summary>Which subjects went from one person to another by what was published at one instant. Of who has no page by now, the pages of others tell nothing.</summary>
/// <param name="stated">The assignments of all that was published at the instants in question.</param>
public sealed class Handovers(IEnumerable<PublishedAssignment> stated)
{
    private readonly Dictionary<DateTime, IReadOnlyDictionary<int, Handover>> _byInstant = stated
        .Where(row => !row.IsWithdrawn).GroupBy(row => row.PublishedAt).ToDictionary(rows => rows.Key, At);

    /// <summary>What went over at an instant, by the number of the subject.</summary>
    public IReadOnlyDictionary<int, Handover> this[DateTime instant] => _byInstant.GetValueOrDefault(instant) ?? new Dictionary<int, Handover>();

    private static IReadOnlyDictionary<int, Handover> At(IEnumerable<PublishedAssignment> rows) => rows
        .GroupBy(row => row.Assignment.PortfolioId)
        .Select(subject => (Id: subject.Key, Handover: Of(subject)))
        .Where(pair => pair.Handover is { From.Count: > 0, To.Count: > 0 })
        .ToDictionary(pair => pair.Id, pair => pair.Handover);

    private static Handover Of(IEnumerable<PublishedAssignment> subject)
    {
        var people = subject.GroupBy(row => row.VersionId)
            .Select(rows => (rows.First().Name, Had: rows.Any(row => row.IsBefore && Handover.IsHeld(row.Assignment)),
                Has: rows.Any(row => !row.IsBefore && Handover.IsHeld(row.Assignment))))
            .OrderBy(person => person.Name, Dutch.Order).ToList();
        return new(
            [.. people.Where(person => person.Had && !person.Has).Select(person => person.Name)],
            [.. people.Where(person => person.Has && !person.Had).Select(person => person.Name)]);
    }
}
