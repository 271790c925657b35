using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>
/// Gives somebody a second factor or takes it away. Every other session and open link of the account ends with that; the own one goes on under a new id. With the first factor
/// come the recovery codes.
/// </summary>
public sealed class Factors(Store store, Authenticator authenticator, Passkeys passkeys, RecoveryCodes recoveryCodes, SignIn signIn)
{
    /// <summary>Sets up the app with this secret, if the code is of it.</summary>
    /// <returns>The new recovery codes, empty when there are some already; null: the code is wrong.</returns>
    public Task<IReadOnlyList<string>?> AddTotpAsync(HttpContext context, string secret, string? code, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await MineAsync(context, cancellation);
        if (Authenticator.Step(secret, code, 0, now) is not { } step)
        {
            store.Record(context, now, AuditAction.SetUpTotp, account.Subject, AuditResult.Refused);
            return null;
        }
        (account.TotpSecret, account.LastTotpStep) = (authenticator.Protect(secret), step);
        return await AddedAsync(context, account, AuditAction.SetUpTotp, SignInFactor.Totp, now, cancellation);
    }, cancellation);

    /// <summary>Keeps a new passkey.</summary>
    /// <returns>The new recovery codes, empty when there are some already; null: the browser's answer is not right.</returns>
    public Task<IReadOnlyList<string>?> AddPasskeyAsync(HttpContext context, PasskeyAnswer answer, string name, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await MineAsync(context, cancellation);
        if (!await passkeys.KeepAsync(StaffMember.Of(context.User)!, answer, name, context, cancellation))
        {
            store.Record(context, now, AuditAction.AddPasskey, account.Subject, AuditResult.Refused);
            return null;
        }
        return await AddedAsync(context, account, AuditAction.AddPasskey, SignInFactor.Passkey, now, cancellation);
    }, cancellation);

    /// <summary>Takes the app away; false: it is the only second factor, or there is none.</summary>
    public Task<bool> RemoveTotpAsync(HttpContext context, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await MineAsync(context, cancellation);
        if (account.TotpSecret is null || await CountPasskeysAsync(account.Id, cancellation) == 0)
            return false;
        (account.TotpSecret, account.LastTotpStep) = (null, 0);
        await RemovedAsync(context, account, AuditAction.RemoveTotp, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>Takes a passkey away; false: it is the only second factor, or there is no such passkey.</summary>
    public Task<bool> RemovePasskeyAsync(HttpContext context, byte[] credentialId, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await MineAsync(context, cancellation);
        if (account.TotpSecret is null && await CountPasskeysAsync(account.Id, cancellation) < 2)
            return false;
        if (!await passkeys.RemoveAsync(account.Id, credentialId))
            return false;
        await RemovedAsync(context, account, AuditAction.RemovePasskey, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>New recovery codes in the place of all earlier.</summary>
    public Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(HttpContext context, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await MineAsync(context, cancellation);
        store.Record(context, now, AuditAction.MakeRecoveryCodes, account.Subject);
        return await recoveryCodes.MakeAsync(account.Id, cancellation);
    }, cancellation);

    private async Task<IReadOnlyList<string>?> AddedAsync(HttpContext context, StaffAccount account, string action, SignInFactor factor, DateTime now, CancellationToken cancellation)
    {
        store.Record(context, now, action, account.Subject);
        var member = StaffMember.Of(context.User)!;
        await store.SaveChangesAsync(cancellation);
        await signIn.EndEarlierAsync(account.Id, member.SessionId, now, cancellation);
        await signIn.BeginAsync(context, account, member.IsHalfway ? factor : member.Factor, now, cancellation);
        return await recoveryCodes.LeftAsync(account.Id, cancellation) > 0 ? [] : await recoveryCodes.MakeAsync(account.Id, cancellation);
    }

    private async Task RemovedAsync(HttpContext context, StaffAccount account, string action, DateTime now, CancellationToken cancellation)
    {
        store.Record(context, now, action, account.Subject);
        await store.SaveChangesAsync(cancellation);
        var member = StaffMember.Of(context.User)!;
        await signIn.EndEarlierAsync(account.Id, member.SessionId, now, cancellation);
        await signIn.BeginAsync(context, account, member.Factor, now, cancellation);
    }

    private Task<StaffAccount> MineAsync(HttpContext context, CancellationToken cancellation)
    {
        var id = StaffMember.Of(context.User)!.Id;
        return store.Users.SingleAsync(account => account.Id == id, cancellation);
    }

    private Task<int> CountPasskeysAsync(int accountId, CancellationToken cancellation) =>
        store.Set<IdentityUserPasskey<int>>().CountAsync(passkey => passkey.UserId == accountId, cancellation);
}
