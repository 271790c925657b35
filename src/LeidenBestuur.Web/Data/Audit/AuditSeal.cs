using System.Globalization;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Audit;

/// <summary>Appends entries to the audit trail in the transaction of what they are about, and tells them to the log once that is written.</summary>
public sealed partial class AuditSeal(AuditKeyRing keys, ILogger<AuditSeal> log)
{
    private volatile bool _isHeadLost;

    /// <summary>Seals the entries that are about to be written; the caller's transaction lets nobody else append in between.</summary>
    /// <returns>What was sealed, in order.</returns>
    public async Task<IReadOnlyList<AuditEntry>> FollowAsync(Store store, CancellationToken cancellation)
    {
        // By their temporary keys: in the order in which they were added and will get their ids, which is not the tracker's.
        var added = store.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added)
            .OrderBy(entry => entry.Property(row => row.Id).CurrentValue).Select(entry => entry.Entity).ToList();
        if (added.Count == 0)
            return [];
        var last = await LastAsync(store, cancellation);
        await CheckHeadAsync(store, cancellation);
        Seal(added, last);
        return added;
    }

    /// <summary>
    /// Seals the entries of a store from before the trail was sealed, in their order. Where a head was kept it has been sealed before: whoever took the seals
    /// away gets no new ones.
    /// </summary>
    public async Task SealOldAsync(Store store, CancellationToken cancellation)
    {
        if (keys.Head() is not null || await LastAsync(store, cancellation) is not null)
            return;
        Tell(await store.WriteAsync(async _ =>
        {
            var old = await store.AuditTrail.OrderBy(entry => entry.Id).ToListAsync(cancellation);
            Seal(old, null);
            return old;
        }, cancellation));
    }

    /// <summary>Call once the transaction is committed.</summary>
    public void Tell(IReadOnlyList<AuditEntry> written)
    {
        foreach (var entry in written)
            LogEntry(entry.Number, entry.Action, entry.Subject, entry.Result, entry.Actor, entry.Origin);
        if (_isHeadLost || written is not [.., var last])
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

    /// <summary>A trail that was cut off does not get a new head: the old one goes on telling what is missing.</summary>
    private async Task CheckHeadAsync(Store store, CancellationToken cancellation)
    {
        try
        {
            var head = keys.Head();
            _isHeadLost = head is not null && !await HoldsAsync(store, head, cancellation);
            if (_isHeadLost)
                LogHeadLost(head!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            LogHeadNotRead(refused);
        }
    }

    private void Seal(IEnumerable<AuditEntry> entries, AuditEntry? last)
    {
        foreach (var entry in entries)
        {
            entry.Seal(last, keys.Current);
            last = entry;
        }
    }

    private static async Task<bool> HoldsAsync(Store store, string head, CancellationToken cancellation) =>
        long.TryParse(head.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await store.AuditTrail.Where(entry => entry.Number == number).Select(entry => entry.Hash).FirstOrDefaultAsync(cancellation) is { } hash
        && head == $"{number} {hash}";

    private static Task<AuditEntry?> LastAsync(Store store, CancellationToken cancellation) =>
        store.AuditTrail.AsNoTracking().Where(entry => entry.Number != null).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);

    [LoggerMessage(LogLevel.Information, "Audit {Number}: {Action} on {Subject}: {Result}, by {Actor} from {Origin}")]
    private partial void LogEntry(long? number, string action, string subject, string result, string actor, string origin);

    [LoggerMessage(LogLevel.Information, "Audit trail ends at {Number} with seal {Hash}")]
    private partial void LogHead(long? number, string? hash);

    [LoggerMessage(LogLevel.Error, "The audit trail no longer holds {Head}, which it once ended with: run verify")]
    private partial void LogHeadLost(string head);

    [LoggerMessage(LogLevel.Error, "The head of the audit trail beside its key could not be read")]
    private partial void LogHeadNotRead(Exception refused);

    [LoggerMessage(LogLevel.Error, "The head of the audit trail could not be kept beside its key at {Number}")]
    private partial void LogHeadNotKept(Exception refused, long? number);
}
