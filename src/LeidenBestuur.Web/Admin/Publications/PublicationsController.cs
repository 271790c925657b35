using LeidenBestuur.Web.Admin.Previews;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>What is not on the site yet, and what is done with several versions at once: publishing them at one instant, moving that, taking it out.</summary>
[Authorize(Policies.Edit)]
public sealed class PublicationsController(Publishing publications, FourEyesRule fourEyes, UrgentNews urgentNews, TimeProvider clock) : Controller
{
    internal const string List = "/beheer/publicaties";

    private StaffMember Member => StaffMember.Of(User)!;

    [HttpGet(List)]
    public Task<IActionResult> Index(CancellationToken cancellation) => ListAsync(null, cancellation);

    [HttpGet(List + "/samen")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> ShowTogether([FromQuery] int[] versie, CancellationToken cancellation) => TogetherAsync(versie, new PublishForm(), cancellation);

    [HttpPost(List + "/samen")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> PublishTogether([FromForm] int[] versie, PublishForm form, CancellationToken cancellation)
    {
        form.CheckUrgent(ModelState);
        var at = form.Read(ModelState);
        form.CheckTogether(await ChosenAsync(versie, cancellation), ModelState);
        try
        {
            if (ModelState.IsValid)
            {
                var instant = await publications.PublishTogetherAsync(HttpContext, versie, form, at, cancellation);
                var published = await PublishedAsync(versie, cancellation);
                await urgentNews.TellAsync(Request, published.Select(pair => pair.Version), cancellation);
                return this.RedirectWith(List, at is null ? PublishedWords.Of(instant, published) : $"Samen ingepland voor {DutchDates.WriteInstant(instant)}.".AsText());
            }
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await TogetherAsync(versie, form, cancellation, needsOther: refused is FourEyesException);
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
            return at is null ? PublishedWords.Of(instant, await PublishedAsync(versie, cancellation)) : $"Verzet naar {DutchDates.WriteInstant(instant)}.".AsText();
        }, versie, form, cancellation);
    }

    [HttpPost(List + "/uit-de-planning")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> Unschedule([FromForm] int[] versie, CancellationToken cancellation) => ScheduledAsync(async () =>
    {
        await publications.UnscheduleAsync(HttpContext, versie, cancellation);
        return (versie.Length == 1 ? "Uit de planning gehaald. Het is weer een concept." : "Alles is uit de planning gehaald. Het zijn weer concepten.").AsText();
    }, versie, null, cancellation);

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

    private async Task<IActionResult> TogetherAsync(int[] ids, PublishForm form, CancellationToken cancellation, bool needsOther = false)
    {
        var chosen = await ChosenAsync(ids, cancellation);
        if (chosen.Count == 0)
            return this.RedirectWith(List, "Er was niets aangevinkt. Vink de concepten aan die samen verschijnen.");
        foreach (var (version, _) in chosen)
            needsOther |= await fourEyes.NeedsOtherAsync(version, Member.Sign(clock.UtcNow()), cancellation);
        return View("Together", new TogetherPage(chosen, form, needsOther, clock.UtcNow()));
    }

    private async Task<IActionResult> ScheduledAsync(Func<Task<IHtmlContent>> act, int[] ids, MomentForm? form, CancellationToken cancellation)
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
