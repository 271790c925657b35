using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Weghalen: a beheerder asks that private data go for good, somebody else who may publish decides.</summary>
[Authorize(Policies.Publish)]
public sealed class ErasingController(Store store, Erasing erasing, TimeProvider clock) : Controller
{
    private const string List = "/beheer/profielen/{slug}/weghalen";

    [HttpGet(List)]
    [Fresh]
    public Task<IActionResult> Index(string slug, CancellationToken cancellation) => ListAsync(slug, new ErasingForm(), cancellation);

    [HttpPost(List)]
    [Authorize(Policies.Administer)]
    [Fresh]
    public async Task<IActionResult> Ask(string slug, ErasingForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            try
            {
                return await erasing.AskAsync(HttpContext, slug, form, cancellation) is { } id
                    ? this.RedirectWith($"/beheer/profielen/{slug}/weghalen/{id}", "Uw verzoek staat klaar. Er is nog niets weg: iemand anders moet het bevestigen.")
                    : NotFound();
            }
            catch (DomainException refused)
            {
                ModelState.AddModelError(form.Ground == ErasureGround.Other && string.IsNullOrWhiteSpace(form.Explanation) ? nameof(form.Explanation) : nameof(form.Field), refused.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ListAsync(slug, form, cancellation);
    }

    [HttpGet(List + "/{id:int}")]
    [Fresh]
    public Task<IActionResult> Show(string slug, int id, CancellationToken cancellation) => RequestAsync(slug, id, cancellation);

    [HttpPost(List + "/{id:int}/bevestigen")]
    [Fresh]
    public async Task<IActionResult> Confirm(string slug, int id, bool zeker, CancellationToken cancellation)
    {
        if (!zeker)
            return await RefusedAsync(slug, id, "zeker", "Zet een vinkje als u zeker weet dat dit voor altijd weg mag.", cancellation);
        try
        {
            return await erasing.ConfirmAsync(HttpContext, slug, id, cancellation) switch
            {
                null => NotFound(),
                true => this.RedirectWith($"/beheer/profielen/{slug}/weghalen/{id}", "De gegevens zijn weggehaald uit alle versies."),
                false => this.RedirectWith($"/beheer/profielen/{slug}/weghalen/{id}", "De gegevens zijn weggehaald uit alle versies. In het tussenbestand van de opslag staan zij nog tot de site even minder druk is."),
            };
        }
        catch (DomainException refused)
        {
            return await RefusedAsync(slug, id, "", refused.Message, cancellation);
        }
    }

    [HttpPost(List + "/{id:int}/afwijzen")]
    public async Task<IActionResult> Refuse(string slug, int id, CancellationToken cancellation)
    {
        try
        {
            return await erasing.RefuseAsync(HttpContext, slug, id, cancellation)
                ? this.RedirectWith($"/beheer/profielen/{slug}/weghalen", "Er gaat niets weg. Het verzoek is afgesloten.")
                : NotFound();
        }
        catch (DomainException refused)
        {
            return await RefusedAsync(slug, id, "", refused.Message, cancellation);
        }
    }

    private async Task<IActionResult> ListAsync(string slug, ErasingForm form, CancellationToken cancellation)
    {
        if (await store.ForErasingAsync(slug, cancellation) is not { } official)
            return NotFound();
        var requests = official.ErasureRequests.OrderByDescending(request => request.AskedAt).Select(request => new ErasureRequestRow(request, ErasureWords.Label(official, request.Field)));
        return View("Erasing", new ErasingPage(slug, ErasureWords.NameOf(official), ErasureWords.Choices(official), [.. requests], form));
    }

    private async Task<IActionResult> RequestAsync(string slug, int id, CancellationToken cancellation)
    {
        if (await store.ForErasingAsync(slug, cancellation) is not { } official || official.ErasureRequests.FirstOrDefault(request => request.Id == id) is not { } request)
            return NotFound();
        var worksheets = await store.WorkingForms.CountAsync(form => form.OfficialId == official.Id, cancellation);
        var now = clock.UtcNow();
        return View("ErasureRequest",
            new ErasureRequestPage(official, ErasureWords.NameOf(official), request, ErasureWords.Label(official, request.Field), now, worksheets, StaffMember.Of(User)!.Sign(now).Key));
    }

    private Task<IActionResult> RefusedAsync(string slug, int id, string field, string message, CancellationToken cancellation)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return RequestAsync(slug, id, cancellation);
    }
}
