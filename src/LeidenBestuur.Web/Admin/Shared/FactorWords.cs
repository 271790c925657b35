using LeidenBestuur.Web.Data.Accounts;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>How somebody signed in, in words.</summary>
public static class FactorWords
{
    public static string Of(SignInFactor factor) => factor switch
    {
        SignInFactor.None => "Nog niet klaar met inloggen",
        SignInFactor.Password => "Met alleen een wachtwoord",
        SignInFactor.Passkey => "Met een passkey",
        SignInFactor.Totp => "Met wachtwoord en code",
        SignInFactor.Recovery => "Met wachtwoord en herstelcode",
        SignInFactor.Oidc => "Via de organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not a factor."),
    };
}
