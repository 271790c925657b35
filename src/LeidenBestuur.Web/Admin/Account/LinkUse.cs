using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>What the holder of a one-time link may do with it, once.</summary>
public sealed class LinkUse(Store store, Enlistment enlistment, Passwords passwords, OneTimeLinks links, SignIn signIn)
{
    /// <summary>Makes the first administrator, for the holder of the code that the start logged; false: the code does not work, or there is an account already.</summary>
    public Task<bool> BeginAsync(HttpContext context, FirstAdministratorForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await links.FindAsync(form.Code, LinkPurpose.FirstAdministrator, now, cancellation) is not { } link)
            return false;
        link.UsedAt = now;
        var account = await enlistment.AddAsync(form.Email!.Trim(), form.Name!, StaffRole.Administrator, form.Password, now, cancellation);
        store.Record(context, now, AuditAction.CreateAccount, account.Subject, AuditResult.Done, account.Signature);
        await signIn.BeginAsync(context, account, SignInFactor.None, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>Takes an invitation up, and goes on to the second factor; false: its code does not work.</summary>
    public Task<bool> AcceptAsync(HttpContext context, InvitationForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await links.FindAsync(form.Code, LinkPurpose.Invitation, now, cancellation) is not { Account: { } account } link)
            return false;
        link.UsedAt = now;
        (account.Name, account.PasswordHash) = (form.Name!, passwords.Hash(form.Password!));
        store.Record(context, now, AuditAction.AcceptInvitation, account.Subject, AuditResult.Done, account.Signature);
        await signIn.EndEarlierAsync(account.Id, null, now, cancellation);
        await signIn.BeginAsync(context, account, SignInFactor.None, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>Sets a new password by link and ends every session and other link; signing in, with the second step, comes after it. False: the code does not work.</summary>
    public Task<bool> ReplacePasswordAsync(HttpContext context, NewPasswordForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await links.FindAsync(form.Code, LinkPurpose.Password, now, cancellation) is not { Account: { } account } link)
            return false;
        (link.UsedAt, account.PasswordHash) = (now, passwords.Hash(form.Password!));
        store.Record(context, now, AuditAction.ChangePassword, account.Subject, AuditResult.Done, account.Signature);
        await signIn.EndEarlierAsync(account.Id, null, now, cancellation);
        return true;
    }, cancellation);
}
