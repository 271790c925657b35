using System.Net;
using LeidenBestuur.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Site.WellKnown;

public sealed class ReadinessTests(SiteHost host)
{
    [Fact]
    public async Task Get_StoreUpToDate_IsReady()
    {
        var response = await host.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_MigrationPending_IsNotReadyThoughAlive()
    {
        await using var behind = new SiteHost();
        await behind.Store.PublishAsync("marie-de-vries", Some.Content());
        Assert.Equal(HttpStatusCode.OK, (await behind.GetAsync("/health/ready")).StatusCode);
        await using (var store = behind.Store.Open())
            await store.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%FullTextSearch'", TestContext.Current.CancellationToken);

        await AssertNotReadyAsync(behind);
    }

    [Fact]
    public async Task Get_StoreUnreadable_IsNotReadyThoughAlive()
    {
        await using var broken = new SiteHost();
        await broken.Store.PublishAsync("marie-de-vries", Some.Content());
        Assert.Equal(HttpStatusCode.OK, (await broken.GetAsync("/health/ready")).StatusCode);
        broken.Store.LetGo();
        await File.WriteAllTextAsync(broken.Store.File, new string('x', 8192), TestContext.Current.CancellationToken);

        await AssertNotReadyAsync(broken);
        Assert.Equal("Er ging iets mis", (await broken.PageAsync("/", 500)).QuerySelector("h1")!.Words());
    }

    private static async Task AssertNotReadyAsync(SiteHost host)
    {
        var response = await host.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Unhealthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/live")).StatusCode);
    }
}
