using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Begins a session once a step has been taken, always under a new id.</summary>
public sealed class SignIn(
    Store store, KnownDevices devices, AdminSettings settings, IAuthenticationSchemeProvider schemes, IOptions<AuthenticationOptions> options)
{
    /// <summary>Signs in, inside a write; its entry in the trail is appended along.</summary>
    /// <param name="context">The request that took the last step.</param>
    /// <param name="account">Whose; with <paramref name="factor"/> none for who has only given the password.</param>
    /// <param name="factor">How the second step was taken.</param>
    /// <param name="now">The instant of the write.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="shownAt">When somebody has shown who they are, where that was earlier; null: now.</param>
    /// <returns>How far that is: with a password alone not halfway where no second factor is asked for.</returns>
    public async Task<SignInFactor> BeginAsync(HttpContext context, StaffAccount account, SignInFactor factor, DateTime now, CancellationToken cancellation, DateTime? shownAt = null)
    {
        var hasPasskey = await store.Set<IdentityUserPasskey<int>>().AnyAsync(passkey => passkey.UserId == account.Id, cancellation);
        if (factor == SignInFactor.None && !hasPasskey && account.TotpSecret is null && !settings.RequireSecondFactor)
            factor = SignInFactor.Password;
        if (StaffMember.Of(context.User) is { } before)
            await store.Sessions.Where(session => session.Id == before.SessionId).ExecuteDeleteAsync(cancellation);
        if (factor != SignInFactor.None)
        {
            account.LastSignInAt = now;
            await devices.RememberAsync(context, account.Id, now, cancellation);
        }
        var member = StaffMember.Of(account, hasPasskey, factor, sessionId: 0, shownAt ?? now);
        // The cookie handler of this request knows the id that came with it, and would go on with that one.
        var handlers = new AuthenticationService(schemes, new AuthenticationHandlerProvider(schemes), new NoopClaimsTransformation(), options);
        await handlers.SignInAsync(context, Sessions.Scheme, member.ToPrincipal(), null);
        context.User = member.ToPrincipal();
        return factor;
    }

    /// <summary>
    /// Once a password or a second factor of an account has changed, inside a write: every session but the one that is named ends, and a link that was asked for before
    /// no longer changes anything, for who holds it may be who it was changed because of.
    /// </summary>
    public async Task EndEarlierAsync(int accountId, int? except, DateTime now, CancellationToken cancellation)
    {
        await EndAllAsync(accountId, except, cancellation);
        await store.Links.Where(link => link.AccountId == accountId && link.UsedAt == null).ExecuteUpdateAsync(update => update.SetProperty(link => link.UsedAt, now), cancellation);
    }

    /// <summary>Ends every session of an account, inside a write, but the one that is named.</summary>
    public Task<int> EndAllAsync(int accountId, int? except, CancellationToken cancellation) =>
        store.Sessions.Where(session => session.AccountId == accountId && session.Id != except).ExecuteDeleteAsync(cancellation);
}
