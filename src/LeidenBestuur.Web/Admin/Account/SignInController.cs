using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Signing in and out.</summary>
public sealed class SignInController(AdminSettings settings, PasswordStep passwords, CodeStep codes, PasskeyStep passkeyStep, Passkeys passkeys) : Controller
{
    private const string Wrong = "Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw.";
    private const string WrongPasskey = "Wij kennen deze passkey niet, of het duurde te lang. Probeer het opnieuw, of log in met uw wachtwoord.";

    [HttpGet("/beheer/inloggen")]
    [AllowAnonymous]
    public IActionResult Show(string? terug, string? opnieuw) =>
        StaffMember.Of(User) is { IsHalfway: false } && opnieuw is null ? LocalRedirect(ReturnAddress.Of(terug)) : Page(new(), terug, opnieuw);

    [HttpPost("/beheer/inloggen")]
    [AllowAnonymous]
    public async Task<IActionResult> Enter(PasswordForm form, string? terug, string? opnieuw, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page(form, terug, opnieuw);
        var result = await passwords.TakeAsync(HttpContext, form.Email!, form.Password!, cancellation);
        return Next(result, terug) ?? Refused(result, Wrong, () => Page(form, terug, opnieuw));
    }

    [HttpPost("/beheer/inloggen/passkey/vraag")]
    [AllowAnonymous]
    public async Task<IActionResult> AskPasskey() => Json(await passkeys.AskToSignInAsync(HttpContext));

    [HttpPost("/beheer/inloggen/passkey")]
    [AllowAnonymous]
    public async Task<IActionResult> EnterByPasskey(PasskeyAnswer answer, string? terug, string? opnieuw, CancellationToken cancellation)
    {
        var result = await passkeyStep.TakeAsync(HttpContext, answer, cancellation);
        return Next(result, terug) ?? Refused(result, WrongPasskey, () => Page(new(), terug, opnieuw));
    }

    [HttpGet("/beheer/inloggen/code")]
    [Authorize(Policies.SecondStep)]
    public IActionResult ShowCode(string? terug) => Page("Code", new TotpForm(), terug);

    [HttpPost("/beheer/inloggen/code")]
    [Authorize(Policies.SecondStep)]
    public async Task<IActionResult> EnterCode(TotpForm form, string? terug, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page("Code", form, terug);
        var result = await codes.TakeTotpAsync(HttpContext, form.Code, cancellation);
        return Next(result, terug) ?? Refused(result, "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app.", () => Page("Code", form, terug), nameof(form.Code));
    }

    [HttpGet("/beheer/inloggen/herstelcode")]
    [Authorize(Policies.SecondStep)]
    public IActionResult ShowRecovery(string? terug) => Page("Recovery", new RecoveryForm(), terug);

    [HttpPost("/beheer/inloggen/herstelcode")]
    [Authorize(Policies.SecondStep)]
    public async Task<IActionResult> EnterRecoveryCode(RecoveryForm form, string? terug, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page("Recovery", form, terug);
        var result = await codes.TakeRecoveryCodeAsync(HttpContext, form.Code, cancellation);
        return Next(result, terug) ?? Refused(result, "Deze herstelcode klopt niet, of is al gebruikt. Neem een andere.", () => Page("Recovery", form, terug), nameof(form.Code));
    }

    [HttpPost("/beheer/uitloggen")]
    [Authorize(Policies.Session)]
    public async Task<IActionResult> Leave([FromServices] SignOut signOut, CancellationToken cancellation)
    {
        await signOut.LeaveAsync(HttpContext, cancellation);
        return this.RedirectWith(ReturnAddress.SignIn, "U bent uitgelogd.");
    }

    /// <summary>Where to go after a step; null: it was not taken.</summary>
    private IActionResult? Next(StepResult result, string? terug) => result.Factor switch
    {
        null => null,
        SignInFactor.None => LocalRedirect((StaffMember.Of(User)!.IsEnrolled ? "/beheer/inloggen/code" : "/beheer/tweede-stap") + ReturnAddress.Query(terug)),
        _ => LocalRedirect(ReturnAddress.Of(terug)),
    };

    /// <summary>The page again, with the reason.</summary>
    private ViewResult Refused(StepResult result, string reason, Func<ViewResult> page, string field = "")
    {
        if (result.Wait is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            reason = $"Er is te vaak iets verkeerds ingevuld. Probeer het over {Waiting(seconds)} opnieuw. Met een passkey kunt u meteen inloggen.";
        }
        ModelState.AddModelError(field, reason);
        return page();
    }

    private ViewResult Page(PasswordForm form, string? terug, string? opnieuw)
    {
        var page = new SignInPage(form, ReturnAddress.Of(terug), opnieuw is not null, settings.Provider?.Name, HasPasskeys, settings.Smtp is not null);
        return Checked(View("SignIn", page));
    }

    private ViewResult Page(string view, object form, string? terug)
    {
        ViewData[ReturnAddress.Parameter] = ReturnAddress.Of(terug);
        ViewData[nameof(HasPasskeys)] = HasPasskeys;
        return Checked(View(view, form));
    }

    private ViewResult Checked(ViewResult page)
    {
        if (!ModelState.IsValid && Response.StatusCode == StatusCodes.Status200OK)
            page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private bool HasPasskeys => string.Equals(Request.Host.Host, settings.PasskeyHost, StringComparison.OrdinalIgnoreCase);

    private static string Waiting(int seconds) => seconds < 60 ? $"{seconds} seconden" : seconds < 120 ? "een minuut" : $"{(seconds + 59) / 60} minuten";
}
