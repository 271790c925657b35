using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>The time in which one person was responsible for one subject without a break, over all versions that state it; its facts are those of the last one.</summary>
public sealed record Tenure
{
    public required StatedAssignment Assignment { get; init; }

    /// <summary>When the last version that states it was published.</summary>
    public required DateTime StatedAt { get; init; }

    /// <summary>Since when it has stood on the page.</summary>
    public required DateTime StoodFrom { get; init; }

    /// <summary>When a version left it out; null: none has.</summary>
    public DateTime? StoodUntil { get; init; }

    public bool IsLeftOut => StoodUntil is not null;

    public Period Period => Assignment.Period;

    /// <summary>
    /// Whether it was held that day, the office aside. What no version states any more is told of no day: it ended on a day that was stated, or before
    /// it was left out, and until then the page of now does not say.
    /// </summary>
    public Holding On(DateOnly day) => (Assignment.On(day, AmsterdamTime.DayOf(StatedAt)), StoodUntil) switch
    {
        (Holding.Yes or Holding.Unknown, { } until) => day >= AmsterdamTime.DayOf(until) ? Holding.Over : Holding.Unknown,
        var (holding, _) => holding,
    };
}

/// <summary>Follows a subject through the versions of one official.</summary>
public sealed class TenureReading
{
    private readonly List<Tenure> _tenures = [];
    private bool _isInterrupted;

    private TenureReading()
    {
    }

    /// <param name="versions">All that were published of one official, the first first.</param>
    /// <param name="portfolioId">The subject.</param>
    /// <param name="name">Its own name, which goes before others that it was published under at the same time.</param>
    public static IReadOnlyList<Tenure> Of(IEnumerable<StatedVersion> versions, int portfolioId, string name)
    {
        var reading = new TenureReading();
        foreach (var version in versions)
        {
            // Of subjects that were merged, one person may have held both at the same time: said once.
            reading.Read(version, [.. version.Assignments.Where(assignment => assignment.PortfolioId == portfolioId)
                .OrderByDescending(assignment => assignment.Name == name).DistinctBy(assignment => (assignment.Period, assignment.IsActing))]);
        }

        return Joined(reading._tenures);
    }

    private void Read(StatedVersion version, List<StatedAssignment> stated)
    {
        if (version.Kind == VersionKind.Withdrawal)
        {
            _isInterrupted = true;
            return;
        }

        var open = Enumerable.Range(0, _tenures.Count).Where(i => !_tenures[i].IsLeftOut).ToList();
        foreach (var isSame in Comparisons(version.Kind == VersionKind.Correction))
            GoOn(version, stated, open, isSame);
        foreach (var i in open)
            _tenures[i] = _tenures[i] with { StoodUntil = version.PublishedAt };
        // What a correction takes away was never so.
        if (version.Kind == VersionKind.Correction)
            _tenures.RemoveAll(tenure => tenure.StoodUntil == version.PublishedAt);
        stated.ForEach(assignment => Begin(version, assignment));
        _isInterrupted = false;
    }

    /// <summary>Which two statements are about one holding, the surest sign first. A correction may put any day right.</summary>
    private static IEnumerable<Func<StatedAssignment, StatedAssignment, bool>> Comparisons(bool isCorrection) =>
    [
        (was, now) => (was.Period, was.IsActing) == (now.Period, now.IsActing),
        (was, now) => was.Period.Start == now.Period.Start,
        (was, now) => isCorrection || (was.IsActing == now.IsActing && MayOverlap(was.Period, now.Period)),
    ];

    private void GoOn(StatedVersion version, List<StatedAssignment> stated, List<int> open, Func<StatedAssignment, StatedAssignment, bool> isSame)
    {
        foreach (var now in stated.ToList())
        {
            var at = open.FindIndex(i => isSame(_tenures[i].Assignment, now));
            if (at < 0)
                continue;
            var tenure = _tenures[open[at]];
            _tenures[open[at]] = tenure with { Assignment = now, StatedAt = version.PublishedAt, StoodFrom = _isInterrupted ? version.PublishedAt : tenure.StoodFrom };
            open.RemoveAt(at);
            stated.Remove(now);
        }
    }

    /// <summary>A new one, or one that a version had left out and that began on the same day.</summary>
    private void Begin(StatedVersion version, StatedAssignment assignment)
    {
        _tenures.RemoveAll(tenure => tenure.IsLeftOut && tenure.Period.Start is not null && tenure.Period.Start == assignment.Period.Start);
        _tenures.Add(new Tenure { Assignment = assignment, StatedAt = version.PublishedAt, StoodFrom = version.PublishedAt });
    }

    private static bool MayOverlap(Period one, Period other) => !(one.LastDay < other.FirstDay || other.LastDay < one.FirstDay);

    /// <summary>What goes on the day after it ended, as in a next term of office, was not broken off.</summary>
    private static List<Tenure> Joined(IEnumerable<Tenure> tenures)
    {
        var joined = new List<Tenure>();
        foreach (var tenure in tenures.OrderBy(tenure => tenure.Period.FirstDay ?? DateOnly.MinValue))
        {
            if (joined is [.., var last] && Follows(last, tenure))
                joined[^1] = tenure with { StoodFrom = last.StoodFrom, Assignment = tenure.Assignment with { Period = Period.Of(last.Period.Start, tenure.Period.End) } };
            else
                joined.Add(tenure);
        }

        return joined;
    }

    private static bool Follows(Tenure last, Tenure next) => !last.IsLeftOut && !next.IsLeftOut && last.Assignment.IsActing == next.Assignment.IsActing
        && last.Period.End is { IsComplete: true } end && next.Period.Start is { IsComplete: true } start && end.LastDay.AddDays(1) == start.FirstDay;
}
