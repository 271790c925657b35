using LeidenBestuur.Web.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

public static class StoreSetup
{
    /// <summary>Registers the store on the SQLite file of <c>ConnectionStrings:Store</c>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddDbContext<Store>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(new SecureDelete()))
        .AddScoped<Seeds>();

    /// <summary>Brings the file to the newest schema and fills it when it is new; readers never wait for the writer (WAL).</summary>
    public static async Task PrepareStoreAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Store>().Database.MigrateAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<Seeds>().FillAsync(cancellation);
    }

    /// <summary>A relative file lies below the program's own folder, so that serving and importing meet the same store from any working directory.</summary>
    private static string ConnectionString(IConfiguration configuration)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Store")) { ForeignKeys = true };
        connection.DataSource = Path.GetFullPath(connection.DataSource, AppContext.BaseDirectory);
        if (Path.GetDirectoryName(connection.DataSource) is { } folder)
            Directory.CreateDirectory(folder);
        return connection.ToString();
    }
}
