namespace LeidenBestuur.Web.Security;

internal static class Probes
{
    /// <summary>Whether a machine asks how the process is: over http, by number or without any host, and it follows no redirect.</summary>
    public static bool IsProbe(this HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
