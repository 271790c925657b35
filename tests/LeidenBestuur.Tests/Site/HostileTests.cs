using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site;

/// <summary>Addresses that no browser sends: they may be refused or not found, and never break anything.</summary>
public sealed class HostileTests(SiteHost host)
{
    private static readonly string[] Pieces =
    [
        "%00", "a%00b", "%FF", "%C3", "%C0%AF", "%ED%A0%80", "%F0%9F%98%80", "%EF%BF%BE", "%E2%80%AE", "%0D%0ASet-Cookie:%20a=b", "%22%3E%3Cscript%3E", "%", "%zz", "%25%30%30", "%2e%2e%2f", "..%5c", "%27%20OR%201=1",
        "{0}", "$%7Bjndi%7D", "%C4%B0", "%E2%84%AA", "-9223372036854775809", "1e9", "NaN", "true",
    ];

    private static readonly string[] Paths =
        [.. ReferenceDateTests.Addresses.Select(address => address.Split('?')[0]).Distinct(StringComparer.Ordinal)];

    [Fact]
    public async Task Get_HostileQuery_IsAnsweredOrRefused()
    {
        foreach (var piece in Pieces)
        {
            foreach (var path in Paths)
                Assert.Equal(400, await StatusAsync($"{path}?peildatum={piece}"));
            Assert.Equal(200, await StatusAsync($"/zoeken?q={piece}"));
            foreach (var parameter in new[] { "bestuurder", "betaling", "ambt", "stand" })
                Assert.Equal(400, await StatusAsync($"/nevenfuncties?{parameter}={piece}"));
            Assert.Equal(200, await StatusAsync($"/bestuurders/peter-heijkoop?slug={piece}&entry={piece}&controller={piece}&action={piece}&area={piece}&page={piece}&handler={piece}"));
        }
    }

    [Fact]
    public async Task Get_HostileName_IsIgnored()
    {
        foreach (var piece in Pieces.Append("=").Append("&&&").Append("?").Append("[0].x"))
            Assert.Equal(200, await StatusAsync($"/nevenfuncties?{piece}={piece}&{piece}"));
    }

    [Fact]
    public async Task Get_VeryLongQuery_IsAnsweredOrRefused()
    {
        var many = string.Join('&', Enumerable.Range(0, 3000).Select(number => $"x{number}=1"));
        foreach (var address in Paths)
        {
            Assert.Equal(200, await StatusAsync($"{address}?{many}"));
            Assert.Equal(200, await StatusAsync($"{address}?x={new string('a', 60_000)}"));
            Assert.Equal(400, await StatusAsync($"{address}?peildatum={new string('9', 60_000)}"));
        }

        Assert.Equal(400, await StatusAsync($"/zoeken?q={new string('a', 60_000)}"));
        Assert.Equal(200, await StatusAsync("/zoeken?q=" + string.Join("%20", Enumerable.Range(0, 60).Select(_ => "a"))));
    }

    [Fact]
    public async Task Get_HostilePath_IsNotFoundOrMoved()
    {
        foreach (var folder in new[] { "/", "/bestuurders/", "/portefeuilles/", "/nevenfuncties/", "/bestuurders/peter-heijkoop/", "/health/" })
        {
            // The test server refuses to send a NUL in a path; the real one is asked below.
            foreach (var piece in Pieces.Where(piece => !piece.Contains("%00", StringComparison.Ordinal)))
                Assert.Contains(await StatusAsync(folder + piece), new[] { 301, 400, 404 });
        }
    }

    /// <summary>On the real server, whose reading of a request line is not that of the test server.</summary>
    [Fact]
    public async Task Send_RawRequestLines_AreNeverAnError()
    {
        await using var served = new SiteHost();
        await served.Store.PublishAsync("marie-de-vries", Some.Content());
        served.UseKestrel(0);
        served.StartServer();
        var port = served.ClientOptions.BaseAddress.Port;
        string[] lines =
        [
            .. Pieces.Select(piece => $"GET /bestuurders/{piece} HTTP/1.1"), .. Pieces.Select(piece => $"GET /zoeken?q={piece} HTTP/1.1"), "GET /../../etc/passwd HTTP/1.1", "GET http://evil.example/bestuurders HTTP/1.1",
            "GET //evil.example/ HTTP/1.1", "GET /\\evil.example HTTP/1.1", "OPTIONS * HTTP/1.1", "TRACE / HTTP/1.1", "get / HTTP/1.1", "BREW /koffie HTTP/1.1", "GET /\0 HTTP/1.1", "CONNECT localhost:80 HTTP/1.1",
            $"GET /{new string('a', 9000)} HTTP/1.1", $"GET /?x={new string('a', 9000)} HTTP/1.1", "GET / HTTP/9.9", "GET", "HEAD /bestuurders/marie-de-vries HTTP/1.1",
        ];

        foreach (var line in lines)
        {
            var answer = await RawAsync(port, line);
            Assert.True(answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && answer[9] is '2' or '3' or '4' || answer.StartsWith("HTTP/1.1 505", StringComparison.Ordinal), $"{line}: {answer.Split('\n')[0]}");
            Assert.DoesNotContain("\nSet-Cookie:", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Location: //", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Location: http://evil", answer, StringComparison.Ordinal);
        }

        Assert.EndsWith("\r\n\r\n", await RawAsync(port, "HEAD /bestuurders/marie-de-vries HTTP/1.1"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405", await RawAsync(port, "TRACE / HTTP/1.1"), StringComparison.Ordinal);
        var moved = await RawAsync(port, "GET /bestuurders/ HTTP/1.1");
        Assert.Contains("\r\nContent-Length: 0\r\n", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", moved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TwoSitesAtOnce_EachShowsItsOwnStore()
    {
        await using var left = new SiteHost();
        await using var right = new SiteHost();
        await left.Store.PublishAsync("links", Some.Content("Linda Links"));
        await right.Store.PublishAsync("rechts", Some.Content("Rita Rechts"));
        right.Clock.Advance(TimeSpan.FromDays(400));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            var (site, name, other) = number % 2 == 0 ? (left, "links", "rechts") : (right, "rechts", "links");
            Assert.Contains(name, (await site.PageAsync("/")).TheOne("members").Words(), StringComparison.OrdinalIgnoreCase);
            await site.PageAsync("/bestuurders/" + name);
            await site.PageAsync("/bestuurders/" + other, 404);
        }));
    }

    private async Task<int> StatusAsync(string address)
    {
        var status = (int)(await host.GetAsync(address)).StatusCode;
        Assert.True(status < 500, $"{address[..Math.Min(200, address.Length)]} answers {status}.");
        return status;
    }

    private static Task<string> RawAsync(int port, string line) => RawRequest.SendAsync(port, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}
