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

    /// <summary>Scheme and host that were asked for; who names no host, as HTTP/1.0 may, asked for the address at which they came in (RFC 9112, 3.3).</summary>
    public static string Asked(HttpRequest request) => $"{request.Scheme}://{(request.Host.HasValue ? request.Host.ToUriComponent() : CameInAt(request.HttpContext.Connection))}";

    private static string CameInAt(ConnectionInfo connection) => connection.LocalIpAddress is { } number ? new IPEndPoint(number, connection.LocalPort).ToString() : "localhost";
}
