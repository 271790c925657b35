using System.Text;
using LeidenBestuur.Web.Admin.Media;
using LeidenBestuur.Web.Domain;
using NetVips;

namespace LeidenBestuur.Tests.Admin.Media;

public sealed class PictureWorkTests
{
    [Fact]
    public async Task Clean_Hostile_IsRefusedInDutchWithoutTakingTheMemory()
    {
        var before = Stats.MemHighwater;
        var (count, kept) = (0, new List<string>());
        foreach (var (what, name, file) in Pictures.Hostile())
        {
            count++;
            try
            {
                await PictureWork.CleanAsync(file, name, default);
                kept.Add(what);
            }
            catch (DomainException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }

        Assert.Empty(kept);
        Assert.True(count >= 40, $"Only {count}.");
        // A picture of 400 megapixels would take 400 MB and more; those that tests make themselves are small.
        Assert.InRange((double)Stats.MemHighwater, before, 200 * 1024 * 1024);
    }

    public static TheoryData<string, Func<byte[]>> Good { get; } = new()
    {
        { "a.jpg", () => Pictures.Jpeg() },
        { "a.JPEG", () => Pictures.Jpeg() },
        { "a.png", () => Pictures.Png() },
        { "a.webp", () => Pictures.WebP() },
        { "a.avif", () => Pictures.Avif() },
        { "a.jpg", Pictures.Cmyk },
        { "a.jpg", Pictures.Grey },
        { "a.png", Pictures.DeepWithAlpha },
        { "a.jpg", () => [.. Pictures.Jpeg(), .. "<script>alert(1)</script>"u8] },
        { "a.jpg", () => Pictures.WithSegment(Pictures.Jpeg(), 0xFE, "<?php system('id'); ?>"u8.ToArray()) },
        { "a.png", () => Pictures.WithChunk(Pictures.Png(), "tEXt", "Comment\0<script>alert(1)</script>"u8.ToArray()) },
        { "a.png", () => Pictures.WithChunk(Pictures.Png(), "iCCP", [.. "icc\0\0"u8, .. Pictures.Compressed(Pictures.SomeBytes(3000))]) },
        { "a.jpg", () => Pictures.WithSegment(Pictures.Jpeg(), 0xE2, [.. "ICC_PROFILE\0\u0001\u0001"u8, .. Pictures.SomeBytes(3000)]) },
        { "a.jpg", () => Pictures.WithSegment(Pictures.Jpeg(), 0xE1, [.. "Exif\0\0"u8, .. Pictures.SomeBytes(3000)]) },
    };

    [Theory]
    [MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public async Task Clean_GoodButOdd_BecomesAnOrdinaryPictureWithNothingBesideIt(string name, Func<byte[]> file)
    {
        var picture = await PictureWork.CleanAsync(file(), name, default);

        Assert.Equal((1000, 800), (picture.Width, picture.Height));
        using var read = Image.JpegloadBuffer(picture.Bytes);
        Assert.Equal((3, Enums.Interpretation.Srgb, Enums.BandFormat.Uchar), (read.Bands, read.Interpretation, read.Format));
        Assert.DoesNotContain(read.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal) || field.Contains("comment", StringComparison.OrdinalIgnoreCase));
        var text = Encoding.Latin1.GetString(picture.Bytes);
        Assert.All(new[] { "script", "php", "ICC_PROFILE", "Exif" }, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clean_OnItsSideWithExif_StandsUprightAndNamesNobody()
    {
        var file = Pictures.WithExif();
        Assert.Contains("Geheime Fotograa", Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        var picture = await PictureWork.CleanAsync(file, "a.jpg", default);

        Assert.Equal((800, 1000), (picture.Width, picture.Height));
        Assert.DoesNotContain("Geheime", Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        // What was at (300, 200) of 1000 by 800 is, a quarter to the right, at (600, 300).
        Assert.True(IsRed(picture.Bytes, 600, 300));
    }

    [Fact]
    public async Task Clean_Large_IsKeptSmaller()
    {
        var picture = await PictureWork.CleanAsync(Pictures.Jpeg(6000, 4000), "a.jpg", default);

        Assert.Equal((1600, 1067), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData(30, 25)]
    [InlineData(95, 90)]
    [InlineData(5, 50)]
    public async Task Crop_FocalPoint_IsInEverySizeAndFormat(int x, int y)
    {
        const int Width = 1000, Height = 800;
        using var drawn = Pictures.Drawn(Width, Height, Width * x / 100, Height * y / 100);
        var focus = new FocalPoint(x, y);
        var picture = await PictureWork.CleanAsync(drawn.PngsaveBuffer(), "a.png", default);

        var renditions = await PictureWork.CropAsync(picture, focus, default);

        Assert.Equal(PortraitSize.All.Count * PortraitFormat.All.Count, renditions.Count);
        Assert.All(renditions, rendition =>
        {
            using var read = Image.NewFromBuffer(rendition.Bytes);
            var (left, top, width, height) = focus.Crop(Width, Height, new(rendition.Width, rendition.Height));
            var (atX, atY) = (((Width * x / 100) - left) * rendition.Width / width, ((Height * y / 100) - top) * rendition.Height / height);
            Assert.Equal((rendition.Width, rendition.Height), (read.Width, read.Height));
            Assert.True(IsRed(rendition.Bytes, Math.Min(atX, rendition.Width - 1), Math.Min(atY, rendition.Height - 1)), $"{rendition.MediaType} {rendition.Width}: not red at {atX}, {atY}.");
            Assert.DoesNotContain(read.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal));
        });
    }

    private static bool IsRed(byte[] file, int x, int y)
    {
        using var read = Image.NewFromBuffer(file);
        return read.Getpoint(x, y) is [> 150, < 80, < 110, ..];
    }
}
