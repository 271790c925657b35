using System.Net;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeidenBestuur.Tests.Caching;

/// <summary>Pages from memory: when they are made, how long they go on, and when they are gone.</summary>
public sealed class PageCacheTests
{
    private const string Profile = "/bestuurders/marie-de-vries";

    [Fact]
    public async Task Publish_PageOfBeforeGoesOnForAMoment_ThenTheNewOneStandsThere()
    {
        await using var site = await CachedSite.OpenAsync();
        await site.TextAsync(Profile);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Host.Store.PublishAsync("marie-de-vries", Some.Content() with { LeadSentence = "Dit is nieuw." });

        Assert.DoesNotContain("Dit is nieuw.", await site.TextAsync(Profile), StringComparison.Ordinal);
        await site.SettleAsync();
        Assert.Contains("Dit is nieuw.", await site.TextAsync(Profile), StringComparison.Ordinal);
        Assert.Contains("Dit is nieuw.", await site.TextAsync(Profile + "?x=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WhatIsAskedForMost_IsMadeAgainByItself()
    {
        await using var site = await CachedSite.OpenAsync();
        await site.TextAsync(Profile);
        await site.TextAsync(Profile);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Host.Store.PublishAsync("marie-de-vries", Some.Content() with { LeadSentence = "Dit is nieuw." });
        await site.LookAsync();

        // Within the grace, so no visitor waits for it: what stands there was made beforehand.
        for (var i = 0; i < 200 && !(await site.TextAsync(Profile)).Contains("Dit is nieuw.", StringComparison.Ordinal); i++)
        {
            site.Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await site.CommandsAsync(async () => Assert.Contains("Dit is nieuw.", await site.TextAsync(Profile), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Cookie", "__Host-beheer=x")]
    [InlineData("Host", "elders.example")]
    public async Task Get_PageThatIsMadeForWhoAsks_IsKeptByNobodyElse(string header, string value)
    {
        await using var site = await CachedSite.OpenAsync();

        foreach (var address in new[] { Profile, "/nevenfuncties.csv", "/favicon.svg", "/bestuurders/" })
        {
            var answer = await site.GetAsync(address, headers => headers.TryAddWithoutValidation(header, value));
            Assert.Equal((address, true, true), (address, answer.Headers.CacheControl?.Private, answer.Headers.CacheControl?.NoCache));
        }
        Assert.True((await site.GetAsync(Profile)).Headers.CacheControl!.Public);
    }

    [Theory]
    [InlineData("https://bestuur.leiden.nl", "bestuur.leiden.nl", Profile, "", 1)]
    [InlineData("https://bestuur.leiden.nl", "BESTUUR.leiden.nl:8080", Profile, "", 1)]
    [InlineData("https://bestuur.leiden.nl", "elders.example", Profile, "", 0)]
    [InlineData("https://bestuur.leiden.nl", "bestuur.leiden.nl", "/health/live", "", 0)]
    [InlineData("https://bestuur.leiden.nl", "bestuur.leiden.nl", Profile, "443", 0)]
    [InlineData("http://bestuur.leiden.nl", "bestuur.leiden.nl", Profile, "", 0)]
    public async Task Get_HttpWhereThePublicAddressIsHttps_IsWarnedOfOnce(string publicAddress, string host, string address, string httpsPort, int warnings)
    {
        var log = new HeardLog<Origins>();
        await using var site = new SiteHost
        {
            Settings = [("Caching:Megabytes", "64"), ("Site:PublicUrl", publicAddress), ("https_port", httpsPort)],
            Replace = services => services.AddSingleton<ILogger<Origins>>(log),
        };
        await site.Store.PublishAsync("marie-de-vries", Some.Content());
        site.Client();
        while (site.Services.GetRequiredService<Editions>().Current is null)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        for (var i = 0; i < 2; i++)
            await site.Client($"http://{host}").GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(warnings, log.Lines.Count(line => line.StartsWith("Requests for bestuur.leiden.nl come in as http", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Withdraw_PageIsGone()
    {
        await using var site = await CachedSite.OpenAsync();
        await site.TextAsync(Profile);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Host.Store.WithdrawAsync("marie-de-vries");
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(Profile)).StatusCode);
        Assert.DoesNotContain("Marie de Vries", await site.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_AtItsHour_TheNewPageStandsThereWithoutALookAtTheStore()
    {
        await using var site = await CachedSite.OpenAsync();
        var hour = site.Host.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        await site.Host.Store.ScheduleAsync("marie-de-vries", Some.Content() with { LeadSentence = "Dit komt straks." }, hour);
        await site.SettleAsync();
        await site.TextAsync(Profile);

        site.Host.At(hour.AddMilliseconds(-1));
        Assert.DoesNotContain("Dit komt straks.", await site.TextAsync(Profile), StringComparison.Ordinal);
        site.Host.At(hour);
        await site.TextAsync(Profile);
        site.Host.At(hour + CachedSite.Grace);
        Assert.Contains("Dit komt straks.", await site.TextAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Midnight_PagesAboutTodayAreMadeAgain()
    {
        await using var site = await CachedSite.OpenAsync();
        Assert.Contains("?peildatum=2026-11-23", await site.TextAsync("/"), StringComparison.Ordinal);

        site.Host.At(Some.Utc("2026-11-23 23:00:00"));
        await site.TextAsync("/");
        site.Host.Clock.Advance(CachedSite.Grace);

        Assert.Contains("?peildatum=2026-11-24", await site.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreThatFails_PagesInMemoryGoOnAlsoPastTheirHour()
    {
        await using var site = await CachedSite.OpenAsync();
        var before = await site.TextAsync(Profile);
        await using (var store = site.Host.Store.Open())
            await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Versions" RENAME TO "Weg";""", TestContext.Current.CancellationToken);

        site.Host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(before, await site.TextAsync(Profile));
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.GetAsync("/bestuurders/anna-bakker")).StatusCode);
    }

    [Fact]
    public async Task StoreThatFailsAtAPlannedHour_NothingOfBeforeIsShown()
    {
        await using var site = await CachedSite.OpenAsync();
        var hour = site.Host.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        await site.Host.Store.ScheduleAsync("marie-de-vries", Some.Content() with { LeadSentence = "Dit komt straks." }, hour);
        await site.SettleAsync();
        await site.TextAsync(Profile);
        await using (var store = site.Host.Store.Open())
            await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Versions" RENAME TO "Weg";""", TestContext.Current.CancellationToken);

        site.Host.At(hour);
        await site.GetAsync(Profile);
        site.Host.At(hour + CachedSite.Grace);

        Assert.Equal(HttpStatusCode.InternalServerError, (await site.GetAsync(Profile)).StatusCode);
    }

    [Fact]
    public async Task StoreThatFailsAfterAPublication_NothingOfBeforeIsShown()
    {
        await using var site = await CachedSite.OpenAsync();
        await site.TextAsync(Profile);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Host.Store.WithdrawAsync("marie-de-vries");
        await site.LookAsync();
        await using (var store = site.Host.Store.Open())
            await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Versions" RENAME TO "Weg";""", TestContext.Current.CancellationToken);
        site.Host.Clock.Advance(CachedSite.Grace);

        Assert.Equal(HttpStatusCode.InternalServerError, (await site.GetAsync(Profile)).StatusCode);
    }
}
