using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace LeidenBestuur.Tests.Admin;

public sealed class SignInTests
{
    private const string Anna = "anna@leiden.nl";

    [Fact]
    public async Task SignIn_PasswordAndCode_LeadsInAndIsInTheTrail()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna, StaffRole.Publisher);
        var browser = host.Browser("192.0.2.7");

        await browser.SignInAsync(Anna);
        await browser.GoAsync("/beheer");

        Assert.Equal(200, browser.Status);
        Assert.Contains("U bent ingelogd als eindredacteur.", browser.Page.Content(), StringComparison.Ordinal);
        Assert.Equal(["sign-in.password | account/1 anna@leiden.nl | done | anna (anna@leiden.nl)", "sign-in.totp | account/1 anna@leiden.nl | done | anna (anna@leiden.nl)"], await host.TrailAsync());
        Assert.Equal("192.0.2.7", await host.AskAsync(store => store.AuditTrail.OrderByDescending(entry => entry.Id).Select(entry => entry.Origin).FirstAsync()));
        Assert.Equal(host.Now, await host.AskAsync(store => store.Users.Select(account => account.LastSignInAt).SingleAsync()));
    }

    [Theory]
    [InlineData("ANNA@Leiden.NL ")]
    [InlineData(" anna@leiden.nl")]
    public async Task SignIn_NameInAnotherSpelling_IsTheSame(string email)
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);

        Assert.Equal("/beheer/inloggen/code", (await host.Browser().EnterPasswordAsync(email)).Location);
    }

    [Theory]
    [InlineData(Anna, "een ander wachtwoord")]
    [InlineData("niemand@leiden.nl", AdminHost.Password)]
    [InlineData("bram@leiden.nl", AdminHost.Password)]
    [InlineData("cato@leiden.nl", AdminHost.Password)]
    [InlineData(Anna, "Paars dansende olifant fiets")]
    [InlineData(Anna, AdminHost.Password + " ")]
    public async Task SignIn_WrongPasswordUnknownBlockedOrUninvited_GetTheSameAnswer(string email, string password)
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        await host.AddAsync("bram@leiden.nl");
        await host.AddAsync("cato@leiden.nl");
        await host.AskAsync(store => store.Users.Where(account => account.Email == "bram@leiden.nl").ExecuteUpdateAsync(update => update.SetProperty(account => account.DisabledAt, host.Now)));
        await host.AskAsync(store => store.Users.Where(account => account.Email == "cato@leiden.nl").ExecuteUpdateAsync(update => update.SetProperty(account => account.PasswordHash, (string?)null)));

        var browser = await host.Browser().EnterPasswordAsync(email, password);

        Assert.Equal((400, (string?)null), (browser.Status, browser.Location));
        Assert.Equal(["Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw."], browser.Errors);
        Assert.Equal(email, browser.Page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        Assert.Null(browser.Page.QuerySelector("input[name=Password]")!.GetAttribute("value"));
        Assert.Null(browser.Cookies.GetAllCookies()["__Host-beheer"]);
        Assert.EndsWith("| refused | niet ingelogd", Assert.Single(await host.TrailAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_NothingFilledIn_SaysWhatIsMissingAndCountsNothing()
    {
        await using var host = new AdminHost();
        var browser = await host.Browser().EnterPasswordAsync("", "");

        Assert.Equal(["Vul uw e-mailadres in.", "Vul uw wachtwoord in."], browser.Errors);
        Assert.StartsWith("Fout: ", browser.Page.Title, StringComparison.Ordinal);
        Assert.Empty(await host.TrailAsync());
    }

    [Fact]
    public async Task EnterCode_SameCodeTwice_IsRefusedTheSecondTime()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var code = host.NextCode();
        var (first, second) = (await host.Browser().EnterPasswordAsync(Anna), await host.Browser().EnterPasswordAsync(Anna));

        await (await first.FollowAsync()).SubmitAsync("/beheer/inloggen/code", ("Code", code));
        await (await second.FollowAsync()).SubmitAsync("/beheer/inloggen/code", ("Code", code));

        Assert.Equal("/beheer", first.Location);
        Assert.Equal((400, "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app."), (second.Status, Assert.Single(second.Errors)));
        Assert.Equal("/beheer/inloggen/code", (await second.GoAsync("/beheer")).Location);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task EnterCode_ClockOff_IsTakenForHalfAMinuteEitherWay(int seconds, bool taken)
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var browser = await (await host.Browser().EnterPasswordAsync(Anna)).FollowAsync();

        await browser.SubmitAsync("/beheer/inloggen/code", ("Code", new Totp(Base32Encoding.ToBytes(AdminHost.TotpSecret)).ComputeTotp(host.Now.AddSeconds(seconds))));

        Assert.Equal(taken ? "/beheer" : null, browser.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    [InlineData("0000000000000000000000000000000000")]
    public async Task EnterCode_NoCode_IsRefusedWithAReason(string code)
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var browser = await (await host.Browser().EnterPasswordAsync(Anna)).FollowAsync();

        await browser.SubmitAsync("/beheer/inloggen/code", ("Code", code));

        Assert.Equal((400, 1), (browser.Status, browser.Errors.Length));
    }

    [Fact]
    public async Task SignIn_Halfway_ReachesTheSecondStepAndNothingElse()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna, StaffRole.Administrator);
        var browser = await host.Browser().EnterPasswordAsync(Anna);

        foreach (var address in new[] { "/beheer", "/beheer/accounts", "/beheer/account", "/beheer/logboek", "/beheer/tweede-stap", "/beheer/tweede-stap/app", "/beheer/account/app" })
            Assert.Equal((address, "/beheer/inloggen/code"), (address, (await browser.GoAsync(address)).Location));
        host.Site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/beheer/inloggen", (await browser.GoAsync("/beheer")).Location);
    }

    [Fact]
    public async Task SignIn_WithoutSecondFactor_ReachesEnrolmentAndNothingElse()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna, StaffRole.Administrator, enrolled: false);
        var browser = await host.Browser().EnterPasswordAsync(Anna);

        Assert.Equal("/beheer/tweede-stap", browser.Location);
        foreach (var address in new[] { "/beheer", "/beheer/accounts", "/beheer/account", "/beheer/logboek", "/beheer/inloggen/code", "/beheer/inloggen/herstelcode", "/beheer/account/app" })
            Assert.Equal((address, "/beheer/tweede-stap"), (address, (await browser.GoAsync(address)).Location));
    }

    [Fact]
    public async Task SetUpApp_RightCode_LeadsInAndShowsTenCodesOnce()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna, enrolled: false);
        var browser = await host.Browser().EnterPasswordAsync(Anna);
        await browser.GoAsync("/beheer/tweede-stap/app");
        var secret = browser.Page.TheOne("secret").TextContent.Replace(" ", "", StringComparison.Ordinal);

        await browser.SubmitAsync("/beheer/tweede-stap/app", ("Code", "000000"));
        Assert.Equal((400, secret), (browser.Status, browser.Page.TheOne("secret").TextContent.Replace(" ", "", StringComparison.Ordinal)));
        await browser.SubmitAsync("/beheer/tweede-stap/app", ("Code", new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Now)));

        var codes = browser.Page.TheOne("codes").QuerySelectorAll("li").Words();
        Assert.Equal((200, 10), (browser.Status, codes.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
        Assert.DoesNotContain(secret, await host.AskAsync(store => store.Users.Select(account => account.TotpSecret!).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.AskAsync(store => store.Set<RecoveryCode>().Select(code => code.CodeHash).ToListAsync()), hash => codes.Contains(hash));
    }

    [Fact]
    public async Task RecoveryCode_Once_LeadsInAndNoSecondTime()
    {
        await using var host = new AdminHost();
        var owner = await host.SignedInAsync(StaffRole.Editor, Anna);
        await owner.GoAsync("/beheer/account");
        var codes = (await owner.SubmitAsync("/beheer/account/herstelcodes")).Page.TheOne("codes").QuerySelectorAll("li").Words();
        var typed = codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);

        var (first, second) = (await RecoverAsync(host, typed), await RecoverAsync(host, codes[3]));

        Assert.Equal(("/beheer", "Deze herstelcode klopt niet, of is al gebruikt. Neem een andere."), (first.Location, Assert.Single(second.Errors)));
        Assert.Equal("/beheer", (await RecoverAsync(host, codes[4])).Location);
        Assert.Contains("U hebt nog 8 codes over.", (await first.GoAsync("/beheer/account")).Page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryCode_AfterNewOnes_WorksNoMore()
    {
        await using var host = new AdminHost();
        var owner = await host.SignedInAsync(StaffRole.Editor, Anna);
        await owner.GoAsync("/beheer/account");
        var old = (await owner.SubmitAsync("/beheer/account/herstelcodes")).Page.TheOne("codes").QuerySelectorAll("li").Words();
        await owner.GoAsync("/beheer/account");
        await owner.SubmitAsync("/beheer/account/herstelcodes");

        Assert.Null((await RecoverAsync(host, old[0])).Location);
    }

    [Fact]
    public async Task SignIn_SecondFactorNotRequired_LeadsInWithAPasswordAlone()
    {
        await using var host = new AdminHost(("Admin:RequireSecondFactor", "false"));
        await host.AddAsync(Anna, enrolled: false);
        await host.AddAsync("bram@leiden.nl");

        Assert.Equal("/beheer", (await host.Browser().EnterPasswordAsync(Anna)).Location);
        Assert.Equal("/beheer/inloggen/code", (await host.Browser().EnterPasswordAsync("bram@leiden.nl")).Location);
    }

    [Theory]
    [InlineData("/beheer/account", "/beheer/account")]
    [InlineData("/beheer/logboek?zoek=a%20b", "/beheer/logboek?zoek=a%20b")]
    [InlineData("https://evil.example/", "/beheer")]
    [InlineData("//evil.example/beheer", "/beheer")]
    [InlineData("/\\evil.example", "/beheer")]
    [InlineData("/beheer//evil.example", "/beheer")]
    [InlineData("/beheerder", "/beheer")]
    [InlineData("/", "/beheer")]
    [InlineData("beheer", "/beheer")]
    [InlineData("/beheer\r\nSet-Cookie: a=b", "/beheer")]
    [InlineData("javascript:alert(1)", "/beheer")]
    public async Task SignIn_ReturnAddress_IsFollowedWithinTheAdminAreaOnly(string asked, string led)
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var browser = await host.Browser().GoAsync("/beheer/inloggen?terug=" + Uri.EscapeDataString(asked));
        await browser.SubmitAsync("/beheer/inloggen", ("Email", Anna), ("Password", AdminHost.Password));
        await browser.FollowAsync();

        await browser.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()));

        Assert.Equal(led, browser.Location);
    }

    private static async Task<AdminBrowser> RecoverAsync(AdminHost host, string code)
    {
        var browser = await host.Browser().EnterPasswordAsync(Anna);
        await browser.GoAsync("/beheer/inloggen/herstelcode");
        return await browser.SubmitAsync("/beheer/inloggen/herstelcode", ("Code", code));
    }
}
