namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>What a row must reach.</summary>
/// <param name="Goal">The ratio that is aimed at.</param>
/// <param name="Floor">The ratio below which the budget is broken.</param>
/// <param name="MostP99">The longest p99, in ms; null: none is agreed.</param>
internal sealed record Budget(double Goal, double Floor, double? MostP99 = null)
{
    /// <summary>A page in memory, against nginx at its best.</summary>
    public static readonly Budget InMemory = new(0.9, 0.8);

    /// <summary>To a browser that has the page the answer comes at least so many times as fast as the page in full.</summary>
    public const double Known = 1;

    /// <summary>A page that is made for each who asks.</summary>
    public static readonly Budget Made = new(0.10, 0.06, 20);

    /// <summary>Measured to know what can be reached; nothing is agreed.</summary>
    public static readonly Budget None = new(0, 0);

    public override string ToString() => this == None ? "" : $"{Goal.Written(2)}, floor {Floor.Written(2)}{(MostP99 is { } most ? $", p99 {most.Written(0)} ms" : "")}";
}

/// <summary>One thing that was asked of the site and of nginx in turn.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">The size of the answer.</param>
/// <param name="Budget">What it must reach.</param>
/// <param name="Rounds">The answers of each.</param>
internal sealed record LoadRow(string Name, int Bytes, Budget Budget, IReadOnlyList<LoadRound> Rounds)
{
    public double Site => Rounds.Select(round => round.Site.PerSecond).Median();

    public double Nginx => Rounds.Select(round => round.Nginx.PerSecond).Median();

    /// <summary>The median of the ratios within a round: what else the machine does falls on both.</summary>
    public double Ratio => Rounds.Select(round => round.Site.PerSecond / round.Nginx.PerSecond).Median();

    /// <summary>Answers a second to browsers that have the page; null: this was not asked.</summary>
    public double? Known => KnownRounds.Any() ? KnownRounds.Select(round => round.Known!.PerSecond).Median() : null;

    /// <summary>How much faster that is than the page in full, within a round; null: this was not asked.</summary>
    public double? KnownRatio => KnownRounds.Any() ? KnownRounds.Select(round => round.Known!.PerSecond / round.Site.PerSecond).Median() : null;

    public double P50 => Rounds.Select(round => round.Site.P50).Median();

    public double P99 => Rounds.Select(round => round.Site.P99).Median();

    public long Bad => Rounds.Sum(round => round.Site.Bad + round.Nginx.Bad + (round.Known?.Bad ?? 0));

    public string Verdict
    {
        get
        {
            if (Bad > 0 || Budget == Budget.None)
                return Bad > 0 ? "bad answers" : "";
            var ratio = Ratio >= Budget.Goal ? "goal kept" : Ratio >= Budget.Floor ? "floor kept" : "below the floor";
            return ratio + (P99 > Budget.MostP99 ? ", p99 too long" : "") + (KnownRatio is { } known && Math.Round(known, 2) < Budget.Known ? ", 304 too slow" : "");
        }
    }

    private IEnumerable<LoadRound> KnownRounds => Rounds.Where(round => round.Known is not null);

    /// <summary>In which code that is used much is compiled once more; it does not count.</summary>
    private const int WarmUpSeconds = 3;

    /// <summary>Asks each in turn.</summary>
    public static async Task<LoadRow> MeasureAsync(string name, int bytes, Budget budget, Request site, Request nginx, Request? known, int seconds, int rounds)
    {
        await Console.Error.WriteLineAsync(name);
        await Wrk.RunAsync(site, WarmUpSeconds);
        await Wrk.RunAsync(nginx, 1);
        if (known is not null)
            await Wrk.RunAsync(known, 1);
        var measured = new List<LoadRound>();
        for (var round = 0; round < rounds; round++)
            measured.Add(new(await Wrk.RunAsync(site, seconds), await Wrk.RunAsync(nginx, seconds), known is null ? null : await Wrk.RunAsync(known, seconds)));
        return new(name, bytes, budget, measured);
    }

    public static string Table(IEnumerable<LoadRow> rows) => Report.Table(
        ["page", "KB", "site, req/s", "nginx, req/s", "ratio", "p50, ms", "p99, ms", "304, req/s", "304 to page", "bad", "budget", "verdict"],
        rows.Select(IReadOnlyList<string> (row) =>
        [
            row.Name, (row.Bytes / 1e3).Written(), row.Site.Written(0), row.Nginx.Written(0), row.Ratio.Written(row.Ratio < 0.5 ? 3 : 2), row.P50.Written(), row.P99.Written(),
            row.Known?.Written(0) ?? "", row.KnownRatio?.Written(2) ?? "", ((double)row.Bad).Written(0), row.Budget.ToString(), row.Verdict,
        ]));
}

/// <summary>One round of the two, and of those who have the page already; null: these were not asked.</summary>
internal sealed record LoadRound(Answers Site, Answers Nginx, Answers? Known);
