using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeidenBestuur.Web.Caching;

/// <summary>
/// What is done for the pages in memory beside the requests: made before anybody asks, made again after a change, the most asked for first, and made as small as they can be. A machine
/// that has just started is ready when the first pages are there.
/// </summary>
public sealed class PageKeeper(CachingOptions options, Editions editions, Origins origins, IHostApplicationLifetime life, TimeProvider clock, ILogger<PageKeeper> log)
    : BackgroundService, IHealthCheck
{
    /// <summary>So many pages are made again after a change; others when they are asked for.</summary>
    private const int MostMadeAgain = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TaskCompletionSource<CachedPages> _pages = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<PageKey> _toMake = Channel.CreateBounded<PageKey>(new BoundedChannelOptions(MostMadeAgain) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Channel<CachedPage> _toShrink = Channel.CreateBounded<CachedPage>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _isWarm;

    /// <summary>One core is left to what is in memory: whoever asks for what nobody asked for before waits for others who do, and slows down nobody else.</summary>
    public SemaphoreSlim Turns { get; } = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>What was in memory, and what is made before anybody asks, waits for its like only: a change shows as soon beside a crowd of strangers.</summary>
    public SemaphoreSlim TurnsOfWanted { get; } = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>From when there is a site to ask.</summary>
    public CachedPages Keep(CachedPages pages)
    {
        _pages.TrySetResult(pages);
        return pages;
    }

    public void MakeSoon(PageKey key) => _toMake.Writer.TryWrite(key);

    public void ShrinkSoon(CachedPage page) => _toShrink.Writer.TryWrite(page);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref _isWarm) ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The first pages are being made"));

    public override void Dispose()
    {
        Turns.Dispose();
        TurnsOfWanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pages = await _pages.Task.WaitAsync(stoppingToken);
        // Before the server has its addresses there is no origin to make pages for.
        var started = new TaskCompletionSource();
        await using (life.ApplicationStarted.Register(started.SetResult))
            await started.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(FollowAsync(pages, stoppingToken), MakeAsync(pages, stoppingToken), ShrinkAsync(stoppingToken));
    }

    /// <summary>Begins with what is asked for first, and goes on with what was asked for most when the edition changes.</summary>
    private async Task FollowAsync(CachedPages pages, CancellationToken cancellation)
    {
        for (Edition? made = null; ; await Task.Delay(Pause, clock, cancellation))
        {
            if (editions.Current is not { } edition || edition == made)
                continue;
            foreach (var key in made is null ? First() : pages.MostUsed(MostMadeAgain))
                await TryAsync(() => pages.MakeAsync(key, edition, asker: null));
            pages.ForgetBefore(edition);
            if (made is null)
            {
                // What only a start needed is given back before visitors come.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
            made = edition;
            Volatile.Write(ref _isWarm, true);
        }
    }

    private IEnumerable<PageKey> First() => origins.All.Take(1).SelectMany(origin => options.First, (origin, path) => new PageKey(origin, path, ""));

    private async Task MakeAsync(CachedPages pages, CancellationToken cancellation)
    {
        await foreach (var key in _toMake.Reader.ReadAllAsync(cancellation))
        {
            if (editions.Current is { } edition && !(pages.Find(key) is { } page && (page.Edition == edition || CachedPages.Rests(page, edition))))
                await TryAsync(() => pages.MakeAsync(key, edition, asker: null));
        }
    }

    private async Task ShrinkAsync(CancellationToken cancellation)
    {
        await foreach (var page in _toShrink.Reader.ReadAllAsync(cancellation))
            await TryAsync(() => Task.Run(page.Shrink, cancellation));
    }

    /// <summary>What fails here is done again when somebody asks.</summary>
    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A page could not be made beforehand");
        }
    }
}
