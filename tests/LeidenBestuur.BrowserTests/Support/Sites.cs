using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Tests.Site;

[assembly: AssemblyFixture(typeof(LeidenBestuur.BrowserTests.Support.Sites))]

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>
/// The program on real ports of this machine: once with the real seeds, once with a store that has every state a page can show, and for the admin area once
/// with staff and once where the organisation signs people in and mail is sent.
/// </summary>
public sealed class Sites : IAsyncLifetime
{
    private readonly SiteHost _seeded = new();

    private readonly SiteHost _rich = new()
    {
        Clock = new(SiteHost.Start.AddMonths(-8)),
        Settings =
        [
            ("Municipality:RegisterSince", "2024-01-01"), ("Municipality:PressName", "Anneliese van den Berg-Oosterhuis"), ("Municipality:PressPhone", "071 516 50 00"),
            ("Municipality:PressEmail", "persvoorlichting@leiden.nl"), ("Municipality:Email", "collegevanburgemeesterenwethouders@leiden.nl"),
            ("Municipality:AppointmentText", "Bel het bestuurssecretariaat."),
        ],
    };

    private readonly AdminHost _organisation = new(
        ("Site:PublicUrl", "https://bestuur.leiden.nl"), ("Smtp:Host", "127.0.0.1"), ("Smtp:From", "beheer@leiden.nl"), ("Admin:Oidc:Authority", "https://inloggen.leiden.nl"),
        ("Admin:Oidc:ClientId", "bestuur"), ("Admin:Oidc:ClientSecret", "geheim"), ("Admin:Oidc:Name", "gemeente Leiden"), ("Admin:Oidc:RoleClaim", "rol"), ("Admin:Oidc:Roles:Editor", "redacteur"));

    private StaffStore? _staffStore;

    /// <summary>The site with staff, to which a test may add its own.</summary>
    public AdminHost Staff { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await RichStore.FillAsync(_rich);
        foreach (var store in Enum.GetValues<Store>())
            Start(Of(store));
        _staffStore = await StaffStore.FillAsync(Staff);
        await StaffStore.OpenBeginAsync(_organisation);
    }

    public SiteHost Of(Store store) => store switch
    {
        Store.Seeded => _seeded,
        Store.Rich => _rich,
        Store.Staff => Staff.Site,
        Store.Organisation => _organisation.Site,
        _ => throw new ArgumentOutOfRangeException(nameof(store), store, "Not a site."),
    };

    /// <summary>Where a page is, with scheme and port.</summary>
    public string Address(PageKind page) => Address(page.Store, page.Path);

    public string Address(Store store, string path = "/") => Address(Of(store), path);

    /// <summary>By this name of the machine, because passkeys belong to a name.</summary>
    public static string Address(SiteHost site, string path) => new Uri(new UriBuilder(site.ClientOptions.BaseAddress) { Host = "localhost" }.Uri, path).AbsoluteUri;

    /// <summary>What a browser keeps of whom a page is for.</summary>
    public IEnumerable<Cookie> Cookies(PageKind page) => page.Who == Who.Nobody ? [] : _staffStore!.Cookies(page.Who, Address(page.Store));

    public async ValueTask DisposeAsync()
    {
        await _seeded.DisposeAsync();
        await _rich.DisposeAsync();
        await Staff.DisposeAsync();
        await _organisation.DisposeAsync();
    }

    /// <summary>Opens a site on a port of its own.</summary>
    public static void Start(SiteHost site)
    {
        site.UseKestrel(0);
        site.StartServer();
    }
}

/// <summary>Which of the sites.</summary>
public enum Store
{
    Seeded,
    Rich,
    Staff,
    Organisation,
}
