using LeidenBestuur.Web.Admin.Late;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace LeidenBestuur.Web.Admin;

/// <summary>Where somebody goes who may not have what was asked for: to sign in, to the step that is next, or to a page that says no.</summary>
public static class Refusals
{
    /// <summary>Nobody is signed in. A form whose session has ended meanwhile is kept for who sent it.</summary>
    public static async Task SignInFirst(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (http, request) = (context.HttpContext, context.Request);
        var (isPage, ended) = (HttpMethods.IsGet(request.Method), http.Features.Get<EndedSession>() ?? http.RequestServices.GetRequiredService<LeftSession>().Of(http));
        var back = isPage ? request.Path.ToUriComponent() + request.QueryString.ToUriComponent() : ended is null ? null : await Late(http).KeepProfileAsync(http, ended);
        if (back is not null || !await IsHeldAsync(http, ended?.AccountId))
            context.Response.Redirect(ReturnAddress.SignIn + (back is null ? "" : ReturnAddress.Query(back)));
    }

    /// <summary>Somebody is, but not far enough or without the right.</summary>
    public static async Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var member = StaffMember.Of(http.User)!;
        if (member.IsHalfway)
        {
            if (http.Request.Path == LateFormController.Path && await IsHeldAsync(http, null))
                return;
            http.Response.Redirect(member.IsEnrolled ? "/beheer/inloggen/code" : "/beheer/tweede-stap");
            return;
        }
        // The pages of a step that has been taken.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>()?.Policy is Policies.SecondStep or Policies.Enrolment)
        {
            http.Response.Redirect(ReturnAddress.Start);
            return;
        }
        var store = http.RequestServices.GetRequiredService<Store>();
        await store.WriteAsync(now =>
        {
            store.Record(http, now, AuditAction.AskWithoutRight, $"{http.Request.Method} {http.Request.Path.ToUriComponent()}", AuditResult.Refused);
            return Task.FromResult(true);
        }, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private static LateForms Late(HttpContext http) => http.RequestServices.GetRequiredService<LateForms>();

    /// <summary>Whether the answer is a page that holds what was typed.</summary>
    private static async Task<bool> IsHeldAsync(HttpContext http, int? accountId)
    {
        if (await Late(http).PageAsync(http, accountId, LateReason.SignedOut) is not { } page)
            return false;
        await page.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
        return true;
    }
}
