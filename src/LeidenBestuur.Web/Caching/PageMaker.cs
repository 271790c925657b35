using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.Caching;

/// <summary>What the site answered.</summary>
public sealed record MadeAnswer(int Status, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body, bool IsTooLarge)
{
    private static readonly string[] Packable = ["text/", "application/json", "application/ld+json", "application/xml", "application/atom+xml", "image/svg+xml", "font/ttf"];

    /// <summary>Whether everybody may be given it: nobody was refused because of who asked or how often, nothing failed, and the site does not forbid it.</summary>
    public bool IsForEverybody => IsTooLarge
        || (Status is 200 or 301 or 308 or 404 or 410
            && !Has(HeaderNames.SetCookie)
            && (Status >= 400 || !Value(HeaderNames.CacheControl).Contains("no-store", StringComparison.OrdinalIgnoreCase)));

    public bool IsText => Packable.Any(kind => Value(HeaderNames.ContentType).StartsWith(kind, StringComparison.OrdinalIgnoreCase));

    public DateTimeOffset? LastModified => HeaderUtilities.TryParseDate(Value(HeaderNames.LastModified), out var date) ? date : null;

    private bool Has(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string Value(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.ToString();
}

/// <summary>Lets the site answer a request that nobody sent: only the key is in it, so that nothing else of a visitor's request can be in what others get.</summary>
/// <param name="site">What answers.</param>
/// <param name="scopes">Each page has its own.</param>
/// <param name="turns">How many are made at the same time of what nobody asked for before.</param>
/// <param name="turnsOfWanted">How many of the others, which wait for no stranger.</param>
/// <param name="mostBytes">Of a larger page only that it is too large is known.</param>
public sealed class PageMaker(RequestDelegate site, IServiceScopeFactory scopes, SemaphoreSlim turns, SemaphoreSlim turnsOfWanted, int mostBytes)
{
    /// <summary>A browser may keep it, and asks each time whether it is still so; where nobody answers it goes on for a day.</summary>
    private const string AskAgain = "public, no-cache, stale-if-error=86400";

    /// <summary>Not of the page, or said anew for each answer.</summary>
    private static readonly string[] OfOneAnswer =
        [HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.ETag, HeaderNames.Vary, HeaderNames.AcceptRanges, HeaderNames.TransferEncoding, HeaderNames.Connection];

    /// <param name="key">The page.</param>
    /// <param name="asker">Whose limit it counts for; null: the site itself makes it.</param>
    /// <param name="isWanted">Whether it was in memory, or is made before anybody asks.</param>
    public async Task<MadeAnswer> MakeAsync(PageKey key, IPAddress? asker, bool isWanted)
    {
        var queue = isWanted ? turnsOfWanted : turns;
        await queue.WaitAsync();
        try
        {
            return await MakeInTurnAsync(key, asker);
        }
        finally
        {
            queue.Release();
        }
    }

    private async Task<MadeAnswer> MakeInTurnAsync(PageKey key, IPAddress? asker)
    {
        using var gone = new CancellationTokenSource();
        using var body = new BoundedStream(mostBytes, gone);
        var (response, output, origin) = (new MadeResponse(), new StreamResponseBodyFeature(body), new Uri(key.Origin));
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = HttpProtocol.Http11,
            Scheme = origin.Scheme,
            Path = key.Path,
            QueryString = key.Query,
            RawTarget = key.Path + key.Query,
            Headers = new HeaderDictionary { [HeaderNames.Host] = origin.Authority },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(output);
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = asker });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = gone.Token });
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext(features) { RequestServices = scope.ServiceProvider };
        await site(context);
        await response.StartAsync();
        if (response.StatusCode < StatusCodes.Status400BadRequest && StringValues.IsNullOrEmpty(response.Headers.CacheControl))
            response.Headers.CacheControl = AskAgain;
        await output.CompleteAsync();
        return new(response.StatusCode,
            [.. response.Headers.Where(header => !OfOneAnswer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))], body.IsFull ? [] : body.ToArray(), body.IsFull);
    }

    /// <summary>Headers that are written when an answer starts are written when this one is whole.</summary>
    private sealed class MadeResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Act, object State)> _acts = new();

        public override void OnStarting(Func<object, Task> callback, object state) => _acts.Push((callback, state));

        public async Task StartAsync()
        {
            while (_acts.TryPop(out var pair))
                await pair.Act(pair.State);
        }
    }

    /// <summary>Keeps so many bytes; after that the visitor whom the site writes for is gone.</summary>
    private sealed class BoundedStream(int most, CancellationTokenSource gone) : MemoryStream
    {
        public bool IsFull { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > most)
            {
                IsFull = true;
                gone.Cancel();
                gone.Token.ThrowIfCancellationRequested();
            }
            // What the base class writes of a span comes back here.
            var from = (int)Position;
            SetLength(from + buffer.Length);
            buffer.CopyTo(GetBuffer().AsSpan(from));
            Position = Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer, offset, count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
