using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Lets a request of a test come from any address of the network.</summary>
internal sealed class FakeOrigin : IStartupFilter
{
    public const string Header = "X-Test-Origin";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } origin)
                context.Connection.RemoteIpAddress = IPAddress.Parse(origin);
            return rest(context);
        });
        next(app);
    };
}
