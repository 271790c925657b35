using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace LeidenBestuur.Web.Security;

public static class SecuritySetup
{
    /// <summary>Leaves <c>AllowedHosts</c> to our own middleware, whose answers have a page and headers.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        AllowedHosts.Check(builder.Configuration);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
    }

    /// <summary>Believes the proxies that the settings name. Stands before all that asks who came, and how.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (TrustedProxies(app.Configuration) is { } proxies)
            app.UseForwardedHeaders(proxies);
    }

    /// <summary>Headers on every response. Stands before all that can answer.</summary>
    public static void UseSecurity(this WebApplication app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>What the configured proxies (addresses or networks; a list, or one setting with commas between them) may say of a request; null: there is none to trust.</summary>
    public static ForwardedHeadersOptions? TrustedProxies(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var section = configuration.GetSection("ForwardedHeaders:KnownProxies");
        var inOne = (section.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(value => (section.Path, Value: (string?)value));
        foreach (var (key, value) in inOne.Concat(section.GetChildren().Select(proxy => (proxy.Path, proxy.Value))))
        {
            if (IPAddress.TryParse(value, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(value, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new WrongSettingException(key, $"is '{value}'; it must be an IP address or a network such as 10.0.0.0/8");
        }
        return options.KnownProxies.Count + options.KnownIPNetworks.Count > 0 ? options : null;
    }
}
