using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LeidenBestuur.Web.Security;

/// <summary>
/// Sends http requests to https on the same host, when this process has an https address (or <c>https_port</c> names the port of one).
/// With only an http address, as behind a proxy, it does nothing; probes it leaves alone.
/// </summary>
public sealed class HttpsFirst(RequestDelegate next, IServer server, IConfiguration configuration)
{
    // Addresses are known only once the server has started, so: at the first request.
    private readonly Lazy<int?> _port = new(() => Port(server, configuration));

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || context.Request.IsProbe() || _port.Value is not { } port)
            return next(context);
        if (context.Request.Host.Host.Length == 0)
        {
            // HTTP/1.0 may leave it out; there is then nowhere to send it.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        var host = port == 443 ? new HostString(context.Request.Host.Host) : new HostString(context.Request.Host.Host, port);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location =
            $"https://{host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}{context.Request.Path.ToUriComponent()}{context.Request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    }

    private static int? Port(IServer server, IConfiguration configuration)
    {
        if (int.TryParse(configuration["https_port"], NumberStyles.None, CultureInfo.InvariantCulture, out var configured))
            return configured;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .FirstOrDefault(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        return address is null ? null : BindingAddress.Parse(address).Port;
    }
}
