using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Editing a profile: one page with one form. Whatever is sent is kept.</summary>
[Authorize(Policies.Edit)]
public sealed class EditController(Store store, ProfileDrafts drafts, TimeProvider clock) : Controller
{
    /// <summary>The longest text many times over, in bytes.</summary>
    public const int MaxForm = 1024 * 1024;
    public const int MaxFields = 5000;

    private const string Path = "/beheer/profielen/{slug}/bewerken";

    [HttpGet(Path)]
    public async Task<IActionResult> Show(string slug, string? soort, CancellationToken cancellation)
    {
        DraftOrigin? origin = soort switch { "rectificatie" => DraftOrigin.Correction, "ingepland" => DraftOrigin.Scheduled, _ => null };
        if (await drafts.FindAsync(slug, clock.UtcNow(), origin, cancellation) is not { } state)
            return NotFound();
        if (state.Draft is { Stage: VersionStage.Submitted } submitted)
        {
            var typed = await drafts.WorksheetAsync(StaffMember.Of(User)!.Id, state.Official.Id, cancellation);
            return this.RedirectWith(
                $"/beheer/publicaties/{submitted.Id}", "Dit concept is ingediend. Neem het terug om verder te bewerken." + (typed is null
                    ? ""
                    : " Wat u typte, staat dan in het formulier."));
        }

        if (origin == DraftOrigin.Correction && state is { Draft: { } open, Kind: not VersionKind.Correction })
            return this.RedirectWith($"/beheer/publicaties/{open.Id}", "Er is al een concept. Publiceer dat eerst, of gooi het weg. Daarna kunt u de fout verbeteren.");
        var worksheet = await drafts.WorksheetAsync(StaffMember.Of(User)!.Id, state.Official.Id, cancellation);
        var form = worksheet is null ? Filled(state) : FormFields.FromJson(worksheet.Fields);
        if (origin == DraftOrigin.Correction && worksheet is not null && state.Draft is null && form.Origin != origin)
            return this.RedirectWith($"/beheer/profielen/{state.Official.Slug}/bewerken", "Hier staat nog wat u eerder typte. Bewaar dat, of gooi het weg. Daarna kunt u de fout verbeteren.");
        var merged = await store.FollowMergesAsync(form, cancellation);
        return await PageAsync(worksheet is null ? state : EditState.Of(state.Official, clock.UtcNow(), form), form, [], merged, worksheet?.SavedAt, cancellation);
    }

    [HttpPost(Path)]
    [RequestSizeLimit(MaxForm)]
    [RequestFormLimits(ValueCountLimit = MaxFields, ValueLengthLimit = MaxForm, BufferBodyLengthLimit = MaxForm)]
    public async Task<IActionResult> Save(string slug, [FromForm(Name = "doe")] string? act, CancellationToken cancellation)
    {
        var form = FormFields.Read(Request.Form);
        var move = RowMove.Read(act);
        if (await drafts.FindAsync(slug, clock.UtcNow(), form.Origin, cancellation) is not { } state)
            return NotFound();
        var merged = await store.FollowMergesAsync(form, cancellation);
        var result = await SaveAsync(slug, form, move, cancellation);
        // What was taken away for good is told by the form itself, where that waits.
        var told = result.Outcome is SaveOutcome.Saved or SaveOutcome.Unchanged ? [.. result.Erased, .. merged] : merged;
        var page = $"/beheer/profielen/{state.Official.Slug}";
        if (result.Outcome == SaveOutcome.Conflict)
            return On(page + "/botsing", told);
        if (move is not null)
            return On($"{page}/bewerken#{Anchor(move, result.Form)}", told);
        if (result.Outcome == SaveOutcome.Wrong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(EditState.Of(state.Official, clock.UtcNow(), form), form, result.Mistakes, merged, null, cancellation);
        }

        return act switch
        {
            "controleren" when result.VersionId is { } version => On($"/beheer/publicaties/{version}", told),
            "voorbeeld" when result.VersionId is { } version && told.Count == 0 => LocalRedirect($"/beheer/voorbeeld/{version}/nu/bestuurders/{state.Official.Slug}"),
            "portret" => On($"/beheer/portretten/{state.Official.Slug}", told),
            _ => this.RedirectWith($"{page}/bewerken", string.Join(' ', told.Prepend(
                result.Outcome == SaveOutcome.Unchanged ? "Er is niets veranderd. Er is dus niets bewaard." : $"Concept bewaard om {DutchDates.WriteTime(clock.UtcNow())}."))),
        };
    }

