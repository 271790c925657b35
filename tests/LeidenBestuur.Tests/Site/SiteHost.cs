using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LeidenBestuur.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(LeidenBestuur.Tests.Site.SiteHost))]

namespace LeidenBestuur.Tests.Site;

/// <summary>
/// The site in memory on a store of its own, with a clock of its own and the addresses of <see cref="ProbeController"/>. As one for all
/// tests it serves the real seeds and nobody changes it; a test that makes its own fills <see cref="Store"/> before the first request,
/// and a store that holds an official is not seeded.
/// </summary>
public sealed class SiteHost : WebApplicationFactory<Program>
{
    private readonly Lazy<TestStore> _store;
    private readonly Lock _starting = new();

    public SiteHost() => _store = new(() => new TestStore(Clock));

    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    /// <summary>A Monday, 13:00 in Leiden.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Stands at <see cref="Start"/>, unless a test has more to tell that came before.</summary>
    public FakeTimeProvider Clock { get; init; } = new(Start);

    /// <summary>For a test that wants another service than the site has.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    internal TestStore Store => _store.Value;

    /// <summary>Moves the clock to an instant in UTC.</summary>
    public void At(DateTime instant) => Clock.SetUtcNow(new DateTimeOffset(instant));

    public override IServiceProvider Services
    {
        get
        {
            lock (_starting)
                return base.Services;
        }
    }

    /// <summary>Two tests may ask first at once, and the framework would then start the site twice.</summary>
    public HttpClient Client(string address = "http://localhost")
    {
        lock (_starting)
            return CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri(address) });
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address) =>
        Client().SendAsync(new HttpRequestMessage(method, "http://localhost" + address), TestContext.Current.CancellationToken);

    /// <summary>The page at an address, which must answer with this status.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, int status = 200)
    {
        var response = await GetAsync(address);
        Assert.True((int)response.StatusCode == status, $"{address} answers {(int)response.StatusCode}, not {status}.");
        return await Page(response);
    }

    public static async Task<IHtmlDocument> Page(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_store.IsValueCreated)
            await Store.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("ConnectionStrings:Store", Store.ConnectionString);
        // Tests search faster than people; the limit has tests of its own.
        builder.UseSetting("Search:AtOnce", "1000000");
        // Tests publish and look at once; pages in memory have tests of their own.
        builder.UseSetting("Caching:Megabytes", "0");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddControllers().AddApplicationPart(typeof(ProbeController).Assembly);
            Replace(services);
        });
    }
}
