using System.Xml.Linq;

namespace LeidenBestuur.Tests.Site.WellKnown;

public sealed class SitemapTests(SiteHost host)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Get_Seeds_NamesEveryPublicAddressOnceAndEachAnswers()
    {
        var response = await host.GetAsync("/sitemap.xml");
        var xml = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        string[] addresses = [.. xml.Root!.Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value)];

        Assert.Equal("application/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(8 + 6 + 19 + 4 + 4 + 3 + 3, addresses.Length);
        Assert.Equal(addresses, addresses.Distinct());
        foreach (var address in addresses)
        {
            Assert.StartsWith("http://localhost/", address, StringComparison.Ordinal);
            var page = await host.PageAsync(address["http://localhost".Length..]);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Get_Part_IsThereAsFarAsThereAreAddresses()
    {
        var whole = await host.GetAsync("/sitemap.xml");
        var first = await host.GetAsync("/sitemap-1.xml");

        Assert.Equal(await BodyAsync(whole), await BodyAsync(first));
        foreach (var number in new[] { "0", "2", "01", "10000", "x" })
            Assert.Equal(404, (int)(await host.GetAsync($"/sitemap-{number}.xml")).StatusCode);
    }

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
