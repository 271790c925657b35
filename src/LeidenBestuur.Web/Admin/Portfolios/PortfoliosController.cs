using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Portfolios;

/// <summary>The subjects of government: what is said of each, under which address, and which are one.</summary>
[Authorize(Policies.Administer)]
public sealed class PortfoliosController(Store store, PortfolioEditing editing, TimeProvider clock) : Controller
{
    public const string List = "/beheer/onderwerpen";
    public const string New = List + "/nieuw";

    private const string Save = "save";
    private const string Preview = "preview";

    public static string Of(int id) => $"{List}/{id}";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await store.PortfolioRowsAsync(Moment.At(clock.UtcNow()), cancellation));

    [HttpGet(New)]
    public IActionResult ShowAdd() => View("Edit", new PortfolioEditPage { Portfolio = null, Form = new() });

    [HttpPost(New)]
    public async Task<IActionResult> Add(PortfolioForm form, string? act, CancellationToken cancellation)
    {
        if (Reshaped(null, form, act) is { } page)
            return page;
        var outcome = await editing.AddAsync(HttpContext, form, cancellation);
        return outcome.Portfolio is { } added
            ? this.RedirectWith(Of(added.Id), "Het onderwerp is toegevoegd. Het staat op de site zodra iemand er op een profiel over gaat.")
            : Refused(outcome);
    }

    [HttpGet(List + "/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } portfolio ? View("Edit", new PortfolioEditPage { Portfolio = portfolio, Form = PortfolioForm.Of(portfolio) }) : NotFound();

    [HttpPost(List + "/{id:int}")]
    public async Task<IActionResult> Revise(int id, PortfolioForm form, string? act, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } shown)
            return NotFound();
        if (Reshaped(shown, form, act) is { } page)
            return page;
        var outcome = await editing.ReviseAsync(HttpContext, id, form, cancellation);
        if (outcome.Portfolio is not { } portfolio)
            return NotFound();
        if (outcome.Differences.Count > 0)
            return this.ConflictPage("Conflict", new PortfolioConflictPage(portfolio, outcome.ToConflict(clock.UtcNow())), outcome.Unanswered);
        return outcome.Faults.Count > 0 ? Refused(outcome) : this.RedirectWith(Of(id), "Het onderwerp is bewaard.");
    }

    [HttpGet(List + "/{id:int}/samenvoegen")]
    public Task<IActionResult> ShowMerge(int id, int? met, CancellationToken cancellation) => MergePageAsync(id, met, cancellation);

    [HttpPost(List + "/{id:int}/samenvoegen")]
    public async Task<IActionResult> Merge(int id, MergeForm form, CancellationToken cancellation)
    {
        try
        {
            return await editing.MergeAsync(HttpContext, id, form, cancellation) is { } stays
                ? this.RedirectWith(Of(stays.Id), "De onderwerpen zijn samengevoegd. Het oude adres leidt voortaan hierheen.")
                : NotFound();
        }
        catch (DomainException refused)
        {
            ModelState.Clear();
            ModelState.AddModelError("", refused.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await MergePageAsync(id, form.Into, cancellation);
        }
    }

    /// <summary>The form as a button changed it, or with its preview; null: it is to be saved.</summary>
    private ViewResult? Reshaped(Portfolio? portfolio, PortfolioForm form, string? act)
    {
        ModelState.Clear();
        if (act is null or Save)
            return null;
        var rows = Rows.After(form.Routes, act, () => new RouteForm());
        return View("Edit", new PortfolioEditPage { Portfolio = portfolio, Form = rows is null ? form : form with { Routes = rows }, ShowsPreview = act == Preview });
    }

    private ViewResult Refused(PortfolioOutcome outcome)
    {
        foreach (var (field, message) in outcome.Faults)
            ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Edit", new PortfolioEditPage { Portfolio = outcome.Portfolio, Form = outcome.Form });
    }

    private async Task<IActionResult> MergePageAsync(int id, int? into, CancellationToken cancellation) =>
        await store.MergePageAsync(id, into, Moment.At(clock.UtcNow()), cancellation) is { } page ? View("Merge", page) : NotFound();

    private Task<Portfolio?> FindAsync(int id, CancellationToken cancellation) => store.Portfolios.AsNoTracking().SingleOrDefaultAsync(portfolio => portfolio.Id == id, cancellation);
}
