using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Signing in by the organisation's own provider: who comes in, as what, and who does not.</summary>
public sealed class ProviderSignInTests
{
    [Fact]
    public async Task Show_NoProvider_HasNoButtonAndNoWay()
    {
        await using var host = new AdminHost();
        var browser = host.Browser();

        await browser.GoAsync("/beheer/inloggen");
        Assert.Empty(browser.Page.QuerySelectorAll("a[href^='/beheer/inloggen/organisatie']"));

        Assert.Equal(404, (await browser.GoAsync("/beheer/inloggen/organisatie")).Status);
        Assert.Equal(404, (await browser.GoAsync("/beheer/inloggen/organisatie/antwoord")).Status);
    }

    [Fact]
    public async Task Show_Provider_HasAButtonThatKeepsTheWayBack()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        await browser.GoAsync("/beheer/inloggen?terug=%2Fbeheer%2Faccount&opnieuw=ja");

        var button = Assert.Single(browser.Page.QuerySelectorAll("a[href^='/beheer/inloggen/organisatie']"));
        Assert.Equal("Inloggen via Gemeente Leiden", button.Words());
        Assert.Equal("/beheer/inloggen/organisatie?terug=%2Fbeheer%2Faccount&opnieuw=ja", button.GetAttribute("href"));
    }

    [Theory]
    [InlineData("redactie", StaffRole.Editor, "redacteur")]
    [InlineData("eindredactie", StaffRole.Publisher, "eindredacteur")]
    [InlineData("beheer", StaffRole.Administrator, "beheerder")]
    [InlineData("gast redactie beheer", StaffRole.Administrator, "beheerder")]
    public async Task SignIn_RoleOfTheClaim_MakesAnAccountThatLeadsIn(string claim, StaffRole role, string name)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        provider.Person = provider.Person with { Roles = claim.Split(' ') };
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser);

        Assert.Equal((302, "/beheer"), (browser.Status, browser.Location));
        Assert.Contains($"U bent ingelogd als {name}.", (await browser.FollowAsync()).Page.Content(), StringComparison.Ordinal);
        var account = await host.AskAsync(store => store.Users.SingleAsync());
        Assert.Equal((role, "Noor de Wit", "noor@leiden.nl", true), (account.Role, account.Name, account.Email, account.IsExternal));
        Assert.Equal((null, host.Now), (account.PasswordHash, account.LastSignInAt));
        Assert.Equal(SignInFactor.Oidc, (await host.AskAsync(store => store.Sessions.SingleAsync())).Factor);
        Assert.Equal($"sign-in.oidc | account/{account.Id} noor@leiden.nl | done | Noor de Wit (noor@leiden.nl)", (await host.TrailAsync())[^1]);
    }

    [Fact]
    public async Task SignIn_TokenThatSaysOnlyWho_AsksForTheRest()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        (provider.TellsAllInToken, provider.Person) = (false, provider.Person with { Roles = ["gast", "eindredactie"] });

        await OpenIdProvider.SignInAsync(host.Browser());

        var account = await host.AskAsync(store => store.Users.SingleAsync());
        Assert.Equal((StaffRole.Publisher, "Noor de Wit", "noor@leiden.nl"), (account.Role, account.Name, account.Email));
    }

    [Fact]
    public async Task SignIn_ChangedClaims_ChangeTheAccountWhereverItIsSignedIn()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var (first, second) = (host.Browser(), host.Browser());
        await OpenIdProvider.SignInAsync(first);

        provider.Person = new(provider.Person.Subject, "Noor Bakker", "n.bakker@leiden.nl", "beheer");
        await OpenIdProvider.SignInAsync(second);

        var account = await host.AskAsync(store => store.Users.SingleAsync());
        Assert.Equal((StaffRole.Administrator, "Noor Bakker", "n.bakker@leiden.nl"), (account.Role, account.Name, account.Email));
        Assert.Contains("U bent ingelogd als beheerder.", (await first.GoAsync("/beheer")).Page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gast")]
    [InlineData("Redactie")]
    public async Task SignIn_NoRole_IsRefusedAndNothingIsMade(string claim)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        provider.Person = provider.Person with { Roles = claim.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser);

        AssertRefused(browser);
        Assert.Equal((0, 0), (await host.AskAsync(store => store.Users.CountAsync()), await host.AskAsync(store => store.Sessions.CountAsync())));
        Assert.Equal(["sign-in.oidc | account/onbekend | refused | niet ingelogd"], await host.TrailAsync());
    }

    [Fact]
    public async Task SignIn_RoleTakenAway_IsRefusedAndEndsWhatWasOpen()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var (first, second) = (host.Browser(), host.Browser());
        await OpenIdProvider.SignInAsync(first);

        provider.Person = provider.Person with { Roles = [] };
        await OpenIdProvider.SignInAsync(second);

        AssertRefused(second);
        Assert.Equal("/beheer/inloggen", (await first.GoAsync("/beheer")).Location);
        Assert.Matches(@"^sign-in\.oidc \| account/\d+ noor@leiden\.nl \| refused \| niet ingelogd$", (await host.TrailAsync())[^1]);
    }

    [Fact]
    public async Task SignIn_BlockedAccount_IsRefusedUntilTheBlockIsLifted()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        await OpenIdProvider.SignInAsync(host.Browser());
        var administrator = await host.SignedInAsync(StaffRole.Administrator);
        var page = $"/beheer/accounts/{(await host.AskAsync(store => store.Users.SingleAsync(account => account.IsExternal))).Id}";
        var browser = host.Browser();

        await administrator.GoAsync(page);
        await administrator.SubmitAsync(page + "/blokkeren");
        await OpenIdProvider.SignInAsync(browser);
        AssertRefused(browser);
        Assert.Equal(1, await host.AskAsync(store => store.Sessions.CountAsync()));
        Assert.Matches(@"^sign-in\.oidc \| account/\d+ noor@leiden\.nl \| refused \| niet ingelogd$", (await host.TrailAsync())[^1]);

        await administrator.FollowAsync();
        await administrator.SubmitAsync(page + "/deblokkeren");
        await OpenIdProvider.SignInAsync(browser);
        Assert.Equal("/beheer", browser.Location);
    }

    [Fact]
    public async Task SignIn_AddressOfALocalAccount_DoesNotTakeItOver()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var local = await host.AddAsync("noor@leiden.nl", StaffRole.Administrator);

        await OpenIdProvider.SignInAsync(host.Browser());

        var accounts = await host.AskAsync(store => store.Users.OrderBy(account => account.Id).ToListAsync());
        Assert.Equal([(false, StaffRole.Administrator), (true, StaffRole.Editor)], accounts.Select(account => (account.IsExternal, account.Role)));
        Assert.Equal((local.PasswordHash, local.TotpSecret, local.Name), (accounts[0].PasswordHash, accounts[0].TotpSecret, accounts[0].Name));
        var browser = await host.Browser().SignInAsync("noor@leiden.nl");
        Assert.Contains("U bent ingelogd als beheerder.", (await browser.FollowAsync()).Page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_SubjectsThatDifferInCase_AreTwoPeople()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);

        foreach (var subject in new[] { "aBc", "AbC", "aBc" })
        {
            provider.Person = provider.Person with { Subject = subject };
            var browser = host.Browser();
            await OpenIdProvider.SignInAsync(browser);
            Assert.Equal("/beheer", browser.Location);
        }

        Assert.Equal(2, await host.AskAsync(store => store.Users.CountAsync()));
    }

    [Fact]
    public async Task SignIn_ByTheProvider_KnowsTheAccountByIssuerAndSubject()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);

        await OpenIdProvider.SignInAsync(host.Browser());

        var login = await host.AskAsync(store => store.UserLogins.SingleAsync());
        Assert.Equal((provider.Address, "17"), (login.LoginProvider, login.ProviderKey));
    }

    private static void AssertRefused(AdminBrowser browser)
    {
        Assert.Equal((403, "nl", "Geen toegang – LeidenBestuur"), (browser.Status, browser.Page.DocumentElement.GetAttribute("lang"), browser.Page.Title));
        Assert.StartsWith("Inloggen via de organisatie is niet gelukt: u hebt daar geen rol", browser.Page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "__Host-beheer");
    }
}
