using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Late;

/// <summary>Asks whether a form that came too late is to be sent after all.</summary>
public sealed class LateFormController(LateForms forms, Store store) : Controller
{
    public const string Path = "/beheer/alsnog";

    /// <summary>A sealed form of the largest size, in bytes.</summary>
    internal const int MaxForm = 1024 * 1024;

    /// <summary>
    /// It only shows: what the seal holds was typed by this account, and nobody else can make one. The proof that other forms carry would not do here, for it
    /// was given before signing in.
    /// </summary>
    [HttpPost(Path)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(MaxForm)]
    [RequestFormLimits(ValueLengthLimit = MaxForm, BufferBodyLengthLimit = MaxForm)]
    public async Task<IActionResult> Ask([FromForm(Name = LatePage.Field)] string? kept, CancellationToken cancellation)
    {
        if (forms.Open(kept) is not { } form)
            return this.RedirectWith(ReturnAddress.Start, "Wat u eerder typte, is er niet meer. Het is niet verstuurd.");
        if (form.AccountId != StaffMember.Of(User)!.Id)
            return forms.Page(new(kept!, LateReason.OfAnother) { HadFile = form.HadFile });
        var act = LateAct.Of(form.Action);
        return View("Ask", new LateQuestion(form, act.Words, await NameAsync(act, cancellation)));
    }

    /// <summary>Of whom the page is that the form is about; null: it is about no one.</summary>
    private Task<string?> NameAsync(LateAct act, CancellationToken cancellation) => store.Versions.AsNoTracking()
        .Where(version => version.Content != null && (version.Official.Slug == act.Slug || version.Id == act.VersionId)).OrderByDescending(version => version.Id)
        .Select(version => (string?)version.Content!.Name).FirstOrDefaultAsync(cancellation);
}

/// <summary>A form that can be sent after all.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Act">What sending it does.</param>
/// <param name="Name">Of whom the page is that it is about; null: it is about no one.</param>
public sealed record LateQuestion(LateForm Form, string Act, string? Name);

/// <summary>Why a form was not taken.</summary>
public enum LateReason
{
    /// <summary>The session had ended.</summary>
    SignedOut,

    /// <summary>The form asks to have signed in a short time ago.</summary>
    SignedInLongAgo,

    /// <summary>Somebody else is signed in.</summary>
    OfAnother,
}

/// <summary>What stands on the page while its author signs in elsewhere.</summary>
/// <param name="Kept">What was typed, sealed.</param>
/// <param name="Why">Why it was not taken.</param>
public sealed record LatePage(string Kept, LateReason Why)
{
    public const string Field = "getypt";

    /// <summary>That the file which came with a form is not kept.</summary>
    public const string NoFile = "De foto zelf is niet bewaard. Kies die straks opnieuw.";

    /// <summary>Whether a file came with it.</summary>
    public bool HadFile { get; init; }

    /// <summary>Where to sign in.</summary>
    public string SignIn => Why == LateReason.SignedOut ? ReturnAddress.SignIn : ReturnAddress.SignInAgain(null);

    /// <summary>What happened, in a sentence.</summary>
    public string Sentence => Why switch
    {
        LateReason.OfAnother => "Dit is getypt met een ander account. Log in met dat account.",
        LateReason.SignedInLongAgo => "Voor deze stap moet u opnieuw inloggen. Er is nog niets veranderd.",
        _ => "U was uitgelogd voordat u dit verstuurde. Er is nog niets veranderd.",
    };
}
