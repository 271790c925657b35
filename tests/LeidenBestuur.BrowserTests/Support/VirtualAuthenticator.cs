namespace LeidenBestuur.BrowserTests.Support;

/// <summary>A keeper of passkeys in a tab, as a telephone or computer has one; its owner always agrees at once.</summary>
internal sealed class VirtualAuthenticator
{
    private readonly ICDPSession _browser;
    private readonly string _id;

    private VirtualAuthenticator(ICDPSession browser, string id) => (_browser, _id) = (browser, id);

    public static async Task<VirtualAuthenticator> AddAsync(Tab tab)
    {
        var browser = await tab.Context.NewCDPSessionAsync(tab.Page);
        await browser.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var made = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(browser, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>From now on a finger is on it, but not its owner's.</summary>
    public Task LoseOwnerAsync() => _browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _id, ["isUserVerified"] = false });
}
