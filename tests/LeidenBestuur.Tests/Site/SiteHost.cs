using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeidenBestuur.Tests.Site;

/// <summary>The site in memory, with a clock of its own and the addresses of <see cref="ProbeController"/>.</summary>
public sealed class SiteHost : WebApplicationFactory<Program>
{
    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    /// <summary>For a test that wants another service than the site has.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public HttpClient Client(string address = "http://localhost") =>
        CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri(address) });

    public static async Task<IHtmlDocument> Page(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
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
