using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.OpenData.Sitemap;

public sealed class SitemapCommandsTests
{
    [Fact]
    public async Task Get_HoweverMuchThereIs_TakesTheSameFewCommands()
    {
        var commands = new HeardCommands();
        await using var host = new SiteHost { Replace = commands.HearIn };
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
            commands.Forget();
            await host.GetAsync("/sitemap.xml");
            return commands.Take();
        }
    }
}
