using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

public static class StoreSetup
{
    /// <summary>Registers the store on the SQLite file of <c>ConnectionStrings:Store</c>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services) =>
        services.AddDbContext<Store>((provider, options) => options.UseSqlite(ConnectionString(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>())));

    /// <summary>Brings the file to the newest schema; a file that is not there is made, with readers that never wait for the writer (WAL).</summary>
    public static async Task MigrateAsync(this Store store, CancellationToken cancellation = default) => await store.Database.MigrateAsync(cancellation);

    /// <summary>A relative file lies below the program's own folder, so that serving and importing meet the same store from any working directory.</summary>
    private static string ConnectionString(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Store")) { ForeignKeys = true };
        connection.DataSource = Path.GetFullPath(connection.DataSource, environment.ContentRootPath);
        if (Path.GetDirectoryName(connection.DataSource) is { } folder)
            Directory.CreateDirectory(folder);
        return connection.ToString();
    }
}
