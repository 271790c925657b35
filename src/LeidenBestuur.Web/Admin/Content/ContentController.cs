using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Content;

/// <summary>The pages of the site about the site.</summary>
[Authorize(Policies.Administer)]
public sealed class ContentController(Store store, PageEditing editing, TimeProvider clock) : Controller
{
    private const string List = "/beheer/paginas";
    private const string Save = "save";
    private const string Preview = "preview";

    /// <summary>In bytes: the longest text, each of its letters written as the longest that a form can send.</summary>
    private const long MaxForm = 512 * 1024;

    public static string Of(string slug) => $"{List}/{slug}";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await store.ContentPages.AsNoTracking().OrderBy(page => page.Title).ToListAsync(cancellation));

    [HttpGet(List + "/toegankelijkheid")]
    [HttpGet(List + "/privacy")]
    [HttpGet(List + "/over")]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        await FindAsync(cancellation) is { } page ? View("Edit", new PageEditPage { Page = page, Form = PageForm.Of(page) }) : NotFound();

    [HttpPost(List + "/toegankelijkheid")]
    [HttpPost(List + "/privacy")]
    [HttpPost(List + "/over")]
    [RequestSizeLimit(MaxForm)]
    [RequestFormLimits(ValueCountLimit = 50)]
    public async Task<IActionResult> Revise(PageForm form, string? act, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (await FindAsync(cancellation) is not { } shown)
            return NotFound();
        if (act is not (null or Save))
            return View("Edit", new PageEditPage { Page = shown, Form = form, ShowsPreview = act == Preview });
        var outcome = await editing.ReviseAsync(HttpContext, shown.Slug, form, cancellation);
        if (outcome.Page is not { } page)
            return NotFound();
        if (outcome.Differences.Count > 0)
            return this.ConflictPage("Conflict", new PageConflictPage(page, outcome.ToConflict(clock.UtcNow())), outcome.Unanswered);
        return outcome.Faults.Count > 0 ? Refused(page, outcome) : this.RedirectWith(Of(page.Slug), "De pagina is bewaard en staat zo op de site.");
    }

    private ViewResult Refused(ContentPage page, PageOutcome outcome)
    {
        foreach (var (field, message) in outcome.Faults)
            ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Edit", new PageEditPage { Page = page, Form = outcome.Form });
    }

    private Task<ContentPage?> FindAsync(CancellationToken cancellation)
    {
        var slug = Request.Path.Value![(List.Length + 1)..].ToLowerInvariant();
        return store.ContentPages.AsNoTracking().SingleOrDefaultAsync(page => page.Slug == slug, cancellation);
    }
}
