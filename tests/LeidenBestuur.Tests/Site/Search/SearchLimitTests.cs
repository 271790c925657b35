using System.Net;
using LeidenBestuur.Web;
using LeidenBestuur.Web.Site.Search;
using Microsoft.Extensions.Configuration;

namespace LeidenBestuur.Tests.Site.Search;

public sealed class SearchLimitTests : IAsyncLifetime
{
    private const int AtOnce = 5;

    /// <summary>The proxy is whoever asks, so that a test can say whose request it passes on.</summary>
    private readonly SiteHost _host = new() { Settings = [("Search:AtOnce", $"{AtOnce}"), ("Search:PerSecond", "1"), ("ForwardedHeaders:KnownProxies:0", "10.0.0.1")] };

    public async ValueTask InitializeAsync()
    {
        await _host.Store.PublishAsync("marie", Support.Some.Content());
        await _host.PageAsync("/zoeken?q=marie");
    }

    [Fact]
    public async Task Get_ManySearches_AreAskedToWait()
    {
        var refused = await RefusedAsync("203.0.113.1", HttpMethod.Get);

        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        var page = await SiteHost.Page(refused);
        Assert.Equal("Even wachten", page.QuerySelector("h1")!.Words());
        Assert.Equal("U vraagt te veel in korte tijd. Probeer het over 1 seconde opnieuw.", page.QuerySelector("main .lead")!.Words());
    }

    [Fact]
    public async Task Head_ManySearches_AreCountedAsWell()
    {
        var refused = await RefusedAsync("203.0.113.2", HttpMethod.Head);

        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Empty(await refused.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_OtherAddressOrOtherPage_IsNotHeldUp()
    {
        await RefusedAsync("203.0.113.3", HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync("203.0.113.4", HttpMethod.Get)).StatusCode);
        for (var i = 0; i < 5 * AtOnce; i++)
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("203.0.113.3", HttpMethod.Get, "/nevenfuncties")).StatusCode);
    }

    [Fact]
    public async Task Get_AddressesOfOneNetwork_AreOneClient()
    {
        var number = 0;
        HttpResponseMessage answer;
        do
            answer = await SendAsync($"2001:db8:1:2::{++number:x}", HttpMethod.Get);
        while (answer.StatusCode == HttpStatusCode.OK && number < 1000);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("2001:db8:1:3::1", HttpMethod.Get)).StatusCode);
    }

    [Fact]
    public async Task Get_AfterAWhile_IsAnsweredAgain()
    {
        var refused = await RefusedAsync("203.0.113.5", HttpMethod.Get);
        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync("203.0.113.5", HttpMethod.Get)).StatusCode);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("7", 7)]
    public void Read_Setting_IsTaken(string setting, int atOnce) => Assert.Equal(new SearchLimit(atOnce, 3), SearchLimit.Read(Configured(setting)));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("veel")]
    public void Read_WrongSetting_StopsTheStart(string setting) =>
        Assert.StartsWith("Search:AtOnce is ", Assert.Throws<WrongSettingException>(() => SearchLimit.Read(Configured(setting))).Message, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static IConfigurationRoot Configured(string setting) => new ConfigurationBuilder().AddInMemoryCollection([new("Search:AtOnce", setting)]).Build();

    /// <summary>The first answer that is no page; the searches before it were answered.</summary>
    private async Task<HttpResponseMessage> RefusedAsync(string address, HttpMethod method)
    {
        for (var i = 0; i < 1000; i++)
        {
            var answer = await SendAsync(address, method);
            if (answer.StatusCode == HttpStatusCode.OK)
                continue;
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.True(i >= AtOnce, $"Only {i} searches were answered.");
            return answer;
        }
        throw new InvalidOperationException("Nothing was refused.");
    }

    private async Task<HttpResponseMessage> SendAsync(string address, HttpMethod method, string path = "/zoeken?q=marie")
    {
        using var client = _host.Client();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
