using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeidenBestuur.Web.Data;

/// <summary>Has SQLite overwrite what is deleted: private data that were blacked out must not stay in the file either.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON";
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
