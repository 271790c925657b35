using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.Caching;

/// <summary>How bytes are packed for a browser, best first.</summary>
public enum Packing
{
    Brotli,
    Gzip,
    None,
}

/// <summary>One answer of the site in every packing that was asked for.</summary>
/// <remarks>What it is counted for among others is theirs to change, under their lock.</remarks>
public sealed class CachedPage
{
    /// <summary>Fast, and 8 % larger than the smallest.</summary>
    private const int QuickQuality = 5;

    private const int SmallestQuality = 11;
    private const int Window = 22;

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
        _packed[(int)(IsText ? Packing.Brotli : Packing.None)] = IsText ? Pack(answer.Body, Packing.Brotli, QuickQuality) : Label(answer.Body, Packing.None);
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
        return _packed[index] ?? Add(index, index == (int)Packing.None ? Label(Unpacked(), Packing.None) : Pack(Unpacked(), packing, QuickQuality));
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
        Add((int)Packing.Brotli, Pack(Unpacked(), Packing.Brotli, SmallestQuality) with { EarlierTag = quick.Tag });
    }

    private Packed Add(int index, Packed packed)
    {
        _packed[index] = packed;
        Resized?.Invoke(this);
        return packed;
    }

    private int Index(Packing packing) => (int)(IsText ? packing : Packing.None);

    private byte[] Unpacked()
    {
        if (_packed[(int)Packing.None] is { } plain)
            return plain.Bytes;
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(_packed[(int)Packing.Brotli]!.Bytes), CompressionMode.Decompress))
            brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static Packed Pack(byte[] bytes, Packing packing, int quality)
    {
        if (packing == Packing.Brotli)
        {
            var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
            if (!BrotliEncoder.TryCompress(bytes, room, out var length, quality, Window))
                throw new InvalidOperationException("The room for packed bytes was too small.");
            return Label(room[..length], packing);
        }
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return Label(packed.ToArray(), packing);
    }

    private static Packed Label(byte[] bytes, Packing packing) =>
        new(bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"").ToString(), packing switch { Packing.Brotli => "br", Packing.Gzip => "gzip", _ => null });
}

/// <summary>The bytes of a page as they go out.</summary>
/// <param name="Bytes">What is sent.</param>
/// <param name="Tag">A strong ETag of just these bytes.</param>
/// <param name="Encoding">Content-Encoding; null: as they are.</param>
public sealed record Packed(byte[] Bytes, string Tag, string? Encoding)
{
    /// <summary>The tag of larger bytes of the same page; null: there were none.</summary>
    public string? EarlierTag { get; init; }
}
