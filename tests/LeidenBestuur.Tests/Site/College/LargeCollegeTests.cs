using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Tests.Site.College;

/// <summary>More people in office than any college has: the home page shows some and says where all are.</summary>
public sealed class LargeCollegeTests : IAsyncLifetime
{
    private readonly SiteHost _host = new();

    /// <summary>All aldermen were planned for one hour of the day on which their terms begin: of a college that is shown whole it would be said that it is new.</summary>
    public async ValueTask InitializeAsync()
    {
        var oath = _host.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        for (var number = 10; number < 12 + CollegeMembers.Most; number++)
            await _host.Store.ScheduleAsync($"wethouder-{number}", Some.Content($"Wethouder {number}") with { Terms = [Some.Term(start: "2026-11-23")], Assignments = [Some.Assignment(sport, "Sport")] }, oath);
        _host.At(oath.AddHours(1));
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

    /// <summary>Who is not shown may be responsible for a subject too, and be an alderman of before.</summary>
    [Fact]
    public async Task Home_SaysNothingThatFollowsFromAll()
    {
        var page = await _host.PageAsync("/");

        Assert.Empty(page.All("subjects"));
        Assert.Equal("/portefeuilles", page.QuerySelector("[aria-labelledby=wie-gaat-over] a.alone")?.GetAttribute("href"));
        Assert.Empty(page.All("new-college"));
    }

    [Fact]
    public async Task HomeOnAnotherDay_LeadsToAllOfThatDay()
    {
        var page = await _host.PageAsync("/?peildatum=2026-11-25");

        Assert.Equal("/bestuurders?peildatum=2026-11-25", page.QuerySelector("[aria-labelledby=college] a.alone")?.GetAttribute("href"));
        Assert.Equal("/portefeuilles?peildatum=2026-11-25", page.QuerySelector("[aria-labelledby=wie-gaat-over] a.alone")?.GetAttribute("href"));
    }

    /// <summary>Of whom it is not known whether they were in office takes no place of who was.</summary>
    [Fact]
    public async Task Home_ManyOfWhomItIsUnknown_ShowsWhoWasInOffice()
    {
        await using var host = new SiteHost();
        for (var number = 0; number < CollegeMembers.Most + 5; number++)
            await host.Store.PublishAsync($"onbekend-{number}", Some.Content($"Anna {number}") with { Terms = [Some.Term(Office.Mayor, start: null)] });
        await host.Store.PublishAsync("willem", Some.Content("Willem") with { Terms = [Some.Term(start: "1998-01-01")] });

        var page = await host.PageAsync("/?peildatum=2000-01-01");

        Assert.Contains("/bestuurders/willem?peildatum=2000-01-01", page.All("members").SelectMany(list => list.Links()));
    }

    [Fact]
    public async Task Subjects_AreThoseOfAll()
    {
        var subject = (await _host.PageAsync("/portefeuilles")).TheOne("subjects").Words();

        Assert.Contains($"Wethouder {11 + CollegeMembers.Most}", subject, StringComparison.Ordinal);
    }
}
