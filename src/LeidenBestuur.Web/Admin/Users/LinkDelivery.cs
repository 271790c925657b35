using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Users;

/// <summary>Brings a one-time link to whom it is for: by mail, or, where that cannot be, by the administrator who sees it once.</summary>
public sealed partial class LinkDelivery(OneTimeLinks links, Mailer mailer, ILogger<LinkDelivery> log)
{
    public async Task<LinkPage> SendAsync(HttpRequest request, StaffAccount account, string path, LinkPurpose purpose, CancellationToken cancellation)
    {
        var link = links.Address(SiteAddress.Asked(request), path);
        var page = new LinkPage(account.Name, account.Email!, link, (int)OneTimeLinks.Life(purpose).TotalHours, null);
        if (!mailer.CanSend)
            return page;
        try
        {
            var (subject, text) = purpose == LinkPurpose.Invitation ? Letters.Invitation(link) : Letters.Password(link);
            await mailer.SendAsync(account.Email!, subject, text, cancellation);
            return page with { Link = "", Mail = true };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            return page with { Mail = false };
        }
    }

    [LoggerMessage(LogLevel.Error, "A mail with a link could not be sent; the administrator sees the link instead")]
    private partial void LogFailure(Exception failure);
}
