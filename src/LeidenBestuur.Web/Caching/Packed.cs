using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.Caching;

/// <summary>How bytes are packed for a browser, best first.</summary>
public enum Packing
{
    Brotli,
    Gzip,
    None,
}

/// <summary>The bytes of a page as they go out.</summary>
/// <param name="Bytes">What is sent.</param>
/// <param name="Tag">A strong ETag of just these bytes.</param>
/// <param name="Encoding">Content-Encoding; null: as they are.</param>
public sealed record Packed(byte[] Bytes, string Tag, string? Encoding)
{
    /// <summary>Fast, and 8 % larger than the smallest.</summary>
    private const int QuickQuality = 5;

    private const int SmallestQuality = 11;
    private const int Window = 22;

    /// <summary>The tag of larger bytes of the same page; null: there were none.</summary>
    public string? EarlierTag { get; init; }

    /// <summary>Bytes packed at once, while somebody waits.</summary>
    public static Packed Of(byte[] bytes, Packing packing) => packing switch
    {
        Packing.Brotli => Brotli(bytes, QuickQuality),
        Packing.Gzip => Gzip(bytes),
        _ => Labelled(bytes, null),
    };

    /// <summary>Bytes packed as small as they can be. Takes long.</summary>
    public static Packed Smallest(byte[] bytes) => Brotli(bytes, SmallestQuality);

    /// <summary>The bytes before they were packed with Brotli.</summary>
    public byte[] Unpacked()
    {
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(Bytes), CompressionMode.Decompress))
            brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static Packed Brotli(byte[] bytes, int quality)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, room, out var length, quality, Window))
            throw new InvalidOperationException("The room for packed bytes was too small.");
        return Labelled(room[..length], "br");
    }

    private static Packed Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return Labelled(packed.ToArray(), "gzip");
    }

    private static Packed Labelled(byte[] bytes, string? encoding) =>
        new(bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"").ToString(), encoding);
}
