using LeidenBestuur.Web.Admin.Late;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>
/// Asks to sign in again for what changes an account, when that was longer ago than ten minutes. A form may come twice as late as its page, so that nobody loses
/// what was typed in good time.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshAttribute : ActionFilterAttribute
{
    public static readonly TimeSpan ForPage = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan ForForm = TimeSpan.FromMinutes(20);

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var isPage = HttpMethods.IsGet(http.Request.Method);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().UtcNow();
        if (StaffMember.Of(http.User) is { } member && now - member.SignedInAt > (isPage ? ForPage : ForForm))
        {
            IActionResult? held = isPage ? null : await http.RequestServices.GetRequiredService<LateForms>().PageAsync(http, member.Id, LateReason.SignedInLongAgo);
            context.Result = held ?? new LocalRedirectResult(ReturnAddress.SignInAgain(isPage ? http.Request.Path + http.Request.QueryString : null));
            return;
        }
        await next();
    }
}
