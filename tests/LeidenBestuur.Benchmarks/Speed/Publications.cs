using System.Diagnostics;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>
/// How soon the site shows what another process published in its store, and whether anybody waits for it: <c>-- publish [times]</c>. A profile is under load, a few visitors of
/// our own measure each answer, and the first of them to read the new text ends the clock that the commit started.
/// </summary>
internal static class Publications
{
    private const int VisitorCount = 4;
    private const int LoadConnections = 8;
    private const double MostMilliseconds = 1_000;

    /// <summary>The load is ended when all is published; this only bounds it.</summary>
    private const int LongestLoad = 600;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Before a publication, for the answers without one; and after it, in which all pages are made again.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(int times)
    {
        using var program = await PublishedSite.MakeAsync();
        using var folder = new TemporaryFolder();
        await using var site = await program.StartAsync(folder);
        var path = (await SitePages.OfAsync(site)).Single(page => page.Name == SitePages.Profile).Path;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", site.Connection)]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStore().BuildServiceProvider();
        // Once for the program itself: here too the first commands are slow, and no visitor has to do with that.
        await PublishAsync(services, path, "Tekst vooraf");
        await Console.Error.WriteLineAsync($"{times} publications of {path}");
        using var end = new CancellationTokenSource();
        var load = Wrk.RunAsync(new(site.Address, "br", path), LongestLoad, LoadConnections, end.Token);
        List<double> seen = [], longestWithout = [], longestWith = [], all = [];
        await using (var visitors = new Visitors(site.Address, path, VisitorCount))
        {
            await Task.Delay(Quiet);
            for (var time = 0; time < times; time++)
            {
                visitors.Take();
                await Task.Delay(Quiet);
                var without = visitors.Take();
                seen.Add(await ShownAsync(services, visitors, path, $"Tekst nummer {time} van deze meting"));
                await Task.Delay(Quiet);
                var with = visitors.Take();
                longestWithout.Add(without.Max());
                longestWith.Add(with.Max());
                all.AddRange(with);
                if (load.IsCompleted)
                    await load;
            }
        }

        await end.CancelAsync();
        await ((Task)load).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        SqliteConnection.ClearAllPools();
        await Report.PublishAsync("publish", Report.Table(
            ["", "median, ms", "longest, ms", "budget", "verdict"],
            [
                [$"from the commit to the first answer with the new text, {times} publications", seen.Median().Written(0), seen.Max().Written(0), "1,000", seen.Max() <= MostMilliseconds ? "kept" : "not kept"],
                ["longest answer in a second without a publication", longestWithout.Median().Written(), longestWithout.Max().Written(), "", ""],
                ["longest answer around a publication", longestWith.Median().Written(), longestWith.Max().Written(), "as without", ""],
                [$"all {((double)all.Count).Written(0)} answers around publications (p99: {all.Part(0.99).Written()})", all.Median().Written(), all.Max().Written(), "", ""],
            ]));
    }

    /// <returns>Milliseconds from the commit to the first visitor who reads it.</returns>
    private static async Task<double> ShownAsync(ServiceProvider services, Visitors visitors, string path, string text)
    {
        var reads = visitors.ReadsAsync(text);
        await PublishAsync(services, path, text);
        var committed = Stopwatch.GetTimestamp();
        // Somebody may have read it before we knew that it was committed.
        return Math.Max(Stopwatch.GetElapsedTime(committed, await reads.WaitAsync(Patience)).TotalMilliseconds, 0);
    }

    private static async Task PublishAsync(ServiceProvider services, string path, string text)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var slug = path.Split('/')[^1];
        await store.WriteAsync(async now =>
        {
            var official = await store.Officials.WithTimeline().SingleAsync(official => official.Slug == slug);
            var by = new Signature("proef", now);
            var draft = official.Timeline.Draft(VersionKind.Update, official.Timeline.StartingContent(now)! with { LeadSentence = text }, by);
            official.Timeline.Explain(draft, "bijgewerkt.", privateNote: null, correction: null, by);
            official.Timeline.Approve(draft, publishAt: null, by);
            store.Add(new AuditEntry(by, AuditAction.Publish, $"official/{slug}", "published", "proef"));
            return true;
        });
    }
}
