using System.Globalization;
using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>How staff with an account come in, also when something went wrong.</summary>
public sealed class SignInTests(Chromium chromium, Sites sites)
{
    public static TheoryData<int> Widths { get; } = [360, 1280];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Colleague_LostTheTelephone_ComesInWithARecoveryCodeAndSetsUpANewApp(int width)
    {
        var account = await sites.Staff.AddAsync($"telefoon-kwijt-{width}@leiden.nl");
        var codes = await CodesAsync(account);
        await using var tab = await AtSignInAsync(width);
        var page = tab.Page;

        await page.EnterPasswordAsync(account.Email!);
        await page.FollowAsync("Ik heb mijn telefoon niet: herstelcode gebruiken");
        await page.FillAsync(("Herstelcode", codes[0]));
        await page.PressAsync("Inloggen");
        await page.ExpectTitleAsync("Beheer");
        await page.FollowAsync("Mijn account");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("U hebt nog 9 codes over.");
        await page.FollowAsync("Andere app instellen");
        var secret = await page.SetUpAppAsync(sites.Staff);
        await Assertions.Expect(page.GetByTestId("notice")).ToHaveTextAsync("De app voor codes is ingesteld.");

        await page.PressAsync("Uitloggen");
        await page.EnterPasswordAsync(account.Email!);
        await page.EnterCodeAsync(sites.Staff.Code(1, secret));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Colleague_ForgotThePassword_ChoosesANewOneByLinkAndIsStillAskedForTheCode(int width)
    {
        const string Password = "groene lantaarn boven de Rijn";
        var account = await sites.Staff.AddAsync($"vergeten-{width}@leiden.nl");
        var link = "";
        await AdministerAsync(width, account, async page =>
        {
            await page.PressAsync("Link voor nieuw wachtwoord maken");
            link = await page.GetByTestId("link").InnerTextAsync();
        });
        await using var tab = await chromium.OpenAsync(new Look(width));
        var page = tab.Page;

        await page.GotoAsync(link);
        await page.ExpectTitleAsync("Nieuw wachtwoord");
        await page.FillAsync(("Nieuw wachtwoord", Password));
        await page.PressAsync("Wachtwoord wijzigen");
        await Assertions.Expect(page.GetByTestId("notice")).ToHaveTextAsync("Uw wachtwoord is gewijzigd. Log nu in.");
        await page.EnterPasswordAsync(account.Email!, Password);
        await page.EnterCodeAsync(sites.Staff.Code(0));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Colleague_BlockedWhileSignedIn_IsOutAtTheNextClick(int width)
    {
        var account = await sites.Staff.AddAsync($"weg-{width}@leiden.nl", StaffRole.Publisher);
        await using var tab = await AtSignInAsync(width);
        await tab.Page.EnterPasswordAsync(account.Email!);
        await tab.Page.EnterCodeAsync(sites.Staff.Code(0));

        await AdministerAsync(width, account, async page =>
        {
            await page.PressAsync("Account blokkeren");
            await Assertions.Expect(page.GetByTestId("notice")).ToContainTextAsync("Het account is geblokkeerd.");
        });
        await tab.Page.FollowAsync("Mijn account");
        await tab.Page.EnterPasswordAsync(account.Email!);

        await Assertions.Expect(tab.Page.GetByTestId("errors")).ToContainTextAsync("Het e-mailadres of het wachtwoord klopt niet.");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Colleague_WithKeysOnly_ComesIn(int width)
    {
        var account = await sites.Staff.AddAsync($"toetsen-{width}@leiden.nl");
        await using var tab = await AtSignInAsync(width);
        var page = tab.Page;

        await TabToAsync(page, "E-mailadres");
        await page.Keyboard.TypeAsync(account.Email!);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(AdminHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ExpectTitleAsync("Tweede stap");
        await TabToAsync(page, "Code uit uw app");
        await page.Keyboard.TypeAsync(sites.Staff.Code(0));
        await page.Keyboard.PressAsync("Enter");

        await page.ExpectTitleAsync("Beheer");
    }

    private async Task<Tab> AtSignInAsync(int width)
    {
        var tab = await chromium.OpenAsync(new Look(width));
        await tab.VisitAsync(sites, Pages.Of("sign-in"));
        return tab;
    }

    /// <summary>What an administrator does on the page of an account.</summary>
    private async Task AdministerAsync(int width, StaffAccount account, Func<IPage, Task> actAsync)
    {
        await using var tab = await chromium.OpenAsync(new Look(width));
        await tab.VisitAsync(sites, Pages.Of("accounts"));
        await tab.Page.Locator($"a[href='/beheer/accounts/{account.Id.ToString(CultureInfo.InvariantCulture)}']").ClickAsync();
        await tab.Page.ExpectTitleAsync(account.Name);
        await actAsync(tab.Page);
    }

    private async Task<IReadOnlyList<string>> CodesAsync(StaffAccount account)
    {
        await using var scope = sites.Staff.Site.Services.CreateAsyncScope();
        var codes = scope.ServiceProvider.GetRequiredService<RecoveryCodes>();
        return await scope.ServiceProvider.GetRequiredService<Web.Data.Store>().WriteAsync(_ => codes.MakeAsync(account.Id, default));
    }

    /// <summary>As many times as it takes; the whole page has not twenty stops.</summary>
    private static async Task TabToAsync(IPage page, string label)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        for (var i = 0; i < 20 && !await field.EvaluateAsync<bool>("field => field === document.activeElement"); i++)
            await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(field).ToBeFocusedAsync();
    }
}
