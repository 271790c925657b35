using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>Finds people, subjects, everyday words, side positions, organisations, goals and pages.</summary>
public sealed class SearchController(Store store) : Controller
{
    public const string WordsParameter = "q";

    [HttpGet("/zoeken")]
    [EnableRateLimiting(SearchLimit.Policy)]
    public async Task<ViewResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        var words = Request.Query.Text(WordsParameter);
        var hits = words is null ? Hits.None : await store.HitsAsync(words, moment, cancellation);
        return View("Index", new SearchPage(moment, words, hits));
    }
}

/// <summary>What the search page shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="Words">What was asked; null: nothing yet.</param>
/// <param name="Hits">What was found.</param>
public sealed record SearchPage(PageMoment Moment, string? Words, Hits Hits)
{
    public Banner? Banner => Shared.Banner.AsOnDate(Moment, Words is null ? "/zoeken" : $"/zoeken?q={Uri.EscapeDataString(Words)}");
}
