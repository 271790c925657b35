using System.Security.Cryptography;
using System.Text;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Portret: a picture of an official with its words and focal point, kept under the hash of all of that. Nothing of a stored one ever changes, so a version that
/// names its hash names the picture, its words and its crops for good.
/// </summary>
public sealed class Portrait
{
    private Portrait()
    {
    }

    /// <summary>A new portrait; its hash follows from the rest.</summary>
    /// <param name="picture">The picture, re-encoded and without metadata.</param>
    /// <param name="words">What is said of it.</param>
    /// <param name="focus">What every crop keeps in sight.</param>
    /// <param name="renditions">The crops that pages use.</param>
    public Portrait(PortraitPicture picture, PortraitWords words, FocalPoint focus, IEnumerable<PortraitRendition> renditions)
    {
        Hash = HashOf(picture.Bytes, words, focus);
        (AlternativeText, CreditLine) = (words.AlternativeText, words.CreditLine);
        (FocalX, FocalY) = (focus.X, focus.Y);
        (Picture, Renditions) = (picture, [.. renditions]);
    }

    /// <summary>SHA-256 of picture, words and focal point, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Alternatieve tekst; empty: decorative.</summary>
    public string AlternativeText { get; private set; } = "";

    /// <summary>Naamsvermelding of the photographer; null: none.</summary>
    public string? CreditLine { get; private set; }

    /// <summary>Middelpunt, in per cent of the width, from the left.</summary>
    public int FocalX { get; private set; }

    /// <summary>Middelpunt, in per cent of the height, from the top.</summary>
    public int FocalY { get; private set; }

    /// <summary>The whole picture, from which the crops are made.</summary>
    public PortraitPicture Picture { get; private set; } = null!;

    /// <summary>Uitsneden: the picture in the shapes, widths and formats that pages use.</summary>
    public List<PortraitRendition> Renditions { get; private set; } = [];

    /// <summary>The hash that a portrait of these has.</summary>
    public static string HashOf(byte[] picture, PortraitWords words, FocalPoint focus)
    {
        // The picture by its hash, so that no words can be mistaken for bytes of it; the words with their length, so that none can pass for the other.
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(SHA256.HashData(picture))} {focus.X} {focus.Y} {words.AlternativeText.Length} {words.AlternativeText} {(words.CreditLine is null ? "-" : "+")}{words.CreditLine}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>Foto: the whole picture, as JPEG.</summary>
/// <param name="Bytes">The picture, re-encoded and without metadata.</param>
/// <param name="Width">Breedte in pixels.</param>
/// <param name="Height">Hoogte in pixels.</param>
public sealed record PortraitPicture(byte[] Bytes, int Width, int Height);

/// <summary>Woorden bij een portret.</summary>
/// <param name="AlternativeText">Alternatieve tekst; empty: decorative.</param>
/// <param name="CreditLine">Naamsvermelding; null: none.</param>
public sealed record PortraitWords(string AlternativeText, string? CreditLine);

/// <summary>Middelpunt: the place that every crop keeps in sight, as near to its middle as the edges allow.</summary>
/// <param name="X">In per cent of the width, from the left, 0 to 100.</param>
/// <param name="Y">In per cent of the height, from the top, 0 to 100.</param>
public sealed record FocalPoint(int X, int Y)
{
    /// <summary>Where nobody chose: somewhat above the middle, where a face mostly is.</summary>
    public static FocalPoint Usual { get; } = new(50, 40);

    /// <summary>The largest crop of a shape that fits, around this point.</summary>
    /// <param name="width">Of the picture, in pixels.</param>
    /// <param name="height">Of the picture, in pixels.</param>
    /// <param name="size">Of the rendition: the shape.</param>
    /// <returns>Left, top, width and height in pixels.</returns>
    public (int Left, int Top, int Width, int Height) Crop(int width, int height, PortraitSize size)
    {
        var isWider = (long)width * size.Height > (long)height * size.Width;
        var cropWidth = isWider ? Math.Max(1, (int)((long)height * size.Width / size.Height)) : width;
        var cropHeight = isWider ? height : Math.Max(1, (int)((long)width * size.Height / size.Width));
        return (Start(X, width, cropWidth), Start(Y, height, cropHeight), cropWidth, cropHeight);
    }

    private static int Start(int percent, int whole, int part) => Math.Clamp((whole * percent / 100) - (part / 2), 0, whole - part);
}

/// <summary>Uitsnede van een portret.</summary>
/// <param name="MediaType">Soort bestand ("image/avif").</param>
/// <param name="Width">Breedte in pixels.</param>
/// <param name="Height">Hoogte in pixels.</param>
/// <param name="Bytes">The picture.</param>
public sealed record PortraitRendition(string MediaType, int Width, int Height, byte[] Bytes);

/// <summary>Maat van een uitsnede, in pixels.</summary>
/// <param name="Width">Breedte.</param>
/// <param name="Height">Hoogte.</param>
public sealed record PortraitSize(int Width, int Height)
{
    /// <summary>Staand, vier bij vijf: in lists, for screens with one and with two pixels in each direction.</summary>
    public static IReadOnlyList<PortraitSize> Upright { get; } = [new(80, 100), new(160, 200)];

    /// <summary>Vierkant: beside the name on a profile, small and large, each for both kinds of screen.</summary>
    public static IReadOnlyList<PortraitSize> Square { get; } = [new(96, 96), new(192, 192), new(272, 272), new(544, 544)];

    /// <summary>Every size; no two have one width.</summary>
    public static IReadOnlyList<PortraitSize> All { get; } = [.. Upright, .. Square];
}

/// <summary>Bestandssoort van een uitsnede.</summary>
/// <param name="MediaType">As a browser is told.</param>
/// <param name="Extension">As the address ends, without the dot.</param>
public sealed record PortraitFormat(string MediaType, string Extension)
{
    /// <summary>From the smallest files to those that every browser reads.</summary>
    public static IReadOnlyList<PortraitFormat> All { get; } = [new("image/avif", "avif"), new("image/webp", "webp"), new("image/jpeg", "jpg")];
}
