using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LeidenBestuur.Web.Caching;

/// <summary>
/// Under which schemes and hosts this site is known to be itself: its public address, the addresses at which the server listens, and the hosts that settings allow by name. Pages name the host
/// that they were asked for where no public address is set, so under any other name nothing is kept.
/// </summary>
/// <param name="server">Whose addresses are known once it has started.</param>
/// <param name="configuration">Names the allowed hosts.</param>
/// <param name="options">Knows the public address.</param>
/// <param name="log">Is told once that the public comes by http where the settings say https.</param>
public sealed partial class Origins(IServer server, IConfiguration configuration, CachingOptions options, ILogger<Origins> log)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Then who comes by http is sent on.</summary>
    private readonly Lazy<bool> _servesHttps = new(() =>
        !string.IsNullOrWhiteSpace(configuration["https_port"]) || Addresses(server).Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)));

    private readonly Lazy<Origin[]> _known = new(() => [.. Known(server, configuration, options).Distinct()]);

    private int _isTold;

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => _known.Value.Select(origin => origin.Text);

    /// <summary>The one of a request; null: it came under no name that is known.</summary>
    public string? Of(HttpRequest request)
    {
        foreach (var origin in _known.Value)
        {
            if (request.IsHttps == origin.IsHttps && string.Equals(request.Host.Value, origin.Host, StringComparison.OrdinalIgnoreCase))
                return origin.Text;
        }
        if (!request.IsHttps && _isTold == 0)
            TellOfHttp(request);
        return null;
    }

    /// <summary>A proxy that is not named, or does not say how the visitor came: nothing would be kept, and nothing said.</summary>
    private void TellOfHttp(HttpRequest request)
    {
        if (options.PublicAddress is { Scheme: "https" } address && string.Equals(request.Host.Host, address.Host, StringComparison.OrdinalIgnoreCase)
            && !_servesHttps.Value && options.IsKept(request.Path) && Interlocked.Exchange(ref _isTold, 1) == 0)
            LogHttp(address.Host);
    }

    private static ICollection<string> Addresses(IServer server) => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static IEnumerable<Origin> Known(IServer server, IConfiguration configuration, CachingOptions options)
    {
        if (options.PublicAddress is { } address)
            yield return Origin.Of(address.Scheme, address.Host, address.Port);
        var named = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(host => !host.Contains('*', StringComparison.Ordinal)).ToList();
        foreach (var bound in Addresses(server).Select(BindingAddress.Parse))
        {
            var isOfThisMachine = IPAddress.TryParse(bound.Host.Trim('[', ']'), out var number)
                ? IPAddress.IsLoopback(number) || number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any)
                : bound.Host is "localhost" or "*" or "+";
            foreach (var host in (isOfThisMachine ? Loopback : [bound.Host]).Concat(named))
            {
                yield return Origin.Of(bound.Scheme, host, bound.Port);
                yield return Origin.Of(bound.Scheme, host, bound.Scheme == "https" ? 443 : 80);
            }
        }
        // Behind a proxy visitors come by https, whatever this server listens to.
        foreach (var host in named)
            yield return Origin.Of("https", host, 443);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Requests for {Host} come in as http, while Site:PublicUrl says https: their pages are not kept in memory. Name the proxy in ForwardedHeaders:KnownProxies, and have it send X-Forwarded-Proto.")]
    private partial void LogHttp(string host);

    private sealed record Origin(bool IsHttps, string Host, string Text)
    {
        public static Origin Of(string scheme, string host, int port)
        {
            var name = (scheme, port) is ("https", 443) or ("http", 80) ? host : $"{host}:{port}";
            return new(scheme == "https", name.ToLowerInvariant(), $"{scheme}://{name.ToLowerInvariant()}");
        }
    }
}
