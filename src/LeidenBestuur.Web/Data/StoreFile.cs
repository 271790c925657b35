using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

/// <summary>What is asked of the database file itself.</summary>
public static class StoreFile
{
    private static readonly (string Name, string What)[] Guards = [("AuditTrail_Update", "veranderen"), ("AuditTrail_Delete", "weghalen"), ("AuditTrail_Insert", "vervangen")];

    /// <summary>What is wrong with the file, in Dutch; empty: nothing.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Store store, CancellationToken cancellation)
    {
        var damage = await store.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellation);
        var lost = await store.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(cancellation);
        var guards = await store.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'AuditTrail'").ToListAsync(cancellation);
        return [.. damage.Where(line => line != "ok").Select(line => $"Het bestand van de opslag is beschadigd: {line}"),
            .. lost.Select(table => $"In {table} verwijst een rij naar iets dat er niet is."),
            .. Guards.Where(guard => !guards.Contains(guard.Name))
            .Select(guard => $"In de opslag ontbreekt {guard.Name}, dat het {guard.What} van regels van het logboek tegenhoudt: dat is buiten het programma om weggehaald. Zet een kopie van de opslag terug.")];
    }

    /// <summary>
    /// Has the journal beside the file forget what was taken away: it holds pages as they were until it starts anew, and that may be days.
    /// A reader who is still busy with an older page holds it up.
    /// </summary>
    /// <returns>False: readers held it up for all that time; it will happen by itself later.</returns>
    public static async Task<bool> ForgetAsync(Store store, CancellationToken cancellation)
    {
        const int Tries = 20;
        await store.Database.OpenConnectionAsync(cancellation);
        try
        {
            for (var i = 0; i < Tries; i++)
            {
                await using var command = store.Database.GetDbConnection().CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                if (await reader.ReadAsync(cancellation) && reader.GetInt32(0) == 0)
                    return true;
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
            return false;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }
}
