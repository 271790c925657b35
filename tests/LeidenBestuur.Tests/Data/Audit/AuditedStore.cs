using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LeidenBestuur.Tests.Data.Audit;

/// <summary>A store with its trail, key and head in a folder of their own, which a test may damage as somebody would who can write the files.</summary>
internal sealed class AuditedStore : IAsyncDisposable
{
    /// <summary>Takes away what the database itself guards the trail with.</summary>
    public const string Unguard =
        """
        DROP TRIGGER "AuditTrail_Update"; DROP TRIGGER "AuditTrail_Delete"; DROP TRIGGER "AuditTrail_Insert";
        DROP INDEX "IX_AuditTrail_Number"; DROP INDEX "IX_AuditTrail_PreviousHash";
        """;

    private readonly string _folder;
    private readonly bool _isBorrowed;
    private ServiceProvider _services;

    private AuditedStore(string folder, bool isBorrowed = false)
    {
        (_folder, _isBorrowed) = (folder, isBorrowed);
        _services = Start();
    }

    public string File => Path.Combine(_folder, "store.db");

    public string KeyFile => File + "-audit-key";

    public string HeadFile => KeyFile + ".head";

    public string Head => System.IO.File.ReadAllText(HeadFile).Trim();

    public IReadOnlyList<string> Files => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public FakeTimeProvider Clock { get; } = new(TestStore.Start);

    public HeardLog<AuditSeal> Log { get; } = new();

    public AuditSeal Seal => _services.GetRequiredService<AuditSeal>();

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>A store with entries about "zaak/1" and on.</summary>
    public static async Task<AuditedStore> MakeAsync(int entries = 0)
    {
        var made = new AuditedStore(Directory.CreateTempSubdirectory("leidenbestuur-").FullName);
        await using (var store = made.Open())
            await store.Database.MigrateAsync();
        for (var i = 1; i <= entries; i++)
            await made.ActAsync($"zaak/{i}");
        return made;
    }

    /// <summary>A store as the version before the trail was sealed left it, with unsealed entries.</summary>
    public static async Task<AuditedStore> MakeOldAsync(int entries)
    {
        var made = await MakeOfAsync("FullTextSearch");
        for (var i = 1; i <= entries; i++)
            made.Sql($"""INSERT INTO "AuditTrail" ("At", "Actor", "Action", "Subject", "Result", "Origin") VALUES ('2026-03-0{i} 09:00:00', 'redactie', 'profile.import', 'zaak/{i}', 'published', 'import')""");
        return made;
    }

    /// <summary>A store as a program of earlier made it.</summary>
    /// <param name="migration">The last one that it knew.</param>
    public static async Task<AuditedStore> MakeOfAsync(string migration)
    {
        var made = new AuditedStore(Directory.CreateTempSubdirectory("leidenbestuur-").FullName);
        await using var store = made.Open();
        await store.Database.MigrateAsync(migration);
        return made;
    }

    /// <summary>The same files as a second program has them.</summary>
    public static AuditedStore OpenAgain(AuditedStore made) => new(made._folder, isBorrowed: true);

    public Store Open() => ActivatorUtilities.CreateInstance<Store>(_services);

    /// <summary>As a start of the program does: the newest schema, a key, and seeds in a store without officials.</summary>
    public Task PrepareAsync() => _services.PrepareStoreAsync();

    /// <summary>As a new start of the program: nothing is remembered.</summary>
    public async Task RestartAsync()
    {
        await LetGoAsync();
        _services = Start();
    }

    /// <summary>Appends an entry as an act does.</summary>
    public async Task ActAsync(string subject, string origin = "127.0.0.1", string actor = "Anna (anna@leiden.nl)")
    {
        await using var store = Open();
        await store.WriteAsync(now =>
        {
            store.Add(new AuditEntry(new(actor, now), AuditAction.EnterPassword, subject, AuditResult.Done, origin));
            return Task.FromResult(true);
        });
    }

    public async Task<List<AuditEntry>> TrailAsync()
    {
        await using var store = Open();
        return await store.AuditTrail.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
    }

    public async Task<(long Entries, IReadOnlyList<string> Faults)> VerifyAsync(params string[] heads)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(heads, TestContext.Current.CancellationToken);
    }

    /// <summary>That verifying finds so many entries and no fault.</summary>
    public async Task AssertSoundAsync(long entries, params string[] heads)
    {
        var (found, faults) = await VerifyAsync(heads);
        Assert.Empty(faults);
        Assert.Equal(entries, found);
    }

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The files once nothing holds them open any more: all that was written is in the store's own file.</summary>
    public async Task<AuditedStore> CopyAsync()
    {
        await LetGoAsync();
        var folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;
        foreach (var file in Directory.GetFiles(_folder))
            System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        _services = Start();
        return new(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        if (!_isBorrowed)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task LetGoAsync()
    {
        SqliteConnection connection;
        await using (var store = Open())
            connection = new(store.Database.GetConnectionString());
        await _services.DisposeAsync();
        using (connection)
            SqliteConnection.ClearPool(connection);
    }

    private ServiceProvider Start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", $"Data Source={File}")]).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(Clock).AddStore()
            .AddSingleton<ILogger<AuditSeal>>(Log).BuildServiceProvider();
    }
}
