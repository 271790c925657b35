using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Privacy;

/// <summary>A page asks nobody but its own site, keeps nothing in the browser, and gives the browser nothing to complain of. It listens from before the page is opened.</summary>
internal sealed class QuietCheck
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

    private readonly Tab _tab;
    private readonly PageKind _kind;
    private readonly string _origin;
    private readonly List<string> _asked = [];
    private readonly List<string> _faults = [];

    private QuietCheck(Tab tab, Sites sites, PageKind kind)
    {
        (_tab, _kind, _origin) = (tab, kind, sites.Address(kind.Store));
        var address = new Uri(sites.Address(kind)).GetLeftPart(UriPartial.Path);
        tab.Context.Request += (_, request) => _asked.Add(request.Url);
        tab.Context.RequestFailed += (_, request) => _faults.Add($"{request.Url}: {request.Failure}");
        tab.Page.PageError += (_, error) => _faults.Add(error);
        tab.Page.Console += (_, message) =>
        {
            // That the page itself is an error page is what was asked for.
            if (message.Type is "error" or "warning" && !(kind.Status >= 400 && message.Location.StartsWith(address, StringComparison.Ordinal)))
                _faults.Add($"{message.Type}: {message.Text}");
        };
    }

    private bool IsOfAdmin => _kind.Path.StartsWith("/beheer", StringComparison.Ordinal);

    public static async Task<QuietCheck> BeginAsync(Tab tab, Sites sites, PageKind kind)
    {
        await tab.Page.AddInitScriptAsync(Listen);
        return new(tab, sites, kind);
    }

    /// <summary>What was heard up to now.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        Assert.Contains(_asked, request => request.Contains(".css", StringComparison.Ordinal));
        return
        [
            .. _faults,
            .. _asked.Where(request => !request.StartsWith(_origin, StringComparison.Ordinal)).Select(request => $"asks {request}"),
            .. (await _tab.Context.CookiesAsync()).Where(cookie => !IsOfAdmin || !IsClosed(cookie)).Select(cookie => $"cookie {cookie.Name}"),
            .. (await _tab.Page.EvaluateAsync<string[]>(Kept)).Where(kept => !IsOfAdmin || !kept.StartsWith($"script {_origin}assets/beheer-", StringComparison.Ordinal)),
        ];
    }

    /// <summary>To this host, over https only, and to no script.</summary>
    private static bool IsClosed(BrowserContextCookiesResult cookie) =>
        cookie is { Secure: true, HttpOnly: true, Path: "/" } && cookie.Name.StartsWith("__Host-", StringComparison.Ordinal) && cookie.SameSite != SameSiteAttribute.None;
}
