using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeidenBestuur.Web.Data;

/// <summary>
/// One program at a time brings a store up to date. EF's own lock is a row in the store, which a killed program leaves behind; this one ends with
/// its program.
/// </summary>
internal static class PreparationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for whoever else prepares this store; disposing lets go.</summary>
    /// <exception cref="UnusableStoreException">The other does not end, or no file can be made beside the store.</exception>
    public static async Task<IDisposable> TakeAsync(string store, CancellationToken cancellation)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                if (FileLock.Try(store + "-lock") is { } taken)
                    return taken;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UnusableStoreException($"In de map van de opslag kan niet worden geschreven: {refused.Message}");
            }
            if (waited >= Patience)
                throw new UnusableStoreException("De opslag is bezet: een ander programma maakt haar gereed en komt niet klaar. Beëindig dat programma en start opnieuw.");
            await Task.Delay(Pause, cancellation);
            waited += Pause;
        }
    }

    /// <summary>Removes the lock that a killed program left in the store. Only for who holds this one: nobody else is migrating then.</summary>
    public static async Task ClearStaleAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        // A file that is not there yet must be made by EF, which then chooses WAL.
        if (await database.CanConnectAsync(cancellation))
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
    }
}
