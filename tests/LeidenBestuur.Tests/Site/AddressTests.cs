using System.Net;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Site;

public sealed class AddressTests(SiteHost host)
{
    [Theory]
    [InlineData("/Proef", "/proef")]
    [InlineData("/proef/", "/proef")]
    [InlineData("/PROEF/?A=B&peildatum=2025-01-01", "/proef?A=B&peildatum=2025-01-01")]
    [InlineData("/bestuurders/%C3%89LAN", "/bestuurders/%C3%A9lan")]
    [InlineData("/robots.txt/", "/robots.txt")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("///evil.example//a/", "/evil.example/a")]
    [InlineData("/proef//keuze", "/proef/keuze")]
    [InlineData("/nevenfuncties?pagina=1", "/nevenfuncties")]
    [InlineData("/wijzigingen?soort=wijziging&pagina=1&x=%26", "/wijzigingen?soort=wijziging&x=%26")]
    [InlineData("/wijzigingen.atom?PAGINA=1", "/wijzigingen.atom")]
    [InlineData("/Nevenfuncties/jaar/2025/?p%61gina=1&peildatum=2025-01-01", "/nevenfuncties/jaar/2025?peildatum=2025-01-01")]
    [InlineData("/%5Cevil.example/", "/%5Cevil.example")]
    public async Task Get_OtherSpelling_MovesToTheCanonicalOne(string address, string expected)
    {
        var response = await Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/proef", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/.well-known/security.txt", 200)]
    [InlineData("/api/V1/", 404)]
    [InlineData("/nevenfuncties?pagina=", 200)]
    [InlineData("/nevenfuncties?pagina=1&pagina=1", 400)]
    [InlineData("/nevenfuncties?pagina=01", 400)]
    public async Task Get_CanonicalOrApi_IsNotMoved(string address, int status) =>
        Assert.Equal(status, (int)(await Send(HttpMethod.Get, address)).StatusCode);

    [Theory]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("//", "/")]
    public void Canonical_Path_IsItself(string path, string expected) => Assert.Equal(expected, PublicPath.Canonical(path));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Send_OtherMethod_IsNotAllowed(string method)
    {
        foreach (var address in new[] { "/", "/proef", "/bestaat-niet", "/favicon.svg", "/robots.txt", "/health/live", "/PROEF/" })
        {
            var response = await Send(new HttpMethod(method), address);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
            Assert.Equal("Dit kan hier niet", (await SiteHost.Page(response)).QuerySelector("h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/proef")]
    [InlineData("/proef/stuk")]
    [InlineData("/bestaat-niet")]
    [InlineData("/favicon.svg")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/health/live")]
    [InlineData("/PROEF/")]
    public async Task Head_Page_AnswersAsGetWithoutBody(string address)
    {
        var get = await Send(HttpMethod.Get, address);
        var head = await Send(HttpMethod.Head, address);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);

    private Task<HttpResponseMessage> Send(HttpMethod method, string address) =>
        host.Client().SendAsync(new HttpRequestMessage(method, "http://localhost" + address), TestContext.Current.CancellationToken);
}
