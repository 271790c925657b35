using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>
/// Closes the admin area: every controller of these rooms answers below /beheer only, asks for <see cref="Policies.Staff"/> unless it says otherwise, takes no
/// form without proof that it is ours, and none that is larger than a form can be.
/// </summary>
public sealed class AdminConvention : IApplicationModelConvention
{
    public const string Root = "beheer";

    /// <summary>In bytes; the forms of accounts are small.</summary>
    private const long MaxForm = 64 * 1024;

    private const string Rooms = "LeidenBestuur.Web.Admin.";

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            var isAdmin = controller.ControllerType.Namespace is { } name && (name + ".").StartsWith(Rooms, StringComparison.Ordinal);
            foreach (var action in controller.Actions)
                Check(action, isAdmin);
            if (isAdmin)
                Close(controller);
        }
    }

    private static void Close(ControllerModel controller)
    {
        controller.RouteValues["area"] = "Beheer";
        controller.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        controller.Filters.Add(new RefusedForms());
        controller.Filters.Add(new RequestSizeLimitAttribute(MaxForm));
        controller.Filters.Add(new RequestFormLimitsAttribute { ValueCountLimit = 200, MultipartBodyLengthLimit = MaxForm });
        foreach (var action in controller.Actions)
            TakeFromRoute(action);
        foreach (var action in controller.Actions.Where(action => !SaysWho(action) && !SaysWho(controller)))
        {
            foreach (var selector in action.Selectors)
                selector.EndpointMetadata.Add(new AuthorizeAttribute(Policies.Staff));
        }
    }

    /// <summary>What the address says is not for a field of the form to change.</summary>
    private static void TakeFromRoute(ActionModel action)
    {
        var templates = action.Selectors.Select(selector => AttributeRouteModel.CombineAttributeRouteModel(action.Controller.Selectors[0].AttributeRouteModel, selector.AttributeRouteModel)?.Template
            ?? "")
            .ToList();
        foreach (var parameter in action.Parameters.Where(parameter => templates.Exists(template => template.Contains($"{{{parameter.ParameterName}", StringComparison.Ordinal))))
            (parameter.BindingInfo ??= new()).BindingSource = BindingSource.Path;
    }

    /// <summary>An address below /beheer belongs to these rooms, and these rooms have no other.</summary>
    private static void Check(ActionModel action, bool isAdmin)
    {
        foreach (var selector in action.Selectors)
        {
            var route = AttributeRouteModel.CombineAttributeRouteModel(action.Controller.Selectors[0].AttributeRouteModel, selector.AttributeRouteModel);
            var isBelow = route?.Template?.TrimStart('/').Split('/')[0] == Root;
            if (isBelow != isAdmin)
                throw new InvalidOperationException($"{action.DisplayName} answers at '{route?.Template}': addresses below /{Root} are of Admin, and Admin has no others.");
        }
    }

    private static bool SaysWho(ICommonModel model) => model.Attributes.Any(attribute => attribute is IAuthorizeData or IAllowAnonymous);
}
