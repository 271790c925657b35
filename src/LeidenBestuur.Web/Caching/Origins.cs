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
public sealed class Origins(IServer server, IConfiguration configuration, CachingOptions options)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly Lazy<Origin[]> _known = new(() => [.. Known(server, configuration, options).Distinct()]);

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
        return null;
    }

    private static IEnumerable<Origin> Known(IServer server, IConfiguration configuration, CachingOptions options)
    {
        if (options.PublicAddress is { } address)
            yield return Origin.Of(address.Scheme, address.Host, address.Port);
        var named = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(host => !host.Contains('*', StringComparison.Ordinal)).ToList();
        foreach (var bound in (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(BindingAddress.Parse))
        {
            var isOfThisMachine = IPAddress.TryParse(bound.Host.Trim('[', ']'), out var number) ? IPAddress.IsLoopback(number) || number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any) : bound.Host is "localhost" or "*" or "+";
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

    private sealed record Origin(bool IsHttps, string Host, string Text)
    {
        public static Origin Of(string scheme, string host, int port)
        {
            var name = (scheme, port) is ("https", 443) or ("http", 80) ? host : $"{host}:{port}";
            return new(scheme == "https", name.ToLowerInvariant(), $"{scheme}://{name.ToLowerInvariant()}");
        }
    }
}
