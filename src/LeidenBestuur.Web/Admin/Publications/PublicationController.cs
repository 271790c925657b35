using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>What is done with one version on its way to the site: submitting, sending back, approving, scheduling, throwing away.</summary>
[Authorize(Policies.Edit)]
public sealed class PublicationController(Store store, Publishing publications, FourEyesRule fourEyes, UrgentNews urgentNews, TimeProvider clock) : Controller
{
    private const string One = PublicationsController.List + "/{id:int}";

    private StaffMember Member => StaffMember.Of(User)!;

    [HttpGet(One)]
    public Task<IActionResult> Show(int id, CancellationToken cancellation) => PageAsync(id, null, null, cancellation);

    [HttpPost(One + "/indienen")]
    public async Task<IActionResult> Submit(int id, PublishForm form, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (version, _))
            return NotFound();
        form.Check(version, ModelState);
        return await DoAsync(id, form, () => publications.SubmitAsync(HttpContext, id, form, cancellation), "Ingediend. Een eindredacteur ziet het nu op de startpagina.", cancellation);
    }

    /// <summary>Leaves the page for another one about the same draft; what was typed here is kept first.</summary>
    [HttpPost(One + "/toelichten")]
    public async Task<IActionResult> Explain(int id, PublishForm form, [FromForm(Name = "naar")] string? next, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (version, state))
            return NotFound();
        if (!form.HasSeen(version))
            ModelState.AddModelError("", PublishForm.Unseen);
        return await DoAsync(id, form, async () =>
        {
            if (form.Says(version))
                await publications.ExplainAsync(HttpContext, id, form, cancellation);
        }, _ => null, cancellation, next switch
        {
            "bewerken" => $"/beheer/profielen/{state.Official.Slug}/bewerken",
            "delen" => $"/beheer/voorbeelden/{id}",
            _ => $"/beheer/voorbeeld/{id}/nu/bestuurders/{state.Official.Slug}",
        });
    }

    [HttpPost(One + "/terugnemen")]
    public Task<IActionResult> TakeBack(int id, CancellationToken cancellation) =>
        DoAsync(id, null, () => publications.TakeBackAsync(HttpContext, id, cancellation), "Teruggenomen. Het is weer een concept.", cancellation);

    [HttpPost(One + "/terugsturen")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> SendBack(int id, SendBackForm form, CancellationToken cancellation)
    {
        if (FieldText.Of(form.ReturnReason) is not { } reason)
            ModelState.AddModelError(nameof(form.ReturnReason), "Vul in wat er anders moet. De redacteur leest dit.");
        else if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is var (version, _) && version.Stage != VersionStage.Submitted)
            ModelState.AddModelError("", $"Deze versie is niet meer ter beoordeling. U schreef: “{reason}”.");
        return await DoAsync(id, null,
            () => publications.SendBackAsync(HttpContext, id, FieldText.Of(form.ReturnReason)!, cancellation), "Teruggestuurd. De redacteur ziet uw reden.", cancellation);
    }

    [HttpPost(One + "/publiceren")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> Publish(int id, PublishForm form, Dictionary<string, string> keuze, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (version, state))
            return NotFound();
        form.Check(version, ModelState);
        form.CheckUrgent(ModelState);
        var at = form.Read(ModelState);
        try
        {
            return await DoAsync(id, form, async () =>
            {
                var published = await publications.PublishAsync(HttpContext, id, form, at, Chosen(keuze), cancellation);
                await urgentNews.TellAsync(Request, [published], cancellation);
            }, after => at is null
                ? PublishedWords.Of(after.PublishAt!.Value, [(after, state)])
                : $"Ingepland voor {DutchDates.WriteInstant(at.Value)}. De pagina verandert dan vanzelf.".AsText(), cancellation);
        }
        catch (CarryOverConflictException clash)
        {
            return await RefusedAsync(id, form, clash.Fields, cancellation, chosen: keuze);
        }
    }

    [HttpPost(One + "/overnemen")]
    public async Task<IActionResult> TakeOver(int id, Dictionary<string, string> keuze, CancellationToken cancellation)
    {
        try
        {
            return await DoAsync(id, null,
                () => publications.TakeOverAsync(HttpContext, id, ConflictController.Choices(keuze), cancellation), "Overgenomen. Het concept staat weer op de versie van nu.", cancellation);
        }
        catch (CarryOverConflictException clash)
        {
            // What is taken over was published, and not planned.
            foreach (var field in clash.Fields)
                ModelState.AddModelError(FieldChoices.NameOf(field), $"{FieldWords.Label(field)}: kies welke tekst blijft.");
            return await RefusedAsync(id, null, null, cancellation, chosen: keuze);
        }
    }

    [HttpPost(One + "/weggooien")]
    public async Task<IActionResult> Discard(int id, CancellationToken cancellation)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is not var (_, state))
            return NotFound();
        return await DoAsync(id, null,
            () => publications.DiscardAsync(HttpContext, id, cancellation), "Het concept is weggegooid.", cancellation, $"/beheer/profielen/{state.Official.Slug}");
    }

    [HttpPost(One + "/terughalen")]
    public async Task<IActionResult> BringBack(int id, CancellationToken cancellation)
    {
        try
        {
            var draft = await publications.BringBackAsync(HttpContext, id, cancellation);
            return this.RedirectWith($"{PublicationsController.List}/{draft.Id}", "De tekst staat weer klaar als concept.");
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
            return await RefusedAsync(id, null, null, cancellation);
        }
    }

    [HttpPost(One + "/nakijken")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> Review(int id, CancellationToken cancellation) =>
        DoAsync(id, null, () => publications.ReviewAsync(HttpContext, id, cancellation), "Nagekeken. Dat staat nu bij de versie.", cancellation);

    /// <summary>Of a clash with what is scheduled, "mijn" is what is published now.</summary>
    private static Dictionary<string, CarryOverChoice> Chosen(Dictionary<string, string> typed) => typed
        .Where(choice => choice.Value is "mijn" or "hun")
        .ToDictionary(choice => choice.Key, choice => choice.Value == "mijn" ? CarryOverChoice.Published : CarryOverChoice.Scheduled, StringComparer.Ordinal);

    private Task<IActionResult> DoAsync(int id, PublishForm? form, Func<Task> act, string done, CancellationToken cancellation, string? address = null) =>
        DoAsync(id, form, act, _ => done.AsText(), cancellation, address);

    private async Task<IActionResult> DoAsync(int id, PublishForm? form, Func<Task> act, Func<ProfileVersion, IHtmlContent?> done, CancellationToken cancellation, string? address = null)
    {
        if (await publications.FindAsync(id, clock.UtcNow(), cancellation) is null)
            return NotFound();
        try
        {
            if (ModelState.IsValid)
            {
                await act();
                var page = address ?? $"{PublicationsController.List}/{id}";
                return done((await publications.FindAsync(id, clock.UtcNow(), cancellation))!.Value.Version) is { } said ? this.RedirectWith(page, said) : LocalRedirect(page);
            }
        }
        catch (DomainException refused) when (refused is not CarryOverConflictException)
        {
            ModelState.AddModelError("", refused.Message);
            return await RefusedAsync(id, form, null, cancellation, needsOther: refused is FourEyesException);
        }

        return await RefusedAsync(id, form, null, cancellation);
    }

    private Task<IActionResult> RefusedAsync(
        int id, PublishForm? form, IReadOnlyList<string>? clash, CancellationToken cancellation, bool needsOther = false, IReadOnlyDictionary<string, string>? chosen = null)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return PageAsync(id, form, clash, cancellation, needsOther, chosen);
    }

    private async Task<IActionResult> PageAsync(
        int id, PublishForm? form, IReadOnlyList<string>? clash, CancellationToken cancellation, bool needsOther = false, IReadOnlyDictionary<string, string>? chosen = null)
    {
        var now = clock.UtcNow();
        if (await publications.FindAsync(id, now, cancellation) is not var (version, state))
            return NotFound();
        var given = form?.On(version, ModelState) ?? PublicationPage.Suggested(version, state);
        needsOther |= await fourEyes.NeedsOtherAsync(version, Member.Sign(now), cancellation);
        var clashes = Clash(clash, state.Official.Timeline.ClashesWithScheduled(version, now));
        var page = new PublicationPage(version, state, Member, now, given)
        {
            NeedsOther = needsOther,
            Clash = clashes,
            Chosen = chosen,
            CalledOff = await store.CalledOffPlanAsync(version, state.Official, cancellation),
            SecondMayor = version is { IsOpen: true, Content: { } content } ? await store.SecondMayorRemarksAsync(state.Official.Id, content, cancellation) : [],
        };
        foreach (var field in clash ?? [])
            ModelState.AddModelError(FieldChoices.NameOf(field), $"{page.ClashChoices.LabelOf(field)}: kies welke tekst blijft.");
        return View("Show", page.NewPortrait is { } portrait ? page with { NewPortraitWords = await publications.WordsOfPortraitAsync(portrait, cancellation) } : page);
    }

    /// <summary>A clash names the fields without a choice: those that were chosen are asked for again with them.</summary>
    private static IReadOnlyList<string>? Clash(IReadOnlyList<string>? open, IReadOnlyList<string>? all) => open is null ? all : [.. (all ?? []).Union(open, StringComparer.Ordinal)];
}
