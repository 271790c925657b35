using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeidenBestuur.Tests.Support;

/// <summary>A real store in a folder of its own, registered as the site registers it, with a clock that only the test moves.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    /// <summary>An empty store of the newest schema, made once: migrating takes longer than most tests.</summary>
    private static readonly Lazy<string> Template = new(MakeTemplate);

    /// <summary>A store as the first start of the program leaves it, made once.</summary>
    private static readonly Lazy<Task<string>> Started = new(MakeStartedAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;
    private readonly ServiceProvider _services;

    /// <param name="clock">The clock that the store's now is read from.</param>
    public TestStore(FakeTimeProvider clock)
    {
        Clock = clock;
        System.IO.File.Copy(Template.Value, File);
        _services = Services(ConnectionString, clock);
    }

    /// <summary>Where the clock of a new store stands: a Monday morning, 10:00 in Leiden.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    public DateTime Now => Clock.UtcNow();

    public string File => Path.Combine(_folder, "store.db");

    public string ConnectionString => $"Data Source={File}";

    public static Task<TestStore> CreateAsync() => Task.FromResult(new TestStore(new FakeTimeProvider(Start)));

    /// <summary>Puts a store with its key here as the first start of the program leaves them, which takes longer than what most tests do with them.</summary>
    public static async Task PutStartedAsync(string file)
    {
        var started = await Started.Value;
        System.IO.File.Copy(started, file);
        System.IO.File.Copy(started + "-audit-key", file + "-audit-key");
    }

    /// <summary>A context as a request has one: nothing is remembered from another.</summary>
    public Store Open() => ActivatorUtilities.CreateInstance<Store>(_services);

    /// <summary>Publishes a next version at once; a new slug is a new official.</summary>
    /// <param name="slug">Whose.</param>
    /// <param name="content">What it states.</param>
    /// <param name="at">Moves the clock to this instant first; null: now.</param>
    public Task<int> PublishAsync(string slug, ProfileContent content, DateTime? at = null)
    {
        if (at is { } instant)
            Clock.SetUtcNow(new DateTimeOffset(instant));
        return ChangeAsync(slug, (timeline, now) => timeline.Approve(Drafted(timeline, content, now), null, Some.Signature(now)));
    }

    /// <summary>Approves a next version for a later instant.</summary>
    public Task<int> ScheduleAsync(string slug, ProfileContent content, DateTime publishAt) =>
        ChangeAsync(slug, (timeline, now) => timeline.Approve(Drafted(timeline, content, now), publishAt, Some.Signature(now)));

    /// <summary>Leaves an open draft.</summary>
    public Task<int> DraftAsync(string slug, ProfileContent content) =>
        ChangeAsync(slug, (timeline, now) => Drafted(timeline, content, now));

    /// <summary>Publishes a correction at once.</summary>
    public Task<int> CorrectAsync(string slug, ProfileContent content, CorrectionStatement correction, string reason = "Een lezer zag het.") => ChangeAsync(slug, (timeline, now) =>
    {
        var draft = timeline.Draft(VersionKind.Correction, content, Some.Signature(now));
        timeline.Explain(draft, reason, privateNote: null, correction, Some.Signature(now));
        timeline.Approve(draft, null, Some.Signature(now));
    });

    /// <summary>Withdraws the page at once.</summary>
    public Task<int> WithdrawAsync(string slug, string reason = "Op verzoek ingetrokken.") =>
        ChangeAsync(slug, (timeline, now) => timeline.Withdraw(reason, Some.Signature(now)));

    /// <summary>One act on an official's timeline, written as the site writes it.</summary>
    /// <returns>The official's id.</returns>
    public Task<int> ChangeAsync(string slug, Action<Timeline, DateTime> act) => OnOfficialAsync(slug, (official, now) => act(official.Timeline, now));

    /// <summary>One act on an official, made if new.</summary>
    /// <returns>The official's id.</returns>
    public async Task<int> OnOfficialAsync(string slug, Action<Official, DateTime> act)
    {
        await using var store = Open();
        var changed = await store.WriteAsync(async now =>
        {
            var official = await store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Slug == slug);
            if (official is null)
                store.Add(official = new Official(slug));
            act(official, now);
            return official;
        });
        return changed.Id;
    }

    /// <summary>The subject with this slug, made if it is new.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> PortfolioAsync(string slug, string name, params string[] keywords)
    {
        await using var store = Open();
        var portfolio = await store.Portfolios.SingleOrDefaultAsync(portfolio => portfolio.Slug == slug);
        if (portfolio is null)
            store.Add(portfolio = new Portfolio(slug, name));
        portfolio.ChooseKeywords([.. keywords.Select(word => new Keyword(word, "redactie"))]);
        await store.SaveChangesAsync();
        return portfolio.Id;
    }

    /// <summary>An official as the store holds it now, with every version.</summary>
    public async Task<Official> OfficialAsync(string slug)
    {
        await using var store = Open();
        return await store.Officials.WithTimeline().AsNoTrackingWithIdentityResolution().SingleAsync(official => official.Slug == slug);
    }

    /// <summary>Closes what the pool keeps open, so that the file can be replaced or removed.</summary>
    public void LetGo()
    {
        using var store = Open();
        using var connection = new SqliteConnection(store.Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(string connection, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connection)]).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(clock).AddLogging().AddStore().BuildServiceProvider();
    }

    /// <summary>Where a template lies; without a pool nothing stays open, and closing brings all into the one file.</summary>
    private static (string File, ServiceProvider Services) NewTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("leidenbestuur-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(folder.FullName))
                folder.Delete(recursive: true);
        };
        var file = Path.Combine(folder.FullName, "store.db");
        return (file, Services($"Data Source={file};Pooling=False", TimeProvider.System));
    }

    private static async Task<string> MakeStartedAsync()
    {
        var (file, services) = NewTemplate();
        await using (services)
            await services.PrepareStoreAsync();
        return file;
    }

    private static string MakeTemplate()
    {
        var (file, services) = NewTemplate();
        using var _ = services;
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Store>().Database.Migrate();
        return file;
    }

    private static ProfileVersion Drafted(Timeline timeline, ProfileContent content, DateTime now) =>
        timeline.Draft(VersionKind.Update, content, Some.Signature(now));
}
