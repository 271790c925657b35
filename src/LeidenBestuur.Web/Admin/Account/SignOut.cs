using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authentication;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Ends sessions.</summary>
public sealed class SignOut(Store store, LeftSession left)
{
    /// <summary>Ends the session of the request itself.</summary>
    public async Task LeaveAsync(HttpContext context, CancellationToken cancellation)
    {
        var member = StaffMember.Of(context.User)!;
        await store.WriteAsync(async now =>
        {
            store.Record(context, now, AuditAction.SignOut, $"account/{member.Id}");
            await context.SignOutAsync(Sessions.Scheme);
            return true;
        }, cancellation);
        if (!member.IsHalfway)
            left.Remember(context, member.Id);
    }

    /// <summary>Ends another session, if it is of this account.</summary>
    /// <returns>False: there is none.</returns>
    public Task<bool> EndAsync(HttpContext context, int accountId, int sessionId, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var ended = await Sessions.EndAsync(store.Sessions.Where(session => session.Id == sessionId && session.AccountId == accountId), now, cancellation);
        if (ended > 0)
            store.Record(context, now, AuditAction.EndSession, $"account/{accountId}");
        return ended > 0;
    }, cancellation);
}
