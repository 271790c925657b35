using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Html;

/// <summary>Every kind of page as a file, because the checkers take long to start and read all files at once.</summary>
public sealed class HtmlFiles(Sites sites) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leidenbestuur-html-");

    public IEnumerable<string> Paths => _folder.GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        using var client = new HttpClient();
        foreach (var kind in Pages.All)
        {
            using var response = await client.GetAsync(sites.Address(kind));
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, $"{kind.Name}.html"), await response.Content.ReadAsStringAsync());
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
