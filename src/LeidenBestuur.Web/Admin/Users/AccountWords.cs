using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Users;

/// <summary>An account's second factors in words.</summary>
public static class AccountWords
{
    public static string Factors(StaffAccount account, bool hasPasskey)
    {
        if (account.IsExternal)
            return "via de organisatie";
        string[] factors = [.. hasPasskey ? new[] { "passkey" } : [], .. account.TotpSecret is null ? [] : new[] { "app voor codes" }];
        return factors.Length > 0 ? Dutch.Join(factors) : "nog geen";
    }
}
