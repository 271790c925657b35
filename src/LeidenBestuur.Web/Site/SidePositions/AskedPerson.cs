using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Officials;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.SidePositions;

public static class AskedPerson
{
    /// <summary>
    /// The answer where the person that a choice names has another address now, or a page that was withdrawn; null: it is somebody of the register,
    /// nobody, or none that there ever was.
    /// </summary>
    public static async Task<IActionResult?> ElsewhereAsync(this Store store, HttpRequest request, IReadOnlyList<Person> people, Moment moment, CancellationToken cancellation)
    {
        if (request.Query.Text(RegisterFilter.PersonParameter) is not { } slug || people.Any(person => person.Slug == slug))
            return null;
        if (await store.WithdrawalAsync(slug, moment, cancellation) is { } withdrawal)
            return ErrorResult.Gone(AmsterdamTime.DayOf(withdrawal.PublishedAt), withdrawal.Reason);
        return await store.CurrentSlugAsync(slug, moment, cancellation) is { } current
            ? new RedirectResult(request.Path + request.Query.With(RegisterFilter.PersonParameter, current), permanent: true)
            : null;
    }
}
