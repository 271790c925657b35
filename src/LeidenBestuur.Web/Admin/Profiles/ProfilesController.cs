using System.Globalization;
using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>The officials: the list of all, the page of each, and what is done with one as a whole.</summary>
[Authorize(Policies.Edit)]
public sealed class ProfilesController(Officials officials, ProfileDrafts drafts, FourEyesRule fourEyes, UrgentNews urgentNews, TimeProvider clock) : Controller
{
    private const string List = "/beheer/profielen";

    private const string New = Official.ReservedSlug;

    private static string Page(string slug) => $"{List}/{slug}";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await officials.AllAsync(clock.UtcNow(), cancellation));

    [HttpGet(List + "/" + New)]
    public IActionResult ShowAdd() => View("New", new NewOfficialForm());

    [HttpPost(List + "/" + New)]
    public async Task<IActionResult> Add(NewOfficialForm form, CancellationToken cancellation)
    {
        PartialDate? start = null;
        if (FieldText.Of(form.Start) is { } text)
        {
            if (FieldText.TryDate(text, out var date))
                start = date;
            else
                ModelState.AddModelError(nameof(form.Start), FieldReading.BadDate);
        }

        if (form.Name is { } name && !name.Any(char.IsLetter))
            ModelState.AddModelError(nameof(form.Name), "In een naam staan letters. Vul de naam in zoals die op de site moet staan.");
        else if (form.IsSomebodyElse is null
            && form.Name is not null
            && (await officials.AllAsync(clock.UtcNow(), cancellation)).Any(row => Folded.Of(row.State.Name) == Folded.Of(form.Name)))
            ModelState.AddModelError(nameof(form.IsSomebodyElse), $"Er is al een profiel van {form.Name.Trim()}. Is dit iemand anders met dezelfde naam? Vink dat dan aan.");
        if (!ModelState.IsValid)
            return Again("New", form);
        var slug = await officials.AddAsync(HttpContext, form.Name!.Trim(), form.Office!.Value, start, cancellation);
        return this.RedirectWith(Page(slug) + "/bewerken", "Het concept is gemaakt. Op de site staat nog niets.");
    }

    [HttpGet(List + "/{slug}")]
    public Task<IActionResult> Show(string slug, CancellationToken cancellation) => PageAsync(slug, cancellation);

    [HttpPost(List + "/{slug}/nagekeken")]
    public Task<IActionResult> Check(string slug, CancellationToken cancellation) =>
        DoAsync(slug, () => officials.CheckAsync(HttpContext, slug, cancellation), $"Nagekeken op {DutchDates.WriteDay(clock.UtcNow())}. Dat staat nu onder aan de pagina.", cancellation);

    [HttpGet(List + "/{slug}/vertrek")]
    public async Task<IActionResult> ShowDeparture(string slug, CancellationToken cancellation)
    {
        // Of who waits for a successor the day of resigning is known: it would be lost where the field opened empty.
        var content = (await drafts.FindAsync(slug, clock.UtcNow(), null, cancellation))?.Content;
        var resigned = Departure.ResignedOn(content, AmsterdamTime.DayOf(clock.UtcNow()));
        return await FormAsync(slug, "Departure", new DepartureForm { ResignedOn = resigned?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancellation);
    }

    [HttpPost(List + "/{slug}/vertrek")]
    public async Task<IActionResult> Depart(string slug, DepartureForm form, CancellationToken cancellation)
    {
        var (resigned, last) = (Day(form.ResignedOn, nameof(form.ResignedOn)), form.When == "dag" ? Day(form.LastDay, nameof(form.LastDay)) : null);
        if (form.When is not ("meteen" or "dag" or "opvolger"))
            ModelState.AddModelError(nameof(form.When), "Kies wanneer het ambt eindigt.");
        if (form.When == "dag" && last is null)
            ModelState.TryAddModelError(nameof(form.LastDay), "Vul de laatste dag in het ambt in.");
        if (form.When is "meteen" or "opvolger" && resigned is null)
            ModelState.TryAddModelError(nameof(form.ResignedOn), "Vul in op welke dag het ontslag genomen is.");
        if (last < resigned)
            ModelState.TryAddModelError(nameof(form.LastDay), "De laatste dag ligt voor het ontslag. Verander een van beide.");
        try
        {
            if (ModelState.IsValid)
            {
                var (draft, lastHand) = await officials.DepartAsync(HttpContext, slug, resigned, form.When == "meteen" ? resigned?.AddDays(-1) : last, cancellation);
                return this.RedirectWith($"/beheer/publicaties/{draft}",
                    lastHand is null ? "Er is een concept gemaakt waarin het ambt eindigt." : $"Het vertrek is toegevoegd aan het open concept van {lastHand}.");
            }
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await FormAsync(slug, "Departure", form, cancellation);
    }

    [HttpGet(List + "/{slug}/intrekken")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> ShowWithdraw(string slug, CancellationToken cancellation) => FormAsync(slug, "Withdraw", new WithdrawForm(), cancellation);

    [HttpPost(List + "/{slug}/intrekken")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> Withdraw(string slug, WithdrawForm form, CancellationToken cancellation)
    {
        if (FieldText.Of(form.Reason) is not { } reason)
            ModelState.AddModelError(nameof(form.Reason), "Vul in waarom u de pagina weghaalt. Bezoekers lezen dat op het oude adres.");
        else if (!PrivateData.IsConfirmed(form.PrivateWords, form.Confirmed))
            ModelState.AddModelError(nameof(form.Confirmed), PrivateData.Refusal(form.PrivateWords));
        else
        {
            try
            {
                await urgentNews.TellAsync(Request, [await officials.WithdrawAsync(HttpContext, slug, reason, await fourEyes.NowAsync(null, cancellation), cancellation)], cancellation);
                return this.RedirectWith(Page(slug), "De pagina is ingetrokken. De geschiedenis blijft staan.");
            }
            catch (DomainException refused)
            {
                ModelState.AddModelError("", refused.Message);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await FormAsync(slug, "Withdraw", form, cancellation);
    }

    [HttpGet(List + "/{slug}/adres")]
    [Authorize(Policies.Publish)]
    public Task<IActionResult> ShowAddress(string slug, CancellationToken cancellation) => FormAsync(slug, "Address", new AddressForm { Address = slug }, cancellation);

    [HttpPost(List + "/{slug}/adres")]
    [Authorize(Policies.Publish)]
    public async Task<IActionResult> Rename(string slug, AddressForm form, CancellationToken cancellation)
    {
        var to = FieldText.Of(form.Address) ?? "";
        if (to == New)
            ModelState.AddModelError(nameof(form.Address), $"Het adres ‘{New}’ is van deze site zelf. Kies een ander adres.");
        else if (to.Length == 0 || Slug.Of(to) != to)
            ModelState.AddModelError(nameof(form.Address), "Gebruik kleine letters, cijfers en streepjes. Bijvoorbeeld: marie-de-vries.");
        else
        {
            try
            {
                await officials.RenameAsync(HttpContext, slug, to, cancellation);
                return this.RedirectWith(Page(to), "Het adres is gewijzigd. Het oude adres leidt naar het nieuwe.");
            }
            catch (DomainException refused)
            {
                ModelState.AddModelError(nameof(form.Address), refused.Message);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await FormAsync(slug, "Address", form, cancellation);
    }

    private async Task<IActionResult> DoAsync(string slug, Func<Task> act, string done, CancellationToken cancellation)
    {
        try
        {
            await act();
            return this.RedirectWith(Page(slug), done);
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(slug, cancellation);
        }
    }

    private async Task<IActionResult> PageAsync(string slug, CancellationToken cancellation)
    {
        var member = StaffMember.Of(User)!;
        if (await drafts.FindAsync(slug, clock.UtcNow(), null, cancellation) is not { } state)
            return NotFound();
        return View("Show", new OfficialPage(state, clock.UtcNow(), member) { TypedAt = (await drafts.WorksheetAsync(member.Id, state.Official.Id, cancellation))?.SavedAt });
    }

    private async Task<IActionResult> FormAsync(string slug, string view, object form, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(slug, clock.UtcNow(), null, cancellation) is not { } state)
            return NotFound();
        ViewData[nameof(EditState)] = state;
        return View(view, form);
    }

    private DateOnly? Day(string? typed, string field)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryDay(text, out var day))
            return day;
        ModelState.AddModelError(field, FieldReading.BadDate);
        return null;
    }

    private ViewResult Again(string view, object form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, form);
    }
}
