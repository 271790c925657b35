using System.Text.RegularExpressions;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Which addresses follow the rules of public pages.</summary>
public static partial class PublicPath
{
    /// <summary>Below it stands what a link with a code shows before its time.</summary>
    public const string ByLink = "/voorbeeld";

    public static bool IsAdmin(PathString path) => path.StartsWithSegments("/beheer", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a code may be in the address, in whatever spelling.</summary>
    public static bool IsByLink(PathString path) => Canonical(path.Value ?? "").StartsWith(ByLink, StringComparison.Ordinal);

    /// <summary>
    /// The address for a log, as sent (so without line breaks of a visitor's making): a code would open the page to who reads it, so neither what
    /// follows such an address nor what looks like a code is told.
    /// </summary>
    public static string ToTell(PathString path) => Code().Replace(path.ToUriComponent(), "${link}…");

    /// <summary>The one spelling of an address: lower case, without a slash at its end or two in a row.</summary>
    public static string Canonical(string path)
    {
        var parts = path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', parts);
    }

    [GeneratedRegex("^(?<link>/+voorbeeld)/.+|[0-9a-f]{32,}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
