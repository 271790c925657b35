using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Html;

/// <summary>The tests that read <see cref="HtmlFiles"/>, which are written once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class HtmlFilesReaders : ICollectionFixture<HtmlFiles>
{
    public const string Name = "HTML files";
}

/// <summary>Every kind of page as a file, because the checkers take long to start and read all files at once.</summary>
public sealed class HtmlFiles(Chromium chromium, Sites sites) : IDisposable
{
    /// <summary>Asks for what needs no browser; who is signed in is known by the page's own cookies.</summary>
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leidenbestuur-html-");
    private bool _isWritten;

    /// <summary>Where they are. Written by the first test that asks, because without a browser that test is skipped.</summary>
    public async Task<IEnumerable<string>> PathsAsync()
    {
        if (!_isWritten)
        {
            foreach (var kind in Pages.All)
                await File.WriteAllTextAsync(Path.Combine(_folder.FullName, $"{kind.Name}.html"), await SourceAsync(kind));
        }
        _isWritten = true;
        return _folder.GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<string> SourceAsync(PageKind kind) => kind.Form is null ? PageAsync(kind) : AnswerAsync(kind);

    private async Task<string> PageAsync(PageKind kind)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, sites.Address(kind));
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", sites.Cookies(kind).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using var response = await _client.SendAsync(request);
        Assert.Equal((kind.Name, kind.Status, "text/html"), (kind.Name, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> AnswerAsync(PageKind kind)
    {
        await using var tab = await chromium.OpenAsync(new Look(1280));
        return await (await tab.VisitAsync(sites, kind)).TextAsync();
    }
}
