using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Both steps in one: a passkey that asks its owner for a finger, a face or a PIN.</summary>
public sealed class PasskeyStep(Store store, Passkeys passkeys, SignIn signIn)
{
    public Task<StepResult> TakeAsync(HttpContext context, PasskeyAnswer answer, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await passkeys.RecogniseAsync(answer, context, cancellation) is not { } account)
        {
            store.Record(context, now, AuditAction.EnterPasskey, "account/onbekend", AuditResult.Refused, Auditing.Nobody);
            return StepResult.Refused;
        }
        store.Record(context, now, AuditAction.EnterPasskey, account.Subject, AuditResult.Done, account.Signature);
        return new StepResult(await signIn.BeginAsync(context, account, SignInFactor.Passkey, now, cancellation));
    }, cancellation);
}
