namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Which addresses follow the rules of public pages.</summary>
public static class PublicPath
{
    public static bool IsAdmin(PathString path) => path.StartsWithSegments("/beheer", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>The one spelling of an address: lower case, without a slash at its end or two in a row.</summary>
    public static string Canonical(string path)
    {
        var parts = path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', parts);
    }
}
