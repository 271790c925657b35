using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>
/// Passkeys (WebAuthn) as Identity checks them. What it must remember between question and answer travels through the browser, protected, for five minutes,
/// bound to who asked; an answer that was accepted is accepted no second time.
/// </summary>
public sealed class Passkeys(Store store, UserManager<StaffAccount> users, IPasskeyHandler<StaffAccount> handler, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Admin.Passkey");

    /// <summary>The question for making one.</summary>
    public async Task<PasskeyQuestion> AskToMakeAsync(StaffMember member, HttpContext context)
    {
        var entity = new PasskeyUserEntity { Id = Id(member.Id), Name = member.Email, DisplayName = member.Name };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        return Question(made.CreationOptionsJson, made.AttestationState, member.Id);
    }

    /// <summary>Keeps the new passkey of somebody, inside a write; false: the answer is not right.</summary>
    public async Task<bool> KeepAsync(StaffMember member, PasskeyAnswer answer, string name, HttpContext context, CancellationToken cancellation)
    {
        if (await OpenAsync(answer.State, member.Id, cancellation) is not { } state || string.IsNullOrEmpty(answer.Credential))
            return false;
        var checkedAnswer = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = answer.Credential, AttestationState = state });
        if (!checkedAnswer.Succeeded || checkedAnswer.UserEntity.Id != Id(member.Id) || await users.FindByIdAsync(Id(member.Id)) is not { } account)
            return false;
        checkedAnswer.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(account, checkedAnswer.Passkey)).Succeeded;
    }

    /// <summary>The question for signing in: who it is, the passkey says.</summary>
    public async Task<PasskeyQuestion> AskToSignInAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        return Question(made.RequestOptionsJson, made.AssertionState, null);
    }

    /// <summary>Whose passkey answered, inside a write; null: nobody's.</summary>
    public async Task<StaffAccount?> RecogniseAsync(PasskeyAnswer answer, HttpContext context, CancellationToken cancellation)
    {
        if (await OpenAsync(answer.State, null, cancellation) is not { } state || string.IsNullOrEmpty(answer.Credential))
            return null;
        var checkedAnswer = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = answer.Credential, AssertionState = state });
        if (!checkedAnswer.Succeeded || checkedAnswer.User is not { DisabledAt: null, IsExternal: false } account)
            return null;
        await users.AddOrUpdatePasskeyAsync(account, checkedAnswer.Passkey);
        return account;
    }

    /// <summary>Somebody's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(int accountId)
    {
        var account = await users.FindByIdAsync(Id(accountId)) ?? throw new InvalidOperationException("The account is gone.");
        return [.. (await users.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];
    }

    /// <summary>Takes one away, inside a write; false: somebody has no such passkey.</summary>
    public async Task<bool> RemoveAsync(int accountId, byte[] credentialId)
    {
        var account = await users.FindByIdAsync(Id(accountId)) ?? throw new InvalidOperationException("The account is gone.");
        return await users.GetPasskeyAsync(account, credentialId) is not null && (await users.RemovePasskeyAsync(account, credentialId)).Succeeded;
    }

    private PasskeyQuestion Question(string options, string? state, int? accountId)
    {
        var kept = new Kept(state ?? "", clock.UtcNow() + Life, accountId);
        return new(JsonSerializer.Deserialize<JsonElement>(options), _protector.Protect(JsonSerializer.Serialize(kept)));
    }

    /// <summary>What a question left to remember, used up with the next save; null: it is not ours, not of this person, too old, or was answered before.</summary>
    private async Task<string?> OpenAsync(string? state, int? accountId, CancellationToken cancellation)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_protector.Unprotect(state ?? ""))!;
            var (now, hash) = (clock.UtcNow(), Secrets.Hash(state!));
            if (kept.ExpiresAt <= now || kept.AccountId != accountId)
                return null;
            await store.Set<SpentChallenge>().Where(spent => spent.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
            if (await store.Set<SpentChallenge>().AnyAsync(spent => spent.Hash == hash, cancellation))
                return null;
            store.Add(new SpentChallenge { Hash = hash, ExpiresAt = kept.ExpiresAt });
            return kept.State;
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static string Id(int accountId) => accountId.ToString(CultureInfo.InvariantCulture);

    private sealed record Kept(string State, DateTime ExpiresAt, int? AccountId);
}

/// <summary>What a browser asks of its passkeys, and what it sends back with the answer.</summary>
public sealed record PasskeyQuestion(JsonElement Options, string State);

/// <summary>A form with a browser's answer.</summary>
public sealed record PasskeyAnswer(string? State, string? Credential);
