using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>The pages that one-time links lead to. A link that does not work says so, and not why.</summary>
[AllowAnonymous]
public sealed class LinkController(OneTimeLinks links, LinkUse use, TimeProvider clock) : Controller
{
    [HttpGet("/beheer/begin")]
    public async Task<IActionResult> ShowBegin(string? code, CancellationToken cancellation) =>
        await FindAsync(code, LinkPurpose.FirstAdministrator, cancellation) is null ? DeadLink() : View("Begin", new FirstAdministratorForm { Code = code });

    [HttpPost("/beheer/begin")]
    public async Task<IActionResult> Begin(FirstAdministratorForm form, CancellationToken cancellation)
    {
        if (await FindAsync(form.Code, LinkPurpose.FirstAdministrator, cancellation) is null)
            return DeadLink();
        CheckPassword(form.Password, form.Name, form.Email);
        if (!ModelState.IsValid)
            return Again("Begin", form);
        try
        {
            return await use.BeginAsync(HttpContext, form, cancellation) ? LocalRedirect("/beheer/tweede-stap") : DeadLink();
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError(nameof(form.Email), refused.Message);
            return Again("Begin", form);
        }
    }

    [HttpGet("/beheer/uitnodiging")]
    public async Task<IActionResult> ShowInvitation(string? code, CancellationToken cancellation) =>
        await FindAsync(code, LinkPurpose.Invitation, cancellation) is { Account: { } account }
            ? View("Invitation", new InvitationPage(new() { Code = code, Name = account.Name }, account.Email!))
            : DeadLink();

    [HttpPost("/beheer/uitnodiging")]
    public async Task<IActionResult> Accept([Bind(Prefix = nameof(InvitationPage.Form))] InvitationForm form, CancellationToken cancellation)
    {
        if (await FindAsync(form.Code, LinkPurpose.Invitation, cancellation) is not { Account: { } account })
            return DeadLink();
        CheckPassword(form.Password, form.Name, account.Email, nameof(InvitationPage.Form) + ".");
        if (!ModelState.IsValid)
            return Again("Invitation", new InvitationPage(form, account.Email!));
        return await use.AcceptAsync(HttpContext, form, cancellation) ? LocalRedirect("/beheer/tweede-stap") : DeadLink();
    }

    [HttpGet("/beheer/nieuw-wachtwoord")]
    public async Task<IActionResult> ShowPassword(string? code, CancellationToken cancellation) =>
        await FindAsync(code, LinkPurpose.Password, cancellation) is null ? DeadLink() : View("NewPassword", new NewPasswordForm { Code = code });

    [HttpPost("/beheer/nieuw-wachtwoord")]
    public async Task<IActionResult> ReplacePassword(NewPasswordForm form, CancellationToken cancellation)
    {
        if (await FindAsync(form.Code, LinkPurpose.Password, cancellation) is not { Account: { } account })
            return DeadLink();
        CheckPassword(form.Password, account.Name, account.Email);
        if (!ModelState.IsValid)
            return Again("NewPassword", form);
        return await use.ReplacePasswordAsync(HttpContext, form, cancellation)
            ? this.RedirectWith(ReturnAddress.SignIn, "Uw wachtwoord is gewijzigd. Log nu in.")
            : DeadLink();
    }

    [HttpGet("/beheer/wachtwoord-vergeten")]
    public IActionResult ShowForgotten() => View("Forgotten", new ForgottenForm());

    /// <summary>Answers the same, and as fast, whether there is such an account or not: what has to be done is done afterwards.</summary>
    [HttpPost("/beheer/wachtwoord-vergeten")]
    public IActionResult Forget(ForgottenForm form, [FromServices] PasswordRequests requests, [FromServices] Mailer mailer)
    {
        if (!ModelState.IsValid)
            return Again("Forgotten", form);
        if (!mailer.CanSend)
            return this.RedirectWith(ReturnAddress.SignIn, "Deze site kan geen mail sturen. Vraag een beheerder om een link.");
        requests.Ask(form.Email!, HttpContext);
        return this.RedirectWith(ReturnAddress.SignIn, "Als dit adres bij een account hoort, krijgt u binnen een paar minuten een mail met een link.");
    }

    private Task<AccountLink?> FindAsync(string? code, LinkPurpose purpose, CancellationToken cancellation) => links.FindAsync(code, purpose, clock.UtcNow(), cancellation);

    private void CheckPassword(string? password, string? name, string? email, string prefix = "")
    {
        if (password is not null && Passwords.Fault(password, name ?? "", email ?? "") is { } fault)
            ModelState.AddModelError(prefix + nameof(NewPasswordForm.Password), fault);
    }

    private ViewResult Again(string view, object form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, form);
    }

    /// <summary>Also who has used the link comes here, and only needs to sign in.</summary>
    private ViewResult DeadLink()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("DeadLink");
    }
}
