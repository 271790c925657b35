using LeidenBestuur.Web.Data.Accounts;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>How a step of signing in ended.</summary>
/// <param name="Factor">How far it led; null: it was refused.</param>
/// <param name="Wait">How long to wait before the next try; null: no need.</param>
public sealed record StepResult(SignInFactor? Factor, TimeSpan? Wait = null)
{
    public static StepResult Refused { get; } = new(null, null);

    public static StepResult HeldBack(TimeSpan wait) => new(null, wait);
}
