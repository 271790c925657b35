using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>What was done, said once on the next page.</summary>
public static class Notice
{
    public const string Key = "notice";

    public static void Say(this ITempDataDictionary data, string done) => data[Key] = done;

    /// <summary>Goes to another page of this site and says there what was done.</summary>
    public static LocalRedirectResult RedirectWith(this Controller controller, string address, string done)
    {
        controller.TempData.Say(done);
        return controller.LocalRedirect(address);
    }
}
