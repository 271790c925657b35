using AngleSharp.Html.Parser;

namespace LeidenBestuur.Tests.Support;

/// <summary>Whether a program serves the looks of its pages.</summary>
internal static class ServedStyle
{
    /// <summary>The stylesheet and the font that the home page names must be there whole, and may be kept for good.</summary>
    public static async Task CheckAsync(HttpClient client)
    {
        var home = new HtmlParser().ParseDocument(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var sheet = Assert.Single(home.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
        var font = Assert.Single(home.QuerySelectorAll("link[rel=preload][as=font][type='font/woff2'][crossorigin]")).GetAttribute("href")!;

        Assert.Matches("^/assets/site-[a-z0-9]{8}[.]css$", sheet);
        Assert.Matches("^/assets/poppins-latin-800-normal-[a-z0-9]{8}[.]woff2$", font);
        var css = System.Text.Encoding.UTF8.GetString(await FileAsync(client, sheet, "text/css"));
        Assert.Contains("--text:", css, StringComparison.Ordinal);
        Assert.Contains("@media print", css, StringComparison.Ordinal);
        Assert.Contains($"url(\"./{Path.GetFileName(font)}\")", css, StringComparison.Ordinal);
        Assert.Equal("wOF2"u8.ToArray(), (await FileAsync(client, font, "font/woff2"))[..4]);
    }

    private static async Task<byte[]> FileAsync(HttpClient client, string address, string type)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((200, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
