using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Choosing the first second factor, which is all that a password alone leads to.</summary>
[Authorize(Policies.Enrolment)]
public sealed class EnrolController(Authenticator authenticator, Factors factors, Passkeys passkeys) : Controller
{
    [HttpGet("/beheer/tweede-stap")]
    public IActionResult Choose(string? terug)
    {
        ViewData[ReturnAddress.Parameter] = ReturnAddress.Of(terug);
        return View("Choose", new PasskeyForm { Name = BrowserName.Of(Request.Headers.UserAgent.ToString()) });
    }

    [HttpGet("/beheer/tweede-stap/app")]
    public IActionResult ShowApp(string? terug) => AppPage(new(), Authenticator.NewSecret(), terug);

    [HttpPost("/beheer/tweede-stap/app")]
    public async Task<IActionResult> SetUpApp(TotpSetUpForm form, string? terug, CancellationToken cancellation)
    {
        if (this.SecretOf(authenticator, form) is not { } secret)
            return AppPage(new(), Authenticator.NewSecret(), terug);
        if (ModelState.IsValid && await factors.AddTotpAsync(HttpContext, secret, form.Code, cancellation) is { } codes)
            return this.Codes(codes, ReturnAddress.Of(terug));
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(form.Code), TotpPages.WrongCode);
        return AppPage(form, secret, terug);
    }

    [HttpPost("/beheer/tweede-stap/passkey/vraag")]
    public async Task<IActionResult> AskPasskey() => Json(await passkeys.AskToMakeAsync(StaffMember.Of(User)!, HttpContext));

    [HttpPost("/beheer/tweede-stap/passkey")]
    public async Task<IActionResult> AddPasskey(PasskeyForm form, string? terug, CancellationToken cancellation)
    {
        if (ModelState.IsValid && await factors.AddPasskeyAsync(HttpContext, new(form.State, form.Credential), TotpPages.NameOf(form, Request), cancellation) is { } codes)
            return this.Codes(codes, ReturnAddress.Of(terug));
        if (ModelState.IsValid)
            ModelState.AddModelError("", TotpPages.WrongPasskey);
        ViewData[ReturnAddress.Parameter] = ReturnAddress.Of(terug);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Choose", form);
    }

    private ViewResult AppPage(TotpSetUpForm form, string secret, string? terug)
    {
        ViewData[ReturnAddress.Parameter] = ReturnAddress.Of(terug);
        return this.AppPage("App", form, secret, authenticator);
    }
}
