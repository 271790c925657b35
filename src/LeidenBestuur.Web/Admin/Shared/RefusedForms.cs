using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Says what to do when a form came without proof that it is ours, as after signing in elsewhere, and keeps that it happened.</summary>
public sealed class RefusedForms : IAsyncAlwaysRunResultFilter
{
    private const string Expired = "Dit formulier is niet meer geldig. Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var http = context.HttpContext;
            var store = http.RequestServices.GetRequiredService<Store>();
            await store.WriteAsync(now =>
            {
                store.Record(http, now, AuditAction.SendForgedForm, http.Request.Path.ToUriComponent(), AuditResult.Refused);
                return Task.FromResult(true);
            }, http.RequestAborted);
            http.Features.Set(new ErrorExplanation(Expired, "Dit formulier is verlopen"));
        }
        await next();
    }
}
