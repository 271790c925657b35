using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeidenBestuur.Web.Data;

/// <summary>
/// One program at a time brings a store up to date. The operating system holds the lock, on a file beside the store, and lets go of it when the
/// program dies; EF's own lock is a row in the store, which a killed program leaves behind.
/// </summary>
internal static class PreparationLock
{
    private const int LinuxTaken = 11;
    private const int MacTaken = 35;
    private const int WindowsTaken = unchecked((int)0x80070020);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for whoever else prepares this store; disposing lets go. The empty file stays, so that all meet at the same one.</summary>
    /// <exception cref="UnusableStoreException">The other does not end, or no file can be made beside the store.</exception>
    public static async Task<IDisposable> TakeAsync(string store, CancellationToken cancellation)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                return new FileStream(store + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (taken.HResult is LinuxTaken or MacTaken or WindowsTaken)
            {
                if (waited >= Patience)
                    throw new UnusableStoreException("De opslag is bezet: een ander programma maakt haar gereed en komt niet klaar. Beëindig dat programma en start opnieuw.");
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UnusableStoreException($"In de map van de opslag kan niet worden geschreven: {refused.Message}");
            }
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
