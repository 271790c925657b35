using System.IO.Compression;
using System.Text.RegularExpressions;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace LeidenBestuur.Tests.Site;

public sealed class StyleFilesTests(SiteHost host)
{
    [Fact]
    public async Task Get_Stylesheet_IsSmall()
    {
        var sheet = await host.Client().GetByteArrayAsync(Style.Stylesheet, TestContext.Current.CancellationToken);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(sheet.Length)];

        Assert.True(BrotliEncoder.TryCompress(sheet, compressed, out var length, quality: 11, window: 22));
        Assert.InRange(length, 1, 15 * 1024);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/bestuurders/peter-heijkoop")]
    [InlineData("/bestaat-niet")]
    public async Task Get_Page_AsksForNothingOutsideTheSite(string address)
    {
        var page = await host.PageAsync(address, address == "/bestaat-niet" ? 404 : 200);
        var asked = page.QuerySelectorAll("[src], [srcset], link[href]:not([rel=canonical])")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("srcset")!).ToList();

        Assert.Contains(Style.Stylesheet, asked);
        Assert.All(asked, file => Assert.Matches("^/[^/]", file));
    }

    [Fact]
    public async Task Get_Stylesheet_AsksForItsFontsOnlyAndTheyAreThere()
    {
        var css = await host.Client().GetStringAsync(Style.Stylesheet, TestContext.Current.CancellationToken);
        var asked = Regex.Matches(css, @"url\((?<file>[^)]*)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["file"].Value).ToList();

        Assert.Contains($"\"./{Path.GetFileName(Style.HeadingFont)}\"", asked);
        Assert.All(asked, file => Assert.Matches("^\"[.]/[a-z0-9-]+[.]woff2\"$", file));
        foreach (var file in asked)
            Assert.Equal("wOF2"u8.ToArray(), (await host.Client().GetByteArrayAsync("/assets/" + file.Trim('"')[2..], TestContext.Current.CancellationToken))[..4]);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.DoesNotContain("sourceMappingURL", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/favicon.svg")]
    [InlineData("/assets/names.json")]
    public async Task Get_OtherFile_IsNotKeptForGood(string address)
    {
        var response = await host.GetAsync(address);

        Assert.Equal((true, true), (response.Headers.CacheControl!.Private, response.Headers.CacheControl.NoCache));
    }

    [Fact]
    public void Read_NothingMade_StopsTheStartWithOneLine()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => StyleFiles.Read(new NullFileProvider()));

        Assert.Equal("wwwroot/assets/names.json is not there. Build the program again.", StartFailure.Line(failure));
    }

    [Fact]
    public void LockFile_Packages_NameNoPlaceToFetchThemFrom()
    {
        var packages = File.ReadAllText(Path.Combine(Repository.Web, "package-lock.json"));

        Assert.Contains("\"integrity\"", packages, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", packages, StringComparison.Ordinal);
        Assert.DoesNotContain(".tgz", packages, StringComparison.Ordinal);
    }

    private StyleFiles Style => host.Services.GetRequiredService<StyleFiles>();
}
