namespace LeidenBestuur.Web.Domain;

/// <summary>Portret: a picture of an official, kept under the hash of its bytes so that a version can name it for good.</summary>
public sealed class Portrait
{
    private Portrait()
    {
    }

    /// <summary>A new portrait.</summary>
    public Portrait(string hash, string alternativeText, byte[] bytes) => (Hash, AlternativeText, Bytes) = (hash, alternativeText, bytes);

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Alternatieve tekst; empty: decorative.</summary>
    public string AlternativeText { get; private set; } = "";

    /// <summary>The picture, re-encoded and without EXIF.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Uitvoeringen: the same picture in other sizes and formats.</summary>
    public List<PortraitRendition> Renditions { get; private set; } = [];
}

/// <summary>Uitvoering van een portret.</summary>
/// <param name="MediaType">Soort bestand ("image/avif").</param>
/// <param name="Width">Breedte in pixels.</param>
/// <param name="Height">Hoogte in pixels.</param>
/// <param name="Bytes">The picture.</param>
public sealed record PortraitRendition(string MediaType, int Width, int Height, byte[] Bytes);
