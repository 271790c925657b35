using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_PasswordAndCode_LeadsIn()
    {
        await using var host = new AdminHost();
        await host.AddAsync("anna@leiden.nl", StaffRole.Publisher);
        var browser = host.Browser();

        await browser.SignInAsync("anna@leiden.nl");
        await browser.GoAsync("/beheer");

        Assert.Equal(200, browser.Status);
        Assert.Contains("U bent ingelogd als eindredacteur.", browser.Page.Content(), StringComparison.Ordinal);
    }
}
