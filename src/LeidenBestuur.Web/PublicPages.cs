using LeidenBestuur.Web.Caching;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web;

/// <summary>Which addresses of the site are the same for everybody, and so may be kept in memory.</summary>
public static class PublicPages
{
    private static readonly string[] First = ["/", "/bestuurders", "/portefeuilles", "/nevenfuncties", "/wijzigingen", "/zoeken", "/doelen", "/vergelijken"];

    public static CachingOptions InMemory(IConfiguration configuration) =>
        CachingOptions.Read(configuration, SiteAddress.Read(configuration).Public is { } address ? new Uri(address) : null, IsForEverybody, First);

    /// <summary>Another spelling of an address leads to the one, and has no page of its own.</summary>
    private static bool IsForEverybody(PathString path) =>
        !PublicPath.IsAdmin(path) && !PublicPath.IsApi(path) && !path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && !PublicPath.IsByLink(path) && string.Equals(PublicPath.Canonical(path.Value!), path.Value, StringComparison.Ordinal);
}
