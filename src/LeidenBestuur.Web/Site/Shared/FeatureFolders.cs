using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Finds a view in the folder of its controller's namespace: LeidenBestuur.Web.Site.College has its views in /Site/College.</summary>
public sealed class FeatureFolders : IViewLocationExpander
{
    private const string Key = "folder";
    private const string Root = "LeidenBestuur.Web";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } name }
            && name.StartsWith(Root + ".", StringComparison.Ordinal))
            context.Values[Key] = name[Root.Length..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var folder)
            ? [folder + "/{0}.cshtml", folder!.StartsWith("/Admin/", StringComparison.Ordinal) ? "/Admin/Shared/{0}.cshtml" : "/Site/Shared/{0}.cshtml"]
            : ["/Site/Shared/{0}.cshtml"];
}
