using System.Globalization;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.AuditLog;

/// <summary>The audit trail, for administrators to read and search.</summary>
[Authorize(Policies.Administer)]
public sealed class AuditLogController(Store store) : Controller
{
    private const int MaxWords = 100;

    [HttpGet("/beheer/logboek")]
    public async Task<IActionResult> Index(string? zoek, string? handeling, string? van, string? tot, int? pagina, CancellationToken cancellation)
    {
        ModelState.Clear();
        var words = zoek?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, MaxWords)] : null;
        var action = handeling is not null && AuditWords.Actions.ContainsKey(handeling) ? handeling : null;
        var search = new AuditSearch(words, action, Day(van, "van"), Day(tot, "tot"));
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", await AuditLogPage.ReadAsync(store, search, pagina ?? 1, cancellation));
    }

    private DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 3000)
            return day;
        ModelState.AddModelError(field, Site.Shared.Texts.T49_BadDate);
        return null;
    }
}
