using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>The own account: what it is, its sessions, and with a fresh sign-in its password and second factors.</summary>
public sealed class OwnAccountController(AdminSettings settings, OwnAccount own, Factors factors, Passkeys passkeys, Authenticator authenticator) : Controller
{
    private const string Page = "/beheer/account";

    [HttpGet(Page)]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        View("Account", await own.ReadAsync(StaffMember.Of(User)!, string.Equals(Request.Host.Host, settings.PasskeyHost, StringComparison.OrdinalIgnoreCase), cancellation));

    [HttpGet(Page + "/naam")]
    public IActionResult ShowName() => IsExternal ? NotFound() : View("Name", new NameForm { Name = StaffMember.Of(User)!.Name });

    [HttpPost(Page + "/naam")]
    public async Task<IActionResult> Rename(NameForm form, CancellationToken cancellation)
    {
        if (IsExternal)
            return NotFound();
        if (!ModelState.IsValid)
            return Again("Name", form);
        await own.RenameAsync(HttpContext, form.Name!, cancellation);
        return this.RedirectWith(Page, "Uw naam is gewijzigd.");
    }

    [HttpGet(Page + "/wachtwoord")]
    [Fresh]
    public IActionResult ShowPassword() => IsExternal ? NotFound() : View("ChangePassword", new ChangePasswordForm());

    [HttpPost(Page + "/wachtwoord")]
    [Fresh]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form, [FromServices] SignInThrottle throttle, CancellationToken cancellation)
    {
        var member = StaffMember.Of(User)!;
        if (IsExternal)
            return NotFound();
        if (form.Password is not null && Passwords.Fault(form.Password, member.Name, member.Email) is { } fault)
            ModelState.AddModelError(nameof(form.Password), fault);
        if (!ModelState.IsValid)
            return Again("ChangePassword", form);
        var result = await own.ChangePasswordAsync(HttpContext, form, throttle, cancellation);
        if (result.Factor is not null)
            return this.RedirectWith(Page, "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.");
        ModelState.AddModelError(nameof(form.Current),
            result.Wait is null ? "Dit is niet uw huidige wachtwoord." : "Er is te vaak iets verkeerds ingevuld. Probeer het over een halve minuut opnieuw.");
        return Again("ChangePassword", form);
    }

    [HttpGet(Page + "/app")]
    [Fresh]
    public IActionResult ShowApp() => IsExternal ? NotFound() : this.AppPage("OwnApp", new(), Authenticator.NewSecret(), authenticator);

    [HttpPost(Page + "/app")]
    [Fresh]
    public async Task<IActionResult> SetUpApp(TotpSetUpForm form, CancellationToken cancellation)
    {
        if (IsExternal)
            return NotFound();
        if (this.SecretOf(authenticator, form) is not { } secret)
            return this.AppPage("OwnApp", new(), Authenticator.NewSecret(), authenticator);
        if (ModelState.IsValid && await factors.AddTotpAsync(HttpContext, secret, form.Code, cancellation) is { } codes)
        {
            TempData.Say("De app voor codes is ingesteld.");
            return this.Codes(codes, Page);
        }
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(form.Code), TotpPages.WrongCode);
        return this.AppPage("OwnApp", form, secret, authenticator);
    }

    [HttpPost(Page + "/app/verwijderen")]
    [Fresh]
    public async Task<IActionResult> RemoveApp(CancellationToken cancellation) =>
        this.RedirectWith(Page, await factors.RemoveTotpAsync(HttpContext, cancellation) ? "De app voor codes is verwijderd." : OneMustStay);

    [HttpGet(Page + "/passkey")]
    [Fresh]
    public IActionResult ShowPasskey() => IsExternal ? NotFound() : View("OwnPasskey", new PasskeyForm { Name = BrowserName.Of(Request.Headers.UserAgent.ToString()) });

    [HttpPost(Page + "/passkey/vraag")]
    [Fresh]
    public async Task<IActionResult> AskPasskey() => IsExternal ? NotFound() : Json(await passkeys.AskToMakeAsync(StaffMember.Of(User)!, HttpContext));

    [HttpPost(Page + "/passkey")]
    [Fresh]
    public async Task<IActionResult> AddPasskey(PasskeyForm form, CancellationToken cancellation)
    {
        if (IsExternal)
            return NotFound();
        if (ModelState.IsValid && await factors.AddPasskeyAsync(HttpContext, new(form.State, form.Credential), TotpPages.NameOf(form, Request), cancellation) is { } codes)
        {
            TempData.Say("De passkey is toegevoegd.");
            return this.Codes(codes, Page);
        }
        if (ModelState.IsValid)
            ModelState.AddModelError("", TotpPages.WrongPasskey);
        return Again("OwnPasskey", form);
    }

    [HttpPost(Page + "/passkey/verwijderen")]
    [Fresh]
    public async Task<IActionResult> RemovePasskey(string? id, CancellationToken cancellation) =>
        this.RedirectWith(Page, CredentialId(id) is { } credential && await factors.RemovePasskeyAsync(HttpContext, credential, cancellation) ? "De passkey is verwijderd." : OneMustStay);

    [HttpPost(Page + "/herstelcodes")]
    [Fresh]
    public async Task<IActionResult> MakeCodes(CancellationToken cancellation) =>
        IsExternal ? NotFound() : this.Codes(await factors.MakeRecoveryCodesAsync(HttpContext, cancellation), Page);

    [HttpPost(Page + "/sessies/beeindigen")]
    public async Task<IActionResult> EndSession(int id, [FromServices] SignOut signOut, CancellationToken cancellation) =>
        await signOut.EndAsync(HttpContext, StaffMember.Of(User)!.Id, id, cancellation) ? this.RedirectWith(Page, "Daar bent u nu uitgelogd.") : NotFound();

    [HttpPost(Page + "/sessies/andere-beeindigen")]
    public async Task<IActionResult> EndOtherSessions(CancellationToken cancellation)
    {
        await own.EndOthersAsync(HttpContext, cancellation);
        return this.RedirectWith(Page, "Op alle andere apparaten bent u nu uitgelogd.");
    }

    private const string OneMustStay = "Er is niets veranderd: dit is er niet (meer), of het is uw enige tweede stap. Voeg eerst een andere toe.";

    /// <summary>Who comes by the organisation's own provider has name, password and second factor there.</summary>
    private bool IsExternal => StaffMember.Of(User)!.IsExternal;

    private ViewResult Again(string view, object form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, form);
    }

    private static byte[]? CredentialId(string? id)
    {
        try
        {
            return id is { Length: > 0 and < 2000 } ? WebEncoders.Base64UrlDecode(id) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
