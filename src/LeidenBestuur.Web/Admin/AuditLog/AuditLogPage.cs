using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.AuditLog;

/// <summary>What is looked for in the trail; everything empty: all.</summary>
/// <param name="Words">In who, what and whence, and in the Dutch words for act and outcome.</param>
/// <param name="Action">One of <see cref="AuditAction"/>.</param>
/// <param name="From">The first day, in Amsterdam.</param>
/// <param name="Until">The last day.</param>
public sealed record AuditSearch(string? Words, string? Action, DateOnly? From, DateOnly? Until)
{
    public bool IsEmpty => Words is null && Action is null && From is null && Until is null;
}

/// <summary>A page of the trail, the newest first.</summary>
/// <param name="Search">What was looked for.</param>
/// <param name="Entries">What was found.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record AuditLogPage(AuditSearch Search, IReadOnlyList<AuditEntry> Entries, int Total, int Number)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public static async Task<AuditLogPage> ReadAsync(Store store, AuditSearch search, int number, CancellationToken cancellation)
    {
        var entries = store.AuditTrail.AsNoTracking();
        if (search.Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (search.From is { } from)
        {
            var start = AmsterdamTime.StartOf(from);
            entries = entries.Where(entry => entry.At >= start);
        }
        if (search.Until is { } until)
        {
            var end = AmsterdamTime.StartOf(until.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }
        foreach (var word in (search.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = $"%{word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
            var (actions, results, subjects) = AuditWords.Meant(word);
            entries = entries.Where(entry => EF.Functions.Like(entry.Actor, pattern, "!") || EF.Functions.Like(entry.Subject, pattern, "!")
                || EF.Functions.Like(entry.Origin, pattern, "!") || EF.Functions.Like(entry.Result, pattern, "!")
                || actions.Contains(entry.Action) || results.Any(result => entry.Result.Contains(result)) || subjects.Any(subject => entry.Subject.Contains(subject)));
        }
        var total = await entries.CountAsync(cancellation);
        number = Math.Clamp(number, 1, Math.Max(1, (total + Size - 1) / Size));
        return new(search, await entries.OrderByDescending(entry => entry.Id).Skip((number - 1) * Size).Take(Size).ToListAsync(cancellation), total, number);
    }
}
