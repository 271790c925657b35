using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Data;

public sealed class StoreTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public async Task Open_NewStore_IsSetUpAsDesigned(string pragma, string expected)
    {
        await using var made = await TestStore.CreateAsync();
        await using var store = made.Open();
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData(";Default Timeout=4", 4)]
    [InlineData(";Command Timeout=4", 4)]
    public async Task Open_WhileAnotherWrites_WaitsTenSecondsUnlessASettingSaysOtherwise(string setting, int seconds)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", "Data Source=opslag.db" + setting)]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        Assert.Equal(seconds, new SqliteConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<Store>().Database.GetConnectionString()).DefaultTimeout);
    }

    [Fact]
    public async Task Migrate_SecondTime_ChangesNothing()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        await store.Database.MigrateAsync();
        Assert.Empty(await store.Database.GetPendingMigrationsAsync());
        Assert.Equal(1, await store.Officials.CountAsync());
    }

    [Fact]
    public async Task Save_AssignmentWithoutPortfolio_IsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => made.PublishAsync("marie", Some.Content() with { Assignments = [Some.Assignment(99)] }));
        await using var store = made.Open();
        Assert.Equal(0, await store.Officials.CountAsync());
    }

    [Fact]
    public async Task Save_PortraitThatIsNotThere_IsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => made.PublishAsync("marie", Some.Content() with { PortraitHash = "ab12" }));
    }

    [Theory]
    [InlineData(DateTimeKind.Local, 0)]
    [InlineData(DateTimeKind.Unspecified, 0)]
    [InlineData(DateTimeKind.Utc, 1)]
    public async Task Save_InstantNotInUtcOrFinerThanAMillisecond_IsRefused(DateTimeKind kind, long ticks)
    {
        await using var made = await TestStore.CreateAsync();
        var instant = new DateTime(made.Now.AddDays(1).Ticks + ticks, kind);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => made.ScheduleAsync("marie", Some.Content(), instant));
        Assert.IsType<ArgumentException>(refused.GetBaseException());
        await using var store = made.Open();
        Assert.Equal(0, await store.Versions.CountAsync());
    }

    [Fact]
    public async Task HeldAt_InstantsWithAndWithoutMilliseconds_CompareRightly()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content(), Some.Utc("2026-04-01 10:00:00"));
        await made.PublishAsync("marie", Some.Content(), Some.Utc("2026-04-01 10:00:00.050"));
        await made.PublishAsync("marie", Some.Content(), Some.Utc("2026-04-01 10:00:00.500"));
        await made.PublishAsync("marie", Some.Content(), Some.Utc("2026-04-01 10:00:01"));
        await using var store = made.Open();
        foreach (var (instant, number) in new[] { ("09:59:59.999", 0), ("10:00:00", 1), ("10:00:00.049", 1), ("10:00:00.050", 2), ("10:00:00.499", 2), ("10:00:00.500", 3), ("10:00:00.999", 3), ("10:00:01", 4) })
            Assert.Equal(number, await store.Versions.HeldAt(Moment.At(Some.Utc($"2026-04-01 {instant}"))).SumAsync(version => version.Number));
    }

    [Fact]
    public async Task Write_Throwing_WritesNothingAndForgetsTheChange()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        await Assert.ThrowsAsync<DomainException>(() => store.WriteAsync<int>(async now =>
        {
            var official = await store.Officials.WithTimeline().SingleAsync();
            official.Rename("anna");
            await store.SaveChangesAsync();
            official.Timeline.Withdraw("Op verzoek.", Some.Signature(now));
            throw new DomainException("Nee.");
        }));
        store.Add(new AuditEntry(Some.Signature(made.Now), "profile.withdraw", "official/marie", "refused", "test"));
        await store.SaveChangesAsync();

        Assert.Single((await made.OfficialAsync("marie")).Versions);
        Assert.Equal(1, await store.AuditTrail.CountAsync());
    }

    [Fact]
    public async Task Write_VersionsReadBefore_IsAMistake()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        var official = await store.Officials.WithTimeline().SingleAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(now => Task.FromResult(official.Timeline.Withdraw("Op verzoek.", Some.Signature(now)))));
    }

    [Fact]
    public async Task Write_TwoAtOnce_SecondSeesWhatTheFirstWrote()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => made.PublishAsync("marie", Some.Content($"Marie {i}")))));
        var timeline = (await made.OfficialAsync("marie")).Versions;
        Assert.Equal(Enumerable.Range(1, 9), timeline.Select(version => version.Number!.Value).Order());
    }

    [Fact]
    public async Task TakeEntryIds_Often_NeverGivesANumberTwice()
    {
        await using var made = await TestStore.CreateAsync();
        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await using var store = made.Open();
            return await store.WriteAsync(_ => store.TakeEntryIdsAsync(i));
        })));
        Assert.Equal(Enumerable.Range(1, 28), given.SelectMany(numbers => numbers).Order());
    }

    [Fact]
    public async Task TakeEntryIds_OutsideAWrite_IsAMistake()
    {
        await using var made = await TestStore.CreateAsync();
        await using var store = made.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.TakeEntryIdsAsync(1));
    }

    [Fact]
    public async Task SaveChanges_Synchronous_IsNotOffered()
    {
        await using var made = await TestStore.CreateAsync();
        await using var store = made.Open();
        Assert.Throws<NotSupportedException>(() => store.SaveChanges());
    }
}
