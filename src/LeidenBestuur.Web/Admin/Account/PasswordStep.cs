using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>The first step: a name and a password. A name that does not exist, one that is blocked and a wrong password get the same answer after the same work.</summary>
public sealed class PasswordStep(Store store, ILookupNormalizer names, Passwords passwords, SignInThrottle throttle, SignInServices signIn)
{
    public async Task<StepResult> TakeAsync(HttpContext context, string email, string password, CancellationToken cancellation)
    {
        var name = names.NormalizeName(email.Trim());
        var account = await store.Users.AsNoTracking().SingleOrDefaultAsync(account => account.NormalizedUserName == name && !account.IsExternal, cancellation);
        var next = Try.Password(name, context, await signIn.Devices.FindAsync(context, account?.Id ?? 0, cancellation), signIn.Clock.UtcNow());
        var subject = account?.Subject ?? $"account/onbekend {throttle.Mark(name)}";
        var wait = await throttle.TakeTurnAsync(cancellation) ?? await throttle.WaitAsync(next, cancellation);
        var matches = wait is null && passwords.Matches(account, password);
        return await store.WriteAsync(async now =>
        {
            if (wait is { } time)
            {
                store.Record(context, now, AuditAction.EnterPassword, subject, AuditResult.HeldBack, Auditing.Nobody);
                return StepResult.HeldBack(time);
            }
            // Read again: it may have been blocked while the password was checked.
            if (!matches || await store.Users.SingleOrDefaultAsync(row => row.Id == account!.Id && row.DisabledAt == null && row.PasswordHash == account.PasswordHash, cancellation) is not { } mine)
            {
                await throttle.CountAsync(next with { At = now }, cancellation);
                store.Record(context, now, AuditAction.EnterPassword, subject, AuditResult.Refused, Auditing.Nobody);
                return StepResult.Refused;
            }
            store.Record(context, now, AuditAction.EnterPassword, subject, AuditResult.Done, mine.Signature);
            return new StepResult(await signIn.SignIn.BeginAsync(context, mine, SignInFactor.None, now, cancellation));
        }, cancellation);
    }
}

/// <summary>What every step of signing in needs.</summary>
public sealed record SignInServices(SignIn SignIn, KnownDevices Devices, TimeProvider Clock);
