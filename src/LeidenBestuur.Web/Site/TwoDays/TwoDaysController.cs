using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>Two days beside each other: what began, ended and changed in the college and in the register.</summary>
public sealed class TwoDaysController(Store store) : Controller
{
    [HttpGet(TwoDaysPage.Path)]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var (from, until) = (Request.Query.Day(TwoDaysPage.FromParameter, moment.Today), Request.Query.Day(TwoDaysPage.UntilParameter, moment.Today));
        if (from is null)
            return View("Index", moment.IsToday ? new TwoDaysPage(moment, null, until, null) : new TwoDaysPage(moment, moment.On, until ?? moment.Today, null));
        var days = new DayPair(from.Value, until ?? moment.On);
        if (days.From > days.Until)
            throw new BadAddressException(Texts.TwoDays_WrongOrder);
        var people = await store.PeopleAsync(moment.AsOf, cancellation);
        return View("Index", new TwoDaysPage(moment, days.From, days.Until, new Difference(
            CollegeDifference.Of(people, days),
            PositionDifference.Of(people, await store.EntriesBetweenAsync(days, moment.AsOf, cancellation), days),
            await store.ChangesBetweenAsync(days, moment.AsOf, cancellation))));
    }
}
