using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>What somebody sees and changes of the own account, beside its second factors.</summary>
public sealed class OwnAccount(Store store, Passkeys passkeys, RecoveryCodes recoveryCodes, Passwords passwords, SignInServices signIn)
{
    public async Task<OwnAccountPage> ReadAsync(StaffMember member, bool hasPasskeys, CancellationToken cancellation)
    {
        var account = await store.Users.AsNoTracking().SingleAsync(account => account.Id == member.Id, cancellation);
        var sessions = await store.Sessions.AsNoTracking().Where(session => session.AccountId == member.Id).OrderByDescending(session => session.SeenAt).ToListAsync(cancellation);
        var now = signIn.Clock.UtcNow();
        return new()
        {
            Account = account,
            SessionId = member.SessionId,
            Passkeys = await passkeys.OfAsync(member.Id),
            CodesLeft = await recoveryCodes.LeftAsync(member.Id, cancellation),
            Sessions = [.. sessions.Where(session => session.Factor != SignInFactor.None && Sessions.EndOf(session) > now)],
            HasPasskeys = hasPasskeys,
        };
    }

    public Task RenameAsync(HttpContext context, string name, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var id = StaffMember.Of(context.User)!.Id;
        var account = await store.Users.SingleAsync(account => account.Id == id, cancellation);
        store.Record(context, now, AuditAction.RenameAccount, account.Subject, $"{account.Name} → {name}");
        account.Name = name;
        return true;
    }, cancellation);

    /// <summary>Changes the own password and ends every other session and open link; false: the current one is wrong.</summary>
    public async Task<StepResult> ChangePasswordAsync(HttpContext context, ChangePasswordForm form, SignInThrottle throttle, CancellationToken cancellation)
    {
        var member = StaffMember.Of(context.User)!;
        var account = await store.Users.AsNoTracking().SingleAsync(account => account.Id == member.Id, cancellation);
        var device = await signIn.Devices.FindAsync(context, member.Id, cancellation);
        var next = Try.Password(account.NormalizedUserName!, context, device, signIn.Clock.UtcNow());
        var wait = await throttle.TakeTurnAsync(cancellation) ?? await throttle.WaitAsync(next, cancellation);
        var matches = wait is null && passwords.Matches(account, form.Current);
        return await store.WriteAsync(async now =>
        {
            if (!matches)
            {
                if (wait is null)
                    await throttle.CountAsync(next with { At = now }, cancellation);
                store.Record(context, now, AuditAction.ChangePassword, account.Subject, wait is null ? AuditResult.Refused : AuditResult.HeldBack);
                return wait is { } time ? StepResult.HeldBack(time) : StepResult.Refused;
            }
            var mine = await store.Users.SingleAsync(row => row.Id == member.Id, cancellation);
            mine.PasswordHash = passwords.Hash(form.Password!);
            store.Record(context, now, AuditAction.ChangePassword, account.Subject);
            await signIn.SignIn.EndEarlierAsync(member.Id, member.SessionId, now, cancellation);
            return new StepResult(await signIn.SignIn.BeginAsync(context, mine, member.Factor, now, cancellation));
        }, cancellation);
    }

    /// <summary>Signs out everywhere else.</summary>
    public Task EndOthersAsync(HttpContext context, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var member = StaffMember.Of(context.User)!;
        if (await Sessions.EndAsync(store.Sessions.Where(session => session.AccountId == member.Id && session.Id != member.SessionId), now, cancellation) > 0)
            store.Record(context, now, AuditAction.EndSession, $"account/{member.Id} {member.Email}");
        return true;
    }, cancellation);
}
