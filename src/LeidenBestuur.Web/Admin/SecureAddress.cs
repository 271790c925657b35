using System.Net;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin;

/// <summary>
/// The admin area is for https only. A browser on this machine itself may come by http, if it asks this machine by a loopback address: a proxy that forgets
/// to say that it was asked by https does not. Nothing of it is ever kept by a browser or a proxy.
/// </summary>
public sealed class SecureAddress(RequestDelegate next)
{
    private const string HttpsOnly = "Beheer kan alleen via https.";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        if (context.Request.IsHttps || IsOnThisMachine(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Features.Set(new ErrorExplanation(HttpsOnly));
        return Task.CompletedTask;
    }

    private static bool IsOnThisMachine(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var asksLoopback = string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return asksLoopback && (context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from));
    }
}
