using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

public static class StoreSetup
{
    /// <summary>Registers the store on the SQLite file of <c>ConnectionStrings:Store</c>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services) =>
        services.AddDbContext<Store>((provider, options) => options.UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>())).AddInterceptors(new SecureDelete()));

    /// <summary>Brings the file to the newest schema; a file that is not there is made, with readers that never wait for the writer (WAL).</summary>
    public static async Task MigrateAsync(this Store store, CancellationToken cancellation = default) => await store.Database.MigrateAsync(cancellation);

    private static string ConnectionString(IConfiguration configuration)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Store")) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return connection.ToString();
    }
}
