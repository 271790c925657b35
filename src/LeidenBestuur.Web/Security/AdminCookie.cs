namespace LeidenBestuur.Web.Security;

/// <summary>
/// A cookie of the admin area: only to this host, only over https or to this machine itself, never to scripts. The framework marks one so only when the
/// request came by https; browsers take it from a loopback address by http as well.
/// </summary>
public sealed class AdminCookie : CookieBuilder
{
    /// <param name="name">What follows the prefix.</param>
    /// <param name="sameSite">Strict, or Lax where a visitor comes back from another site.</param>
    public AdminCookie(string name, SameSiteMode sameSite = SameSiteMode.Strict)
    {
        (Name, SameSite) = ("__Host-" + name, sameSite);
        (HttpOnly, Path, SecurePolicy, IsEssential) = (true, "/", CookieSecurePolicy.None, true);
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        (options.Secure, options.Path) = (true, "/");
        return options;
    }
}
