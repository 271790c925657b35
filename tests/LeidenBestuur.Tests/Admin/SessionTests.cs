using System.Diagnostics;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeidenBestuur.Tests.Admin;

public sealed class SessionTests
{
    private const string Anna = "anna@leiden.nl";

    [Fact]
    public async Task Cookies_OfTheAdminArea_AreForThisHostAndNotForScripts()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var set = new List<string>();
        var browser = host.Browser();
        foreach (var step in new Func<Task>[]
        {
            () => browser.GoAsync("/beheer/inloggen"), () => browser.SubmitAsync("/beheer/inloggen", ("Email", Anna), ("Password", AdminHost.Password)), () => browser.FollowAsync(),
            () => browser.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode())), () => browser.GoAsync("/beheer"), () => browser.SubmitAsync("/beheer/uitloggen"),
        })
        {
            await step();
            set.AddRange(browser.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        }

        Assert.Equal(["__Host-apparaat", "__Host-beheer", "__Host-formulier", "__Host-melding", "__Secure-uitgelogd"], set.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(set, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            // What remembers who signed out is sent to the admin area alone: public pages are those of everybody again.
            Assert.Contains(cookie.StartsWith("__Secure-", StringComparison.Ordinal) ? "; path=/beheer;" : "; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Session_EachStep_HasANewIdAndTheOldOneIsDead()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var browser = await host.Browser().EnterPasswordAsync(Anna);
        var halfway = Session(browser);
        await browser.FollowAsync();
        await browser.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()));
        var whole = Session(browser);
        await browser.SignInAsync(Anna);
        var again = Session(browser);

        Assert.Equal(3, new[] { halfway, whole, again }.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("/beheer/inloggen", await LeadsToAsync(host, halfway));
        Assert.Equal("/beheer/inloggen", await LeadsToAsync(host, whole));
        Assert.Null(await LeadsToAsync(host, again));
        Assert.Equal(1, await host.AskAsync(store => store.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Session_FixedByAnother_IsNotTheOneThatSignsIn()
    {
        await using var host = new AdminHost();
        var attacker = await host.SignedInAsync(StaffRole.Editor, "mallory@leiden.nl");
        await host.AddAsync(Anna, StaffRole.Administrator);
        var planted = Session(attacker);
        var victim = host.Browser();
        victim.Cookies.Add(new System.Net.Cookie("__Host-beheer", planted, "/", "localhost"));

        await victim.SignInAsync(Anna);

        Assert.NotEqual(planted, Session(victim));
        Assert.Equal("/beheer/inloggen", await LeadsToAsync(host, planted));
    }

    [Fact]
    public async Task Session_InTheStore_IsKeptAsAHash()
    {
        await using var host = new AdminHost();
        await host.SignedInAsync(StaffRole.Editor);

        var session = await host.AskAsync(store => store.Sessions.SingleAsync());

        Assert.Matches("^[0-9a-f]{64}$", session.IdHash);
        Assert.Equal((SignInFactor.Totp, "127.0.0.1", "Chrome op Windows"), (session.Factor, session.Origin, session.Device));
    }

    [Fact]
    public async Task Session_IdleForHalfAnHour_Ends()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor);
        for (var i = 0; i < 3; i++)
        {
            host.Site.Clock.Advance(Sessions.IdleEnd - TimeSpan.FromMinutes(1));
            Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
        }

        host.Site.Clock.Advance(Sessions.IdleEnd);

        Assert.Equal("/beheer/inloggen?terug=%2Fbeheer%2Flogboek", (await browser.GoAsync("/beheer/logboek")).Location);
        // So long its row still tells whose a late form is; then it goes.
        host.Site.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(302, (await browser.GoAsync("/beheer/logboek")).Status);
        Assert.Equal(0, await host.AskAsync(store => store.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Session_StoreThatCannotBeWritten_ReadsOnAndSaysSoOnce()
    {
        var log = new HeardLog<Sessions>();
        await using var host = new AdminHost { Replace = services => services.AddSingleton<ILogger<Sessions>>(log) };
        var browser = await host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync("/beheer");
        await using (var other = new SqliteConnection(host.Site.Store.ConnectionString))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = other.BeginTransaction(deferred: false);
            for (var i = 0; i < 2; i++)
            {
                host.Site.Clock.Advance(TimeSpan.FromMinutes(2));
                var clock = Stopwatch.StartNew();
                Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
                Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
            }
        }

        Assert.Equal("When somebody was last seen cannot be noted, so sessions end sooner: De opslag is bezet: een ander programma schrijft erin. Probeer het straks opnieuw.", Assert.Single(log.Errors));
        host.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
        Assert.Equal(host.Now, (await host.AskAsync(store => store.Sessions.SingleAsync())).SeenAt);
    }

    [Fact]
    public async Task Session_InUseForTwelveHours_EndsAllTheSame()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor);
        var end = host.Now + Sessions.AbsoluteEnd;
        while (host.Now + TimeSpan.FromMinutes(20) < end)
        {
            host.Site.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
        }

        host.Site.At(end);

        Assert.Equal("/beheer/inloggen", (await browser.GoAsync("/beheer")).Location);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionOnTheServer()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor);
        var id = Session(browser);
        await browser.GoAsync("/beheer");

        await browser.SubmitAsync("/beheer/uitloggen");

        Assert.Equal("/beheer/inloggen", browser.Location);
        Assert.Equal("U bent uitgelogd.", (await browser.FollowAsync()).Page.TheOne("notice").Words());
        Assert.Equal("/beheer/inloggen", await LeadsToAsync(host, id));
        Assert.Equal(405, (await browser.GoAsync("/beheer/uitloggen")).Status);
    }

    [Fact]
    public async Task OwnSessions_EndingOneElsewhere_EndsItAndNoOther()
    {
        await using var host = new AdminHost();
        var here = await host.SignedInAsync(StaffRole.Editor, Anna);
        var (there, third) = (await host.Browser("192.0.2.9").SignInAsync(Anna), await host.Browser().SignInAsync(Anna));
        await here.GoAsync("/beheer/account");
        Assert.Equal(3, here.Page.TheOne("sessions").QuerySelectorAll("li").Length);
        Assert.Contains("vanaf adres 192.0.2.9", here.Page.TheOne("sessions").Words(), StringComparison.Ordinal);

        await here.SubmitAsync("/beheer/account/sessies/beeindigen", ("id", (await SessionIdAsync(host, "192.0.2.9")).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("/beheer/inloggen", (await there.GoAsync("/beheer")).Location);
        Assert.Equal((200, 200), ((await here.GoAsync("/beheer")).Status, (await third.GoAsync("/beheer")).Status));
        await here.GoAsync("/beheer/account");
        await here.SubmitAsync("/beheer/account/sessies/andere-beeindigen");
        Assert.Equal("/beheer/inloggen", (await third.GoAsync("/beheer")).Location);
    }

    [Fact]
    public async Task OwnSessions_IdOfAnother_IsNotFoundAndGoesOn()
    {
        await using var host = new AdminHost();
        var (mine, other) = (await host.SignedInAsync(StaffRole.Editor, Anna), host.Browser("192.0.2.9"));
        await host.AddAsync("bram@leiden.nl");
        await other.SignInAsync("bram@leiden.nl");
        await host.Browser().SignInAsync(Anna);
        await mine.GoAsync("/beheer/account");

        await mine.SubmitAsync("/beheer/account/sessies/beeindigen", ("id", (await SessionIdAsync(host, "192.0.2.9")).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(404, mine.Status);
        Assert.Equal(200, (await other.GoAsync("/beheer")).Status);
    }

    [Fact]
    public async Task Session_RoleChangedMeanwhile_CountsAtTheNextRequest()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        Assert.Equal(200, (await browser.GoAsync("/beheer/logboek")).Status);

        await host.AskAsync(store => store.Users.ExecuteUpdateAsync(update => update.SetProperty(account => account.Role, StaffRole.Editor)));

        Assert.Equal(403, (await browser.GoAsync("/beheer/logboek")).Status);
    }

    [Theory]
    [InlineData("http://localhost", "127.0.0.1", 200)]
    [InlineData("http://localhost:5080", "::1", 200)]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1", 200)]
    [InlineData("http://[::1]:5080", "::1", 200)]
    [InlineData("http://bestuur.leiden.nl", "127.0.0.1", 400)]
    [InlineData("http://localhost", "192.0.2.7", 400)]
    [InlineData("http://localhost.evil.example", "127.0.0.1", 400)]
    [InlineData("https://bestuur.leiden.nl", "192.0.2.7", 200)]
    public async Task Get_PlainHttp_IsForThisMachineOnly(string site, string from, int status)
    {
        await using var host = new AdminHost();
        var request = new HttpRequestMessage(HttpMethod.Get, site + "/beheer/inloggen") { Headers = { { FakeOrigin.Header, from } } };

        var answer = await host.Site.Client(site).SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal(status == 400, (await SiteHost.Page(answer)).Content().Contains("Beheer kan alleen via https.", StringComparison.Ordinal));
        Assert.Equal(200, (int)(await host.Site.Client("http://bestuur.leiden.nl").GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Fresh_TenMinutesAfterSigningIn_AsksAgainAndComesBack()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator, Anna);
        host.Site.Clock.Advance(TimeSpan.FromMinutes(11));

        foreach (var address in new[] { "/beheer/account/wachtwoord", "/beheer/account/app", "/beheer/account/passkey", "/beheer/accounts/uitnodigen", "/beheer/accounts/1" })
            Assert.Equal($"/beheer/inloggen?terug={Uri.EscapeDataString(address)}&opnieuw=ja", (await browser.GoAsync(address)).Location);
        Assert.Equal((200, 200), ((await browser.GoAsync("/beheer/accounts")).Status, (await browser.GoAsync("/beheer/account")).Status));
        await browser.GoAsync("/beheer/inloggen?terug=%2Fbeheer%2Faccounts%2Fuitnodigen&opnieuw=ja");
        Assert.Contains("Voor deze stap moet u opnieuw inloggen", browser.Page.Content(), StringComparison.Ordinal);
        await browser.SubmitAsync("/beheer/inloggen", ("Email", Anna), ("Password", AdminHost.Password));
        await (await browser.FollowAsync()).SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()));
        Assert.Equal("/beheer/accounts/uitnodigen", browser.Location);
        Assert.Equal(200, (await browser.FollowAsync()).Status);
    }

    [Fact]
    public async Task Fresh_FormOpenedInTime_IsTakenTenMinutesLaterAndNotMuchLater()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator, Anna);
        host.Site.Clock.Advance(TimeSpan.FromMinutes(9));
        await browser.GoAsync("/beheer/accounts/uitnodigen");
        host.Site.Clock.Advance(TimeSpan.FromMinutes(9));

        await browser.SubmitAsync("/beheer/accounts/uitnodigen", ("Name", "Bram"), ("Email", "bram@leiden.nl"), ("Role", "Editor"));
        Assert.Equal(200, browser.Status);
        await browser.GoAsync("/beheer/account");
        host.Site.Clock.Advance(TimeSpan.FromMinutes(9));
        await browser.SubmitAsync("/beheer/account/herstelcodes");

        Assert.Equal("/beheer/inloggen?opnieuw=ja", browser.Location);
    }

    private static string Session(AdminBrowser browser) => browser.Cookies.GetAllCookies()["__Host-beheer"]!.Value;

    /// <summary>Where somebody with this session cookie is sent; null: in.</summary>
    private static async Task<string?> LeadsToAsync(AdminHost host, string session)
    {
        var browser = host.Browser();
        browser.Cookies.Add(new System.Net.Cookie("__Host-beheer", session, "/", "localhost"));
        return (await browser.GoAsync("/beheer")).Location;
    }

    private static Task<int> SessionIdAsync(AdminHost host, string origin) => host.AskAsync(store => store.Sessions.Where(session => session.Origin == origin).Select(session => session.Id).SingleAsync());
}
