using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Two texts of one profile, where a colleague saved first: somebody chooses per field which stays.</summary>
[Authorize(Policies.Edit)]
public sealed class ConflictController(ProfileDrafts drafts, TimeProvider clock) : Controller
{
    private const string Address = "/beheer/profielen/{slug}/botsing";

    private static string Form(string slug) => $"/beheer/profielen/{slug}/bewerken";

    [HttpGet(Address)]
    public Task<IActionResult> Show(string slug, CancellationToken cancellation) => ConflictAsync(slug, cancellation);

    [HttpPost(Address)]
    public async Task<IActionResult> Settle(string slug, string? token, Dictionary<string, string> keuze, CancellationToken cancellation)
    {
        IReadOnlyList<string>? open = null;
        try
        {
            open = await drafts.SettleAsync(HttpContext, slug, token ?? "", Choices(keuze), cancellation);
            if (open is { Count: 0 })
                return this.RedirectWith(Form(slug), "Bewaard, per onderdeel zoals u koos.");
            if (open is null)
                ModelState.AddModelError("", "Een collega heeft intussen weer bewaard. Die tekst staat nu hieronder. Kies opnieuw bij elk onderdeel welke tekst blijft.");
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ConflictAsync(slug, cancellation, open, keuze);
    }

    /// <summary>The choices of a form, per field: of whom it will be.</summary>
    internal static Dictionary<string, CarryOverChoice> Choices(Dictionary<string, string> typed) => typed
        .Where(choice => choice.Value is "mijn" or "hun")
        .ToDictionary(choice => choice.Key, choice => choice.Value == "hun" ? CarryOverChoice.Published : CarryOverChoice.Scheduled, StringComparer.Ordinal);

    /// <param name="slug">Whose profile.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="open">The fields that were left without a choice; null: none was chosen for, or they were of another text.</param>
    /// <param name="chosen">What was chosen for the others.</param>
    private async Task<IActionResult> ConflictAsync(string slug, CancellationToken cancellation, IReadOnlyList<string>? open = null, Dictionary<string, string>? chosen = null)
    {
        if (await drafts.FindAsync(slug, clock.UtcNow(), null, cancellation) is not { } state)
            return NotFound();
        if (await drafts.ConflictAsync(state.Official, StaffMember.Of(User)!.Id, clock.UtcNow(), cancellation) is not { } conflict)
            return LocalRedirect(Form(state.Official.Slug));
        if (open is null)
            return View("Conflict", conflict);
        foreach (var change in Comparison.Of(conflict.State.Content, conflict.Mine).Concat(conflict.Words).Where(change => open.Contains(change.Key, StringComparer.Ordinal)))
            ModelState.AddModelError(FieldChoices.NameOf(change.Key), $"{change.Label}: kies welke tekst blijft.");
        return View("Conflict", conflict with { Chosen = chosen });
    }
}
