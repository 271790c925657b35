using System.Net;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The address under which the public knows this site; without a setting, the one that was asked for.</summary>
public sealed class SiteAddress(Uri? publicUrl)
{
    public static SiteAddress Read(IConfiguration configuration)
    {
        var settings = new Settings(configuration, "Site");
        var address = settings.WebAddress("PublicUrl");
        if (address is { PathAndQuery.Length: > 1 } or { Fragment.Length: > 0 })
            throw settings.Wrong("PublicUrl", $"is '{address}'; it must be an address without a path");
        return new(address);
    }

    /// <summary>What a start in production should warn of; null: nothing.</summary>
    public string? Missing() => publicUrl is null
        ? "Site:PublicUrl is empty: canonical addresses, the sitemap and security.txt name whatever host a visitor asked for."
        : null;

    /// <summary>Scheme and host under which the public knows this site; null: the settings do not say.</summary>
    public string? Public { get; } = publicUrl?.GetLeftPart(UriPartial.Authority);

    /// <summary>A path of this site as an absolute address.</summary>
    public string Of(HttpRequest request, string path) => (Public ?? Asked(request)) + request.PathBase + path;

    /// <summary>Scheme and host that were asked for; who names no host, as HTTP/1.0 may, asked for the address at which they came in, as RFC 9112, 3.3 lets a server take it.</summary>
    public static string Asked(HttpRequest request) =>
        request.Host.HasValue ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : CameInAt(request.Scheme, request.HttpContext.Connection);

    private static string CameInAt(string scheme, ConnectionInfo connection)
    {
        var number = connection.LocalIpAddress ?? IPAddress.Loopback;
        return new UriBuilder(scheme, (number.IsIPv4MappedToIPv6 ? number.MapToIPv4() : number).ToString(), connection.LocalPort).Uri.GetLeftPart(UriPartial.Authority);
    }
}
