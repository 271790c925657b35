using System.Text;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Passwords: long rather than odd, and none that many people have. Checking one takes as long for a name that does not exist.</summary>
public sealed class Passwords(IPasswordHasher<StaffAccount> hasher)
{
    public const int Least = 12;
    public const int Most = 128;

    private static readonly StaffAccount Nobody = new();

    private readonly string _nobodys = hasher.HashPassword(Nobody, Secrets.New());

    /// <summary>What is wrong with a password that somebody chooses, in Dutch; null: nothing.</summary>
    public static string? Fault(string? password, string name, string email) => Written(password) switch
    {
        { Length: 0 } => "Vul een wachtwoord in.",
        var short_ when short_.EnumerateRunes().Count() < Least => $"Dit wachtwoord is te kort. Gebruik minstens {Least} tekens, bijvoorbeeld een paar woorden achter elkaar.",
        { Length: > Most } => $"Dit wachtwoord is te lang. Gebruik hoogstens {Most} tekens.",
        var common when KnownPasswords.Holds(common, name, email) => "Dit wachtwoord is makkelijk te raden. Kies iets anders, bijvoorbeeld een paar woorden die niets met elkaar te maken hebben.",
        _ => null,
    };

    public string Hash(string password) => hasher.HashPassword(Nobody, Written(password));

    /// <summary>Whether it is the password of an account that may sign in with one; for anybody else no, after the same work.</summary>
    public bool Matches(StaffAccount? account, string? password)
    {
        var isKnown = account is { PasswordHash: not null, IsExternal: false, DisabledAt: null };
        var written = Written(password);
        var fits = hasher.VerifyHashedPassword(Nobody, isKnown ? account!.PasswordHash! : _nobodys, written.Length <= Most ? written : written[..Most]) != PasswordVerificationResult.Failed;
        return isKnown && fits && written.Length is > 0 and <= Most;
    }

    /// <summary>The same letters are the same password, however a keyboard makes them.</summary>
    private static string Written(string? password)
    {
        try
        {
            return (password ?? "").Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character, as no keyboard sends: taken as it is.
            return password!;
        }
    }
}
