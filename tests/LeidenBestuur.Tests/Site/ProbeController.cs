using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Site;

/// <summary>Addresses that exist in tests only, to see how the site behaves around a page.</summary>
[Route("proef")]
public sealed class ProbeController(TimeProvider clock) : Controller
{
    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["ja"] = true, ["nee"] = false };

    [HttpGet("")]
    public IActionResult Show() => Content("goed", "text/html; charset=utf-8");

    [HttpGet("keuze")]
    public IActionResult Choice() => Content(string.Create(
        CultureInfo.InvariantCulture,
        $"{Request.Query.Text("q")}|{Request.Query.Choice("betaald", YesNo)}|{Request.Query.Day("peildatum", AmsterdamTime.DayOf(clock.UtcNow())):yyyy-MM-dd}"));

    [HttpGet("stuk")]
    public IActionResult Break() => throw new InvalidOperationException("geheim van binnen: " + Request.Path);

    /// <summary>As a store does that fails with this code of SQLite.</summary>
    [HttpGet("opslag/{code:int}")]
    public IActionResult FailingStore(int code) => code == 0 ? Show() : throw new DbUpdateException("geheim van binnen", new SqliteException("geheim", code));

    [HttpGet("weg")]
    public IActionResult Gone() => ErrorResult.Gone(AmsterdamTime.DayOf(clock.GetUtcNow().UtcDateTime), "privé <b>gegevens</b>.");

    [HttpGet("druk")]
    public IActionResult Busy()
    {
        Response.Headers.RetryAfter = "30";
        return StatusCode(429);
    }
}
