namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>What a row must reach.</summary>
/// <param name="Goal">The ratio that is aimed at.</param>
/// <param name="Floor">The ratio below which the budget is broken.</param>
/// <param name="MostP99">The longest p99, in ms; null: none is agreed.</param>
internal sealed record Budget(double Goal, double Floor, double? MostP99 = null)
{
    /// <summary>A page in memory, against nginx at its best.</summary>
    public static readonly Budget InMemory = new(0.9, 0.8);

    /// <summary>A page that the browser already has, against the same page in full.</summary>
    public static readonly Budget Known = new(1, 1);

    /// <summary>A page that is made for each who asks.</summary>
    public static readonly Budget Made = new(0.10, 0.06, 20);

    /// <summary>Measured to know what can be reached; nothing is agreed.</summary>
    public static readonly Budget None = new(0, 0);

    public override string ToString() => this == None ? "" : $"{Goal.Written(2)}, floor {Floor.Written(2)}{(MostP99 is { } most ? $", p99 {most.Written(0)} ms" : "")}";
}

/// <summary>One thing that was asked of two servers in turn.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Against">What the site is compared with.</param>
/// <param name="Bytes">The size of the answer.</param>
/// <param name="Budget">What it must reach.</param>
/// <param name="Rounds">The answers of the site and of the other.</param>
internal sealed record LoadRow(string Name, string Against, int Bytes, Budget Budget, IReadOnlyList<(Answers Site, Answers Other)> Rounds)
{
    public double Site => Rounds.Select(round => round.Site.PerSecond).Median();

    public double Other => Rounds.Select(round => round.Other.PerSecond).Median();

    /// <summary>The median of the ratios within a round: what else the machine does falls on both.</summary>
    public double Ratio => Rounds.Select(round => round.Site.PerSecond / round.Other.PerSecond).Median();

    public double P50 => Rounds.Select(round => round.Site.P50).Median();

    public double P99 => Rounds.Select(round => round.Site.P99).Median();

    public long Bad => Rounds.Sum(round => round.Site.Bad + round.Other.Bad);

    public string Verdict
    {
        get
        {
            var ratio = Ratio >= Budget.Goal ? "goal kept" : Ratio >= Budget.Floor ? "floor kept" : "below the floor";
            var wait = P99 > Budget.MostP99 ? ", p99 too long" : "";
            return Bad > 0 ? "bad answers" : Budget == Budget.None ? "" : ratio + wait;
        }
    }

    /// <summary>In which code that is used much is compiled once more; it does not count.</summary>
    private const int WarmUpSeconds = 2;

    /// <summary>So much more where a page is made each time: of far more code, which is asked for a hundred times less often.</summary>
    private const int WarmUpSecondsOfMade = 30;

    /// <summary>Asks both in turn.</summary>
    public static async Task<LoadRow> MeasureAsync(string name, string against, int bytes, Budget budget, Request site, Request other, int seconds, int rounds)
    {
        await Console.Error.WriteLineAsync(name);
        await Wrk.RunAsync(site, budget == Budget.Made ? WarmUpSecondsOfMade : WarmUpSeconds);
        await Wrk.RunAsync(other, 1);
        var measured = new List<(Answers, Answers)>();
        for (var round = 0; round < rounds; round++)
            measured.Add((await Wrk.RunAsync(site, seconds), await Wrk.RunAsync(other, seconds)));
        return new(name, against, bytes, budget, measured);
    }

    public static string Table(IEnumerable<LoadRow> rows) => Report.Table(
        ["page", "KB", "site, req/s", "other, req/s", "other is", "ratio", "p50, ms", "p99, ms", "bad", "budget", "verdict"],
        rows.Select(IReadOnlyList<string> (row) =>
        [
            row.Name, (row.Bytes / 1e3).Written(), row.Site.Written(0), row.Other.Written(0), row.Against, row.Ratio.Written(row.Ratio < 0.5 ? 3 : 2), row.P50.Written(), row.P99.Written(), ((double)row.Bad).Written(0),
            row.Budget.ToString(), row.Verdict,
        ]));
}
