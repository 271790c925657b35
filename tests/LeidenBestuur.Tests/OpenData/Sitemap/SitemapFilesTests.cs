using LeidenBestuur.Web.OpenData.Sitemap;

namespace LeidenBestuur.Tests.OpenData.Sitemap;

public sealed class SitemapFilesTests
{
    private static readonly SitemapAddress[] Five = [.. Enumerable.Range(1, 5).Select(day => new SitemapAddress($"/{day}", new DateTime(2026, 11, day, 9, 0, 0, DateTimeKind.Utc)))];

    [Theory]
    [InlineData(5)]
    [InlineData(50_000)]
    public void First_AsManyAsAllowed_IsAllOfThem(int limit)
    {
        var files = Files(limit);

        Assert.Equal(["/1", "/2", "/3", "/4", "/5"], Paths(files.First()));
        Assert.Contains("<urlset", files.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void First_MoreThanAllowed_NamesThePartsThatHoldThem()
    {
        var files = Files(limit: 2);

        Assert.Contains("<sitemapindex", files.First(), StringComparison.Ordinal);
        Assert.Equal(
            [("http://x.nl/sitemap-1.xml", "2026-11-02T09:00:00Z"), ("http://x.nl/sitemap-2.xml", "2026-11-04T09:00:00Z"), ("http://x.nl/sitemap-3.xml", "2026-11-05T09:00:00Z")],
            ProtocolRules.Read(files.First()));
        Assert.Equal(["/1", "/2", "/3", "/4", "/5"], Enumerable.Range(1, 3).SelectMany(number => Paths(files.Part(number)!)));
        Assert.Null(files.Part(4));
    }

    [Fact]
    public void Limit_Unsaid_IsThatOfTheProtocol() => Assert.Equal(50_000, SitemapFiles.MostInOneFile);

    private static SitemapFiles Files(int limit) => new(Five, path => "http://x.nl" + path, limit);

    private static IEnumerable<string> Paths(string file) => ProtocolRules.Read(file).Select(entry => entry.Address["http://x.nl".Length..]);
}
