using LeidenBestuur.Web.Domain;
using NetVips;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>
/// Turns a file that somebody sends into a picture of ours, and that into the crops that pages use. libvips reads four kinds of file here and no other, one file at
/// a time and on one core, so that no file can take the memory or the time of those who read the site.
/// </summary>
public static class PictureWork
{
    public const long MaxBytes = 10 * 1024 * 1024;

    public const long MaxPixels = 50_000_000;

    /// <summary>The widest crop on a screen of one pixel in each direction.</summary>
    public const int LeastSide = 272;

    /// <summary>So large is what is kept; twice the largest crop, with room to choose another part.</summary>
    private const int KeptSide = 1600;

    private const int Patience = 30_000;

    private static readonly SemaphoreSlim OneAtATime = new(1);

    static PictureWork()
    {
        // What is wrong with somebody's file is said to who sent it, and is nothing for the console.
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.Warning, (_, _, _) => { });
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif" })
            Operation.Block(loader, false);
    }

    /// <summary>Reads a file by its content and makes it ours: upright, in sRGB, without metadata, no larger than needed.</summary>
    /// <exception cref="DomainException">It is no whole picture of a kind and size that can be used; the message says which.</exception>
    public static Task<PortraitPicture> CleanAsync(byte[] file, string fileName, CancellationToken cancellation)
    {
        if (file.LongLength > MaxBytes)
            throw new DomainException("Dit bestand is groter dan 10 MB. Kies een kleinere foto, of sla de foto kleiner op.");
        var kind = PictureKind.Of(file, fileName);
        return AloneAsync(() => Clean(file, kind), cancellation);
    }

    /// <summary>All crops, in every format.</summary>
    public static Task<IReadOnlyList<PortraitRendition>> CropAsync(PortraitPicture picture, FocalPoint focus, CancellationToken cancellation) =>
        AloneAsync<IReadOnlyList<PortraitRendition>>(() => [.. PortraitSize.All.SelectMany(size => Crop(picture, focus, size, PortraitFormat.All))], cancellation);

    /// <summary>One crop as JPEG, to look at while choosing.</summary>
    public static Task<byte[]> CropAsync(PortraitPicture picture, FocalPoint focus, PortraitSize size, CancellationToken cancellation) =>
        AloneAsync(() => Crop(picture, focus, size, [PortraitFormat.All[^1]]).Single().Bytes, cancellation);

    private static async Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        if (!await OneAtATime.WaitAsync(Patience, cancellation))
            throw new DomainException("Er worden nu veel foto's tegelijk verwerkt. Probeer het over een minuut opnieuw.");
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static PortraitPicture Clean(byte[] file, PictureKind kind)
    {
        try
        {
            // Only the header: nothing is decoded before the size is known.
            using var opened = Open(file, kind);
            CheckSize(opened);
            using var small = opened.ThumbnailImage(KeptSide, height: KeptSide, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);
            using var colours = small.Colourspace(Enums.Interpretation.Srgb);
            using var flat = colours.HasAlpha() ? colours.Flatten(background: [255, 255, 255]) : colours.Copy();
            using var eight = flat.Cast(Enums.BandFormat.Uchar);
            return new(eight.JpegsaveBuffer(q: 92, optimizeCoding: true, subsampleMode: Enums.ForeignSubsample.Off, keep: Enums.ForeignKeep.None), eight.Width, eight.Height);
        }
        catch (VipsException)
        {
            throw new DomainException("Deze foto is kapot of niet compleet. Sla de foto opnieuw op en probeer het nog eens, of kies een andere.");
        }
    }

    private static Image Open(byte[] file, PictureKind kind)
    {
        // What is not whole is refused, and of several pictures in one file only the first would be seen.
        const Enums.FailOn Strict = Enums.FailOn.Error;
        const Enums.Access Once = Enums.Access.Sequential;
        if (kind == PictureKind.Jpeg)
            return Image.JpegloadBuffer(file, access: Once, failOn: Strict);
        if (kind == PictureKind.Png)
            return Image.PngloadBuffer(file, access: Once, failOn: Strict);
        return kind == PictureKind.WebP ? Image.WebploadBuffer(file, access: Once, failOn: Strict) : Image.HeifloadBuffer(file, access: Once, failOn: Strict);
    }

    private static void CheckSize(Image opened)
    {
        if (opened.Contains("n-pages") && (int)opened.Get("n-pages") > 1)
            throw new DomainException("In dit bestand zitten meer plaatjes, of het beweegt. Kies een gewone foto.");
        if ((long)opened.Width * opened.Height > MaxPixels)
            throw new DomainException("Deze foto heeft meer dan 50 miljoen pixels. Sla de foto kleiner op.");
        if (Math.Min(opened.Width, opened.Height) < LeastSide)
            throw new DomainException($"Deze foto is te klein: {opened.Width} bij {opened.Height} pixels. Kies een foto van minstens {LeastSide} bij {LeastSide}.");
    }

    private static List<PortraitRendition> Crop(PortraitPicture picture, FocalPoint focus, PortraitSize size, IEnumerable<PortraitFormat> formats)
    {
        var (left, top, width, height) = focus.Crop(picture.Width, picture.Height, size);
        using var whole = Image.JpegloadBuffer(picture.Bytes);
        using var part = whole.ExtractArea(left, top, width, height);
        using var small = part.ThumbnailImage(size.Width, height: size.Height, size: Enums.Size.Force);
        using var pixels = small.CopyMemory();
        return [.. formats.Select(format => new PortraitRendition(format.MediaType, size.Width, size.Height, Written(pixels, format)))];
    }

    private static byte[] Written(Image pixels, PortraitFormat format) => format.Extension switch
    {
        "avif" => pixels.HeifsaveBuffer(q: 60, compression: Enums.ForeignHeifCompression.Av1, effort: 4, keep: Enums.ForeignKeep.None),
        "webp" => pixels.WebpsaveBuffer(q: 80, keep: Enums.ForeignKeep.None),
        _ => pixels.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
    };
}
