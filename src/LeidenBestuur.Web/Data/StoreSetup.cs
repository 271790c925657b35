using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Data.Seeding;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace LeidenBestuur.Web.Data;

public static class StoreSetup
{
    /// <summary>In seconds: so long a write waits for another one. Each takes a small part of a second, so whatever takes longer has gone wrong, and who waits should know.</summary>
    private const int Patience = 10;

    /// <summary>Registers the store on the SQLite file of <c>ConnectionStrings:Store</c>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        CountNoMemory();
        return services.AddContext();
    }

    private static IServiceCollection AddContext(this IServiceCollection services) => services
        // To make a context anew costs a quarter of what a small page does. EF forgets what one tracked before the next request gets it; a field of Store is ours to clear.
        .AddDbContextPool<Store>(
            (provider, options) => options.UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>())).AddInterceptors(new SecureDelete(), new KeptConnection()),
            poolSize: 32)
        .AddLogging()
        // With passkeys; the context asks for it when it makes its model.
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .AddSingleton<AuditKeyRing>()
        .AddSingleton<AuditSeal>()
        .AddScoped<AuditVerification>()
        .AddScoped<Seeds>();

    /// <summary>The file of the store.</summary>
    /// <exception cref="UnusableStoreException">The setting names none.</exception>
    public static string FileOf(IConfiguration configuration) => new SqliteConnectionStringBuilder(ConnectionString(configuration)).DataSource;

    /// <summary>Brings the file to the newest schema and fills it when it is new, once for each build; readers never wait for the writer (WAL).</summary>
    /// <exception cref="UnusableStoreException">A newer program made the file, a seed was refused, or the key of the audit trail is lost.</exception>
    public static async Task PrepareStoreAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        MakeFolder(store.Database);
        using var alone = await PreparationLock.TakeAsync(store.Database.GetDbConnection().DataSource, cancellation);
        var (seeds, keys) = (scope.ServiceProvider.GetRequiredService<Seeds>(), services.GetRequiredService<AuditKeyRing>());
        var isPrepared = await PreparedMark.IsOnAsync(store.Database, seeds.Folder, cancellation);
        if (!isPrepared)
        {
            await MakeFileAsync(store.Database, cancellation);
            await MigrateAsync(store.Database, cancellation);
        }
        await keys.RequireAsync(store, cancellation);
        if (!isPrepared)
        {
            await OrganisationSlugs.FillAsync(store, cancellation);
            await services.GetRequiredService<AuditSeal>().SealOldAsync(store, cancellation);
            await SearchIndexing.CompleteAsync(store, cancellation);
            await seeds.FillAsync(cancellation);
            await PreparedMark.SetAsync(store.Database, seeds.Folder, cancellation);
        }
        // A key that cannot be used stops the start, and not the first sign-in.
        _ = keys.Current;
    }

    /// <summary>A new file is for its owner alone, as the key of the trail is: it holds what protects passwords and sessions. The journals beside it follow it.</summary>
    private static async Task MakeFileAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var file = database.GetDbConnection().DataSource;
        if (OperatingSystem.IsWindows() || File.Exists(file))
            return;
        // By EF, which then chooses WAL; nothing is in it yet.
        await database.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellation);
        foreach (var made in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
            File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var known = database.GetMigrations().ToList();
        var applied = (await database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new UnusableStoreException(StoreFailure.Newer);
        if (applied.Count == known.Count)
            return;
        await PreparationLock.ClearStaleAsync(database, cancellation);
        await database.MigrateAsync(cancellation);
    }

    /// <summary>A relative file lies below the program's own folder, so that serving and importing meet the same store from any working directory.</summary>
    private static string ConnectionString(IConfiguration configuration)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Store")) { ForeignKeys = true };
            if (string.IsNullOrWhiteSpace(connection.DataSource))
                throw new UnusableStoreException("ConnectionStrings:Store is leeg of noemt geen bestand (Data Source=…).");
            if (!connection.ShouldSerialize("Default Timeout"))
                connection.DefaultTimeout = Patience;
            connection.DataSource = Path.GetFullPath(connection.DataSource, AppContext.BaseDirectory);
            if (Directory.Exists(connection.DataSource))
                throw new UnusableStoreException($"ConnectionStrings:Store noemt een map en geen bestand: {connection.DataSource}");
            return connection.ToString();
        }
        catch (ArgumentException wrong)
        {
            throw new UnusableStoreException($"ConnectionStrings:Store deugt niet: {wrong.Message}");
        }
    }

    /// <summary>SQLite counts its memory under one lock for the whole process, and nobody reads the count. Heard only before the first connection of a process.</summary>
    private static void CountNoMemory()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private static void MakeFolder(DatabaseFacade database)
    {
        try
        {
            if (Path.GetDirectoryName(database.GetDbConnection().DataSource) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UnusableStoreException($"ConnectionStrings:Store deugt niet, want de map ervan kan niet worden gemaakt: {wrong.Message}");
        }
    }
}
