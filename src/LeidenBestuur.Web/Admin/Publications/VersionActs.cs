using System.Globalization;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>What the audit trail has of versions: who did something to them, where they do not say it themselves.</summary>
public static class VersionActs
{
    /// <summary>As the trail names a version.</summary>
    public static string Subject(Official official, ProfileVersion version) => ProfileDrafts.Subject(official) + EndOf(version);

    /// <summary>Who did something last to one of some versions; null: nobody did.</summary>
    /// <param name="store">The store.</param>
    /// <param name="action">What was done, as <see cref="AuditAction"/> names it.</param>
    /// <param name="versions">The versions.</param>
    /// <param name="since">From when on, UTC; null: ever.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<AuditEntry?> LastActAsync(this Store store, string action, IEnumerable<ProfileVersion> versions, DateTime? since, CancellationToken cancellation)
    {
        // The address in front of the number may have been another then.
        var ends = versions.Select(EndOf).ToList();
        if (ends.Count == 0)
            return null;
        var acts = await store.AuditTrail.AsNoTracking().Where(entry => entry.Action == action && (since == null || entry.At >= since))
            .OrderByDescending(entry => entry.Id).ToListAsync(cancellation);
        return acts.Find(act => ends.Exists(end => act.Subject.EndsWith(end, StringComparison.Ordinal)));
    }

    private static string EndOf(ProfileVersion version) => $" versie {version.Id.ToString(CultureInfo.InvariantCulture)}";
}
