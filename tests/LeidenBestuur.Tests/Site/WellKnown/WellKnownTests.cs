using System.Globalization;

namespace LeidenBestuur.Tests.Site.WellKnown;

public sealed class WellKnownTests(SiteHost host)
{
    [Fact]
    public async Task SecurityTxt_WithoutContact_NamesTheWebsiteAndExpiresWithinAYear()
    {
        var response = await host.Client().GetAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Contact: https://gemeente.leiden.nl/", lines);
        Assert.Contains("Canonical: http://localhost/.well-known/security.txt", lines);
        var expires = DateTimeOffset.Parse(
            Assert.Single(lines, line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], CultureInfo.InvariantCulture);
        Assert.InRange(expires, host.Clock.GetUtcNow().AddDays(30), host.Clock.GetUtcNow().AddDays(365));
    }

    [Fact]
    public async Task SecurityTxt_Configured_NamesTheContactAndThePublicAddress()
    {
        await using var configured = new SiteHost
        {
            Settings = [("Municipality:SecurityContact", "mailto:cert@leiden.nl"), ("Site:PublicUrl", "https://bestuur.leiden.nl")],
        };

        var text = await configured.Client().GetStringAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);

        Assert.Contains("Contact: mailto:cert@leiden.nl\n", text, StringComparison.Ordinal);
        Assert.Contains("Canonical: https://bestuur.leiden.nl/.well-known/security.txt\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_Always_LetsPublicPagesBeReadAndNamesTheSitemap() => Assert.Equal(
        "User-agent: *\nDisallow: /beheer\nDisallow: /*bekend=\n\nSitemap: http://localhost/sitemap.xml\n",
        await host.Client().GetStringAsync("/robots.txt", TestContext.Current.CancellationToken));

    [Fact]
    public async Task HealthLive_Always_Answers() =>
        Assert.Equal("Healthy", await host.Client().GetStringAsync("/health/live", TestContext.Current.CancellationToken));
}
