using System.Collections.Concurrent;
using System.Data.Common;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Data;

public sealed class KeptConnectionTests
{
    [Fact]
    public async Task Get_PagesThatAskSeveralTimes_OpenTheConnectionOnceEach()
    {
        var opened = new Openings();
        await using var host = new SiteHost { Replace = services => services.ConfigureDbContext<Store>(options => options.AddInterceptors(opened)) };
        await host.Store.PublishAsync("marie", Some.Content());

        foreach (var _ in Enumerable.Range(0, 3))
            await host.GetAsync("/bestuurders/marie");

        Assert.Distinct(opened.By);
        // A context that served before had to open it again: it was not left open.
        Assert.Contains(opened.By, context => context.Lease > 1);
    }

    private sealed class Openings : DbConnectionInterceptor
    {
        /// <summary>Which context opened a connection, in which of its leases.</summary>
        public ConcurrentQueue<DbContextId> By { get; } = new();

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            By.Enqueue(eventData.Context!.ContextId);
            return Task.CompletedTask;
        }
    }
}
