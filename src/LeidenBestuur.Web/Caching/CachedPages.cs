using System.Collections.Concurrent;
using System.Net;

namespace LeidenBestuur.Web.Caching;

/// <summary>The pages in memory, and the one who makes each.</summary>
/// <param name="maker">Lets the site answer.</param>
/// <param name="room">How many bytes they may take together.</param>
public sealed class CachedPages(PageMaker maker, long room)
{
    /// <summary>A page of before goes on for so long while a new one is made. What was withdrawn or erased is gone within the second, the time in which it is noticed included.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>So long is waited before a page is tried again that could not be made, in milliseconds.</summary>
    private const int Rest = 5_000;

    private readonly ConcurrentDictionary<PageKey, CachedPage> _pages = new();
    private readonly ConcurrentDictionary<(PageKey Key, Edition Edition), Lazy<Task<CachedPage?>>> _making = new();
    private long _taken;

    /// <summary>The page in memory, of whatever edition; null: it is not there.</summary>
    public CachedPage? Find(PageKey key) => _pages.GetValueOrDefault(key);

    /// <summary>Whether a page of the edition just before may still be shown while a new one is made; one of an older edition had its time.</summary>
    public static bool MayGoOn(CachedPage page, Edition edition, DateTime now) => Rests(page, edition) || (page.Edition.Number == edition.Number - 1 && now < edition.BeganAt + Grace);

    /// <summary>Whether a new page was tried just now and failed, and nothing was published since: only the day has gone on.</summary>
    public static bool Rests(CachedPage page, Edition edition) =>
        page.Edition.Generation == edition.Generation && page.Edition.Publication == edition.Publication && Environment.TickCount64 < page.RestsUntil;

    /// <summary>Makes a page for the edition that holds; who asks for it meanwhile gets the same. Null: this answer is not for everybody.</summary>
    /// <param name="key">The page.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="asker">Whose limit it counts for; null: the site itself makes it.</param>
    public async Task<CachedPage?> MakeAsync(PageKey key, Edition edition, IPAddress? asker)
    {
        var making = _making.GetOrAdd((key, edition), _ => new(() => MadeAsync(key, edition, asker)));
        try
        {
            return await making.Value;
        }
        finally
        {
            _making.TryRemove(new((key, edition), making));
        }
    }

    /// <summary>What was asked for most, the most first.</summary>
    public IReadOnlyList<PageKey> MostUsed(int most) => [.. _pages.Where(pair => pair.Value.Uses > 0).OrderByDescending(pair => pair.Value.Uses).Take(most).Select(pair => pair.Key)];

    /// <summary>Forgets what shows an earlier generation, which may hold what was erased since.</summary>
    public void ForgetBefore(Edition edition)
    {
        foreach (var page in _pages.Values)
        {
            if (page.Edition.Number < edition.Number && page.Edition.Generation != edition.Generation)
                Forget(page);
        }
    }

    private async Task<CachedPage?> MadeAsync(PageKey key, Edition edition, IPAddress? asker)
    {
        var earlier = Find(key);
        var answer = await maker.MakeAsync(key, asker, isWanted: earlier is not null || asker is null);
        if (!answer.IsForEverybody)
        {
            if (earlier is not null && answer.Status >= StatusCodes.Status500InternalServerError)
                earlier.RestsUntil = Environment.TickCount64 + Rest;
            // A mistake in an address is one for whoever makes it, but what is a mistake now, as a day too far ahead, need not be one later.
            return answer.Status == StatusCodes.Status400BadRequest ? new CachedPage(key, edition, answer) : null;
        }

        var page = new CachedPage(key, edition, answer);
        // Two editions of one page may be made at the same time: which is kept is decided by one at a time.
        lock (_pages)
        {
            if (Find(key) is { } other)
            {
                // Made slowly, of an edition that is over: who asked gets it, and nobody else.
                if (other.Edition.Number > edition.Number)
                    return page;
                page.Inherit(other);
                Forget(other);
            }
            _pages[key] = page;
            (page.Counted, page.Resized) = (0, Count);
            Count(page);
        }
        return page;
    }

    /// <summary>Counts a page for what it takes now.</summary>
    private void Count(CachedPage page)
    {
        lock (_pages)
        {
            if (page.Counted is not { } before)
                return;
            var size = page.Size;
            page.Counted = size;
            _taken += size - before;
            if (_taken > room)
                MakeRoom();
        }
    }

    /// <summary>
    /// What was never asked for again leaves first, then what was least lately: so a flood of addresses pushes out itself. A tenth at once, so that
    /// it is not done for every page.
    /// </summary>
    private void MakeRoom()
    {
        foreach (var page in _pages.Values.OrderBy(page => page.Uses > 0).ThenBy(page => page.UsedAt).ToList())
        {
            if (_taken <= room / 10 * 9)
                break;
            Forget(page);
        }
    }

    private void Forget(CachedPage page)
    {
        lock (_pages)
        {
            if (!_pages.TryRemove(new(page.Key, page)))
                return;
            _taken -= page.Counted ?? 0;
            (page.Counted, page.Resized) = (null, null);
        }
    }
}
