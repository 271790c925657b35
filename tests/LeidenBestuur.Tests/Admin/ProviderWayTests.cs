using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>The way by the provider and back: where it leads, which cookies it takes, and what an account from there has and has not.</summary>
public sealed class ProviderWayTests
{
    [Theory]
    [InlineData("/beheer/account", "/beheer/account")]
    [InlineData("/beheer?a=b", "/beheer?a=b")]
    [InlineData("/zoeken", "/beheer")]
    [InlineData("/beheerder", "/beheer")]
    [InlineData("/beheer/../zoeken", "/beheer")]
    [InlineData("/beheer/%2e%2E/zoeken", "/beheer")]
    [InlineData("https://elders.nl/beheer", "/beheer")]
    [InlineData("//elders.nl", "/beheer")]
    [InlineData("/beheer//elders.nl", "/beheer")]
    [InlineData("/\\elders.nl", "/beheer")]
    [InlineData("", "/beheer")]
    public async Task SignIn_WayBack_StaysInTheAdminArea(string asked, string expected)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser, "?terug=" + Uri.EscapeDataString(asked));

        Assert.Equal((302, expected), (browser.Status, browser.Location));
    }

    [Fact]
    public async Task SignIn_Again_AsksForThePasswordThereAndEndsTheSessionBefore()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();
        await OpenIdProvider.SignInAsync(browser);
        Assert.Equal("", provider.Asked["prompt"].ToString());
        var before = await host.AskAsync(store => store.Sessions.SingleAsync());
        host.Site.Clock.Advance(TimeSpan.FromMinutes(11));

        await browser.GoAsync("/beheer/account");
        await OpenIdProvider.SignInAsync(browser, "?opnieuw=ja&terug=%2Fbeheer%2Faccount");

        Assert.Equal(("login", "/beheer/account"), (provider.Asked["prompt"].ToString(), browser.Location));
        var after = await host.AskAsync(store => store.Sessions.SingleAsync());
        Assert.NotEqual(before.IdHash, after.IdHash);
        Assert.Equal(host.Now, after.StartedAt);
    }

    [Fact]
    public async Task SignIn_SessionOfAnHourThere_IsNoFreshOneHere()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        (provider.Person, provider.SignedInAt) = (provider.Person with { Roles = ["beheer"] }, host.Now - TimeSpan.FromHours(1));
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser);

        Assert.Equal("43200", provider.Asked["max_age"].ToString());
        Assert.Equal(200, (await browser.GoAsync("/beheer/accounts")).Status);
        Assert.Equal("/beheer/inloggen?terug=%2Fbeheer%2Faccounts%2Fuitnodigen&opnieuw=ja", (await browser.GoAsync("/beheer/accounts/uitnodigen")).Location);
        provider.SignedInAt = host.Now;
        await OpenIdProvider.SignInAsync(browser, "?opnieuw=ja");
        Assert.Equal(200, (await browser.GoAsync("/beheer/accounts/uitnodigen")).Status);
    }

    [Fact]
    public async Task SignIn_AfterAPasswordAlone_LeavesNothingHalfway()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        await host.AddAsync("anna@leiden.nl");
        var browser = await host.Browser().EnterPasswordAsync("anna@leiden.nl");

        await OpenIdProvider.SignInAsync(browser);

        Assert.True((await host.AskAsync(store => store.Sessions.Include(session => session.Account).SingleAsync())).Account.IsExternal);
    }

    [Fact]
    public async Task SignIn_EveryCookieOnTheWay_IsOfThisHostAndNotForScripts()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        var back = await OpenIdProvider.AnswerAsync(browser);
        Assert.Equal(["antwoord", "eenmalig"], Names(browser));
        await browser.GoAsync(back);
        Assert.Equal(["antwoord", "apparaat", "beheer", "eenmalig"], Names(browser));

        // Those of the way are gone.
        Assert.Equal(["__Host-apparaat", "__Host-beheer"], browser.Cookies.GetAllCookies().Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answer_WhateverItIs_HasTheHeadersOfEveryPage()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser);
        var good = browser.Answer;
        await browser.GoAsync("/beheer/inloggen/organisatie/antwoord");

        Assert.All([good, browser.Answer], answer =>
        {
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.All(["Content-Security-Policy", "X-Content-Type-Options", "Strict-Transport-Security"], name => Assert.True(answer.Headers.Contains(name), name));
        });
    }

    [Fact]
    public async Task Get_PublicPageWhileSignedIn_KnowsNoSession()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor);
        var seen = (await host.AskAsync(store => store.Sessions.SingleAsync())).SeenAt;
        host.Site.Clock.Advance(TimeSpan.FromMinutes(5));

        await browser.GoAsync("/");
        Assert.Equal(seen, (await host.AskAsync(store => store.Sessions.SingleAsync())).SeenAt);

        await browser.GoAsync("/beheer");
        Assert.Equal(host.Now, (await host.AskAsync(store => store.Sessions.SingleAsync())).SeenAt);
    }

    [Theory]
    [InlineData("/beheer/account/wachtwoord")]
    [InlineData("/beheer/account/naam")]
    [InlineData("/beheer/account/app")]
    [InlineData("/beheer/account/passkey")]
    public async Task Show_WhatTheProviderKeeps_IsNotFound(string address)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();
        await OpenIdProvider.SignInAsync(browser);

        await browser.GoAsync("/beheer/account");
        Assert.Contains("U logt in via de organisatie.", browser.Page.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain(address, browser.Page.Links());
        var proof = browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

        Assert.Equal(404, (await browser.GoAsync(address)).Status);
        await browser.PostAsync(address, [new("formulier", proof), new("Name", "Iemand"), new("Password", AdminHost.Password), new("Current", AdminHost.Password)]);
        Assert.Equal(404, browser.Status);
        Assert.Equal((null, "Noor de Wit"), await host.AskAsync(store => store.Users.Select(account => ValueTuple.Create(account.PasswordHash, account.Name)).SingleAsync()));
    }

    [Fact]
    public async Task SignIn_LocalAccount_WorksAsBefore()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        provider.Fault = ProviderFault.Down;

        var browser = await host.SignedInAsync(StaffRole.Publisher);

        Assert.Contains("U bent ingelogd als eindredacteur.", (await browser.FollowAsync()).Page.Content(), StringComparison.Ordinal);
        Assert.Equal(200, (await browser.GoAsync("/beheer/account/wachtwoord")).Status);
    }

    [Fact]
    public async Task EnterPassword_OfAnExternalAccount_IsRefused()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        await OpenIdProvider.SignInAsync(host.Browser());
        var name = await host.AskAsync(store => store.Users.Select(account => account.UserName!).SingleAsync());

        foreach (var typed in new[] { "noor@leiden.nl", name })
        {
            var browser = await host.Browser().EnterPasswordAsync(typed);
            Assert.Equal(["Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw."], browser.Errors);
        }
    }

    /// <summary>The cookies that the last answer set or took away, without prefix and what is different each time.</summary>
    private static List<string> Names(AdminBrowser browser)
    {
        var cookies = browser.Answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(cookies, cookie =>
        {
            string[] marks = [.. cookie.Split(';').Skip(1).Select(mark => mark.Trim().ToLowerInvariant())];
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Superset(new HashSet<string>(["path=/", "secure", "httponly", "samesite=lax"], StringComparer.Ordinal), marks.ToHashSet(StringComparer.Ordinal));
            Assert.DoesNotContain(marks, mark => mark.StartsWith("domain", StringComparison.Ordinal));
        });
        return [.. cookies.Select(cookie => cookie["__Host-".Length..].Split('=', '-')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
