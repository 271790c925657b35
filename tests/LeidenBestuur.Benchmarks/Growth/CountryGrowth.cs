using System.Diagnostics;
using System.Globalization;
using System.Net;
using LeidenBestuur.Benchmarks.Speed;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>
/// What pages cost from a hundred officials to ten thousand, against the budget: <c>-- growth [officials…]</c>. The site as it is installed is asked on a loopback
/// address, without compression; how often a page asks the store, and how SQLite answers, is heard from the same site in this process.
/// </summary>
internal static class CountryGrowth
{
    /// <summary>A store of the whole country: 10,000 versions, 40,000 side positions.</summary>
    private const int Country = 2_000;

    private const int MostCommands = 6;
    private const double MostMilliseconds = 50;

    /// <summary>A page that takes longer than this, in ms, is left out of larger stores: that it does not keep the budget is known.</summary>
    private const double Hopeless = 2_000;

    private static readonly int[] Sizes = [100, 500, Country, 10_000];

    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        sizes = sizes.Count > 0 ? sizes : Sizes;
        var plansOf = sizes.Contains(Country) ? Country : sizes.Max();
        List<StoreTimes> stores = [];
        List<(bool IsOne, string Step)> plans = [];
        using var site = await PublishedSite.MakeAsync();
        foreach (var size in sizes)
        {
            using var store = new TemporaryFolder();
            try
            {
                var hopeless = stores.SelectMany(other => other.Medians).Where(pair => pair.Value > Hopeless).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
                stores.Add(await MeasureAsync(site, store, size, hopeless, size == plansOf ? plans : null));
            }
            finally
            {
                SqliteConnection.ClearAllPools();
            }
        }

        await Report.PublishAsync("growth", Table(stores));
        foreach (var (title, isOne) in new[] { ("where one thing is meant", true), ("where all are meant", false) })
            Console.WriteLine($"\nRead through at {plansOf} officials {title}:\n\n{string.Join('\n', plans.Where(plan => plan.IsOne == isOne).Select(plan => plan.Step).DefaultIfEmpty("nothing"))}");
    }

    private static async Task<StoreTimes> MeasureAsync(PublishedSite site, TemporaryFolder store, int officials, HashSet<string> leftOut, List<(bool IsOne, string Step)>? plans)
    {
        var (watch, connection) = (Stopwatch.StartNew(), RunningSite.ConnectionTo(store));
        await new CountryStore(connection, officials).FillAsync();
        var making = watch.Elapsed;
        SqliteConnection.ClearAllPools();
        Console.Error.WriteLine($"{officials} officials made in {making.TotalSeconds:0} s");
        // As in service: the store knows the build that starts on it, and has an administrator.
        await site.CommandAsync(store, "user", "create", "--email", "beheer@example.org", "--role", "beheerder");
        var pages = (await CountryPages.OfAsync(connection)).FindAll(page => !leftOut.Contains(page.Name));
        var (firstPage, medians, answers) = await PageTimes.MeasureAsync(site, store, pages);
        var commands = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var asked = new AskedCommands(connection);
        foreach (var page in pages)
        {
            var heard = await asked.OfAsync(page);
            commands[page.Name] = heard.Count;
            foreach (var (command, number) in heard.Select((command, i) => (command, i + 1)))
            {
                var scans = plans is null ? [] : await QueryPlans.ScansAsync(connection, command);
                plans?.AddRange(scans.Select(scan => (page.IsOne, $"- {page.Name}, command {number}: {scan}")));
            }
        }

        var file = new FileInfo(new SqliteConnectionStringBuilder(connection).DataSource);
        return new(officials, making, file.Length / 1e6, firstPage, medians, answers, commands);
    }

    private static string Table(List<StoreTimes> stores)
    {
        var country = stores.Find(store => store.Officials == Country) ?? stores[^1];
        IReadOnlyList<string> Row(string page)
        {
            var (status, bytes) = country.Answers.GetValueOrDefault(page);
            var times = stores.Select(store => store.Medians.TryGetValue(page, out var time) ? time.Written() : "–");
            var counts = stores.Where(store => store.Commands.ContainsKey(page)).Select(store => store.Commands[page]).DefaultIfEmpty().ToList();
            return [page, .. times, string.Join(" to ", new[] { counts.Min(), counts.Max() }.Distinct().Select(count => count.ToString(CultureInfo.InvariantCulture))), (bytes / 1000).ToString(CultureInfo.InvariantCulture), Verdict(page, status, country, stores)];
        }

        return Report.Table(
            ["page", .. stores.Select(store => $"{store.Officials} officials"), "commands", "KB", "budget"],
            [
                .. stores[0].Answers.Keys.Select(Row), ["start to first page", .. stores.Select(store => store.FirstPage.Written()), "", "", ColdStart.Verdict(country.FirstPage)],
                ["store, MB", .. stores.Select(store => store.Megabytes.Written()), "", "", ""], ["making it, s", .. stores.Select(store => store.Making.TotalSeconds.Written()), "", "", ""],
            ]);
    }

    private static string Verdict(string page, HttpStatusCode status, StoreTimes country, List<StoreTimes> stores)
    {
        if (status == default)
            return "far over";
        if (status != HttpStatusCode.OK)
            return $"answers {(int)status}";
        var over = new List<string>();
        if (country.Medians[page] > MostMilliseconds)
            over.Add($"over {MostMilliseconds} ms");
        if (country.Commands[page] > MostCommands)
            over.Add($"over {MostCommands} commands");
        if (Growth(page, stores) is var (grown, most) && grown > most)
            over.Add(string.Create(CultureInfo.InvariantCulture, $"grows {grown:0.0} times, over {most:0.0}"));
        return over.Count > 0 ? string.Join(", ", over) : "kept";
    }

    /// <summary>How much slower a page is in the largest store than in the smallest, and how much it may be; null: nothing is agreed.</summary>
    private static (double Grown, double Most)? Growth(string page, List<StoreTimes> stores)
    {
        var (first, last) = (stores[0], stores.FindLast(store => store.Medians.ContainsKey(page))!);
        var grown = last.Medians[page] / first.Medians[page];
        return page.Split(',')[0] switch
        {
            _ when first == last => null,
            "profile" or "search" => (grown, Math.Log(last.Officials) / Math.Log(first.Officials)),
            // Each official has as many current entries in every store.
            "register" => (grown, (double)last.Officials / first.Officials),
            _ => null,
        };
    }
}
