using System.Reflection;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.WellKnown;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;

namespace LeidenBestuur.Tests.Site;

public sealed class FeatureFoldersTests
{
    [Fact]
    public void ExpandViewLocations_Controller_IsItsOwnFolderAndTheSharedOne() => Assert.Equal(
        ["/Site/WellKnown/{0}.cshtml", "/Site/Shared/{0}.cshtml"],
        Locations(new ControllerActionDescriptor { ControllerTypeInfo = typeof(WellKnownController).GetTypeInfo() }));

    [Fact]
    public void ExpandViewLocations_NoController_IsTheSharedFolder() =>
        Assert.Equal(["/Site/Shared/{0}.cshtml"], Locations(new ActionDescriptor()));

    private static IEnumerable<string> Locations(ActionDescriptor action)
    {
        var context = new ViewLocationExpanderContext(new ActionContext(new DefaultHttpContext(), new RouteData(), action), "Show", null, null, null, true)
        {
            Values = new Dictionary<string, string?>(StringComparer.Ordinal),
        };
        var folders = new FeatureFolders();
        folders.PopulateValues(context);
        return folders.ExpandViewLocations(context, []);
    }
}
