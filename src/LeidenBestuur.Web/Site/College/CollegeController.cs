using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Portfolios;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.College;

/// <summary>The home page: who governs, and the way in by subject.</summary>
public sealed class CollegeController(Store store, Municipality municipality) : Controller
{
    [HttpGet("/")]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        // Everybody, for a half-empty college follows from who has left too.
        var people = await store.PeopleAsync(moment.AsOf, cancellation);
        var college = people.InOfficeOn(moment.On);
        var changes = moment.IsOfOneDay ? await store.LatestChangesAsync(people, moment.AsOf, cancellation) : [];
        var begin = college.Count == 0 ? await store.FirstPublicationAsync(moment.AsOf, cancellation) : null;
        var page = new CollegePage(moment, college, changes, begin);
        return View("Index", page with
        {
            Unheld = await store.UnheldSubjectsAsync(page.Held, college, moment.AsOf, cancellation),
            IsFewerThanHalf = moment.IsToday && Aldermen.AreFewerThanHalf(municipality.NumberOfAldermen, people, moment.On),
        });
    }
}
