using LeidenBestuur.Web.Admin.Previews;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Submitting, approving, scheduling: what brings a version to the site and what holds it back.</summary>
[Authorize(Policies.Edit)]
public sealed class PublicationsController(Publishing publications, FourEyesRule fourEyes, UrgentNews urgentNews, TimeProvider clock) : Controller
{
    private const string List = "/beheer/publicaties";

    private StaffMember Member => StaffMember.Of(User)!;

    [HttpGet(List)]
    public Task<IActionResult> Index(CancellationToken cancellation) => ListAsync(null, cancellation);

    [HttpGet(List + "/{id:int}")]
    public Task<IActionResult> Show(int id, CancellationToken cancellation) => PageAsync(id, null, null, cancellation);

    [HttpPost(List + "/{id:int}/indienen")]
    public async Task<IActionResult> Submit(int id, PublishForm form, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (version, state))
            return NotFound();
        CheckWords(version, state, form);
        return await DoAsync(id, form, () => publications.SubmitAsync(HttpContext, id, form, cancellation), "Ingediend. Een eindredacteur ziet het nu op de startpagina.", cancellation);
    }

    [HttpPost(List + "/{id:int}/terugnemen")]
    public Task<IActionResult> TakeBack(int id, CancellationToken cancellation) =>
        DoAsync(id, null, () => publications.SendBackAsync(HttpContext, id, VersionWords.TakenBack, cancellation), "Het is weer een concept.", cancellation);

    [HttpPost(List + "/{id:int}/terugsturen")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> SendBack(int id, SendBackForm form, CancellationToken cancellation)
    {
        if (FieldText.Of(form.ReturnReason) is not { } reason)
            ModelState.AddModelError(nameof(form.ReturnReason), "Vul in wat er anders moet. De redacteur leest dit.");
        else
            return DoAsync(id, null, () => publications.SendBackAsync(HttpContext, id, reason, cancellation), "Teruggestuurd. De redacteur ziet uw reden.", cancellation);
        return RefusedAsync(id, null, null, cancellation);
    }

    [HttpPost(List + "/{id:int}/publiceren")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> Publish(int id, PublishForm form, Dictionary<string, string> keuze, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (version, state))
            return NotFound();
        CheckWords(version, state, form);
        CheckUrgent(form);
        var at = form.Read(ModelState);
        try
        {
            return await DoAsync(id, form, async () => await urgentNews.TellAsync(Request, await publications.PublishAsync(HttpContext, id, form, at, Chosen(keuze), cancellation), cancellation), after => at is null
                ? Texts.T59_Published.Fill(
                    ("tijd", DutchDates.WriteTime(after.PublishAt!.Value)), ("pagina", $"/bestuurders/{state.Official.Slug}"), ("rectificatie", $"/beheer/profielen/{state.Official.Slug}/bewerken?soort=rectificatie"))
                : $"Ingepland voor {DutchDates.WriteInstant(at.Value)}. De pagina verandert dan vanzelf.".AsText(), cancellation);
        }
        catch (CarryOverConflictException clash)
        {
            ModelState.AddModelError("", clash.Message);
            return await RefusedAsync(id, form, clash.Fields, cancellation);
        }
    }

    [HttpPost(List + "/{id:int}/overnemen")]
    public async Task<IActionResult> TakeOver(int id, Dictionary<string, string> keuze, CancellationToken cancellation)
    {
        try
        {
            return await DoAsync(id, null, () => publications.TakeOverAsync(HttpContext, id, ProfilesController.Choices(keuze), cancellation), "Overgenomen. Het concept staat weer op de versie van nu.", cancellation);
        }
        catch (CarryOverConflictException clash)
        {
            ModelState.AddModelError("", clash.Message);
            return await RefusedAsync(id, null, null, cancellation);
        }
    }

    [HttpPost(List + "/{id:int}/weggooien")]
    public async Task<IActionResult> Discard(int id, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (_, state))
            return NotFound();
        return await DoAsync(id, null, () => publications.DiscardAsync(HttpContext, id, cancellation), "Het concept is weggegooid.", cancellation, $"/beheer/profielen/{state.Official.Slug}");
    }

    [HttpPost(List + "/{id:int}/terughalen")]
    public async Task<IActionResult> BringBack(int id, CancellationToken cancellation)
    {
        try
        {
            var draft = await publications.BringBackAsync(HttpContext, id, cancellation);
            return this.RedirectWith($"{List}/{draft.Id}", "De tekst staat weer klaar als concept.");
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
            return await RefusedAsync(id, null, null, cancellation);
        }
    }

    [HttpPost(List + "/{id:int}/nakijken")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> Review(int id, CancellationToken cancellation) => DoAsync(id, null, () => publications.ReviewAsync(HttpContext, id, cancellation), "Nagekeken. Dat staat nu bij de versie.", cancellation);

    [HttpGet(List + "/samen")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> ShowTogether([FromQuery] int[] versie, CancellationToken cancellation) => TogetherAsync(versie, new PublishForm(), cancellation);

    [HttpPost(List + "/samen")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> PublishTogether([FromForm] int[] versie, PublishForm form, CancellationToken cancellation)
    {
        CheckUrgent(form);
        var at = form.Read(ModelState);
        foreach (var (version, state) in await ChosenAsync(versie, cancellation))
            CheckWords(version, state, form with { PublicReason = FieldText.Of(version.PublicReason) ?? form.PublicReason, Was = version.Correction?.Was, Is = version.Correction?.Is });
        try
        {
            if (ModelState.IsValid)
            {
                var instant = await publications.PublishTogetherAsync(HttpContext, versie, form, at, cancellation);
                foreach (var (version, _) in await PublishedAsync(versie, cancellation))
                    await urgentNews.TellAsync(Request, version, cancellation);
                return this.RedirectWith(List, at is null ? $"Samen gepubliceerd om {DutchDates.WriteTime(instant)}." : $"Samen ingepland voor {DutchDates.WriteInstant(instant)}.");
            }
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await TogetherAsync(versie, form, cancellation);
    }

    /// <summary>The whole site, as it will be when these appear at the hour that was typed.</summary>
    [HttpPost(List + "/samen/voorbeeld")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> PreviewTogether([FromForm] int[] versie, PublishForm form, CancellationToken cancellation)
    {
        var at = form.Read(ModelState);
        if (ModelState.IsValid && versie.Length > 0)
            return LocalRedirect(new PreviewAddress(versie, at).Prefix + "/");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await TogetherAsync(versie, form, cancellation);
    }

    [HttpPost(List + "/verzetten")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> Move([FromForm] int[] versie, MomentForm form, CancellationToken cancellation)
    {
        var at = form.Read(ModelState);
        return await ScheduledAsync(async () =>
        {
            var instant = await publications.MoveAsync(HttpContext, versie, at, cancellation);
            return at is null ? $"Gepubliceerd om {DutchDates.WriteTime(instant)}." : $"Verzet naar {DutchDates.WriteInstant(instant)}.";
        }, versie, form, cancellation);
    }

    [HttpPost(List + "/uit-de-planning")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> Unschedule([FromForm] int[] versie, CancellationToken cancellation) => ScheduledAsync(async () =>
    {
        await publications.UnscheduleAsync(HttpContext, versie, cancellation);
        return versie.Length == 1 ? "Uit de planning gehaald. Het is weer een concept." : "Alles is uit de planning gehaald. Het zijn weer concepten.";
    }, versie, null, cancellation);

    /// <summary>What somebody must have said before others read it.</summary>
    private void CheckWords(ProfileVersion version, EditState state, PublishForm form)
    {
        if (version.Stage == VersionStage.Draft)
        {
            if (FieldText.Of(form.PublicReason) is null)
                ModelState.TryAddModelError(nameof(form.PublicReason), "Vul in waarom u dit verandert.");
            if (version.Kind == VersionKind.Correction && FieldText.Of(form.Was) is null)
                ModelState.TryAddModelError(nameof(form.Was), "Vul in wat er fout op de site stond.");
            if (version.Kind == VersionKind.Correction && FieldText.Of(form.Is) is null)
                ModelState.TryAddModelError(nameof(form.Is), "Vul in wat het had moeten zijn.");
        }

        if (form.Confirmed is null && (form.HasPrivateData || version.HasPrivateWords() || (version.Content is { } content && ProfileRemarks.Of(content, state.Published).HasPrivateData)))
            ModelState.TryAddModelError(nameof(form.Confirmed), "Bevestig dat dit openbaar mag zijn, of haal het weg.");
    }

    private void CheckUrgent(PublishForm form)
    {
        if (form.Urgent is not null && FieldText.Of(form.UrgentReason) is null)
            ModelState.AddModelError(nameof(form.UrgentReason), "Vul in waarom dit niet op een collega kan wachten.");
    }

    /// <summary>Of a clash with what is scheduled, "mijn" is what is published now.</summary>
    private static Dictionary<string, CarryOverChoice> Chosen(Dictionary<string, string> typed) => typed
        .Where(choice => choice.Value is "mijn" or "hun").ToDictionary(choice => choice.Key, choice => choice.Value == "mijn" ? CarryOverChoice.Published : CarryOverChoice.Scheduled, StringComparer.Ordinal);

    private Task<IActionResult> DoAsync(int id, PublishForm? form, Func<Task> act, string done, CancellationToken cancellation, string? address = null) =>
        DoAsync(id, form, act, _ => done.AsText(), cancellation, address);

    private async Task<IActionResult> DoAsync(int id, PublishForm? form, Func<Task> act, Func<ProfileVersion, IHtmlContent> done, CancellationToken cancellation, string? address = null)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is null)
            return NotFound();
        try
        {
            if (ModelState.IsValid)
            {
                await act();
                return this.RedirectWith(address ?? $"{List}/{id}", done((await publications.FindAsync(id, clock.UtcNow(), cancellation))!.Value.Version));
            }
        }
        catch (DomainException refused) when (refused is not CarryOverConflictException)
        {
            ModelState.AddModelError("", refused.Message);
        }

        return await RefusedAsync(id, form, null, cancellation);
    }

    private Task<IActionResult> RefusedAsync(int id, PublishForm? form, IReadOnlyList<string>? clash, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return PageAsync(id, form, clash, cancellation);
    }

    private async Task<IActionResult> PageAsync(int id, PublishForm? form, IReadOnlyList<string>? clash, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (await publications.FindAsync(id, now, cancellation) is not var (version, state))
            return NotFound();
        var correction = version.Correction ?? PublicationPage.SuggestedCorrection(version);
        var given = form ?? new PublishForm { PublicReason = version.PublicReason, PrivateNote = version.PrivateNote, Was = correction?.Was, Is = correction?.Is, When = "nu" };
        var page = new PublicationPage(version, state, Member, now, given) { NeedsOther = await NeedsOtherAsync(version, cancellation), Clash = clash ?? state.Official.Timeline.ClashesWithScheduled(version, now) };
        return View("Show", page.NewPortrait is { } portrait ? page with { NewPortraitWords = await publications.WordsOfPortraitAsync(portrait, cancellation) } : page);
    }

    private async Task<bool> NeedsOtherAsync(ProfileVersion version, CancellationToken cancellation) =>
        (await fourEyes.NowAsync(null, cancellation)).Applies && version.Authors.Contains(Member.Sign(clock.UtcNow()).Key, StringComparer.Ordinal);

    private async Task<List<(ProfileVersion Version, EditState State)>> ChosenAsync(int[] ids, CancellationToken cancellation) =>
        [.. (await publications.OpenAsync(clock.UtcNow(), cancellation)).Where(pair => ids.Contains(pair.Version.Id) && pair.Version.Stage is VersionStage.Draft or VersionStage.Submitted)];

    private async Task<List<(ProfileVersion Version, EditState State)>> PublishedAsync(int[] ids, CancellationToken cancellation)
    {
        List<(ProfileVersion, EditState)> found = [];
        foreach (var id in ids)
        {
            if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is { } pair)
                found.Add(pair);
        }

        return found;
    }

    private async Task<IActionResult> TogetherAsync(int[] ids, PublishForm form, CancellationToken cancellation)
    {
        var chosen = await ChosenAsync(ids, cancellation);
        if (chosen.Count == 0)
            return this.RedirectWith(List, "Er was niets aangevinkt. Vink de concepten aan die samen verschijnen.");
        var needsOther = false;
        foreach (var (version, _) in chosen)
            needsOther |= await NeedsOtherAsync(version, cancellation);
        return View("Together", new TogetherPage(chosen, form, needsOther, clock.UtcNow()));
    }

    private async Task<IActionResult> ScheduledAsync(Func<Task<string>> act, int[] ids, MomentForm? form, CancellationToken cancellation)
    {
        try
        {
            if (ModelState.IsValid)
                return this.RedirectWith(List, await act());
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ListAsync(form is null ? null : (ids, form), cancellation);
    }

    private async Task<IActionResult> ListAsync((int[] Ids, MomentForm Form)? refused, CancellationToken cancellation) =>
        View("Index", new PublicationsPage(await publications.OpenAsync(clock.UtcNow(), cancellation), Member, clock.UtcNow()) { Refused = refused });
}
