using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace LeidenBestuur.Tests.Admin;

public sealed class OwnAccountTests
{
    private const string Anna = "anna@leiden.nl";
    private const string Other = "een heel ander geheim woord";

    [Fact]
    public async Task ChangePassword_RightCurrent_EndsOtherSessionsAndCountsAtOnce()
    {
        await using var host = new AdminHost();
        var here = await host.SignedInAsync(StaffRole.Editor, Anna);
        var there = await host.Browser().SignInAsync(Anna);
        await here.GoAsync("/beheer/account/wachtwoord");

        await here.SubmitAsync("/beheer/account/wachtwoord", ("Current", AdminHost.Password), ("Password", Other));

        Assert.Equal(("/beheer/account", "/beheer/inloggen"), (here.Location, (await there.GoAsync("/beheer")).Location));
        Assert.Equal(200, (await here.FollowAsync()).Status);
        Assert.Equal((400, "/beheer/inloggen/code"), ((await there.EnterPasswordAsync(Anna)).Status, (await there.EnterPasswordAsync(Anna, Other)).Location));
    }

    [Theory]
    [InlineData("fout", Other, "Dit is niet uw huidige wachtwoord.")]
    [InlineData(AdminHost.Password, "kort", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens, bijvoorbeeld een paar woorden achter elkaar.")]
    [InlineData("", Other, "Vul het wachtwoord in dat u nu hebt.")]
    public async Task ChangePassword_SomethingWrong_ChangesNothing(string current, string password, string error)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);
        await browser.GoAsync("/beheer/account/wachtwoord");

        await browser.SubmitAsync("/beheer/account/wachtwoord", ("Current", current), ("Password", password));

        Assert.Equal((400, error), (browser.Status, Assert.Single(browser.Errors)));
        Assert.Equal("/beheer/inloggen/code", (await host.Browser().EnterPasswordAsync(Anna)).Location);
    }

