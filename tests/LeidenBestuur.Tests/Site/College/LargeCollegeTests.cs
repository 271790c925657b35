using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Tests.Site.College;

/// <summary>More people in office than any college has: the home page shows some and says where all are.</summary>
public sealed class LargeCollegeTests : IAsyncLifetime
{
    private readonly SiteHost _host = new() { Settings = [("Municipality:NumberOfAldermen", "20")] };

    public async ValueTask InitializeAsync()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        for (var number = 10; number < 12 + CollegeMembers.Most; number++)
            await _host.Store.PublishAsync($"wethouder-{number}", Some.Content($"Wethouder {number}") with { Assignments = [Some.Assignment(sport, "Sport")] });
        await _host.Store.PublishAsync("zora", Some.Content("Zora") with { Terms = [Some.Term(Office.Mayor)] });
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Some.Term(end: "2024-01-01")] });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Home_ShowsTheMayorAndSomeByName_AndLeadsToAll()
    {
        var page = await _host.PageAsync("/");

        Assert.Equal(["/bestuurders/zora", .. Enumerable.Range(10, CollegeMembers.Most - 1).Select(number => $"/bestuurders/wethouder-{number}")], page.TheOne("members").Links());
        Assert.Equal("/bestuurders", page.QuerySelector("[aria-labelledby=college] a.alone")?.GetAttribute("href"));
    }

    /// <summary>Who is not shown may be responsible for a subject too, and be one of the aldermen who are there.</summary>
    [Fact]
    public async Task Home_SaysNothingThatFollowsFromAll()
    {
        var page = await _host.PageAsync("/");

        Assert.Empty(page.All("subjects"));
        Assert.Equal("/portefeuilles", page.QuerySelector("[aria-labelledby=wie-gaat-over] a.alone")?.GetAttribute("href"));
        Assert.Empty(page.All("fewer-than-half"));
        Assert.Empty(page.All("new-college"));
    }

    [Fact]
    public async Task HomeOnAnotherDay_LeadsToAllOfThatDay()
    {
        var page = await _host.PageAsync("/?peildatum=2026-11-25");

        Assert.Equal("/bestuurders?peildatum=2026-11-25", page.QuerySelector("[aria-labelledby=college] a.alone")?.GetAttribute("href"));
        Assert.Equal("/portefeuilles?peildatum=2026-11-25", page.QuerySelector("[aria-labelledby=wie-gaat-over] a.alone")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Subjects_AreThoseOfAll()
    {
        var subject = (await _host.PageAsync("/portefeuilles")).TheOne("subjects").Words();

        Assert.Contains($"Wethouder {11 + CollegeMembers.Most}", subject, StringComparison.Ordinal);
    }
}
