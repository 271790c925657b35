using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Tells everybody who may publish that one person did so alone. The start page of each tells it too; mail is for who is not there.</summary>
public sealed partial class UrgentNews(Store store, Mailer mailer, ILogger<UrgentNews> log)
{
    public async Task TellAsync(HttpRequest request, ProfileVersion version, CancellationToken cancellation)
    {
        if (version.UrgentReason is not { } reason || !mailer.CanSend)
            return;
        var link = $"{SiteAddress.Asked(request)}/beheer/publicaties/{version.Id}";
        var due = WorkingDays.After(AmsterdamTime.DayOf(version.ApprovedAt!.Value), 2);
        var (subject, text) = Letters.Urgent(version.Content?.Name ?? "", version.ApprovedBy!, reason, DutchDates.Write(due), link);
        var addresses = await store.Users.Where(account => account.DisabledAt == null && account.Role != StaffRole.Editor && account.Email != null).Select(account => account.Email!).ToListAsync(cancellation);
        foreach (var address in addresses)
        {
            try
            {
                await mailer.SendAsync(address, subject, text, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A mail about an urgent publication could not be sent")]
    private partial void LogFailure(Exception failure);
}
