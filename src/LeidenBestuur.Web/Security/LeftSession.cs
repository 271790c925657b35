using System.Globalization;
using System.Security.Cryptography;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace LeidenBestuur.Web.Security;

/// <summary>
/// Remembers in a browser whose session was ended there by signing out: what another window of it still sends may do nothing, but belongs to that account, as
/// where a session ended by itself.
/// </summary>
public sealed class LeftSession(IDataProtectionProvider protection, TimeProvider clock)
{
    // Of the admin area alone, so that public pages come from memory again.
    private const string Cookie = "__Secure-uitgelogd", Path = "/beheer";

    private readonly IDataProtector _seal = protection.CreateProtector("left session");

    /// <summary>Remembers it for as long as a session that ended by itself is.</summary>
    public void Remember(HttpContext context, int accountId) => context.Response.Cookies.Append(
        Cookie,
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId} {clock.UtcNow().Ticks}")),
        new() { Path = Path, Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Sessions.KeptAfterEnd, IsEssential = true });

    /// <summary>The session that was left in this browser; null: none was, or it is too long ago.</summary>
    public EndedSession? Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie)
            return null;
        try
        {
            var parts = _seal.Unprotect(cookie).Split(' ').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToList();
            return clock.UtcNow() < new DateTime(parts[1], DateTimeKind.Utc) + Sessions.KeptAfterEnd ? new((int)parts[0]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
