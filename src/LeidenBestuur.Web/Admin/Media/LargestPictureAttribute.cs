using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>
/// Lets a form bring a picture along. One that is somewhat too large is read and refused beside its field, so that nothing typed is lost; what is far too large is
/// not read at all, before the framework would call it a form without proof.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargestPictureAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public const long MaxRequest = 32 * 1024 * 1024;

    private const string TooLarge = "Dit bestand is veel te groot en is niet gelezen. Een foto mag hoogstens 10 MB zijn. Ga terug en kies een kleinere.";

    /// <summary>Before the proof of the form is asked for, which reads it.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength is not > MaxRequest)
            return;
        context.HttpContext.Features.Set(new ErrorExplanation(TooLarge));
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
