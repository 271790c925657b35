using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Web.Security;

/// <summary>
/// Refuses requests for a host that <c>AllowedHosts</c> does not name. The framework's own filter stands before everything else, and answers in
/// English and without our headers.
/// </summary>
public sealed class AllowedHosts(RequestDelegate next, IConfiguration configuration)
{
    private static readonly string[] Any = ["*", "[::]", "0.0.0.0"];

    private readonly StringSegment[] _hosts = Read(configuration);

    public Task InvokeAsync(HttpContext context)
    {
        if (_hosts.Length == 0 || HostString.MatchesAny(context.Request.Host.Host, _hosts) || context.Request.IsProbe())
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <exception cref="WrongSettingException">What is named is no host, so that nobody would be answered.</exception>
    public static void Check(IConfiguration configuration)
    {
        // With a port it would not be found either: requests are asked for their host alone.
        if (Named(configuration).FirstOrDefault(host => !Any.Contains(host)
            && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown) is { } wrong)
            throw new WrongSettingException("AllowedHosts", $"is '{wrong}'; it must be names of hosts without scheme or port, such as bestuur.leiden.nl, with ; between them");
    }

    private static string[] Named(IConfiguration configuration) =>
        (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>As requests write them, so in punycode; none: every host is allowed.</summary>
    private static StringSegment[] Read(IConfiguration configuration)
    {
        var hosts = Named(configuration);
        return hosts.Any(Any.Contains) ? [] : [.. hosts.Select(host => new StringSegment(new HostString(host).ToUriComponent()))];
    }
}
