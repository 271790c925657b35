using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Register;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>The income of one calendar year, of everyone.</summary>
public sealed class YearController(Store store, Municipality municipality, Registers registers) : Controller
{
    private const int PeoplePerPage = 25;

    [HttpGet("/nevenfuncties/jaar/{year:number(4,4)}")]
    public async Task<IActionResult> Index(int year, PageMoment moment, CancellationToken cancellation)
    {
        if (!YearPage.IsThere(moment, year))
            return NotFound();
        var register = await registers.AtAsync(store, moment, cancellation);
        var chosen = YearPage.EntriesOf(register, year);
        var people = YearPage.PeopleOf(register, chosen, year);
        var paging = new Paging(Paging.Asked(Request.Query), PeoplePerPage, people.Count);
        if (!paging.Exists)
            return NotFound();
        var shown = paging.Of(people).ToList();
        var entries = await store.EntriesAsync(shown.SelectMany(person => chosen[person.Slug]), cancellation);
        var incomes = new IncomeLines(register.Scope, await store.IncomePublicationsAsync(entries, moment.AsOf, cancellation), municipality);
        var unknown = YearPage.UnknownIn(register, shown, year);
        var byPerson = entries.ToLookup(entry => entry.Slug, StringComparer.Ordinal);
        return View("Year", new YearPage
        {
            Register = register,
            Year = year,
            Paging = paging,
            People = [.. shown.Select(person => PersonYear.Of(person, [.. byPerson[person.Slug]], [.. unknown[person.Slug]], year, incomes))],
        });
    }
}
