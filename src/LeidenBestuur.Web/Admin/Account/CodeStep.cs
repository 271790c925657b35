using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>The second step for who has given the password: a code of the app, or a recovery code. Each works once.</summary>
public sealed class CodeStep(Store store, Authenticator authenticator, RecoveryCodes recoveryCodes, SignInThrottle throttle, SignInServices signIn)
{
    /// <summary>A code of the app.</summary>
    public Task<StepResult> TakeTotpAsync(HttpContext context, string? code, CancellationToken cancellation) => TakeAsync(context, SignInFactor.Totp, AuditAction.EnterTotp, (account, now) =>
    {
        if (account.TotpSecret is not { } kept || Authenticator.Step(authenticator.Unprotect(kept), code, account.LastTotpStep, now) is not { } step)
            return Task.FromResult(false);
        account.LastTotpStep = step;
        return Task.FromResult(true);
    }, cancellation);

    /// <summary>A recovery code.</summary>
    public Task<StepResult> TakeRecoveryCodeAsync(HttpContext context, string? code, CancellationToken cancellation) =>
        TakeAsync(context, SignInFactor.Recovery, AuditAction.EnterRecoveryCode, (account, now) => recoveryCodes.UseAsync(account.Id, code, now, cancellation), cancellation);

    private async Task<StepResult> TakeAsync(
        HttpContext context, SignInFactor factor, string action, Func<StaffAccount, DateTime, Task<bool>> isRight, CancellationToken cancellation)
    {
        var member = StaffMember.Of(context.User)!;
        var device = await signIn.Devices.FindAsync(context, member.Id, cancellation);
        return await store.WriteAsync(async now =>
        {
            var next = Try.Code(member.Id, context, device, now);
            var account = await store.Users.SingleAsync(account => account.Id == member.Id, cancellation);
            var wait = await throttle.WaitAsync(next, cancellation);
            if (wait is null && await isRight(account, now))
            {
                store.Record(context, now, action, account.Subject);
                return new StepResult(await signIn.SignIn.BeginAsync(context, account, factor, now, cancellation));
            }
            if (wait is null)
                await throttle.CountAsync(next, cancellation);
            store.Record(context, now, action, account.Subject, wait is null ? AuditResult.Refused : AuditResult.HeldBack);
            return wait is { } time ? StepResult.HeldBack(time) : StepResult.Refused;
        }, cancellation);
    }
}
