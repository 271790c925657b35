using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Users;

/// <summary>The accounts of all staff, for administrators; changing one asks for a fresh sign-in, and so does the page with the forms for it.</summary>
[Authorize(Policies.Administer)]
public sealed class UsersController(Accounts accounts, LinkDelivery delivery, SignOut signOut, TimeProvider clock) : Controller
{
    private const string List = "/beheer/accounts";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await accounts.AllAsync(clock.UtcNow(), cancellation));

    [HttpGet(List + "/uitnodigen")]
    [Fresh]
    public IActionResult ShowInvite() => View("Invite", new InviteForm());

    [HttpPost(List + "/uitnodigen")]
    [Fresh]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again(form);
        try
        {
            var (account, path) = await accounts.InviteAsync(HttpContext, form, cancellation);
            return View("Link", await delivery.SendAsync(Request, account, path, LinkPurpose.Invitation, cancellation));
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError(nameof(form.Email), refused.Message);
            return Again(form);
        }
    }

    [HttpGet(List + "/{id:int}")]
    [Fresh]
    public Task<IActionResult> Show(int id, CancellationToken cancellation) => PageAsync(id, cancellation);

    [HttpPost(List + "/{id:int}/rol")]
    [Fresh]
    public Task<IActionResult> ChangeRole(int id, StaffRole? rol, CancellationToken cancellation) => rol is { } role && Enum.IsDefined(role)
        ? DoAsync(id, () => accounts.ChangeRoleAsync(HttpContext, id, role, cancellation), "De rol is gewijzigd.", cancellation)
        : Task.FromResult<IActionResult>(BadRequest());

    [HttpPost(List + "/{id:int}/blokkeren")]
    [Fresh]
    public Task<IActionResult> Disable(int id, CancellationToken cancellation) =>
        DoAsync(id, () => accounts.DisableAsync(HttpContext, id, cancellation), "Het account is geblokkeerd. Wie ermee ingelogd was, is dat niet meer.", cancellation);

    [HttpPost(List + "/{id:int}/deblokkeren")]
    [Fresh]
    public Task<IActionResult> Enable(int id, CancellationToken cancellation) =>
        DoAsync(id, () => accounts.EnableAsync(HttpContext, id, cancellation), "De blokkade is opgeheven.", cancellation);

    [HttpPost(List + "/{id:int}/nieuw-wachtwoord")]
    [Fresh]
    public Task<IActionResult> OfferPassword(int id, CancellationToken cancellation) => LinkAsync(id, () => accounts.OfferPasswordAsync(HttpContext, id, cancellation), cancellation);

    [HttpPost(List + "/{id:int}/opnieuw-beginnen")]
    [Fresh]
    public Task<IActionResult> Reset(int id, CancellationToken cancellation) => LinkAsync(id, () => accounts.ResetAsync(HttpContext, id, cancellation), cancellation);

    [HttpPost(List + "/{id:int}/sessies/{session:int}/beeindigen")]
    [Fresh]
    public async Task<IActionResult> EndSession(int id, int session, CancellationToken cancellation) =>
        await signOut.EndAsync(HttpContext, id, session, cancellation) ? this.RedirectWith($"{List}/{id}", "De sessie is beëindigd.") : NotFound();

    private async Task<IActionResult> PageAsync(int id, CancellationToken cancellation) =>
        await accounts.FindAsync(id, StaffMember.Of(User)!, clock.UtcNow(), cancellation) is { } page ? View("Account", page) : NotFound();

    private async Task<IActionResult> DoAsync(int id, Func<Task> act, string done, CancellationToken cancellation)
    {
        try
        {
            await act();
            return this.RedirectWith($"{List}/{id}", done);
        }
        catch (DomainException refused)
        {
            return await RefusedAsync(id, refused, cancellation);
        }
    }

    private async Task<IActionResult> LinkAsync(int id, Func<Task<(StaffAccount Account, string Path)>> act, CancellationToken cancellation)
    {
        try
        {
            var (account, path) = await act();
            return View("Link", await delivery.SendAsync(Request, account, path, account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Password, cancellation));
        }
        catch (DomainException refused)
        {
            return await RefusedAsync(id, refused, cancellation);
        }
    }

    private Task<IActionResult> RefusedAsync(int id, DomainException refused, CancellationToken cancellation)
    {
        ModelState.Clear();
        ModelState.AddModelError("", refused.Message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return PageAsync(id, cancellation);
    }

    private ViewResult Again(InviteForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Invite", form);
    }
}
