using LeidenBestuur.Web.Admin.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Sends somebody to the organisation's own provider. By a link and not by a form, which our own rules would not let go to another site.</summary>
[AllowAnonymous]
public sealed class ProviderController(AdminSettings settings) : Controller
{
    [HttpGet("/beheer/inloggen/organisatie")]
    public IActionResult Go(string? terug, string? opnieuw)
    {
        if (settings.Provider is null)
            return NotFound();
        var properties = new AuthenticationProperties { RedirectUri = ReturnAddress.Of(terug) };
        if (opnieuw is not null)
            properties.Items[ReturnAddress.AgainParameter] = "ja";
        return Challenge(properties, Provider.Scheme);
    }
}
