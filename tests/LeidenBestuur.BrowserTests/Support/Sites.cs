using LeidenBestuur.Tests.Site;

[assembly: AssemblyFixture(typeof(LeidenBestuur.BrowserTests.Support.Sites))]

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>The program on real ports of this machine: once with the real seeds, once with a store that has every state a page can show.</summary>
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

    public async ValueTask InitializeAsync()
    {
        await RichStore.FillAsync(_rich);
        Start(_seeded);
        Start(_rich);
    }

    public SiteHost Of(Store store) => store == Store.Seeded ? _seeded : _rich;

    /// <summary>Where a page is, with scheme and port.</summary>
    public string Address(PageKind page) => Address(page.Store, page.Path);

    public string Address(Store store, string path = "/") => new Uri(Of(store).ClientOptions.BaseAddress, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await _seeded.DisposeAsync();
        await _rich.DisposeAsync();
    }

    private static void Start(SiteHost site)
    {
        site.UseKestrel(0);
        site.StartServer();
    }
}

/// <summary>Which of the two sites.</summary>
public enum Store
{
    Seeded,
    Rich,
}
