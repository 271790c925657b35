using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Recognises a browser in which an account has signed in before, by a cookie of its own. That opens nothing; it only spares its owner the waiting.</summary>
public sealed class KnownDevices(Store store)
{
    private static readonly AdminCookie Cookie = new("apparaat", SameSiteMode.Lax) { MaxAge = TimeSpan.FromDays(365) };

    /// <summary>The known device of this account that asks; null: it is not known.</summary>
    public async Task<int?> FindAsync(HttpContext context, int? accountId, CancellationToken cancellation)
    {
        var hash = Secrets.Hash(context.Request.Cookies[Cookie.Name!] ?? "");
        return await store.Set<KnownDevice>().Where(device => device.AccountId == accountId && device.IdHash == hash).Select(device => (int?)device.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Knows the browser from now on, with the next save.</summary>
    public async Task RememberAsync(HttpContext context, int accountId, DateTime now, CancellationToken cancellation)
    {
        var (old, known) = (now - Cookie.MaxAge!.Value, await FindAsync(context, accountId, cancellation));
        await store.Set<KnownDevice>().Where(device => device.SeenAt < old).ExecuteDeleteAsync(cancellation);
        var id = known is null ? Secrets.New() : context.Request.Cookies[Cookie.Name!]!;
        if (known is null)
            store.Add(new KnownDevice { AccountId = accountId, IdHash = Secrets.Hash(id), SeenAt = now });
        else
            await store.Set<KnownDevice>().Where(device => device.Id == known).ExecuteUpdateAsync(update => update.SetProperty(device => device.SeenAt, now), cancellation);
        context.Response.Cookies.Append(Cookie.Name!, id, Cookie.Build(context));
    }
}
