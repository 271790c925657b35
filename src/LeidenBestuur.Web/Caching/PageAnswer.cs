using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.Caching;

/// <summary>A page from memory as the answer to one request (RFC 9110).</summary>
public static class PageAnswer
{
    public static Task WriteAsync(HttpContext context, CachedPage page)
    {
        var headers = context.Request.Headers;
        var isWhole = page.Status != StatusCodes.Status200OK || StringValues.IsNullOrEmpty(headers.Range) || !HttpMethods.IsGet(context.Request.Method);
        var packing = isWhole ? Accepted(headers.AcceptEncoding) : Packing.None;
        return page.Has(packing) && NetworkThreads.MayAnswer() ? WriteAsync(context, page, page.For(packing), isWhole) : WriteOnWorkerAsync(context, page, packing, isWhole);
    }

    /// <summary>Whoever first asks for a packing waits for it, and keeps nobody else waiting.</summary>
    private static async Task WriteOnWorkerAsync(HttpContext context, CachedPage page, Packing packing, bool isWhole)
    {
        await Task.Yield();
        await WriteAsync(context, page, page.For(packing), isWhole);
    }

    private static Task WriteAsync(HttpContext context, CachedPage page, Packed packed, bool isWhole)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;
        response.Headers.ETag = packed.Tag;
        if (page.IsText)
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (page.Status == StatusCodes.Status200OK && IsKnown(request.Headers, page, packed) is { } tag)
        {
            (response.StatusCode, response.Headers.ETag, response.Headers.ContentType) = (StatusCodes.Status304NotModified, tag, StringValues.Empty);
            return Task.CompletedTask;
        }
        (response.StatusCode, response.Headers.ContentEncoding) = (page.Status, packed.Encoding);
        // Parts are those of the bytes as they are: who has them packed can ask for none of what is missing.
        if (page.Status == StatusCodes.Status200OK && packed.Encoding is null)
            response.Headers.AcceptRanges = "bytes";
        return isWhole ? SendAsync(context, packed.Bytes) : SendPartAsync(context, packed);
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) || bytes.IsEmpty ? Task.CompletedTask : context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>One part of the bytes; of several, of an earlier page or of what is not understood the whole.</summary>
    private static Task SendPartAsync(HttpContext context, Packed packed)
    {
        var (response, length) = (context.Response, packed.Bytes.Length);
        var isOfThis = StringValues.IsNullOrEmpty(context.Request.Headers.IfRange) || context.Request.Headers.IfRange == packed.Tag;
        if (!isOfThis || !RangeHeaderValue.TryParse(context.Request.Headers.Range.ToString(), out var asked) || asked is not { Unit.Value: "bytes", Ranges: { Count: 1 } ranges })
            return SendAsync(context, packed.Bytes);
        var range = ranges.First();
        var from = range.From ?? Math.Max(length - range.To!.Value, 0);
        var to = range.From is null ? length - 1 : Math.Min(range.To ?? length - 1, length - 1);
        if (from > to)
        {
            (response.StatusCode, response.Headers.ContentRange) = (StatusCodes.Status416RangeNotSatisfiable, $"bytes */{length}");
            return SendAsync(context, default);
        }
        (response.StatusCode, response.Headers.ContentRange) = (StatusCodes.Status206PartialContent, $"bytes {from}-{to}/{length}");
        return SendAsync(context, packed.Bytes.AsMemory((int)from, (int)(to - from + 1)));
    }

    /// <summary>The best packing that a browser takes.</summary>
    private static Packing Accepted(StringValues accepted)
    {
        // What browsers send is one line without weights.
        if (accepted is [{ } line] && !line.Contains(';', StringComparison.Ordinal))
            return Holds(line, "br") || line == "*" ? Packing.Brotli : Holds(line, "gzip") ? Packing.Gzip : Packing.None;
        if (StringValues.IsNullOrEmpty(accepted) || !StringWithQualityHeaderValue.TryParseList(accepted, out var parts))
            return Packing.None;
        double Weight(string name) => parts.FirstOrDefault(part => part.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } part ? part.Quality ?? 1
            : parts.FirstOrDefault(part => part.Value == "*") is { } any ? any.Quality ?? 1 : 0;
        return Weight("br") > 0 ? Packing.Brotli : Weight("gzip") > 0 ? Packing.Gzip : Packing.None;
    }

    private static bool Holds(ReadOnlySpan<char> line, ReadOnlySpan<char> packing)
    {
        foreach (var part in line.Split(','))
        {
            if (line[part].Trim().Equals(packing, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The tag by which the browser already has this page; null: it has it not.</summary>
    private static string? IsKnown(IHeaderDictionary request, CachedPage page, Packed packed)
    {
        if (StringValues.IsNullOrEmpty(request.IfNoneMatch))
            return page.LastModified is { } changed && HeaderUtilities.TryParseDate(request.IfModifiedSince.ToString(), out var since) && changed <= since ? packed.Tag : null;
        // A browser that has only this page sends just its tag.
        if (request.IfNoneMatch == packed.Tag)
            return packed.Tag;
        if (!EntityTagHeaderValue.TryParseList(request.IfNoneMatch, out var tags))
            return null;
        return tags.Select(tag => tag.Tag.ToString()).FirstOrDefault(tag => tag == "*" || tag == packed.Tag || tag == packed.EarlierTag) switch { "*" => packed.Tag, var tag => tag };
    }
}
