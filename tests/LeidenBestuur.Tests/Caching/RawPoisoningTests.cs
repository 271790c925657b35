using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Caching;

/// <summary>On the real server: no request line and no way to name a host changes what the next visitor gets. Pages name the host here, for no public address is set.</summary>
public sealed class RawPoisoningTests : IAsyncLifetime
{
    private readonly SiteHost _host = new() { Settings = [("Caching:Megabytes", "64")] };
    private Uri _address = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.Store.PublishAsync("marie-de-vries", Some.Content());
        _host.UseKestrel(0);
        _host.StartServer();
        _address = _host.ClientOptions.BaseAddress;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("GET http://{host}{path} HTTP/1.1", "Host: {host}")]
    [InlineData("GET http://kwaad.example{path} HTTP/1.1", "Host: kwaad.example")]
    [InlineData("GET http://kwaad.example{path} HTTP/1.1", "Host: {host}")]
    [InlineData("GET http://{host}{path} HTTP/1.1", "Host: kwaad.example")]
    [InlineData("GET https://{host}{path} HTTP/1.1", "Host: {host}")]
    [InlineData("GET http://kwaad@{host}{path} HTTP/1.1", "Host: {host}")]
    [InlineData("GET http://kwaad.example{path} HTTP/1.0", "X: x")]
    [InlineData("GET {path} HTTP/1.0", "X: x")]
    [InlineData("GET {path} HTTP/1.1", "Host:")]
    [InlineData("GET {path} HTTP/1.1", "Host: kwaad.example\r\nHost: {host}")]
    [InlineData("GET {path} HTTP/1.1", "Host: {host}\r\nHost: kwaad.example")]
    [InlineData("GET {path} HTTP/1.1", "Host: {host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4")]
    [InlineData("GET /kwaad/..{path} HTTP/1.1", "Host: {host}")]
    [InlineData("GET {path}&kwaad=%00 HTTP/1.1", "Host: {host}")]
    [InlineData("GET {path}#kwaad HTTP/1.1", "Host: {host}")]
    public async Task Send_OddRequestFirst_NextVisitorGetsThePageAsItIs(string line, string headers)
    {
        // Nobody asked for this day before.
        const string Path = "/bestuurders/marie-de-vries?peildatum=2026-01-02";
        var request = $"{line}\r\n{headers}\r\nConnection: close\r\n\r\n".Replace("{host}", _address.Authority, StringComparison.Ordinal).Replace("{path}", Path, StringComparison.Ordinal);

        Assert.StartsWith("HTTP/1.1 ", await RawRequest.SendAsync(_address.Port, request + "0\r\n\r\n"), StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = _address };
        using var answer = await client.GetAsync(new Uri(Path, UriKind.Relative), TestContext.Current.CancellationToken);
        var seen = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        // It came from memory, and may be what the odd request left there.
        Assert.NotNull(answer.Headers.ETag);
        Assert.DoesNotContain("kwaad", seen, StringComparison.Ordinal);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "__Host-beheer=x");
        Assert.Equal(await client.GetStringAsync(new Uri(Path, UriKind.Relative), TestContext.Current.CancellationToken), seen);
    }

    [Fact]
    public async Task Send_NoHost_PageNamesTheAddressAtWhichTheVisitorCameIn()
    {
        var page = await RawRequest.SendAsync(_address.Port, "GET /bestuurders/marie-de-vries HTTP/1.0\r\n\r\n");

        Assert.Matches($"<link rel=\"canonical\" href=\"http://(127\\.0\\.0\\.1|\\[::1\\]):{_address.Port}/bestuurders/marie-de-vries\"", page);
    }
}
