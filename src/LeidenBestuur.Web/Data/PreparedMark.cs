using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeidenBestuur.Web.Data;

/// <summary>
/// Remembers in the store which build of the program brought it up to date last: the next start of that build need not ask again what there is to do. Another build,
/// or other seeds, make another mark, and so does a copy of the store from before.
/// </summary>
internal static class PreparedMark
{
    /// <summary>Whether this build brought the store up to date.</summary>
    public static async Task<bool> IsOnAsync(DatabaseFacade database, string seeds, CancellationToken cancellation)
    {
        // A file that is not there yet must be made by EF, which then chooses WAL.
        if (!File.Exists(database.GetDbConnection().DataSource))
            return false;
        await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA user_version";
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == Of(seeds);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <summary>Only when all is done.</summary>
    public static Task SetAsync(DatabaseFacade database, string seeds, CancellationToken cancellation) =>
        // A pragma takes no parameters.
        database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Of(seeds)}"), cancellation);

    /// <summary>Of what the compiler made of this build, and of the names of the files that a store is filled from.</summary>
    private static int Of(string seeds)
    {
        var names = Directory.EnumerateFiles(seeds).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        var text = $"{typeof(PreparedMark).Module.ModuleVersionId} {string.Join(' ', names)}";
        // 0 is what a store has that was never marked.
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) | 1;
    }
}
