using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Makes accounts and sets them back; the web and the command line both do.</summary>
public sealed class Enlistment(Store store, UserManager<StaffAccount> users, Passwords passwords, OneTimeLinks links)
{
    public const int MostOfEmail = 256;

    public const string EmailTooLong = "Dit e-mailadres is te lang.";

    /// <summary>Makes a local account, inside a write.</summary>
    /// <exception cref="DomainException">There is one with this address already, or the name or the address cannot be that of an account.</exception>
    public async Task<StaffAccount> AddAsync(string email, string name, StaffRole role, string? password, DateTime now, CancellationToken cancellation)
    {
        name = StaffName.Of(name);
        if (Fault(email, name) is { } fault)
            throw new DomainException(fault);
        var normalized = users.NormalizeName(email);
        if (await store.Users.AnyAsync(account => account.NormalizedUserName == normalized, cancellation))
            throw new DomainException($"Er is al een account met het e-mailadres {email}.");
        var account = new StaffAccount
        {
            UserName = email,
            Email = email,
            Name = name,
            Role = role,
            CreatedAt = now,
            PasswordHash = password is null ? null : passwords.Hash(password),
        };
        var made = await users.CreateAsync(account);
        return made.Succeeded ? account : throw new DomainException($"Het account kan niet worden gemaakt: {string.Join(" ", made.Errors.Select(error => error.Description))}");
    }

    /// <summary>A new start, inside a write: password, second factors and sessions are gone at once.</summary>
    /// <returns>The path of the link with which its holder begins again; null: a password is given.</returns>
    /// <exception cref="DomainException">The account belongs to the organisation's own provider, or is blocked.</exception>
    public async Task<string?> ResetAsync(StaffAccount account, string? password, DateTime now, CancellationToken cancellation)
    {
        if (account.IsExternal || account.DisabledAt is not null)
            throw new DomainException("Dit account heeft hier geen wachtwoord en tweede stap, of is geblokkeerd.");
        (account.PasswordHash, account.TotpSecret, account.LastTotpStep) = (password is null ? null : passwords.Hash(password), null, 0);
        await store.Set<IdentityUserPasskey<int>>().Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync(cancellation);
        await store.Set<RecoveryCode>().Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await store.Set<KnownDevice>().Where(device => device.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await store.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await store.Links.Where(link => link.AccountId == account.Id && link.UsedAt == null).ExecuteUpdateAsync(update => update.SetProperty(link => link.UsedAt, now), cancellation);
        return password is null ? await links.MakeAsync(LinkPurpose.Invitation, account, now, cancellation) : null;
    }

    /// <summary>The forms say the same, each beside its field; null: nothing is wrong.</summary>
    private static string? Fault(string email, string name) => (email, name) switch
    {
        (_, "") => "Vul de naam in.",
        (_, { Length: > StaffName.Most }) => StaffName.TooLong,
        ({ Length: > MostOfEmail }, _) => EmailTooLong,
        _ when StaffName.Hides(email) => "Dit is geen e-mailadres: er staan tekens in die u niet ziet.",
        _ => null,
    };
}
