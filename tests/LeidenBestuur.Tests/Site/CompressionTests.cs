using System.IO.Compression;
using System.Text;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Site;

public sealed class CompressionTests(SiteHost host)
{
    [Theory]
    [InlineData("/", "br, gzip", "br")]
    [InlineData("/", "gzip", "gzip")]
    [InlineData("/sitemap.xml", "br", "br")]
    [InlineData("/robots.txt", "br", "br")]
    [InlineData("/favicon.svg", "br", "br")]
    [InlineData("/", "identity", null)]
    public async Task Get_Text_IsCompressedAsAsked(string address, string accepted, string? encoding)
    {
        var response = await GetAsync("http://localhost" + address, accepted);
        var plain = await host.Client().GetByteArrayAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(await UnpackedAsync(response)));
    }

    [Fact]
    public async Task Get_OverHttps_IsCompressedToo() =>
        Assert.Equal(["br"], (await GetAsync("https://bestuur.leiden.nl/", "br")).Content.Headers.ContentEncoding);

    [Fact]
    public async Task Get_Stylesheet_IsCompressedAndKept()
    {
        var response = await GetAsync("http://localhost" + host.Services.GetRequiredService<StyleFiles>().Stylesheet, "br");

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task Get_Font_IsNotCompressedTwice() =>
        Assert.Empty((await GetAsync("http://localhost" + host.Services.GetRequiredService<StyleFiles>().HeadingFont, "br")).Content.Headers.ContentEncoding);

    [Fact]
    public async Task Get_PageThatFailsHalfWay_IsAWholeErrorPage()
    {
        await using var broken = new SiteHost { Replace = services => services.AddSingleton<IActionResultExecutor<ViewResult>, HalfViews>() };

        var response = await GetAsync("http://localhost/", "br", broken);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(await UnpackedAsync(response)), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string address, string accepted, SiteHost? other = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return (other ?? host).Client().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unpacked = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var whole = new MemoryStream();
        await unpacked.CopyToAsync(whole, TestContext.Current.CancellationToken);
        return whole.ToArray();
    }

    private sealed class HalfViews : IActionResultExecutor<ViewResult>
    {
        public async Task ExecuteAsync(ActionContext context, ViewResult result)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode == 200)
            {
                response.ContentType = "text/html; charset=utf-8";
                await response.Body.WriteAsync("half"u8.ToArray());
            }
            throw new InvalidOperationException("The view fails.");
        }
    }
}
