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

    private readonly ConcurrentDictionary<PageKey, CachedPage> _pages = new();
    private readonly ConcurrentDictionary<(PageKey Key, Edition Edition), Lazy<Task<CachedPage?>>> _making = new();
    private long _taken;

    /// <summary>The page in memory, of whatever edition; null: it is not there.</summary>
    public CachedPage? Find(PageKey key) => _pages.GetValueOrDefault(key);

    /// <summary>Whether a page of the edition just before may still be shown while a new one is made; one of an older edition had its time.</summary>
    public static bool MayGoOn(CachedPage page, Edition edition, DateTime now) => page.Edition.Number == edition.Number - 1 && now < edition.BeganAt + Grace;

    /// <summary>Makes a page for the edition that holds; who asks for it meanwhile gets the same. Null: this answer is not for everybody.</summary>
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
        foreach (var (key, page) in _pages)
        {
            if (page.Edition.Generation != edition.Generation)
                Forget(key, page);
        }
    }

    private async Task<CachedPage?> MadeAsync(PageKey key, Edition edition, IPAddress? asker)
    {
        var answer = await maker.MakeAsync(key, asker);
        if (!answer.IsForEverybody)
            return null;
        var page = new CachedPage(edition, answer);
        // Two editions of one page may be made at the same time: which is kept is decided by one at a time.
        lock (_pages)
        {
            if (_pages.GetValueOrDefault(key) is { } other)
            {
                // Made slowly, of an edition that is over: who asked gets it, and nobody else.
                if (other.Edition.Number > edition.Number)
                    return page;
                page.Inherit(other);
                Forget(key, other);
            }
            if (_pages.TryAdd(key, page) && Interlocked.Add(ref _taken, page.Size) > room)
                MakeRoom();
        }
        return page;
    }

    /// <summary>What was never asked for again leaves first, then what was least lately: so a flood of addresses pushes out itself. A tenth at once, so that it is not done for every page.</summary>
    private void MakeRoom()
    {
        lock (_pages)
        {
            if (Volatile.Read(ref _taken) <= room)
                return;
            // Bytes come and go with packings: counted anew, so that no error grows.
            var pages = _pages.ToArray();
            var taken = pages.Sum(pair => (long)pair.Value.Size);
            foreach (var (key, page) in pages.OrderBy(pair => pair.Value.Uses > 0).ThenBy(pair => pair.Value.UsedAt))
            {
                if (taken <= room / 10 * 9)
                    break;
                if (_pages.TryRemove(new(key, page)))
                    taken -= page.Size;
            }
            Volatile.Write(ref _taken, taken);
        }
    }

    private void Forget(PageKey key, CachedPage page)
    {
        if (_pages.TryRemove(new(key, page)))
            Interlocked.Add(ref _taken, -page.Size);
    }
}
