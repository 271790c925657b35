using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.BrowserTests;

/// <summary>Holds the list of pages against the program.</summary>
public sealed class PagesTests(Sites sites)
{
    /// <summary>Routes for machines, pictures, and those that lead elsewhere: they answer with no page.</summary>
    private static readonly string[] NoPages =
    [
        "sitemap.xml", "nevenfuncties.csv", "wijzigingen.atom", "robots.txt", ".well-known/security.txt", "health/live", "health/ready", "beheer/inloggen/organisatie", "portretten/{hash}/{name}",
        "beheer/portretten/{slug}/{hash:length(64)}/foto", "beheer/portretten/{slug}/{hash:length(64)}/uitsnede", "beheer/voorbeelden/bekijken",
        // The same page as that of /toegankelijkheid.
        "beheer/paginas/privacy", "beheer/paginas/over",
    ];

    [Fact]
    public void List_EveryRouteThatAnswersWithAPage_IsThere()
    {
        var routes = sites.Of(Store.Seeded).Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.AsType() != typeof(ProbeController))
            .Where(Shows)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).Except(NoPages)
            .Where(route => !route.StartsWith("sitemap-", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(routes);
        // A form that was refused stands on a page that was there before.
        Assert.All(routes, route => Assert.Contains(Pages.All, page => (page.Status == 200 || page.Form is not null) && Leads(page, route)));
    }

    /// <summary>What only takes forms answers with a page that another address has.</summary>
    private static bool Shows(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase);

    private static bool Leads(PageKind page, string route) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(page.Path.Split('?')[0], []);
}