    [Theory]
    [InlineData("An\u202e\u200bna\r\n  Bakker\u0007 ", "An na Bakker")]
    [InlineData("Łukasz Ünal-’t Hooft 😀", "Łukasz Ünal-’t Hooft 😀")]
    public async Task Rename_CharactersThatTurnOrBreakALine_AreLeftOut(string typed, string kept)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);
        await browser.GoAsync("/beheer/account/naam");

        await browser.SubmitAsync("/beheer/account/naam", ("Name", typed));

        Assert.Equal(("/beheer/account", kept), (browser.Location, await host.AskAsync(store => store.Users.Select(account => account.Name).SingleAsync())));
    }

    [Theory]
    [InlineData("\u202e \u200b")]
    [InlineData("  ")]
    public async Task Rename_NothingThatCanBeSeen_IsRefused(string typed)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);
        await browser.GoAsync("/beheer/account/naam");

        await browser.SubmitAsync("/beheer/account/naam", ("Name", typed));

        Assert.Equal((400, "Vul uw naam in."), (browser.Status, Assert.Single(browser.Errors)));
    }

    [Fact]
    public async Task ReplaceApp_NewCode_EndsOtherSessionsAndTheOldAppIsDead()
    {
        await using var host = new AdminHost();
        var here = await host.SignedInAsync(StaffRole.Editor, Anna);
        var there = await host.Browser().SignInAsync(Anna);
        await here.GoAsync("/beheer/account/app");
        var secret = here.Page.TheOne("secret").TextContent.Replace(" ", "", StringComparison.Ordinal);

        await here.SubmitAsync("/beheer/account/app", ("Code", new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Now)));

        Assert.Equal(200, here.Status);
        Assert.Equal("/beheer/inloggen", (await there.GoAsync("/beheer")).Location);
        await (await there.EnterPasswordAsync(Anna)).FollowAsync();
        Assert.Equal(400, (await there.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()))).Status);
        await there.SubmitAsync("/beheer/inloggen/code", ("Code", new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Now)));
        Assert.Equal("/beheer", there.Location);
    }

    [Theory]
    [InlineData("/beheer/account/wachtwoord")]
    [InlineData("/beheer/account/app")]
    public async Task Change_LinkForANewPasswordIsOpen_EndsIt(string address)
    {
        await using var host = new AdminHost();
        var here = await host.SignedInAsync(StaffRole.Editor, Anna);
        var path = await LinkAsync(host);
        var opened = await host.Browser().GoAsync(path);
        Assert.Equal(200, opened.Status);
        await here.GoAsync(address);

        await (address.EndsWith("/app", StringComparison.Ordinal)
            ? here.SubmitAsync(address, ("Code", new Totp(Base32Encoding.ToBytes(here.Page.TheOne("secret").TextContent.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(host.Now)))
            : here.SubmitAsync(address, ("Current", AdminHost.Password), ("Password", Other)));

        Assert.Equal(410, (await host.Browser().GoAsync(path)).Status);
        Assert.Equal(410, (await opened.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", "nog een ander lang woord"))).Status);
        Assert.Equal(200, (await here.GoAsync("/beheer")).Status);
    }

    [Fact]
    public async Task ReplaceApp_ForgedSecret_BeginsAnew()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);
        await browser.GoAsync("/beheer/account/app");

        await browser.SubmitAsync("/beheer/account/app", ("Kept", AdminHost.TotpSecret), ("Code", "123456"));

        Assert.Equal((400, "Er staat nu een nieuwe code in beeld. Scan die opnieuw."), (browser.Status, Assert.Single(browser.Errors)));
    }

    [Theory]
    [InlineData("/beheer/account/app/verwijderen")]
    [InlineData("/beheer/account/passkey/verwijderen")]
    public async Task RemoveFactor_TheOnlyOne_Stays(string address)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);
        await browser.GoAsync("/beheer/account");
        Assert.DoesNotContain(browser.Page.Forms, form => form.GetAttribute("action") == address);

        await browser.PostAsync(address, [new("formulier", browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!), new("id", "AAAA")]);

        Assert.StartsWith("Er is niets veranderd:", (await browser.FollowAsync()).Page.TheOne("notice").Words(), StringComparison.Ordinal);
        Assert.NotNull(await host.AskAsync(store => store.Users.Select(account => account.TotpSecret).SingleAsync()));
    }

    [Fact]
    public async Task Start_FewRecoveryCodes_SaysSo()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, Anna);

        Assert.Contains("U hebt geen herstelcodes over.", (await browser.GoAsync("/beheer")).Page.Content(), StringComparison.Ordinal);
        await browser.GoAsync("/beheer/account");
        await browser.SubmitAsync("/beheer/account/herstelcodes");
        Assert.DoesNotContain("herstelcodes over", (await browser.GoAsync("/beheer")).Page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct paard batterij nietje", null)]
    [InlineData("xK9!mq2#vL7p", null)]
    [InlineData("ΑΒΓ δεζ ηθι κλμ", null)]
    [InlineData("", "Vul een wachtwoord in.")]
    [InlineData("elf tekens!", "Dit wachtwoord is te kort.")]
    [InlineData("123456789012", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("qwertyuiopas", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("aaaaaaaaaaaaaa", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("wachtwoord123", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("W4chtw00rd!!!", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("welkomwelkom", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("GemeenteLeiden2026", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("LeidenBestuur!1", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("anna.devries1980", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("sonyericsson", "Dit wachtwoord is makkelijk te raden.")]
    public void Fault_Password_IsFoundWhereItIsGuessed(string password, string? fault)
    {
        var found = Passwords.Fault(password, "Anna de Vries", "anna.devries@leiden.nl");

        Assert.True(fault is null ? found is null : found?.StartsWith(fault, StringComparison.Ordinal) == true, found);
    }

    [Fact]
    public void Fault_Length_IsAtMostAHundredAndTwentyEight()
    {
        var long_ = string.Concat(Enumerable.Repeat("paars dansende olifant! ", 6))[..128];

        Assert.Null(Passwords.Fault(long_, "", ""));
        Assert.StartsWith("Dit wachtwoord is te lang.", Passwords.Fault(long_ + "x", "", ""), StringComparison.Ordinal);
    }

    /// <summary>A link for a new password, as somebody else may have asked for.</summary>
    private static async Task<string> LinkAsync(AdminHost host)
    {
        await using var scope = host.Site.Services.CreateAsyncScope();
        var (store, links) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<OneTimeLinks>());
        return await store.WriteAsync(async now => await links.MakeAsync(LinkPurpose.Password, await store.Users.SingleAsync(account => account.Email == Anna), now, default));
    }
}
