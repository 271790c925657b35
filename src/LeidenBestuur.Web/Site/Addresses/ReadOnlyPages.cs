using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Addresses;

/// <summary>Public addresses can only be read: every method but GET (and HEAD, which comes here as GET) gets 405.</summary>
public sealed class ReadOnlyPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || PublicPath.IsAdmin(context.Request.Path))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
