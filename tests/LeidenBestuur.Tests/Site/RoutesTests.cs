using System.Net;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Site;

/// <summary>What holds on every public route of the program, however it came there.</summary>
public sealed class RoutesTests(SiteHost host)
{
    /// <summary>For each route with parameters, which stand as *, an address that answers.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["/bestuurders/*"] = "/bestuurders/peter-heijkoop",
        ["/bestuurders/*/wijzigingen"] = "/bestuurders/peter-heijkoop/wijzigingen",
        ["/bestuurders/*/versies/*"] = "/bestuurders/peter-heijkoop/versies/1",
        ["/portefeuilles/*"] = "/portefeuilles/mobiliteit",
        ["/nevenfuncties/*"] = "/nevenfuncties/4",
        ["/nevenfuncties/jaar/*"] = "/nevenfuncties/jaar/2024",
        ["/organisaties/*"] = "/organisaties/stichting-kindercentra-gorinchem",
        ["/sitemap-*"] = "/sitemap-1.xml",
        ["/proef/opslag/*"] = "/proef/opslag/5",
        // The seeds have no portraits.
        ["/portretten/*/*"] = "/portretten/0/80x100.avif",
    };

    private static readonly string[] Required =
    [
        "Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options",
    ];

    [Fact]
    public void Controllers_All_AreOpenByDecision() => Assert.Equal(
        [
            "ChangesController.Index", "CollegeController.Index", "ContentController.Page", "FeedController.Index", "GoalsController.Index", "OfficialsController.History",
            "OfficialsController.Index", "OfficialsController.Profile", "OfficialsController.Version", "OrganisationsController.Organisation", "PortfoliosController.Index",
            "PortfoliosController.Portfolio", "PortraitsController.Rendition", "RegisterFileController.Index", "SearchController.Index", "SidePositionsController.Entry",
            "SidePositionsController.Index", "SitemapController.Index", "SitemapController.Part", "TwoDaysController.Index", "WellKnownController.Robots", "WellKnownController.SecurityTxt", "YearController.Index",
        ],
        Endpoints().Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()).OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.Assembly == typeof(Texts).Assembly)
            .Select(action => $"{action.ControllerTypeInfo.Name}.{action.ActionName}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Controllers_All_HaveARoute()
    {
        var routed = Endpoints().Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.AsType()).ToHashSet();

        Assert.All(typeof(Texts).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ControllerBase)) && !type.IsAbstract && type.Namespace?.Contains(".Admin.", StringComparison.Ordinal) != true), controller => Assert.Contains(controller, routed));
    }

    [Fact]
    public void Addresses_All_AreThoseOfTheDesign() => Assert.Equal(
        [
            "/", "/.well-known/security.txt", "/bestuurders", "/bestuurders/peter-heijkoop", "/bestuurders/peter-heijkoop/versies/1", "/bestuurders/peter-heijkoop/wijzigingen", "/doelen",
            "/health/live", "/health/ready", "/nevenfuncties", "/nevenfuncties.csv", "/nevenfuncties/4", "/nevenfuncties/jaar/2024", "/organisaties/stichting-kindercentra-gorinchem",
            "/over", "/portefeuilles", "/portefeuilles/mobiliteit", "/portretten/0/80x100.avif", "/privacy", "/robots.txt", "/sitemap-1.xml", "/sitemap.xml", "/toegankelijkheid", "/vergelijken",
            "/wijzigingen", "/wijzigingen.atom", "/zoeken",
        ],
        Routes().Where(address => !address.StartsWith("/proef", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Send_AnyMethodToAnyAddress_HasTheHeadersAndNoCookie()
    {
        foreach (var address in Addresses().SelectMany(address => new[] { address, address + "/", address.ToUpperInvariant(), address + "?peildatum=x&q=a&q=b" }))
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "BREW" })
            {
                var response = await host.SendAsync(new HttpMethod(method), address);
                var names = response.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

                Assert.True(names.IsSupersetOf(Required), $"{method} {address}: {string.Join(", ", Required.Except(names))}");
                Assert.True(!names.Overlaps(["Set-Cookie", "Server", "X-Powered-By"]), $"{method} {address}: {string.Join(", ", names)}");
                Assert.All(Required, name => Assert.Single(response.Headers.GetValues(name)));
            }
        }
    }

    [Fact]
    public async Task Head_AnyAddress_AnswersAsGetWithoutBody()
    {
        foreach (var address in Addresses().SelectMany(address => new[] { address, address + "?peildatum=x", address.ToUpperInvariant() }))
        {
            var (get, head) = (await host.GetAsync(address), await host.SendAsync(HttpMethod.Head, address));

            Assert.Equal((address, get.StatusCode), (address, head.StatusCode));
            Assert.Equal(Headers(get), Headers(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    [InlineData("GETT")]
    public async Task Send_OtherMethod_IsNotAllowedAnywhere(string method)
    {
        foreach (var address in Addresses().SelectMany(address => new[] { address, address + "/", address + "?peildatum=x" }))
        {
            var response = await host.SendAsync(new HttpMethod(method), address);

            Assert.True(response.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {address} answers {(int)response.StatusCode}.");
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task Get_CapitalsOrSlash_MovesToTheOneSpellingWithItsQuery()
    {
        foreach (var address in Addresses().Where(address => address != "/"))
        {
            foreach (var other in new[] { address + "/", address.ToUpperInvariant(), "//" + address[1..].ToUpperInvariant() + "//" })
            {
                var response = await host.GetAsync(other + "?Peildatum=2025-01-01&X=%C3%89&x");

                Assert.Equal((other, HttpStatusCode.MovedPermanently), (other, response.StatusCode));
                Assert.Equal(address + "?Peildatum=2025-01-01&X=%C3%89&x", response.Headers.Location!.OriginalString);
            }
        }
    }

    [Fact]
    public async Task Get_UnknownParameters_AreIgnored()
    {
        foreach (var address in Addresses())
        {
            var (plain, asked) = (await host.GetAsync(address), await host.GetAsync(address + "?onbekend=1&onbekend=2&utm_source=%3Cb%3E&slug=niemand&entry=0&moment=x&AsOf=x&On=x&id"));

            Assert.Equal((address, plain.StatusCode), (address, asked.StatusCode));
            Assert.Equal(await BodyAsync(plain), await BodyAsync(asked));
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
        .Where(endpoint => !PublicPath.IsAdmin("/" + endpoint.RoutePattern.RawText!.TrimStart('/')));

    /// <summary>An address for each route that can be asked for.</summary>
    internal IEnumerable<string> Routes() => Endpoints().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Select(route => route.Contains('{', StringComparison.Ordinal) ? Examples[string.Join('/', route.Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? part[..part.IndexOf('{', StringComparison.Ordinal)] + "*" : part))] : route).Distinct(StringComparer.Ordinal);

    /// <summary>An address for each route, each file, and what is not there.</summary>
    private IEnumerable<string> Addresses() => [.. Routes(), host.Services.GetRequiredService<StyleFiles>().Stylesheet, "/favicon.svg", "/bestaat-niet", "/bestuurders/niemand", "/bestuurders/niemand/wijzigingen", "/bestuurders/peter-heijkoop/versies/999", "/nevenfuncties/999", "/organisaties/geen"];

    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
