using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>The ways into a preview: for staff to the whole site, for others by link to one profile.</summary>
[Authorize(Policies.Edit)]
public sealed class PreviewLinksController(PreviewLinks links, SiteAddress address) : Controller
{
    public const string List = "/beheer/voorbeelden";

    private const string One = List + "/{id:int}";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", new PreviewsPage(new(), await links.AllAsync(cancellation)));

    [HttpGet(List + "/bekijken")]
    public async Task<IActionResult> Look(PreviewForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
            return LocalRedirect(form.Preview.Prefix + "/");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", new PreviewsPage(form, await links.AllAsync(cancellation)));
    }

    [HttpGet(One)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellation) => await links.PageAsync(id, cancellation) is { } page ? View("Version", page) : NotFound();

    [HttpPost(One + "/links")]
    public async Task<IActionResult> Make(int id, CancellationToken cancellation) => await links.PageAsync(id, cancellation) is { } page
        ? View("Link", new NewLinkPage(page.Version, address.Of(Request, await links.MakeAsync(HttpContext, page.Version, cancellation))))
        : NotFound();

    [HttpPost(One + "/links/{link:int}/intrekken")]
    public async Task<IActionResult> Revoke(int id, int link, CancellationToken cancellation) =>
        await links.PageAsync(id, cancellation) is { } page && await links.RevokeAsync(HttpContext, page.Version, link, cancellation)
            ? this.RedirectWith(page.Version.Path, "De link is ingetrokken en werkt niet meer.")
            : NotFound();
}
