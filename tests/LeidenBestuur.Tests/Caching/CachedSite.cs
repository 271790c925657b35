using System.Net.Http.Headers;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Caching;

/// <summary>A site that keeps its pages in memory, with two officials, that counts what is asked of its store.</summary>
public sealed class CachedSite : IAsyncLifetime
{
    private readonly HeardCommands _commands = new();

    public CachedSite()
        : this([])
    {
    }

    private CachedSite((string Key, string Value)[] settings) => Host = new()
    {
        Settings = [("Caching:Megabytes", "64"), ("Site:PublicUrl", "http://localhost"), .. settings],
        Replace = _commands.HearIn,
    };

    public SiteHost Host { get; }

    /// <summary>The time in which a page of before may go on.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(0.5);

    public static async Task<CachedSite> OpenAsync(params (string Key, string Value)[] settings)
    {
        var site = new CachedSite(settings);
        await site.InitializeAsync();
        return site;
    }

    /// <summary>Publishes two officials, and waits until the first pages are made.</summary>
    public async ValueTask InitializeAsync()
    {
        await Host.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(1, start: "2024-01-01")));
        await Host.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        while (!(await GetAsync("/health/ready")).IsSuccessStatusCode)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, Action<HttpRequestHeaders>? with = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, "http://localhost" + address);
        with?.Invoke(request.Headers);
        return await Host.Client().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string address, Action<HttpRequestHeaders>? with = null) =>
        await (await GetAsync(address, with)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Who has a cookie of the admin area is answered by the site itself.</summary>
    public static void AsStaff(HttpRequestHeaders headers) => headers.TryAddWithoutValidation("Cookie", "__Host-beheer=x");

    /// <summary>As the site does four times a second.</summary>
    public Task LookAsync() => Host.Services.GetRequiredService<Editions>().LookAsync(TestContext.Current.CancellationToken);

    /// <summary>Sees what was published, and lets the time go by in which pages of before may go on.</summary>
    public async Task SettleAsync()
    {
        await LookAsync();
        Host.Clock.Advance(Grace);
    }

    /// <summary>How many commands the site gives to its store meanwhile.</summary>
    public async Task<int> CommandsAsync(Func<Task> act)
    {
        _commands.Forget();
        await act();
        return _commands.All.Count(command => !command.Text.Contains("\"Generations\"", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
