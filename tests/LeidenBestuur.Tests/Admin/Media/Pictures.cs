using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace LeidenBestuur.Tests.Admin.Media;

/// <summary>Files as people and others send them: good pictures, odd ones, and those that no picture of ours may come from.</summary>
internal static class Pictures
{
    /// <summary>A blue picture with a red square of 160 pixels around one place.</summary>
    public static Image Drawn(int width = 1000, int height = 800, int redX = 300, int redY = 200) =>
        Plain(width, height, [0, 0, 200]).DrawRectangle(redX, redY);

    public static byte[] Jpeg(int width = 1000, int height = 800) => Drawn(width, height).JpegsaveBuffer(q: 90);

    public static byte[] Png(int width = 1000, int height = 800) => Drawn(width, height).PngsaveBuffer();

    public static byte[] WebP(int width = 1000, int height = 800) => Drawn(width, height).WebpsaveBuffer();

    public static byte[] Avif(int width = 1000, int height = 800) => Drawn(width, height).HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 1);

    public static byte[] Cmyk() => Drawn().Colourspace(Enums.Interpretation.Cmyk).JpegsaveBuffer();

    public static byte[] Grey() => Drawn().Colourspace(Enums.Interpretation.Bw).JpegsaveBuffer();

    public static byte[] DeepWithAlpha() => Drawn().Colourspace(Enums.Interpretation.Rgb16).Bandjoin(65535 / 2).PngsaveBuffer(bitdepth: 16);

    /// <summary>A telephone's picture that lies on its side, with where it was taken and by whom.</summary>
    public static byte[] WithExif()
    {
        // Little-endian TIFF with two entries: orientation 6 (turn a quarter to the right), and the artist.
        var tiff = new List<byte>("II*\0"u8.ToArray());
        tiff.AddRange([8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x3B, 0x01, 2, 0, 16, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
        tiff.AddRange("Geheime Fotograa"u8);
        return WithSegment(Jpeg(), 0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content) =>
        [.. jpeg[..2], 0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. jpeg[2..]];

    /// <summary>A PNG by its chunks; its pixels are nothing but zeros.</summary>
    public static byte[] PngOf(int width, int height, bool withPixels, byte bitDepth = 1, params (string Kind, byte[] Content)[] before)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = bitDepth;
        return
        [
            .. PngStart, .. Chunk("IHDR", header), .. before.SelectMany(chunk => Chunk(chunk.Kind, chunk.Content)),
            .. Chunk("IDAT", withPixels ? Zeros((long)height * (1 + ((((long)width * bitDepth) + 7) / 8))) : []), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] WithChunk(byte[] png, string kind, byte[] content) => [.. png[..33], .. Chunk(kind, content), .. png[33..]];

    /// <summary>A copy with some bytes written over, where a mark stands.</summary>
    public static byte[] Patched(byte[] file, ReadOnlySpan<byte> mark, int offset, params byte[] with)
    {
        var copy = (byte[])file.Clone();
        var at = copy.AsSpan().IndexOf(mark);
        Assert.True(at >= 0, "The mark to patch at is not there.");
        with.CopyTo(copy, at + offset);
        return copy;
    }

    public static byte[] AnimatedWebP() => Frames().WebpsaveBuffer();

    public static byte[] SomeBytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Each with its name; none may be kept.</summary>
    public static IEnumerable<(string What, string Name, byte[] File)> Hostile()
    {
        var (jpeg, png, webp, avif) = (Jpeg(), Png(), WebP(), Avif());
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>"u8.ToArray();
        var gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        yield return ("nothing", "a.jpg", []);
        yield return ("text", "a.jpg", "hallo"u8.ToArray());
        yield return ("random bytes", "a.png", SomeBytes(50_000));
        yield return ("HTML", "a.jpg", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray());
        yield return ("SVG", "a.svg", svg);
        yield return ("SVG as JPEG", "a.jpg", svg);
        yield return ("SVG with a prolog as PNG", "a.png", [.. "<?xml version=\"1.0\"?>\n"u8, .. svg]);
        yield return ("GIF", "a.gif", gif);
        yield return ("GIF as JPEG", "a.jpg", gif);
        yield return ("GIF that is script as WebP", "a.webp", "GIF89a/*\0\0\0*/=1;alert(1)"u8.ToArray());
        yield return ("BMP", "a.bmp", [.. "BM"u8, .. SomeBytes(2000)]);
        yield return ("TIFF as JPEG", "a.jpg", Drawn().TiffsaveBuffer());
        yield return ("PDF as JPEG", "a.jpg", "%PDF-1.7\n1 0 obj"u8.ToArray());
        yield return ("ZIP as PNG", "a.png", "PK\u0003\u0004"u8.ToArray());
        yield return ("program as JPEG", "a.jpg", "MZ\u0090\0"u8.ToArray());
        yield return ("PostScript as JPEG", "a.jpg", "%!PS-Adobe-3.0 EPSF-3.0\n"u8.ToArray());
        yield return ("ImageMagick script as PNG", "a.png", "push graphic-context\nfill 'url(https://x/|id)'"u8.ToArray());
        yield return ("sound as WebP", "a.webp", [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, .. SomeBytes(2000)]);
        yield return ("film as AVIF", "a.avif", [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isom"u8, .. SomeBytes(2000)]);
        yield return ("HEIC", "a.avif", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. SomeBytes(2000)]);
        yield return ("AVIF that moves", "a.avif", [0, 0, 0, 24, .. "ftypavis"u8, 0, 0, 0, 0, .. "avifmsf1"u8, .. SomeBytes(2000)]);
        yield return ("JPEG as PNG", "a.png", jpeg);
        yield return ("PNG as JPEG", "a.jpg", png);
        yield return ("WebP as JPEG", "a.jpg", webp);
        yield return ("AVIF as WebP", "a.webp", avif);
        yield return ("JPEG as SVG", "a.svg", jpeg);
        yield return ("JPEG as HTML", "a.jpg.html", jpeg);
        yield return ("JPEG without extension", "foto", jpeg);
        yield return ("JPEG as a path", "../../etc/passwd", jpeg);
        yield return ("half a JPEG", "a.jpg", jpeg[..(jpeg.Length / 2)]);
        yield return ("head of a JPEG", "a.jpg", jpeg[..24]);
        yield return ("JPEG that goes on as HTML", "a.jpg", [.. jpeg[..4], .. "<html><script>alert(1)</script>"u8]);
        yield return ("half a PNG", "a.png", png[..(png.Length / 2)]);
        yield return ("signature of a PNG", "a.png", png[..8]);
        yield return ("PNG that goes on as SVG", "a.png", [.. png[..8], .. svg]);
        yield return ("PNG with a wrong sum", "a.png", Patched(png, "IHDR"u8, 17, 1, 2, 3, 4));
        yield return ("PNG with broken pixels", "a.png", Patched(png, "IDAT"u8, 30, SomeBytes(400)));
        yield return ("PNG without width", "a.png", PngOf(0, 400, withPixels: true));
        yield return ("half a WebP", "a.webp", webp[..(webp.Length / 2)]);
        yield return ("head of a WebP", "a.webp", webp[..30]);
        yield return ("half an AVIF", "a.avif", avif[..(avif.Length / 2)]);
        yield return ("head of an AVIF", "a.avif", avif[..40]);
        yield return ("WebP that moves", "a.webp", AnimatedWebP());
        yield return ("PNG that moves", "a.png", WithChunk(png, "acTL", [0, 0, 0, 2, 0, 0, 0, 0]));
        yield return ("PNG of 2.5 gigapixels by its head", "a.png", PngOf(50_000, 50_000, withPixels: false));
        yield return ("PNG of 400 megapixels", "a.png", PngOf(20_000, 20_000, withPixels: true));
        yield return ("PNG just over 50 megapixels", "a.png", PngOf(7100, 7100, withPixels: true, bitDepth: 8));
        yield return ("PNG of one long line", "a.png", PngOf(2_000_000, 1, withPixels: true));
        yield return ("JPEG of 4 gigapixels by its head", "a.jpg", Patched(jpeg, [0xFF, 0xC0], 5, 0xFF, 0xDC, 0xFF, 0xDC));
        yield return ("AVIF of 3.6 gigapixels by its head", "a.avif", Patched(avif, "ispe"u8, 8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60));
        yield return ("WebP of 268 megapixels by its head", "a.webp", [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFE, 0x3F, 0, 0xFE, 0x3F, 0, .. webp[12..]]);
        yield return ("too small", "a.jpg", Jpeg(271, 800));
        yield return ("more than 10 MB", "a.jpg", [.. jpeg, .. new byte[10 * 1024 * 1024]]);
    }

    private static byte[] PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static Image Plain(int width, int height, double[] colour) => Image.Black(width, height).NewFromImage(colour).Copy(interpretation: Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar);

    private static Image DrawRectangle(this Image image, int x, int y) => image.Insert(Plain(160, 160, [220, 0, 0]), x - 80, y - 80);

    private static Image Frames() => Drawn(300, 300).Join(Plain(300, 300, [0, 100, 0]), Enums.Direction.Vertical).Mutate(image =>
    {
        image.Set(GValue.GIntType, "page-height", 300);
        image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
    });

    private static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var block = new byte[1 << 20];
            for (; count > 0; count -= block.Length)
                zlib.Write(block, 0, (int)Math.Min(count, block.Length));
        }
        return packed.ToArray();
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Sum(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0xFFFFFFFF;
        foreach (var part in bytes)
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }
        return ~sum;
    }
}
