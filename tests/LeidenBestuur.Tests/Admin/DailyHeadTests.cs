using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.AuditLog;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeidenBestuur.Tests.Admin;

public sealed class DailyHeadTests
{
    [Fact]
    public async Task Run_SoonAfterTheStartAndEachDay_TellsTheLogWhereTheTrailEnds()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        using var daily = new DailyHead(made.Scopes, made.Seal, made.Clock, NullLogger<DailyHead>.Instance);
        await daily.StartAsync(TestContext.Current.CancellationToken);
        await WaitAsync(made, () => Heads(made).Count > 0);
        var heads = Heads(made);
        Assert.Equal(["Audit trail ends at 2 with seal " + (await made.TrailAsync())[^1].Hash], heads);

        await made.ActAsync("zaak/3");
        made.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(heads, await HeadsAsync(made, 1));
        made.Clock.Advance(TimeSpan.FromHours(1));
        heads = await HeadsAsync(made, 2);
        Assert.Equal("Audit trail ends at 3 with seal " + (await made.TrailAsync())[^1].Hash, heads[^1]);
        // As it stands in the log it is what verify asks for.
        await made.AssertSoundAsync(3, heads[^1]["Audit trail ends at ".Length..].Replace(" with seal", "", StringComparison.Ordinal));

        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_StoreOutOfReach_TriesAgainTheNextDay()
    {
        await using var made = await AuditedStore.MakeAsync(1);
        made.Sql("""ALTER TABLE "AuditTrail" RENAME TO "Weg" """);
        var log = new HeardLog<DailyHead>();
        using var daily = new DailyHead(made.Scopes, made.Seal, made.Clock, log);
        await daily.StartAsync(TestContext.Current.CancellationToken);
        await WaitAsync(made, () => log.Lines.Count > 0);
        Assert.Equal(["The end of the audit trail could not be read"], log.Lines);
        Assert.False(daily.ExecuteTask!.IsCompleted);

        made.Sql("""ALTER TABLE "Weg" RENAME TO "AuditTrail" """);
        made.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Single(await HeadsAsync(made, 1));
        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>In steps of the wait after the start, which begins on another thread.</summary>
    private static async Task WaitAsync(AuditedStore made, Func<bool> isThere)
    {
        for (var tries = 0; tries < 200 && !isThere(); tries++)
        {
            made.Clock.Advance(DailyHead.AfterStart);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<string>> HeadsAsync(AuditedStore made, int expected)
    {
        List<string> heads = [];
        for (var tries = 0; tries < 200 && heads.Count < expected; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            heads = Heads(made);
        }
        return heads;
    }

    private static List<string> Heads(AuditedStore made) => [.. made.Log.Lines.Where(line => line.StartsWith("Audit trail ends", StringComparison.Ordinal))];
}
