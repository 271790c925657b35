using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Tells everybody who may publish that one person did so alone, or took a page away. The start page of each tells it too; mail is for who is not there.</summary>
public sealed class UrgentNews(Store store, SiteAddress site, Mailer mailer, Outbox outbox)
{
    /// <summary>Tells of all that was done at once in one letter.</summary>
    public async Task TellAsync(HttpRequest request, IEnumerable<ProfileVersion> versions, CancellationToken cancellation)
    {
        var urgent = versions.Where(version => version.UrgentReason is not null).ToList();
        if (urgent is not [var first, ..] || !mailer.CanSend)
            return;
        var link = site.Of(request, "/beheer/publicaties" + (urgent.Count == 1 ? $"/{first.Id}" : ""));
        var due = WorkingDays.After(AmsterdamTime.DayOf(first.ApprovedAt!.Value), 2);
        var names = urgent.Select(version => version.WithContent()?.Content?.Name ?? "").ToList();
        var (subject, text) = first.Kind == VersionKind.Withdrawal
            ? Letters.Withdrawn(names[0], first.ApprovedBy!, first.UrgentReason!, DutchDates.Write(due), link)
            : Letters.Urgent(names, first.ApprovedBy!, first.UrgentReason!, DutchDates.Write(due), link);
        var addresses = await store.Users.Where(account => account.DisabledAt == null && account.Role != StaffRole.Editor && account.Email != null)
            .Select(account => account.Email!)
            .ToListAsync(cancellation);
        foreach (var address in addresses)
            outbox.Put(address, subject, text);
    }
}
