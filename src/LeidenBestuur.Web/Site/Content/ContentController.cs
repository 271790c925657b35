using LeidenBestuur.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Content;

/// <summary>The pages of the site about the site.</summary>
public sealed class ContentController(Store store) : Controller
{
    [HttpGet("/toegankelijkheid")]
    [HttpGet("/privacy")]
    [HttpGet("/over")]
    public async Task<IActionResult> Page(CancellationToken cancellation)
    {
        var slug = Request.Path.Value![1..];
        var page = await store.ContentPages.AsNoTracking().SingleOrDefaultAsync(content => content.Slug == slug, cancellation);
        return page is null ? NotFound() : View("Page", page);
    }
}
