using System.Net;
using System.Net.Sockets;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Security;

/// <summary>Writes to the audit trail who asked for something, and from where.</summary>
public static class Auditing
{
    /// <summary>Who is not signed in.</summary>
    public const string Nobody = "niet ingelogd";

    /// <summary>Appends an entry, in the transaction that is open or with the next save.</summary>
    /// <param name="store">The store.</param>
    /// <param name="context">Who asked, and from where.</param>
    /// <param name="now">The instant of the write.</param>
    /// <param name="action">One of <see cref="AuditAction"/>.</param>
    /// <param name="subject">On what.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="actor">Who, where that is not who is signed in.</param>
    public static void Record(this Store store, HttpContext context, DateTime now, string action, string subject, string result = AuditResult.Done, string? actor = null) =>
        store.Add(new AuditEntry(new(actor ?? StaffMember.Of(context.User)?.Signature ?? Nobody, now), action, subject, result, context.Origin()));

    /// <summary>The address of the network that a request came from.</summary>
    public static string Origin(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address is null ? "onbekend" : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }

    /// <summary>The part of the network that one household or office has: an address of IPv4, and of IPv6 the first half of one.</summary>
    public static string Network(this HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address)
            return context.Origin();
        return new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]) + "/64";
    }
}
