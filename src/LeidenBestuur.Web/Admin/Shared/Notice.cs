using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>What was done, said once on the next page; kept as HTML, because there may be links in it.</summary>
public static class Notice
{
    public const string Key = "notice";

    public static void Say(this ITempDataDictionary data, string done) => data.Say(done.AsText());

    /// <summary>Goes to another page of this site and says there what was done.</summary>
    public static LocalRedirectResult RedirectWith(this Controller controller, string address, string done) => controller.RedirectWith(address, done.AsText());

    /// <summary>The same with links in what is said.</summary>
    public static LocalRedirectResult RedirectWith(this Controller controller, string address, IHtmlContent done)
    {
        controller.TempData.Say(done);
        return controller.LocalRedirect(address);
    }

    private static void Say(this ITempDataDictionary data, IHtmlContent done)
    {
        using var html = new StringWriter();
        done.WriteTo(html, Html.Encoder);
        data[Key] = html.ToString();
    }
}