    /// <summary>Goes on, and says there what happened since the form was filled.</summary>
    private LocalRedirectResult On(string address, IReadOnlyList<string> told) => told.Count > 0 ? this.RedirectWith(address, string.Join(' ', told)) : LocalRedirect(address);

    /// <summary>What no field can tell beforehand is told above all; what was typed waits on the worksheet then too.</summary>
    private async Task<SaveResult> SaveAsync(string slug, ProfileForm form, RowMove? move, CancellationToken cancellation)
    {
        try
        {
            return await drafts.SaveAsync(HttpContext, slug, form, move, cancellation);
        }
        catch (DomainException refused)
        {
            await drafts.KeepAsync(StaffMember.Of(User)!.Id, slug, form, cancellation);
            return new(SaveOutcome.Wrong, form, [new FieldRemark("", refused.Message)]);
        }
    }

    /// <summary>Throws away what waits on the worksheet.</summary>
    [HttpPost(Path + "/opnieuw")]
    public async Task<IActionResult> StartAgain(string slug, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(slug, clock.UtcNow(), null, cancellation) is not { } state)
            return NotFound();
        await drafts.ClearAsync(HttpContext, slug, cancellation);
        return LocalRedirect($"/beheer/profielen/{state.Official.Slug}/bewerken");
    }

    private async Task<IActionResult> PageAsync(
        EditState state, ProfileForm form, IReadOnlyList<FieldRemark> mistakes, IReadOnlyList<string> merged, DateTime? waitingSince, CancellationToken cancellation)
    {
        foreach (var (field, message) in mistakes)
            ModelState.AddModelError(field.Length == 0 ? "" : "Form." + field, message);
        // In the order of the page, which is not that of reading.
        ViewData[FormErrors.Order] = mistakes.OrderBy(mistake => EditPage.Parts.ToList().FindIndex(part => part.Fields.Contains(mistake.Field.Split('[', '.')[0], StringComparer.Ordinal)))
            .Select(mistake => mistake.Field.Length == 0 ? "" : "Form." + mistake.Field).ToList();
        ViewData[FormErrors.Names] = mistakes.Select(mistake => (mistake.Field, Name: RowFieldName.Of(mistake.Field))).Where(mistake => mistake.Name is not null)
            .ToDictionary(mistake => "Form." + mistake.Field, mistake => mistake.Name!, StringComparer.Ordinal);
        return View("Edit", new EditPage(state, form, await drafts.PortfoliosAsync(cancellation))
        {
            Mistakes = mistakes,
            WaitingSince = waitingSince,
            Erased = ErasureWords.Since(state.Official, FilledTexts.ErasedSince(form, state.Official)),
            Merged = merged,
            CalledOff = state.Draft is { } draft ? await store.CalledOffPlanAsync(draft, state.Official, cancellation) : null,
            Remarks = state.Draft is { Content: { } content } && waitingSince is null && mistakes.Count == 0
                ? [.. ProfileRemarks.Of(content, state.Published).Remarks, .. await store.SecondMayorRemarksAsync(state.Official.Id, content, cancellation)]
                : [],
        });
    }

    private static ProfileForm Filled(EditState state)
    {
        var form = state.Content is null ? new ProfileForm() : ProfileFilling.Form(state.Content);
        (form.Token, form.Basis, form.Origin) = (state.Token, FormBasis.Of(state.Content), state.Origin);
        (form.PublicReason, form.PrivateNote, form.Was, form.Is) = (state.Words?.PublicReason, state.Words?.PrivateNote, state.Words?.Correction?.Was, state.Words?.Correction?.Is);
        FilledTexts.Remember(form, state.Official);
        return form;
    }

    /// <summary>Where the row is that a button moved, or what stands in its place.</summary>
    private static string Anchor(RowMove move, ProfileForm form) => RowId.Of(move.Landed(form));
}

/// <summary>The id of a row on the page.</summary>
public static class RowId
{
    public static string Of(string row) => "rij-" + Slug.Of(row);
}
