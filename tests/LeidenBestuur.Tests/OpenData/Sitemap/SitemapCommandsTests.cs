using System.Data.Common;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.OpenData.Sitemap;

public sealed class SitemapCommandsTests
{
    [Fact]
    public async Task Get_HoweverMuchThereIs_TakesTheSameFewCommands()
    {
        var counter = new Counter();
        await using var host = new SiteHost { Replace = services => services.ConfigureDbContext<Store>(options => options.AddInterceptors(counter)) };
        var subject = await host.Store.PortfolioAsync("sport", "Sport");
        ProfileContent Content(int number) => Some.Declared(Some.SidePosition(number), Some.SidePosition(number + 100, end: "2024")) with { Name = $"Naam {number}", Assignments = [Some.Assignment(subject, "Sport")] };
        await host.Store.PublishAsync("een", Content(1));
        var one = await CountAsync();
        foreach (var number in Enumerable.Range(2, 12))
        {
            await host.Store.PublishAsync($"naam-{number}", Content(number));
            await host.Store.PublishAsync($"naam-{number}", Content(number) with { LeadSentence = "Anders." });
        }

        Assert.Equal((one, true), (await CountAsync(), one is > 0 and <= 6));

        async Task<int> CountAsync()
        {
            await host.GetAsync("/sitemap.xml");
            counter.Count = 0;
            await host.GetAsync("/sitemap.xml");
            return counter.Count;
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
