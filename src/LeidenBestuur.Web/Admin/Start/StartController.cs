using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Start;

/// <summary>Where staff come in.</summary>
public sealed class StartController(Store store, RecoveryCodes recoveryCodes, TimeProvider clock) : Controller
{
    [HttpGet("/beheer")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var member = StaffMember.Of(User)!;
        var hasPassword = !member.IsExternal && await store.Users.AnyAsync(account => account.Id == member.Id && account.PasswordHash != null, cancellation);
        return View("Index", new StartPage(member, clock.UtcNow(), hasPassword ? await recoveryCodes.LeftAsync(member.Id, cancellation) : null));
    }
}

/// <summary>What the start page shows.</summary>
/// <param name="Member">Who looks.</param>
/// <param name="Now">When, UTC.</param>
/// <param name="CodesLeft">How many recovery codes are left; null: there is no use for them.</param>
public sealed record StartPage(StaffMember Member, DateTime Now, int? CodesLeft);
