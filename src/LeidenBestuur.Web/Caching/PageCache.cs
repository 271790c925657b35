using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Web.Caching;

/// <summary>Answers public addresses from memory. Everything else, and whoever may be signed in, passes by.</summary>
public sealed class PageCache(RequestDelegate next, CachingOptions options, Editions editions, PageKeeper keeper, Origins origins, TimeProvider clock, IServiceScopeFactory scopes)
{
    private readonly CachedPages _pages = keeper.Keep(new CachedPages(new PageMaker(next, scopes, keeper.Turns, keeper.TurnsOfWanted, options.MostBytesOfPage), options.Room));

    /// <summary>For an answer that is made for who asks: nobody else gets it, and each asks again. Where the site itself says something of it, that holds.</summary>
    public static Task PassByAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            if (StringValues.IsNullOrEmpty(headers.CacheControl))
                headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (editions.Current is not { } edition || KeyOf(context.Request) is not { } key)
            return PassByAsync(context, next);
        var page = _pages.Find(key);
        if (page is null || (page.Edition != edition && !CachedPages.MayGoOn(page, edition, clock.GetUtcNow().UtcDateTime)))
            return options.IsKept(context.Request.Path) ? MakeAsync(context, key, edition, page) : PassByAsync(context, next);
        if (page.Edition != edition && !CachedPages.Rests(page, edition))
            keeper.MakeSoon(key);
        if (page.Use())
            keeper.ShrinkSoon(page);
        return page.IsTooLarge ? PassByAsync(context, next) : PageAnswer.WriteAsync(context, page);
    }

    /// <summary>Which page a request asks for; null: it is none that may be given from memory.</summary>
    private PageKey? KeyOf(HttpRequest request)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        // Whoever has a cookie of the admin area sees what is, and leaves nothing behind.
        var mayBeStaff = request.Headers.Cookie is { Count: > 0 } cookies && cookies.ToString().Contains("__Host-", StringComparison.Ordinal);
        return isRead && !mayBeStaff && !request.PathBase.HasValue && request.Path.Value is ['/', ..] path && origins.Of(request) is { } origin ? PageKey.Of(origin, path, request) : null;
    }

    private async Task MakeAsync(HttpContext context, PageKey key, Edition edition, CachedPage? earlier)
    {
        var page = await _pages.MakeAsync(key, edition, context.Connection.RemoteIpAddress);
        if (page is null && earlier is not null && CachedPages.Rests(earlier, edition))
            page = earlier;
        await (page is null or { IsTooLarge: true } ? PassByAsync(context, next) : PageAnswer.WriteAsync(context, page));
    }
}
