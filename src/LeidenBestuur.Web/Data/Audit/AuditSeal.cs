using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Audit;

/// <summary>Appends entries to the audit trail in the transaction of what they are about, and tells them to the log once that is written.</summary>
public sealed partial class AuditSeal(AuditKeyRing keys, ILogger<AuditSeal> log)
{
    /// <summary>Seals the entries that are about to be written; the caller's transaction lets nobody else append in between.</summary>
    /// <returns>What was sealed, in order.</returns>
    public async Task<IReadOnlyList<AuditEntry>> FollowAsync(Store store, CancellationToken cancellation)
    {
        var added = store.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        if (added.Count == 0)
            return [];
        var last = await LastAsync(store, cancellation);
        // A store from before the trail was sealed: its entries come first, in their order. The database lets nobody do that twice.
        if (last is null)
            added.InsertRange(0, await store.AuditTrail.OrderBy(entry => entry.Id).ToListAsync(cancellation));
        foreach (var entry in added)
        {
            entry.Seal(last, keys.Current);
            last = entry;
        }
        return added;
    }

    /// <summary>Call once the transaction is committed.</summary>
    public void Tell(IReadOnlyList<AuditEntry> written)
    {
        foreach (var entry in written)
            LogEntry(entry.Number, entry.Action, entry.Subject, entry.Result, entry.Actor, entry.Origin);
        if (written is not [.., var last])
            return;
        try
        {
            keys.KeepHead(last);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            LogHeadNotKept(refused, last.Number);
        }
    }

    /// <summary>Where the trail ends, for the log of the day; null: it is empty.</summary>
    public async Task<AuditEntry?> TellHeadAsync(Store store, CancellationToken cancellation)
    {
        var last = await LastAsync(store, cancellation);
        if (last is not null)
            LogHead(last.Number, last.Hash);
        return last;
    }

    private static Task<AuditEntry?> LastAsync(Store store, CancellationToken cancellation) =>
        store.AuditTrail.AsNoTracking().Where(entry => entry.Number != null).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);

    [LoggerMessage(LogLevel.Information, "Audit {Number}: {Action} on {Subject}: {Result}, by {Actor} from {Origin}")]
    private partial void LogEntry(long? number, string action, string subject, string result, string actor, string origin);

    [LoggerMessage(LogLevel.Information, "Audit trail ends at {Number} with seal {Hash}")]
    private partial void LogHead(long? number, string? hash);

    [LoggerMessage(LogLevel.Error, "The head of the audit trail could not be kept beside its key at {Number}")]
    private partial void LogHeadNotKept(Exception refused, long? number);
}
