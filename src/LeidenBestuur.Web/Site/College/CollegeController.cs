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
        var college = await store.MembersAsync(moment.AsOf, cancellation);
        var changes = moment.IsOfOneDay ? await store.LatestChangesAsync(moment.AsOf, cancellation) : [];
        var begin = college.People.Count == 0 ? await store.FirstPublicationAsync(moment.AsOf, cancellation) : null;
        var page = new CollegePage(moment, college, changes, begin);
        return View("Index", page with
        {
            Unheld = college.IsWhole ? await store.UnheldSubjectsAsync(page.Held, college.People, moment.AsOf, cancellation) : [],
            IsFewerThanHalf = await AreFewerThanHalfAsync(college.People, moment, cancellation),
        });
    }

    private async Task<bool> AreFewerThanHalfAsync(IReadOnlyCollection<Person> college, PageMoment moment, CancellationToken cancellation)
    {
        if (!moment.IsToday || municipality.NumberOfAldermen is not { } number || !Aldermen.AreFewerThanHalf(number, college, moment.On))
            return false;
        // Who has left, and of whom no office is known, has a say in it too.
        var everyone = (await store.Versions.ShownAt(moment.AsOf).OfficeHoldersAsync(moment.AsOf, cancellation)).Values;
        return Aldermen.AreFewerThanHalf(number, everyone, moment.On) && Aldermen.AreAllKnown(number, everyone);
    }
}
