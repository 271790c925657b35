using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Caching;

/// <summary>What the public site shows from one change to the next. Two are the same only when they are one object.</summary>
/// <param name="number">From 1, without gaps in this process.</param>
/// <param name="generation">The generation of the store that it shows, or a later one.</param>
/// <param name="publication">How often what was published changed in this process, also by an hour that was planned: two editions with the same number differ in their day only.</param>
/// <param name="beganAt">When this process saw that it began, UTC.</param>
/// <param name="endsAt">The next change that is known beforehand, UTC.</param>
public sealed class Edition(int number, long generation, int publication, DateTime beganAt, DateTime endsAt)
{
    public int Number => number;

    public long Generation => generation;

    public int Publication => publication;

    public DateTime BeganAt => beganAt;

    public DateTime EndsAt => endsAt;
}

/// <summary>
/// Knows which edition of the site holds: it looks at the generation of the store four times a second, so that it sees what another process publishes, and knows beforehand the
/// hours of what is planned and the midnights, at which pages about today change.
/// </summary>
public sealed class Editions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Editions> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _change = new();
    private Edition? _current;
    private IReadOnlyList<DateTime> _planned = [];
    private bool _isStoreAway;

    /// <summary>The edition that holds; null: the store was never read.</summary>
    public Edition? Current => Volatile.Read(ref _current) is { } edition && clock.UtcNow() is var now && now >= edition.EndsAt ? Turn(edition, now) : _current;

    /// <summary>Before the first request is answered, so that it can be kept.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the store. Where that fails the edition goes on: what is in memory is the best that there is.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var generation = await store.Generations.Select(row => row.Value).SingleAsync(cancellation);
            if (generation == _current?.Generation && !_isStoreAway)
                return;
            var now = clock.UtcNow();
            var planned = await store.Versions.Where(version => version.Stage == VersionStage.Approved && version.PublishAt > now)
                .Select(version => version.PublishAt!.Value).Distinct().ToListAsync(cancellation);
            lock (_change)
            {
                (_planned, _isStoreAway) = (planned, false);
                if (generation != _current?.Generation)
                    _current = new((_current?.Number ?? 0) + 1, generation, (_current?.Publication ?? 0) + 1, now, EndOf(now));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!_isStoreAway)
                log.LogError(failure, "The store cannot be read; pages in memory go on");
            _isStoreAway = true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private Edition Turn(Edition ended, DateTime now)
    {
        lock (_change)
        {
            var hasPublished = _planned.Any(hour => ended.EndsAt <= hour && hour <= now);
            return _current == ended ? _current = new(ended.Number + 1, ended.Generation, ended.Publication + (hasPublished ? 1 : 0), now, EndOf(now)) : _current!;
        }
    }

    private DateTime EndOf(DateTime now) =>
        _planned.Where(hour => hour > now).Append(AmsterdamTime.InstantOf(AmsterdamTime.DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue))).Min();
}
