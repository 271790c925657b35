using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Links that work once and for a while. Opening one changes nothing; only its form does.</summary>
public sealed class OneTimeLinks(Store store, SiteAddress site)
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Life(LinkPurpose purpose) => purpose == LinkPurpose.Invitation ? TimeSpan.FromDays(3) : TimeSpan.FromHours(1);

    /// <summary>Makes a link, with the next save; an earlier one for the same account works no more.</summary>
    /// <returns>The path with its code, which is nowhere else.</returns>
    public async Task<string> MakeAsync(LinkPurpose purpose, StaffAccount? account, DateTime now, CancellationToken cancellation)
    {
        if (account is { Id: var id and > 0 })
            await store.Links.Where(link => link.AccountId == id && link.UsedAt == null).ExecuteUpdateAsync(update => update.SetProperty(link => link.UsedAt, now), cancellation);
        var code = Secrets.New();
        store.Add(new AccountLink { CodeHash = Secrets.Hash(code), Purpose = purpose, Account = account, ExpiresAt = now + Life(purpose) });
        return $"{Page(purpose)}?code={code}";
    }

    /// <summary>The link as it is sent to somebody.</summary>
    /// <param name="asked">The address that was asked for, where the settings name none.</param>
    /// <param name="path">Its path.</param>
    public string Address(string asked, string path) => (site.Public ?? asked) + path;

    /// <summary>The link with this code that still works; null: there is none. Its account is loaded along. The first administrator's works while there is no account.</summary>
    public Task<AccountLink?> FindAsync(string? code, LinkPurpose purpose, DateTime now, CancellationToken cancellation)
    {
        var hash = Secrets.Hash(code ?? "");
        return store.Links.Include(link => link.Account)
            .SingleOrDefaultAsync(link => link.CodeHash == hash
                && link.Purpose == purpose
                && link.UsedAt == null
                && link.ExpiresAt > now
                && (link.Account == null ? !store.Users.Any() : link.Account.DisabledAt == null), cancellation);
    }

    private static string Page(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdministrator => "/beheer/begin",
        LinkPurpose.Invitation => "/beheer/uitnodiging",
        LinkPurpose.Password => "/beheer/nieuw-wachtwoord",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Not a purpose of a link."),
    };
}
