using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>The versions of an official: one beside what stands there now, any two beside each other, and an old one put back as a draft.</summary>
[Authorize(Policies.Edit)]
public sealed class VersionsController(Store store, TimeProvider clock) : Controller
{
    private const string Profile = "/beheer/profielen/{slug}";

    [HttpGet(Profile + "/versies/{id:int}")]
    public Task<IActionResult> Show(string slug, [FromRoute(Name = "id")] int number, CancellationToken cancellation) => PageAsync(slug, number, cancellation);

    [HttpPost(Profile + "/versies/{id:int}/terugzetten")]
    public async Task<IActionResult> Restore(string slug, [FromRoute(Name = "id")] int number, CancellationToken cancellation)
    {
        try
        {
            var draft = await store.WriteAsync(
                async now =>
                {
                    if (await FindAsync(slug, cancellation) is not { } official || official.Versions.SingleOrDefault(version => version.Number == number) is not { } version)
                        return null;
                    store.Record(HttpContext, now, AuditAction.RestoreVersion, $"official/{slug}/{number}");
                    return official.Timeline.Restore(version, StaffMember.Of(User)!.Sign(now));
                },
                cancellation);
            return draft is null ? NotFound() : this.RedirectWith($"/beheer/publicaties/{draft.Id}", $"Versie {number} staat klaar als concept. Er is nog niets gepubliceerd.");
        }
        catch (DomainException refused)
        {
            ModelState.Clear();
            ModelState.AddModelError("", refused.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(slug, number, cancellation);
        }
    }

    [HttpGet(Profile + "/vergelijken")]
    public async Task<IActionResult> Compare(string slug, string? van, string? met, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } official)
            return NotFound();
        var now = clock.UtcNow();
        var versions = ComparedVersion.Of(official);
        var held = versions.FirstOrDefault(compared => compared.Version == official.Timeline.HeldAt(now));
        // Nothing chosen: what stands there beside what comes, or else beside what stood there before.
        var to = met is null ? versions is [var latest, ..] ? latest : null : Chosen(versions, met, nameof(met));
        var from = van is null ? held != to ? held : versions.SkipWhile(compared => compared != to).Skip(1).FirstOrDefault() : Chosen(versions, van, nameof(van));
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Compare", new ComparePage(official, versions, from, to, now));
    }

    private ComparedVersion? Chosen(IReadOnlyList<ComparedVersion> versions, string key, string field)
    {
        var chosen = versions.FirstOrDefault(compared => compared.Key == key);
        if (chosen is null)
            ModelState.AddModelError(field, "Deze versie is er niet (meer). Kies een versie uit de lijst.");
        return chosen;
    }

    private async Task<IActionResult> PageAsync(string slug, int number, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return await FindAsync(slug, cancellation) is { } official && official.Versions.SingleOrDefault(version => version.Number == number) is { } version
            ? View("Version", new VersionPage(official, version, official.Timeline.HeldAt(now), now))
            : NotFound();
    }

    private Task<Official?> FindAsync(string slug, CancellationToken cancellation) => store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Slug == slug, cancellation);
}
