using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Privacy;

/// <summary>A page asks nobody but its own site, keeps nothing in the browser, and gives the browser nothing to complain of.</summary>
public sealed class QuietTests(Chromium chromium, Sites sites)
{
    private const string Listen = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));";

    private const string Kept =
        """
        async () => [
          ...Object.keys(localStorage).map(key => `localStorage ${key}`), ...Object.keys(sessionStorage).map(key => `sessionStorage ${key}`),
          ...(await indexedDB.databases()).map(database => `database ${database.name}`),
          ...[...document.scripts].filter(script => script.type !== 'application/ld+json').map(script => `script ${script.src}`),
        ]
        """;

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Open_EveryKind_AsksNobodyElseKeepsNothingAndRaisesNoComplaint(string name)
    {
        var kind = Pages.Of(name);
        var (origin, address) = (sites.Address(kind.Store), new Uri(sites.Address(kind)).GetLeftPart(UriPartial.Path));
        await using var tab = await chromium.OpenAsync(new Look(1280));
        await tab.Page.AddInitScriptAsync(Listen);
        var (asked, faults) = (new List<string>(), new List<string>());
        tab.Context.Request += (_, request) => asked.Add(request.Url);
        tab.Context.RequestFailed += (_, request) => faults.Add($"{request.Url}: {request.Failure}");
        tab.Page.PageError += (_, error) => faults.Add(error);
        tab.Page.Console += (_, message) =>
        {
            // That the page itself is an error page is what was asked for.
            if (message.Type is "error" or "warning" && !(kind.Status >= 400 && message.Location.StartsWith(address, StringComparison.Ordinal)))
                faults.Add($"{message.Type}: {message.Text}");
        };

        await tab.VisitAsync(sites, kind);
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        faults.AddRange(asked.Where(request => !request.StartsWith(origin, StringComparison.Ordinal)).Select(request => $"asks {request}"));
        faults.AddRange((await tab.Context.CookiesAsync()).Where(cookie => !IsOfAdmin(kind) || !IsClosed(cookie)).Select(cookie => $"cookie {cookie.Name}"));
        faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Kept)).Where(kept => !IsOfAdmin(kind) || !kept.StartsWith($"script {origin}assets/beheer-", StringComparison.Ordinal)));

        Assert.Contains(asked, request => request.Contains(".css", StringComparison.Ordinal));
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }

    private static bool IsOfAdmin(PageKind kind) => kind.Path.StartsWith("/beheer", StringComparison.Ordinal);

    /// <summary>To this host, over https only, and to no script.</summary>
    private static bool IsClosed(BrowserContextCookiesResult cookie) =>
        cookie is { Secure: true, HttpOnly: true, Path: "/" } && cookie.Name.StartsWith("__Host-", StringComparison.Ordinal) && cookie.SameSite != SameSiteAttribute.None;
}
