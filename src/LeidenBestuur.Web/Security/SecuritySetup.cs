using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace LeidenBestuur.Web.Security;

public static class SecuritySetup
{
    /// <summary>Leaves <c>AllowedHosts</c> to our own middleware, whose answers have a page and headers.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder) =>
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    /// <summary>Believes the proxies that the settings name. Stands before all that asks who came, and how.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (TrustedProxies(app.Configuration) is { } proxies)
            app.UseForwardedHeaders(proxies);
    }

    /// <summary>Headers on every response. Stands before all that can answer.</summary>
    public static void UseSecurity(this WebApplication app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>What the configured proxies (addresses or networks) may say of a request; null: there is none to trust.</summary>
    public static ForwardedHeadersOptions? TrustedProxies(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("ForwardedHeaders:KnownProxies").GetChildren())
        {
            if (IPAddress.TryParse(proxy.Value, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy.Value, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new WrongSettingException(proxy.Path, $"is '{proxy.Value}'; it must be an IP address or a network such as 10.0.0.0/8");
        }
        return options.KnownProxies.Count + options.KnownIPNetworks.Count > 0 ? options : null;
    }
}
