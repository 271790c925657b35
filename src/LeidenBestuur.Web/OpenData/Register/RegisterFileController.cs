using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Register;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.OpenData.Register;

/// <summary>The register of side positions for a spreadsheet: all of it, or what the same choices as on the page leave.</summary>
public sealed class RegisterFileController(Store store, Registers registers, SiteAddress address) : Controller
{
    [HttpGet("/nevenfuncties.csv")]
    public async Task<IActionResult> Index(PageMoment moment, CancellationToken cancellation)
    {
        // What the address asks for is read before the answer begins, so that a refusal still has a page.
        var (rows, elsewhere) = await RegisterRows.AskedAsync(store, registers, moment, Request, cancellation);
        if (rows is null)
            return elsewhere!;
        Response.ContentType = "text/csv; charset=utf-8; header=present";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{rows.Name}-{moment.Written}.csv\"";
        await RegisterFile.WriteAsync(Response.Body, rows.ReadAsync(store, cancellation), path => address.Of(Request, moment.Link(path)), cancellation);
        return new EmptyResult();
    }
}
