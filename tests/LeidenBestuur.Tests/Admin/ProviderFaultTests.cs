using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Answers that are forged, old, refused or of a provider that fails: a page that says so, and nobody is signed in.</summary>
public sealed class ProviderFaultTests
{
    private const string Callback = "/beheer/inloggen/organisatie/antwoord";

    [Theory]
    [InlineData(ProviderFault.AccessDenied)]
    [InlineData(ProviderFault.ServerError)]
    [InlineData(ProviderFault.NoTokens)]
    [InlineData(ProviderFault.NoSignature)]
    [InlineData(ProviderFault.WrongSignature)]
    [InlineData(ProviderFault.UnknownKey)]
    [InlineData(ProviderFault.WrongNonce)]
    [InlineData(ProviderFault.WrongAudience)]
    [InlineData(ProviderFault.WrongIssuer)]
    [InlineData(ProviderFault.OldToken)]
    [InlineData(ProviderFault.OtherPerson)]
    public async Task Answer_ThatCannotBeTrusted_IsRefused(ProviderFault fault)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        provider.Fault = fault;
        var browser = host.Browser();

        await OpenIdProvider.SignInAsync(browser);

        await AssertNobodyIsInAsync(host, browser);
        provider.Fault = ProviderFault.None;
        await OpenIdProvider.SignInAsync(browser);
        Assert.Equal("/beheer", browser.Location);
    }

    [Theory]
    [InlineData("?code=x")]
    [InlineData("?code=x&state=y")]
    [InlineData("?state=y")]
    [InlineData("?error=access_denied")]
    [InlineData("?error=%0d%0ax&error_description=%3Cscript%3E&state=y")]
    [InlineData("?id_token=x&state=y")]
    [InlineData("?access_token=x")]
    [InlineData("?code=x&code=y&state=%00")]
    [InlineData("")]
    public async Task Answer_ToNoQuestion_IsRefused(string query)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        await AssertNobodyIsInAsync(host, await browser.GoAsync(Callback + query));
        await AssertNobodyIsInAsync(host, await browser.PostAsync(Callback, query.TrimStart('?').Split('&').Select(part => KeyValuePair.Create(part.Split('=')[0], part))));
    }

    [Fact]
    public async Task Answer_WithAnotherState_IsRefused()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();

        var back = await OpenIdProvider.AnswerAsync(browser);

        await AssertNobodyIsInAsync(host, await browser.GoAsync(back.Replace("state=", "state=A", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answer_OfAnotherCode_IsRefused()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var (mine, theirs) = (host.Browser(), host.Browser());
        var (good, stolen) = (await OpenIdProvider.AnswerAsync(mine), await OpenIdProvider.AnswerAsync(theirs));

        // The other half of PKCE is in the state of whom it belongs to.
        await AssertNobodyIsInAsync(host, await mine.GoAsync(Callback + "?code=" + Part(stolen, "code") + "&state=" + Part(good, "state")));
    }

    [Fact]
    public async Task Answer_InABrowserThatDidNotAsk_IsRefused()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);

        var back = await OpenIdProvider.AnswerAsync(host.Browser());

        await AssertNobodyIsInAsync(host, await host.Browser().GoAsync(back));
    }

    [Fact]
    public async Task Answer_PlayedAgain_IsRefusedWithAndWithoutItsCookies()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var (browser, copy) = (host.Browser(), host.Browser());
        var back = await OpenIdProvider.AnswerAsync(browser);
        copy.Cookies.Add(browser.Cookies.GetAllCookies());
        await browser.GoAsync(back);
        Assert.Equal("/beheer", browser.Location);

        foreach (var again in new[] { browser, copy })
        {
            await again.GoAsync(back);
            AssertRefused(again);
        }

        Assert.Equal(1, await host.AskAsync(store => store.Sessions.CountAsync()));
        Assert.Equal(200, (await browser.GoAsync("/beheer")).Status);
    }

    [Theory]
    [InlineData(ProviderFault.Down)]
    [InlineData(ProviderFault.NoProvider)]
    public async Task Go_ProviderThatFails_SaysSoAndWorksWhenItIsBack(ProviderFault fault)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        provider.Fault = fault;
        var browser = host.Browser();

        AssertUnreachable(await browser.GoAsync("/beheer/inloggen/organisatie"));

        provider.Fault = ProviderFault.None;
        await OpenIdProvider.SignInAsync(browser);
        Assert.Equal("/beheer", browser.Location);
    }

    [Fact]
    public async Task Go_NothingAtTheAddress_SaysSo()
    {
        var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        await provider.DisposeAsync();

        AssertUnreachable(await host.Browser().GoAsync("/beheer/inloggen/organisatie"));
    }

    [Fact]
    public async Task Answer_WhileTheProviderGoesAway_IsRefused()
    {
        var provider = await OpenIdProvider.StartAsync();
        await using var host = new AdminHost(provider.Settings);
        var browser = host.Browser();
        var back = await OpenIdProvider.AnswerAsync(browser);
        await provider.DisposeAsync();

        await AssertNobodyIsInAsync(host, await browser.GoAsync(back));
    }

    private static async Task AssertNobodyIsInAsync(AdminHost host, AdminBrowser browser)
    {
        AssertRefused(browser);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "__Host-beheer");
        Assert.Equal((0, 0), (await host.AskAsync(store => store.Users.CountAsync()), await host.AskAsync(store => store.Sessions.CountAsync())));
    }

    private static void AssertRefused(AdminBrowser browser)
    {
        Assert.Equal(400, browser.Status);
        AssertPage(browser, "Inloggen via de organisatie is niet gelukt of duurde te lang. Ga terug naar de inlogpagina en probeer het opnieuw.");
    }

    private static void AssertUnreachable(AdminBrowser browser)
    {
        Assert.Equal(503, browser.Status);
        AssertPage(browser, "Inloggen via Gemeente Leiden kan nu niet: de inlogdienst daar antwoordt niet. Probeer het over een paar minuten opnieuw.");
    }

    private static void AssertPage(AdminBrowser browser, string explanation)
    {
        Assert.Equal("nl", browser.Page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(" – LeidenBestuur", browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal(explanation, browser.Page.QuerySelector("main .lead")!.TextContent);
        Assert.DoesNotContain("Exception", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static string Part(string address, string name) => address.Split('?', '&').First(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
