using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>The time in which one person was responsible for one subject without a break, over all versions that state it; its facts are those of the last one.</summary>
public sealed record Tenure
{
    public required HeldPortfolio Portfolio { get; init; }

    /// <summary>When the last version that states it was published.</summary>
    public required DateTime StatedAt { get; init; }

    /// <summary>From when until when it stood on the page, the first first: a withdrawal breaks it off. Null: it stands there.</summary>
    public required IReadOnlyList<(DateTime From, DateTime? Until)> Stood { get; init; }

    /// <summary>When a version left it out, or the page was withdrawn; null: it stands there.</summary>
    public DateTime? StoodUntil { get; init; }

    /// <summary>Whether it went with the whole page, and not from it: that says nothing of an end.</summary>
    public bool IsWithdrawn { get; init; }

    public bool IsLeftOut => StoodUntil is not null;

    public Period Period => Portfolio.Period;

    /// <summary>
    /// Whether it was held that day, the office aside. What no version states any more is told of no day: it ended on a day that was stated, or before
    /// it was left out, and until then the page of now does not say; what went with its page is unknown from its start to its end.
    /// </summary>
    public Holding On(DateOnly day) => (Portfolio.On(day, AmsterdamTime.DayOf(StatedAt)), StoodUntil) switch
    {
        (Holding.Yes or Holding.Unknown, not null) when IsWithdrawn => Holding.Unknown,
        (Holding.Yes or Holding.Unknown, { } until) => day >= AmsterdamTime.DayOf(until) ? Holding.Over : Holding.Unknown,
        var (holding, _) => holding,
    };
}

/// <summary>Follows a subject through the versions of one official.</summary>
public sealed class TenureReading
{
    private readonly List<Tenure> _tenures = [];
    private DateTime? _withdrawnAt;

    private TenureReading()
    {
    }

    /// <param name="versions">All that were published of one official, the first first.</param>
    /// <param name="slug">The subject.</param>
    /// <param name="name">Its own name, which goes before others that it was published under at the same time.</param>
    public static IReadOnlyList<Tenure> Of(IEnumerable<StatedVersion> versions, string slug, string name)
    {
        var reading = new TenureReading();
        foreach (var version in versions)
        {
            // Of subjects that were merged, one person may have held both at the same time: said once.
            reading.Read(version, [.. version.Portfolios.Where(assignment => assignment.Slug == slug)
                .OrderByDescending(assignment => assignment.Name == name).DistinctBy(assignment => (assignment.Period, assignment.IsActing))]);
        }

        return [.. Joined(reading._tenures).Select(tenure => tenure.IsLeftOut || reading._withdrawnAt is null
            ? tenure
            : tenure with { StoodUntil = reading._withdrawnAt, IsWithdrawn = true })];
    }

    private void Read(StatedVersion version, List<HeldPortfolio> stated)
    {
        if (version.Kind == VersionKind.Withdrawal)
        {
            _withdrawnAt = version.PublishedAt;
            BreakOff(Open(), version);
            return;
        }

        var open = Open();
        foreach (var isSame in Comparisons(version.Kind == VersionKind.Correction))
            GoOn(version, stated, open, isSame);
        BreakOff(open, version);
        foreach (var i in open)
            _tenures[i] = _tenures[i] with { StoodUntil = version.PublishedAt };
        // What a correction takes away was never so.
        if (version.Kind == VersionKind.Correction)
            _tenures.RemoveAll(tenure => tenure.StoodUntil == version.PublishedAt);
        stated.ForEach(assignment => Begin(version, assignment));
        _withdrawnAt = null;
    }

    private List<int> Open() => [.. Enumerable.Range(0, _tenures.Count).Where(i => !_tenures[i].IsLeftOut)];

    private void BreakOff(List<int> tenures, StatedVersion version)
    {
        foreach (var i in tenures)
        {
            if (_tenures[i].Stood is [.., (var from, null)])
                _tenures[i] = _tenures[i] with { Stood = [.. _tenures[i].Stood.SkipLast(1), (from, version.PublishedAt)] };
        }
    }

    /// <summary>Which two statements are about one holding, the surest sign first. A correction may put any day right.</summary>
    private static IEnumerable<Func<HeldPortfolio, HeldPortfolio, bool>> Comparisons(bool isCorrection) =>
    [
        (was, now) => (was.Period, was.IsActing) == (now.Period, now.IsActing),
        (was, now) => was.Period.Start == now.Period.Start,
        (was, now) => isCorrection || (was.IsActing == now.IsActing && MayOverlap(was.Period, now.Period)),
    ];

    private void GoOn(StatedVersion version, List<HeldPortfolio> stated, List<int> open, Func<HeldPortfolio, HeldPortfolio, bool> isSame)
    {
        foreach (var now in stated.ToList())
        {
            var at = open.FindIndex(i => isSame(_tenures[i].Portfolio, now));
            if (at < 0)
                continue;
            var tenure = _tenures[open[at]];
            _tenures[open[at]] = tenure with
            {
                Portfolio = now,
                StatedAt = version.PublishedAt,
                Stood = _withdrawnAt is null ? tenure.Stood : [.. tenure.Stood, (version.PublishedAt, null)],
            };
            open.RemoveAt(at);
            stated.Remove(now);
        }
    }

    /// <summary>A new one, or one that a version had left out and that began on the same day.</summary>
    private void Begin(StatedVersion version, HeldPortfolio assignment)
    {
        _tenures.RemoveAll(tenure => tenure.IsLeftOut && tenure.Period.Start is not null && tenure.Period.Start == assignment.Period.Start);
        _tenures.Add(new Tenure { Portfolio = assignment, StatedAt = version.PublishedAt, Stood = [(version.PublishedAt, null)] });
    }

    private static bool MayOverlap(Period one, Period other) => !(one.LastDay < other.FirstDay || other.LastDay < one.FirstDay);

    /// <summary>What goes on the day after it ended, as in a next term of office, was not broken off.</summary>
    private static List<Tenure> Joined(IEnumerable<Tenure> tenures)
    {
        var joined = new List<Tenure>();
        foreach (var tenure in tenures.OrderBy(tenure => tenure.Period.FirstDay ?? DateOnly.MinValue))
        {
            if (joined is [.., var last] && Follows(last, tenure))
                joined[^1] = tenure with { Stood = last.Stood, Portfolio = tenure.Portfolio with { Period = Period.Of(last.Period.Start, tenure.Period.End) } };
            else
                joined.Add(tenure);
        }

        return joined;
    }

    private static bool Follows(Tenure last, Tenure next) => !last.IsLeftOut && !next.IsLeftOut && last.Portfolio.IsActing == next.Portfolio.IsActing
        && last.Period.End is { IsComplete: true } end && next.Period.Start is { IsComplete: true } start && end.LastDay.AddDays(1) == start.FirstDay;
}
