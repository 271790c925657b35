using System.Security.Cryptography;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>What setting up a second factor shows, the first time and later.</summary>
public static class TotpPages
{
    public const string WrongCode = "Deze code klopt niet. Vul de code in die de app nu laat zien.";
    public const string WrongPasskey = "Deze passkey is niet bewaard. Het duurde te lang, of uw apparaat gaf geen goed antwoord. Probeer het opnieuw.";

    /// <summary>The page with the square and the secret; the same ones again after a mistake.</summary>
    public static ViewResult AppPage(this Controller controller, string view, TotpSetUpForm form, string secret, Authenticator authenticator)
    {
        var (square, size) = Authenticator.Square(Authenticator.Address(StaffMember.Of(controller.User)!.Email, secret));
        if (!controller.ModelState.IsValid)
            controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, new TotpPage(form, Authenticator.InGroups(secret), square, size, authenticator.Protect(secret)));
    }

    /// <summary>The secret that the form was made with; null: it was not made here, and the page begins anew.</summary>
    public static string? SecretOf(this Controller controller, Authenticator authenticator, TotpSetUpForm form)
    {
        try
        {
            return authenticator.Unprotect(form.Kept ?? "");
        }
        catch (CryptographicException)
        {
            controller.ModelState.AddModelError("", "Er staat nu een nieuwe code in beeld. Scan die opnieuw.");
            return null;
        }
    }

    /// <summary>The new recovery codes, this once; without any, on to where somebody was going.</summary>
    public static IActionResult Codes(this Controller controller, IReadOnlyList<string> codes, string address) =>
        codes.Count == 0 ? controller.LocalRedirect(address) : controller.View("~/Admin/Account/Codes.cshtml", new CodesPage(codes, address));

    public static string NameOf(PasskeyForm form, HttpRequest request) =>
        form.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : BrowserName.Of(request.Headers.UserAgent.ToString());
}
