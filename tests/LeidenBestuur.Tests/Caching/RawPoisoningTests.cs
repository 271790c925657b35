using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Caching;

/// <summary>On the real server: no request line and no way to name a host changes what the next visitor gets. Pages name the host here, for no public address is set.</summary>
public sealed class RawPoisoningTests(RawPoisoningTests.Site site) : IClassFixture<RawPoisoningTests.Site>
{
    private static int _days;

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
        var path = $"/bestuurders/marie-de-vries?peildatum={new DateOnly(2026, 1, 1).AddDays(Interlocked.Increment(ref _days)):yyyy-MM-dd}";
        var request = $"{line}\r\n{headers}\r\nConnection: close\r\n\r\n".Replace("{host}", site.Address.Authority, StringComparison.Ordinal).Replace("{path}", path, StringComparison.Ordinal);

        Assert.StartsWith("HTTP/1.1 ", await RawRequest.SendAsync(site.Address.Port, request + "0\r\n\r\n"), StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var seen = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        // It came from memory, and may be what the odd request left there.
        Assert.NotNull(answer.Headers.ETag);
        Assert.DoesNotContain("kwaad", seen, StringComparison.Ordinal);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "__Host-beheer=x");
        Assert.Equal(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), seen);
    }

    [Fact]
    public async Task Send_NoHost_PageNamesTheAddressAtWhichTheVisitorCameIn()
    {
        var page = await RawRequest.SendAsync(site.Address.Port, "GET /bestuurders/marie-de-vries HTTP/1.0\r\n\r\n");

        Assert.Matches($"<link rel=\"canonical\" href=\"http://(127\\.0\\.0\\.1|\\[::1\\]):{site.Address.Port}/bestuurders/marie-de-vries\"", page);
    }

    /// <summary>One site for all: each request is about a day of its own.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private readonly SiteHost _host = new() { Settings = [("Caching:Megabytes", "64")] };

        public Uri Address => _host.ClientOptions.BaseAddress;

        public async ValueTask InitializeAsync()
        {
            await _host.Store.PublishAsync("marie-de-vries", Some.Content());
            _host.UseKestrel(0);
            _host.StartServer();
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
