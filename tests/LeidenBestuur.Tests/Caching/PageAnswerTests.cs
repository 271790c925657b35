using System.Globalization;
using System.IO.Compression;
using System.Net;

namespace LeidenBestuur.Tests.Caching;

/// <summary>What a page from memory is as an answer: packed, known already, in part.</summary>
public sealed class PageAnswerTests(CachedSite site) : IClassFixture<CachedSite>
{
    private const string Profile = "/bestuurders/marie-de-vries";

    [Theory]
    [InlineData("/", 200)]
    [InlineData(Profile, 200)]
    [InlineData("/nevenfuncties", 200)]
    [InlineData("/nevenfuncties?betaling=onbetaald&vorm=tabel", 200)]
    [InlineData("/nevenfuncties.csv", 200)]
    [InlineData("/wijzigingen.atom", 200)]
    [InlineData("/sitemap.xml", 200)]
    [InlineData("/zoeken?q=anna", 200)]
    [InlineData("/?peildatum=2026-01-01", 200)]
    [InlineData("/bestuurders/niemand", 404)]
    public async Task Get_SecondTime_AsksNothingOfTheStoreAndGivesTheSame(string address, int status)
    {
        var first = await site.GetAsync(address);

        HttpResponseMessage? second = null;
        Assert.Equal(0, await site.CommandsAsync(async () => second = await site.GetAsync(address)));

        Assert.Equal((status, status), ((int)first.StatusCode, (int)second!.StatusCode));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal("nosniff", Assert.Single(second.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(status == 404 ? "no-store" : "public, no-cache, stale-if-error=86400", second.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Get_ManyAtOnce_IsMadeOnce()
    {
        var alone = await site.CommandsAsync(() => site.GetAsync("/bestuurders/anna-bakker?peildatum=2026-02-01"));

        Assert.True(alone > 0);
        Assert.Equal(alone, await site.CommandsAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => site.GetAsync(Profile + "?peildatum=2026-02-01")))));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.1", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("zstd", "")]
    [InlineData(null, "")]
    public async Task Get_Packings_AreTheSamePageEachWithItsTag(string? accepted, string packing)
    {
        var plain = await site.TextAsync(Profile);

        var response = await site.GetAsync(Profile, headers => { if (accepted is not null) headers.TryAddWithoutValidation("Accept-Encoding", accepted); });

        Assert.Equal(packing, string.Join(',', response.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unpacked = packing switch { "br" => new BrotliStream(bytes, CompressionMode.Decompress), "gzip" => new GZipStream(bytes, CompressionMode.Decompress), _ => bytes };
        Assert.Equal(plain, await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(packing.Length == 0, response.Headers.ETag!.Equals((await site.GetAsync(Profile)).Headers.ETag));
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("\"anders\", {0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"anders\"", 200)]
    [InlineData("onzin", 200)]
    public async Task Get_KnownTag_IsNotSentAgain(string tags, int status)
    {
        var tag = (await site.GetAsync(Profile)).Headers.ETag!.ToString();

        var response = await site.GetAsync(Profile, headers => headers.TryAddWithoutValidation("If-None-Match", string.Format(CultureInfo.InvariantCulture, tags, tag)));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag!.ToString());
        Assert.Equal(status == 304, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length == 0);
    }

    [Fact]
    public async Task Head_HasTheHeadersOfGetAndNoBody()
    {
        foreach (var address in new[] { Profile, "/bestuurders/niemand", "/nevenfuncties.csv" })
        {
            var (get, head) = (await site.GetAsync(address), await site.GetAsync(address, method: HttpMethod.Head));
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ToString(), head.Headers.ToString());
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A part is a matter of GET only (RFC 9110, 14.2).</summary>
    [Theory]
    [InlineData("bytes=0-3")]
    [InlineData("bytes=9999999-")]
    public async Task Head_OfAPart_IsThatOfTheWhole(string range)
    {
        var (whole, part) = (await site.GetAsync("/nevenfuncties.csv", method: HttpMethod.Head), await site.GetAsync("/nevenfuncties.csv", headers => headers.TryAddWithoutValidation("Range", range), HttpMethod.Head));

        Assert.Equal((HttpStatusCode.OK, whole.Content.Headers.ContentLength), (part.StatusCode, part.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "bytes 0-3/", 4)]
    [InlineData("bytes=-5", 206, "", 5)]
    [InlineData("bytes=5-5", 206, "bytes 5-5/", 1)]
    [InlineData("bytes=9999999-", 416, "bytes */", 0)]
    [InlineData("bytes=0-1,4-5", 200, null, -1)]
    [InlineData("regels=0-1", 200, null, -1)]
    [InlineData("bytes=x", 200, null, -1)]
    public async Task Get_PartOfAFile_IsThatPart(string range, int status, string? contentRange, int length)
    {
        var whole = await (await site.GetAsync("/nevenfuncties.csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var response = await site.GetAsync("/nevenfuncties.csv", headers => headers.TryAddWithoutValidation("Range", range));
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(length < 0 ? whole.Length : length, bytes.Length);
        if (contentRange is null)
            Assert.Null(response.Content.Headers.ContentRange);
        else
            Assert.StartsWith(contentRange, response.Content.Headers.ContentRange!.ToString(), StringComparison.Ordinal);
        if (status == 206)
            Assert.Equal(whole[(int)response.Content.Headers.ContentRange!.From!..((int)response.Content.Headers.ContentRange.To! + 1)], bytes);
    }

    /// <summary>Parts are those of the bytes as they are.</summary>
    [Theory]
    [InlineData("identity", "bytes")]
    [InlineData("br", "")]
    public async Task Get_Whole_SaysThatPartsCanBeAskedForWhereTheyFit(string encoding, string accepted)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            Assert.Equal(accepted, (await site.GetAsync("/nevenfuncties.csv", headers => headers.TryAddWithoutValidation("Accept-Encoding", encoding), method)).Headers.AcceptRanges.ToString());
    }

    [Fact]
    public async Task Get_PartOfAnEarlierPage_IsTheWholeOfTheNewOne()
    {
        var response = await site.GetAsync("/nevenfuncties.csv", headers =>
        {
            headers.TryAddWithoutValidation("Range", "bytes=0-3");
            headers.TryAddWithoutValidation("If-Range", "\"anders\"");
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
