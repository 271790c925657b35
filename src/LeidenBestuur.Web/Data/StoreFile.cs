using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

/// <summary>The database's own check of its file.</summary>
public static class StoreFile
{
    /// <summary>What is wrong with the file, in Dutch; empty: nothing.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Store store, CancellationToken cancellation)
    {
        var damage = await store.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellation);
        var lost = await store.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(cancellation);
        return [.. damage.Where(line => line != "ok").Select(line => $"Het bestand van de opslag is beschadigd: {line}"), .. lost.Select(table => $"In {table} verwijst een rij naar iets dat er niet is.")];
    }
}
