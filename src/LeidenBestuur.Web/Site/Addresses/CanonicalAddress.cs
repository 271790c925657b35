using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Addresses;

/// <summary>
/// Sends an address in capitals, with a slash too many or with the first part of a list asked for by its number to its one spelling, query and all. Because slashes in a row become one,
/// no spelling of a path leads to another host. In the API such an address simply does not exist.
/// </summary>
public sealed class CanonicalAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        var (canonical, query) = (PublicPath.Canonical(path), Paging.Canonical(request));
        if ((string.Equals(path, canonical, StringComparison.Ordinal) && query == request.QueryString) || PublicPath.IsApi(request.Path) || PublicPath.IsAdmin(request.Path))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        // Nobody else keeps an address with a code in it.
        if (PublicPath.IsByLink(request.Path))
            context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location =
            (request.PathBase + new PathString(canonical)).ToUriComponent() + query.ToUriComponent();
        return Task.CompletedTask;
    }
}
