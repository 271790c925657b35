using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

public sealed class KeysTests
{
    [Fact]
    public async Task Keys_ThatOnlyStaffNeed_AreMadeWhenTheAdminAreaIsOpenedAndNotByAStart()
    {
        await using var host = new AdminHost();

        using var page = await host.Client().GetAsync("/bestuurders/marie-de-vries", TestContext.Current.CancellationToken);
        page.EnsureSuccessStatusCode();
        Assert.Equal(0, await CountAsync(host));

        await host.Browser().GoAsync("/beheer/inloggen");
        Assert.Equal(1, await CountAsync(host));
    }

    private static Task<int> CountAsync(AdminHost host) => host.AskAsync(store => store.DataProtectionKeys.CountAsync());
}
