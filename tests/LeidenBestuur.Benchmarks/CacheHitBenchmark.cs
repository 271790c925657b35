using BenchmarkDotNet.Attributes;
using LeidenBestuur.Web.Caching;
using Microsoft.AspNetCore.Http;

namespace LeidenBestuur.Benchmarks;

/// <summary>What an answer from memory costs by itself, without a server around it: <c>-- --filter *CacheHit*</c>.</summary>
[MemoryDiagnoser]
public class CacheHitBenchmark
{
    private readonly DefaultHttpContext _whole = new();
    private readonly DefaultHttpContext _known = new();
    private CachedPage _page = null!;

    [GlobalSetup]
    public async Task MakeAsync()
    {
        // Of the size of a profile, and with as many headers.
        var body = GeneratedTexts.Make(1, 10);
        var headers = new HeaderDictionary
        {
            ["Content-Type"] = "text/html; charset=utf-8",
            ["Cache-Control"] = "public, no-cache, stale-if-error=86400",
            ["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            ["Last-Modified"] = "Thu, 26 Nov 2026 12:00:00 GMT",
            ["Referrer-Policy"] = "strict-origin-when-cross-origin",
            ["X-Content-Type-Options"] = "nosniff",
        };
        _page = new(new("https://bestuur.leiden.nl", "/", ""), new(1, 0, 0, DateTime.UtcNow, DateTime.MaxValue), new(StatusCodes.Status200OK, [.. headers], body, IsTooLarge: false));
        _page.Shrink();
        foreach (var context in new[] { _whole, _known })
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.Headers.AcceptEncoding = "gzip, deflate, br, zstd";
            context.Response.Body = Stream.Null;
        }

        await WholeAsync();
        _known.Request.Headers.IfNoneMatch = _whole.Response.Headers.ETag;
        await KnownAsync();
        if ((_whole.Response.StatusCode, _known.Response.StatusCode) is not (StatusCodes.Status200OK, StatusCodes.Status304NotModified))
            throw new InvalidOperationException($"The answers are {_whole.Response.StatusCode} and {_known.Response.StatusCode}.");
    }

    [Benchmark(Baseline = true)]
    public Task WholeAsync() => WriteAsync(_whole);

    [Benchmark]
    public Task KnownAsync() => WriteAsync(_known);

    private Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.Clear();
        return PageAnswer.WriteAsync(context, _page);
    }
}
