using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Sends somebody to the organisation's own provider. By a link and not by a form, which our own rules would not let go to another site.</summary>
[AllowAnonymous]
public sealed partial class ProviderController(AdminSettings settings, ILogger<ProviderController> log) : Controller
{
    [HttpGet("/beheer/inloggen/organisatie")]
    public async Task<IActionResult> Go(string? terug, string? opnieuw)
    {
        if (settings.Provider is not { } provider)
            return NotFound();
        var properties = new AuthenticationProperties { RedirectUri = ReturnAddress.Of(terug) };
        if (opnieuw is not null)
            properties.Items[ReturnAddress.AgainParameter] = "ja";
        try
        {
            await HttpContext.ChallengeAsync(Provider.Scheme, properties);
            return new EmptyResult();
        }
        catch (InvalidOperationException failure)
        {
            LogFailure(failure);
            HttpContext.Features.Set(new ErrorExplanation($"Inloggen via {provider.Name} kan nu niet: de inlogdienst daar antwoordt niet. Probeer het over een paar minuten opnieuw."));
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Error, "The provider of Admin:Oidc:Authority does not say where to go")]
    private partial void LogFailure(Exception failure);
}
