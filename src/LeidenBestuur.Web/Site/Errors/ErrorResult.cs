using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.Errors;

/// <summary>A status without a body of its own; <see cref="ErrorPages"/> writes the page, with this explanation.</summary>
public sealed class ErrorResult(int status, string explanation) : StatusCodeResult(status)
{
    /// <summary>410: T50 with the day and the reason of a withdrawal.</summary>
    public static ErrorResult Gone(DateOnly day, string reason) =>
        new(StatusCodes.Status410Gone, Texts.T50_Gone.FillPlain(("datum", DutchDates.Write(day)), ("reden", reason.TrimEnd('.'))));

    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Features.Set(new ErrorExplanation(explanation));
        base.ExecuteResult(context);
    }
}
