using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Ten codes on paper, each of which is the second step once.</summary>
public sealed class RecoveryCodes(Store store)
{
    public const int Count = 10;

    /// <summary>In bytes: sixteen letters and digits.</summary>
    private const int Size = 10;

    /// <summary>New ones in the place of all earlier, with the next save; they are shown once.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(int accountId, CancellationToken cancellation)
    {
        await store.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellation);
        var codes = Enumerable.Range(0, Count).Select(_ => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(Size))).ToList();
        store.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, CodeHash = Hash(accountId, code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    /// <summary>Uses a code up; false: it is none of this account, or was used before.</summary>
    public async Task<bool> UseAsync(int accountId, string? typed, DateTime now, CancellationToken cancellation)
    {
        var hash = Hash(accountId, new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        return await store.Set<RecoveryCode>().Where(code => code.AccountId == accountId && code.CodeHash == hash && code.UsedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(code => code.UsedAt, now), cancellation) == 1;
    }

    public Task<int> LeftAsync(int accountId, CancellationToken cancellation) =>
        store.Set<RecoveryCode>().CountAsync(code => code.AccountId == accountId && code.UsedAt == null, cancellation);

    private static string Hash(int accountId, string code) => Secrets.Hash($"{accountId}:{code}");
}
