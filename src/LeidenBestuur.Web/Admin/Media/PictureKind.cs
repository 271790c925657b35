using System.Text;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>The kinds of picture that are taken in.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Extensions">How the name of such a file ends.</param>
public sealed record PictureKind(string Name, params IReadOnlyList<string> Extensions)
{
    public const string Wanted = "Gebruik een JPEG, PNG, WebP of AVIF.";

    public static PictureKind Jpeg { get; } = new("JPEG", ".jpg", ".jpeg");

    public static PictureKind Png { get; } = new("PNG", ".png");

    public static PictureKind WebP { get; } = new("WebP", ".webp");

    public static PictureKind Avif { get; } = new("AVIF", ".avif");

    private const string Moving = "Dit is een bewegend plaatje. Kies een gewone foto.";

    /// <summary>What a file is by its first bytes, whatever its name says; the name has to fit.</summary>
    /// <exception cref="DomainException">It is none of these, moves, or has another's name.</exception>
    public static PictureKind Of(ReadOnlySpan<byte> file, string fileName)
    {
        if (file.IsEmpty)
            throw new DomainException("Dit bestand is leeg. Kies een ander bestand.");
        var kind = Of(file);
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return kind.Extensions.Contains(extension, StringComparer.Ordinal)
            ? kind
            : throw new DomainException($"De inhoud van dit bestand is een {kind.Name}, maar de naam eindigt niet op {string.Join(" of ", kind.Extensions)}. Geef het bestand de juiste naam, of kies een ander.");
    }

    private static PictureKind Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (file.StartsWith(PngSignature))
            return Moves(file) ? throw new DomainException(Moving) : Png;
        if (file.Length > 20 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
            return file[12..].StartsWith("VP8X"u8) && (file[20] & 0b10) != 0 ? throw new DomainException(Moving) : WebP;
        if (file.Length > 16 && file[4..].StartsWith("ftyp"u8))
            return OfBrands(file);
        throw new DomainException($"{Guess(file)} {Wanted}");
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A PNG moves when it announces so before its pixels.</summary>
    private static bool Moves(ReadOnlySpan<byte> png)
    {
        var pixels = png.IndexOf("IDAT"u8);
        return (pixels < 0 ? png : png[..pixels]).IndexOf("acTL"u8) >= 0;
    }

    /// <summary>AVIF is one of a family; a telephone's HEIC is another.</summary>
    private static PictureKind OfBrands(ReadOnlySpan<byte> file)
    {
        var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file);
        var brands = Encoding.ASCII.GetString(file[8..(int)Math.Clamp(length, 12, Math.Min(file.Length, 256))]);
        if (brands.StartsWith("avis", StringComparison.Ordinal))
            throw new DomainException(Moving);
        return brands.Contains("avif", StringComparison.Ordinal)
            ? Avif
            : throw new DomainException($"Dit is een HEIC of een filmpje. {Wanted} Op een telefoon heet dat ‘Meest compatibel’.");
    }

    private static string Guess(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF8"u8))
            return "Dit is een GIF.";
        var start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 1000)]);
        return start.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "Dit is een SVG-tekening." : "Dit is geen foto die hier gebruikt kan worden.";
    }
}
