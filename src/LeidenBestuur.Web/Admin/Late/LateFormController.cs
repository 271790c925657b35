using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Late;

/// <summary>Asks whether a form that came too late is to be sent after all.</summary>
public sealed class LateFormController(LateForms forms) : Controller
{
    public const string Path = "/beheer/alsnog";

    /// <summary>A sealed form of the largest size, in bytes.</summary>
    internal const int MaxForm = 256 * 1024;

    /// <summary>
    /// It only shows: what the seal holds was typed by this account, and nobody else can make one. The proof that other forms carry would not do here, for it
    /// was given before signing in.
    /// </summary>
    [HttpPost(Path)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(MaxForm)]
    [RequestFormLimits(ValueLengthLimit = MaxForm, BufferBodyLengthLimit = MaxForm)]
    public IActionResult Ask([FromForm(Name = LatePage.Field)] string? kept)
    {
        if (forms.Open(kept) is not { } form)
            return this.RedirectWith(ReturnAddress.Start, "Wat u eerder typte, is er niet meer. Het is niet verstuurd.");
        return form.AccountId == StaffMember.Of(User)!.Id
            ? View("Ask", form)
            : forms.Page(new(kept!, ReturnAddress.SignIn) { IsOfAnother = true });
    }
}

/// <summary>What stands on the page while its author signs in elsewhere.</summary>
/// <param name="Kept">What was typed, sealed.</param>
/// <param name="SignIn">Where to sign in.</param>
public sealed record LatePage(string Kept, string SignIn)
{
    public const string Field = "getypt";

    /// <summary>Whether somebody else is signed in.</summary>
    public bool IsOfAnother { get; init; }
}
