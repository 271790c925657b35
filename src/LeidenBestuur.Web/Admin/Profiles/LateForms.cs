using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Keeps the profile that somebody was typing when the session ended. Only of a session that really was, and for its own account.</summary>
public static class LateForms
{
    private const string Suffix = "bewerken";

    /// <returns>The page on which the form stands after signing in; null: there was nothing to keep.</returns>
    public static async Task<string?> KeepAsync(HttpContext context)
    {
        if (context.Features.Get<EndedSession>() is not { } ended || context.Request.RouteValues["slug"] is not string slug || !context.Request.HasFormContentType
            || context.Request.Path.Value?.EndsWith($"/{slug}/{Suffix}", StringComparison.Ordinal) != true || context.Request.ContentLength is not (> 0 and <= EditController.MaxForm))
            return null;
        try
        {
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { ValueCountLimit = EditController.MaxFields, ValueLengthLimit = EditController.MaxForm, BufferBodyLengthLimit = EditController.MaxForm }));
            var form = FormFields.Read(await context.Request.ReadFormAsync(context.RequestAborted));
            await context.RequestServices.GetRequiredService<ProfileDrafts>().KeepAsync(ended.AccountId, slug, form, context.RequestAborted);
            return $"/beheer/profielen/{slug}/{Suffix}";
        }
        catch (InvalidDataException)
        {
            // No form of ours is that large.
            return null;
        }
    }
}
