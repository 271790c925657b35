using System.Net;
using System.Reflection;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Caching;

/// <summary>Nothing in the request of one visitor changes what the next one gets.</summary>
public sealed class PoisoningTests(CachedSite site) : IClassFixture<CachedSite>
{
    private const string Address = "/bestuurders/marie-de-vries";

    private static int s_day;

    public static TheoryData<string, string> Headers => new()
    {
        { "X-Forwarded-Host", "kwaad.example" }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "1.2.3.4" }, { "X-Forwarded-Prefix", "/kwaad" }, { "Forwarded", "host=kwaad.example" },
        { "X-Original-URL", "/beheer" }, { "X-Rewrite-URL", "/beheer" }, { "X-HTTP-Method-Override", "POST" }, { "Accept-Encoding", "kwaad, gzip;q=9" }, { "Accept", "application/json" },
        { "Accept-Language", "en" }, { "Range", "bytes=0-0" }, { "If-None-Match", "*" }, { "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT" }, { "Cookie", "sessie=1; peildatum=2020-01-01" },
        { "Cookie", "__Host-beheer=vals" }, { "Authorization", "Basic a3dhYWQ6a3dhYWQ=" }, { "Cache-Control", "no-store" }, { "Pragma", "no-cache" }, { "User-Agent", "<script>" }, { "Origin", "https://kwaad.example" },
        { "Expect", "100-continue" }, { "Content-Type", "text/plain" }, { "Referer", "https://kwaad.example/" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Get_OddHeaderFirst_NextVisitorGetsThePageAsItIs(string name, string value)
    {
        // A day of its own, so that this is the first request for the page.
        var address = $"{Address}?peildatum=2025-{1 + (s_day / 28):00}-{1 + (s_day++ % 28):00}";
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            await site.GetAsync(address, headers => headers.TryAddWithoutValidation(name, value), method);

        var seen = await SeenAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(await site.TextAsync(address, CachedSite.AsStaff), seen.Body);
        Assert.Equal(seen, await SeenAsync(address));
    }

    [Theory]
    [InlineData(Address, "?utm_source=kwaad")]
    [InlineData(Address, "?q=kwaad")]
    [InlineData(Address, "?bestuurder=x&tekst=y")]
    [InlineData(Address, "?pagina=2")]
    [InlineData(Address, "?peildatum=")]
    [InlineData(Address, "?%00=1&[]=2&=3")]
    [InlineData(Address, "?")]
    [InlineData(Address + "/wijzigingen", "?soort=x&pagina=2")]
    [InlineData("/nevenfuncties/1", "?tekst=y&pagina=2")]
    [InlineData("/nevenfuncties/jaar/2025", "?tekst=y")]
    public async Task Get_ParameterThatThePageDoesNotKnow_IsThePageInMemory(string address, string query)
    {
        var expected = await SeenAsync(address);

        Assert.Equal(0, await site.CommandsAsync(async () => Assert.Equal(expected.Body, await site.TextAsync(address + query))));
    }

    /// <summary>A parameter that a page reads and that does not reach the page that is kept would be answered as if it were not there.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/bestuurders")]
    [InlineData(Address)]
    [InlineData(Address + "/wijzigingen")]
    [InlineData(Address + "/versies/1")]
    [InlineData("/portefeuilles")]
    [InlineData("/doelen")]
    [InlineData("/nevenfuncties")]
    [InlineData("/nevenfuncties/1")]
    [InlineData("/nevenfuncties/jaar/2025")]
    [InlineData("/nevenfuncties.csv")]
    [InlineData("/organisaties/stichting-1")]
    [InlineData("/vergelijken")]
    [InlineData("/wijzigingen")]
    [InlineData("/wijzigingen.atom")]
    [InlineData("/zoeken")]
    [InlineData("/sitemap.xml")]
    public async Task Get_AnyParameterThatAPageReads_ReachesThePageThatIsKept(string path)
    {
        var names = typeof(PageMoment).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("LeidenBestuur.Web.Site", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(field => field.IsLiteral && field.Name.EndsWith("Parameter", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("q", names);
        Assert.Contains("peildatum", names);
        foreach (var name in names)
        {
            // What a page reads may not stand there twice.
            var address = $"{path}?{name}=a&{name}=b";
            Assert.Equal((await site.GetAsync(address, CachedSite.AsStaff)).StatusCode, (await site.GetAsync(address)).StatusCode);
        }
    }

    [Theory]
    [InlineData("?peildatum=2025-01-01&peildatum=2026-01-01")]
    [InlineData("?peildatum=2025-01-01&Peildatum=2026-01-01")]
    [InlineData("?peildatum=onzin")]
    [InlineData("?bekend=2999-01-01T12:00")]
    public async Task Get_ParameterTwiceOrWrong_IsRefusedAndNotKept(string query)
    {
        var expected = await SeenAsync(Address);

        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(Address + query)).StatusCode);

        Assert.Equal(expected, await SeenAsync(Address));
    }

    /// <summary>What is kept takes its address along, so nobody may fill the memory with addresses that lead nowhere.</summary>
    [Theory]
    [InlineData("/", 2047, true)]
    [InlineData("/", 2048, false)]
    [InlineData("/zoeken?q=", 2048, false)]
    [InlineData("/?x=", 2048, false)]
    public async Task Get_LongAddress_IsKeptOnlyWhileItIsNotLongerThanAnyOfOurs(string start, int letters, bool isKept)
    {
        // What comes from memory has a tag.
        Assert.Equal(isKept, (await site.GetAsync(start + new string('x', letters))).Headers.ETag is not null);
    }

    [Theory]
    [InlineData("kwaad.example")]
    [InlineData("localhost:81")]
    [InlineData("localhost.kwaad.example")]
    public async Task Get_OtherHost_LeavesNothingBehind(string host)
    {

        await site.GetAsync(Address, headers => headers.Host = host);

        Assert.NotEqual(0, await site.CommandsAsync(() => site.GetAsync(Address, headers => headers.Host = host)));
        Assert.DoesNotContain("kwaad", await site.TextAsync(Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("KWAAD")]
    public async Task OddMethod_IsRefusedAndNotKept(string method)
    {
        var expected = await SeenAsync(Address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.GetAsync(Address, method: new HttpMethod(method))).StatusCode);

        Assert.Equal(expected, await SeenAsync(Address));
    }

    [Theory]
    [InlineData("/Bestuurders/Marie-de-Vries")]
    [InlineData("/bestuurders//marie-de-vries")]
    [InlineData("/bestuurders/marie-de-vries/")]
    public async Task Get_OtherSpelling_LeadsOnAndIsNotKept(string address)
    {
        var expected = await SeenAsync(Address);

        for (var i = 0; i < 2; i++)
        {
            var answer = await site.GetAsync(address);
            Assert.Equal(Address, answer.Headers.Location!.ToString());
            Assert.Null(answer.Headers.ETag);
        }
        Assert.Equal(expected, await SeenAsync(Address));
    }

    [Fact]
    public async Task Staff_SeeWhatIsAndLeaveNothingBehind()
    {
        await site.GetAsync(Address);
        Assert.NotEqual(0, await site.CommandsAsync(() => site.GetAsync(Address, CachedSite.AsStaff)));
        await site.GetAsync("/bestuurders/anna-bakker?peildatum=2025-12-31", CachedSite.AsStaff);
        Assert.NotEqual(0, await site.CommandsAsync(() => site.GetAsync("/bestuurders/anna-bakker?peildatum=2025-12-31")));
    }

    [Theory]
    [InlineData("/beheer")]
    [InlineData("/BEHEER/inloggen")]
    [InlineData("/health/ready")]
    [InlineData("/voorbeeld/niets")]
    public async Task Get_WhatIsNotForEverybody_HasNoTag(string address)
    {
        Assert.Null((await site.GetAsync(address)).Headers.ETag);
    }

    [Fact]
    public async Task Get_SearchedTooOften_IsRefusedToThatVisitorAlone()
    {
        await using var own = await CachedSite.OpenAsync(("Search:AtOnce", "2"), ("Search:PerSecond", "1"));
        await own.GetAsync("/zoeken?q=een");

        // The limit counts in real seconds: on a slow machine the first searches take so long that they are forgiven.
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 50 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
            statuses.Add((await own.GetAsync($"/zoeken?q=twee{i}")).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/zoeken?q=een")).StatusCode);
    }

    /// <summary>What a visitor with nothing special sees.</summary>
    private async Task<(HttpStatusCode Status, string Headers, string Body)> SeenAsync(string address)
    {
        var response = await site.GetAsync(address);
        return (response.StatusCode, response.Headers.ToString() + response.Content.Headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
