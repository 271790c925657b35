using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Web.Caching;

/// <summary>One answer of the site in every packing that was asked for.</summary>
/// <remarks>What it is counted for among others is theirs to change, under their lock.</remarks>
public sealed class CachedPage
{
    /// <summary>What an entry costs beside its address and its bytes, about.</summary>
    private const int Overhead = 2048;

    private readonly Packed?[] _packed = new Packed?[3];
    private int _uses;
    private int _isUsed;

    /// <param name="key">What it is the page of.</param>
    /// <param name="edition">The edition that held when the making began.</param>
    /// <param name="answer">What the site answered.</param>
    public CachedPage(PageKey key, Edition edition, MadeAnswer answer)
    {
        (Key, Edition, Status, IsTooLarge) = (key, edition, answer.Status, answer.IsTooLarge);
        (Headers, LastModified) = (answer.Headers, answer.LastModified);
        IsText = answer.IsText;
        _packed[(int)(IsText ? Packing.Brotli : Packing.None)] = Packed.Of(answer.Body, IsText ? Packing.Brotli : Packing.None);
        UsedAt = Environment.TickCount64;
    }

    public PageKey Key { get; }

    public Edition Edition { get; }

    public int Status { get; }

    /// <summary>Whether packing makes it smaller.</summary>
    public bool IsText { get; }

    /// <summary>There is such an answer, and it is too large to be kept.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Null: it does not say.</summary>
    public DateTimeOffset? LastModified { get; }

    /// <summary>What the site said of it, but for what belongs to a packing.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; }

    /// <summary>When it was last asked for, in milliseconds of this machine.</summary>
    public long UsedAt { get; private set; }

    /// <summary>How often it was asked for after it was made; what is not there is not worth a place.</summary>
    public int Uses => Status < 400 ? _uses : 0;

    public int Size => Overhead + (sizeof(char) * (Key.Path.Length + Key.Query.Length)) + _packed.Sum(packed => packed?.Bytes.Length ?? 0);

    /// <summary>What it is counted for among the pages in memory; null: it is not, or no longer, one of them.</summary>
    public int? Counted { get; set; }

    /// <summary>Told when its size has changed.</summary>
    public Action<CachedPage>? Resized { get; set; }

    /// <summary>Until when, in milliseconds of this machine, no new page is tried, because the last try failed.</summary>
    public long RestsUntil { get; set; }

    /// <summary>Whether the bytes are there. If not, <see cref="For"/> takes its time.</summary>
    public bool Has(Packing packing) => _packed[Index(packing)] is not null;

    /// <summary>Bytes for a browser.</summary>
    public Packed For(Packing packing)
    {
        var index = Index(packing);
        return _packed[index] ?? Add(index, Packed.Of(Plain(), (Packing)index));
    }

    /// <returns>Whether it is worth being made as small as it can be: it is a page, and was asked for again for the first time.</returns>
    public bool Use()
    {
        UsedAt = Environment.TickCount64;
        Interlocked.Increment(ref _uses);
        return IsText && Status < 400 && Volatile.Read(ref _isUsed) == 0 && Interlocked.Exchange(ref _isUsed, 1) == 0;
    }

    /// <summary>Takes over how much an earlier page was asked for, by half: so what few still want is forgotten.</summary>
    public void Inherit(CachedPage earlier) => _uses += earlier.Uses / 2;

    /// <summary>Makes it as small as it can be. Takes long; who has the larger bytes may keep them.</summary>
    public void Shrink()
    {
        var quick = For(Packing.Brotli);
        Add((int)Packing.Brotli, Packed.Smallest(Plain()) with { EarlierTag = quick.Tag });
    }

    private Packed Add(int index, Packed packed)
    {
        _packed[index] = packed;
        Resized?.Invoke(this);
        return packed;
    }

    private int Index(Packing packing) => (int)(IsText ? packing : Packing.None);

    private byte[] Plain() => _packed[(int)Packing.None]?.Bytes ?? _packed[(int)Packing.Brotli]!.Unpacked();
}
