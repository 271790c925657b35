using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>"Bekijk ook": the rest of the college, as far as that is a list to look at.</summary>
public sealed class ColleaguesTests
{
    [Fact]
    public async Task Profile_OfASmallCollege_NamesAllOthersAndNoFormerOnes()
    {
        await using var host = new SiteHost();
        await host.Store.PublishAsync("anna", Some.Content("Anna"));
        await host.Store.PublishAsync("bram", Some.Content("Bram"));
        await host.Store.PublishAsync("carla", Some.Content("Carla") with { Terms = [Some.Term(Web.Domain.Office.Mayor)] });
        await host.Store.PublishAsync("dirk", Some.Content("Dirk") with { Terms = [Some.Term(end: "2024-01-01")] });

        var section = (await host.PageAsync("/bestuurders/anna")).QuerySelector("section[aria-labelledby=bekijk-ook]")!;

        Assert.Equal(["/bestuurders/carla", "/bestuurders/bram"], section.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Profile_AmongMoreThanACollegeHolds_NamesSomeAndLeadsToAll()
    {
        await using var host = new SiteHost();
        for (var number = 0; number < CollegeMembers.Most + 2; number++)
            await host.Store.PublishAsync($"wethouder-{number}", Some.Content($"Wethouder {number}"));

        var section = (await host.PageAsync("/bestuurders/wethouder-0")).QuerySelector("section[aria-labelledby=bekijk-ook]")!;

        Assert.Equal(CollegeMembers.Most, section.QuerySelectorAll("[data-testid=members] a").Length);
        Assert.Equal("/bestuurders", section.QuerySelector("a.alone")?.GetAttribute("href"));
    }
}
