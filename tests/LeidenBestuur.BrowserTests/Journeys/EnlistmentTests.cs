using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>How staff get an account: the first at the first start, the others by invitation.</summary>
public sealed class EnlistmentTests(Chromium chromium, Sites sites)
{
    private const string Password = "paars dansende olifant fiets";

    /// <summary>A page that asks the keeper of passkeys not to look who it is.</summary>
    private const string Careless =
        """
        const ask = navigator.credentials.get.bind(navigator.credentials);
        navigator.credentials.get = options => ask({ publicKey: { ...options.publicKey, userVerification: 'discouraged' } });
        """;

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Administrator_AtTheFirstStart_MakesAnAccountAndComesBackWithACode(int width, bool script)
    {
        await using var host = new AdminHost();
        Sites.Start(host.Site);
        await using var tab = await chromium.OpenAsync(new Look(width) { JavaScript = script });
        var page = tab.Page;
        await page.GotoAsync(Sites.Address(host.Site, await FirstLinkAsync(host)));

        await page.ExpectTitleAsync("De eerste beheerder");
        await page.FillAsync(("Uw naam", "Anna"), ("Uw e-mailadres", "anna@leiden.nl"), ("Nieuw wachtwoord", Password));
        await page.PressAsync("Account maken");
        await page.ExpectTitleAsync("Tweede stap kiezen");
        await page.FollowAsync("App instellen");
        var secret = await page.SetUpAppAsync(host);
        await SaveCodesAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("U bent ingelogd als beheerder.");

        await page.PressAsync("Uitloggen");
        await Assertions.Expect(page.GetByTestId("notice")).ToHaveTextAsync("U bent uitgelogd.");
        await page.EnterPasswordAsync("anna@leiden.nl", Password);
        await page.EnterCodeAsync(host.Code(1, secret));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Colleague_InvitedAndWithAPasskey_ComesBackWithItAlone(int width)
    {
        await using var tab = await chromium.OpenAsync(new Look(width));
        await VirtualAuthenticator.AddAsync(tab);
        await MakePasskeyAsync(tab.Page, await InviteAsync(width, $"passkey-{width}@leiden.nl"));

        await tab.Page.PressAsync("Uitloggen");
        await tab.Page.PressAsync("Inloggen met passkey");

        await tab.Page.ExpectTitleAsync("Beheer");
        await tab.Page.FollowAsync("Mijn account");
        await Assertions.Expect(tab.Page.GetByTestId("sessions")).ToContainTextAsync("Met een passkey");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Stranger_WithAPasskeyThatDidNotLookWhoItIs_IsRefused(int width)
    {
        await using var tab = await chromium.OpenAsync(new Look(width));
        var keeper = await VirtualAuthenticator.AddAsync(tab);
        await MakePasskeyAsync(tab.Page, await InviteAsync(width, $"zonder-vinger-{width}@leiden.nl"));
        await keeper.LoseOwnerAsync();
        await tab.Page.AddInitScriptAsync(Careless);

        await tab.Page.PressAsync("Uitloggen");
        await tab.Page.PressAsync("Inloggen met passkey");

        await Assertions.Expect(tab.Page.GetByTestId("errors")).ToContainTextAsync("Wij kennen deze passkey niet");
        await tab.Page.ExpectTitleAsync("Inloggen");
    }

    /// <summary>The address that only the log of the first start tells.</summary>
    private static async Task<string> FirstLinkAsync(AdminHost host)
    {
        await using var scope = host.Site.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<OneTimeLinks>();
        return await scope.ServiceProvider.GetRequiredService<Web.Data.Store>().WriteAsync(now => links.MakeAsync(LinkPurpose.FirstAdministrator, null, now, default));
    }

    /// <summary>An administrator invites somebody.</summary>
    /// <returns>The link to give.</returns>
    private async Task<string> InviteAsync(int width, string email)
    {
        await using var tab = await chromium.OpenAsync(new Look(width));
        await tab.VisitAsync(sites, Pages.Of("invite"));
        await tab.Page.FillAsync(("Naam", "Fatima"), ("E-mailadres", email));
        await tab.Page.GetByLabel("Eindredacteur").CheckAsync();
        await tab.Page.PressAsync("Uitnodigen");
        await tab.Page.ExpectTitleAsync("Link voor Fatima");
        return await tab.Page.GetByTestId("link").InnerTextAsync();
    }

    private static async Task MakePasskeyAsync(IPage page, string invitation)
    {
        await page.GotoAsync(invitation);
        await page.ExpectTitleAsync("Uw account");
        await page.FillAsync(("Nieuw wachtwoord", Password));
        await page.PressAsync("Verder naar de tweede stap");
        await page.ExpectTitleAsync("Tweede stap kiezen");
        await page.PressAsync("Passkey maken");
        await SaveCodesAsync(page);
    }

    private static async Task SaveCodesAsync(IPage page)
    {
        await page.ExpectTitleAsync("Uw herstelcodes");
        await Assertions.Expect(page.GetByTestId("codes").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await page.FollowAsync("Ik heb ze bewaard, verder");
        await page.ExpectTitleAsync("Beheer");
    }
}
