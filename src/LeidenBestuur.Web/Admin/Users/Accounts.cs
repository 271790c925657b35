using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Users;

/// <summary>
/// What an administrator does with the accounts of others. Nobody changes the own role or blocks or resets the own account, and the last administrator who can
/// sign in stays; both are checked inside the write.
/// </summary>
public sealed class Accounts(Store store, Enlistment enlistment, OneTimeLinks links, SignIn signIn, RecoveryCodes recoveryCodes)
{
    public async Task<IReadOnlyList<AccountRow>> AllAsync(DateTime now, CancellationToken cancellation)
    {
        var (idle, absolute) = (now - Sessions.IdleEnd, now - Sessions.AbsoluteEnd);
        return await store.Users.AsNoTracking()
        .OrderBy(account => account.DisabledAt != null).ThenBy(account => account.Name).ThenBy(account => account.Id)
        .Select(account => new AccountRow(
            account, store.Set<IdentityUserPasskey<int>>().Any(passkey => passkey.UserId == account.Id),
            store.Sessions.Count(session => session.AccountId == account.Id && session.Factor != SignInFactor.None && session.SeenAt > idle && session.StartedAt > absolute)))
        .ToListAsync(cancellation);
    }

    /// <summary>Null: there is no such account.</summary>
    public async Task<AccountPage?> FindAsync(int id, StaffMember asks, DateTime now, CancellationToken cancellation)
    {
        if (await store.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return null;
        var sessions = await store.Sessions.AsNoTracking()
            .Where(session => session.AccountId == id && session.Factor != SignInFactor.None)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync(cancellation);
        return new(
            account, await store.Set<IdentityUserPasskey<int>>().CountAsync(passkey => passkey.UserId == id, cancellation), await recoveryCodes.LeftAsync(id, cancellation),
            [.. sessions.Where(session => Sessions.EndOf(session) > now)], asks.Id == id, await IsLastAdministratorAsync(account, cancellation));
    }

    /// <summary>Makes an account and its invitation.</summary>
    /// <returns>The account and the path of the link.</returns>
    /// <exception cref="DomainException">There is one with this address already.</exception>
    public Task<(StaffAccount Account, string Path)> InviteAsync(HttpContext context, InviteForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await enlistment.AddAsync(form.Email!.Trim(), form.Name!, form.Role!.Value, null, now, cancellation);
        store.Record(context, now, AuditAction.Invite, account.Subject, account.Role.ToString());
        return (account, await links.MakeAsync(LinkPurpose.Invitation, account, now, cancellation));
    }, cancellation);

    public Task ChangeRoleAsync(HttpContext context, int id, StaffRole role, CancellationToken cancellation) => ChangeAsync(context, id, AuditAction.ChangeRole, async (account, _) =>
    {
        if (account.IsExternal)
            throw new DomainException("De rol van dit account komt van de organisatie zelf. Pas de rol daar aan.");
        if (role != StaffRole.Administrator)
            await KeepAdministratorAsync(account, cancellation);
        var result = $"{account.Role} → {role}";
        account.Role = role;
        return result;
    }, cancellation);

    /// <summary>Blocks an account and ends its sessions, at once.</summary>
    public Task DisableAsync(HttpContext context, int id, CancellationToken cancellation) => ChangeAsync(context, id, AuditAction.Disable, async (account, now) =>
    {
        await KeepAdministratorAsync(account, cancellation);
        account.DisabledAt ??= now;
        await signIn.EndEarlierAsync(id, null, now, cancellation);
        return AuditResult.Done;
    }, cancellation);

    public Task EnableAsync(HttpContext context, int id, CancellationToken cancellation) => ChangeAsync(context, id, AuditAction.Enable, (account, _) =>
    {
        account.DisabledAt = null;
        return Task.FromResult(AuditResult.Done);
    }, cancellation);

    /// <summary>Takes password, second factors and sessions away at once, and makes a link for a new start.</summary>
    /// <returns>The account and the path of the link.</returns>
    public async Task<(StaffAccount Account, string Path)> ResetAsync(HttpContext context, int id, CancellationToken cancellation)
    {
        var path = "";
        var account = await ChangeAsync(context, id, AuditAction.ResetAccount, async (account, now) =>
        {
            path = (await enlistment.ResetAsync(account, null, now, cancellation))!;
            return AuditResult.Done;
        }, cancellation);
        return (account, path);
    }

    /// <summary>Makes a link for a new password; the second factor stays.</summary>
    /// <returns>The account and the path of the link.</returns>
    public async Task<(StaffAccount Account, string Path)> OfferPasswordAsync(HttpContext context, int id, CancellationToken cancellation)
    {
        var path = "";
        var account = await ChangeAsync(context, id, AuditAction.RequestPassword, async (account, now) =>
        {
            if (account.IsExternal || account.DisabledAt is not null)
                throw new DomainException("Dit account heeft hier geen wachtwoord, of is geblokkeerd.");
            path = await links.MakeAsync(account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Password, account, now, cancellation);
            return AuditResult.Done;
        }, cancellation);
        return (account, path);
    }

    private Task<StaffAccount> ChangeAsync(HttpContext context, int id, string action, Func<StaffAccount, DateTime, Task<string>> change, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var account = await store.Users.SingleOrDefaultAsync(account => account.Id == id, cancellation) ?? throw new DomainException("Dit account bestaat niet (meer).");
        if (StaffMember.Of(context.User)!.Id == id)
            throw new DomainException("U kunt dit niet bij uw eigen account doen. Vraag een andere beheerder.");
        store.Record(context, now, action, account.Subject, await change(account, now));
        return account;
    }, cancellation);

    private async Task KeepAdministratorAsync(StaffAccount account, CancellationToken cancellation)
    {
        if (await IsLastAdministratorAsync(account, cancellation))
            throw new DomainException("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
    }

    private async Task<bool> IsLastAdministratorAsync(StaffAccount account, CancellationToken cancellation) =>
        account is { Role: StaffRole.Administrator, DisabledAt: null }
        && !await store.Users.Where(StaffAccount.CanSignIn).AnyAsync(other => other.Id != account.Id && other.Role == StaffRole.Administrator, cancellation);
}
