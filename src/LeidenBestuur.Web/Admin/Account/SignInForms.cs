using System.ComponentModel.DataAnnotations;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Signing in, the first step.</summary>
public sealed record PasswordForm
{
    [Display(Name = "E-mailadres")]
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    [StringLength(Enlistment.MostOfEmail, ErrorMessage = Enlistment.EmailTooLong)]
    public string? Email { get; init; }

    [Display(Name = "Wachtwoord")]
    [Required(ErrorMessage = "Vul uw wachtwoord in.")]
    public string? Password { get; init; }
}

/// <summary>The second step, with an app.</summary>
public sealed record TotpForm
{
    [Display(Name = "Code uit uw app")]
    [Required(ErrorMessage = "Vul de code in die uw app nu laat zien.")]
    public string? Code { get; init; }
}

/// <summary>The second step, when the telephone is lost.</summary>
public sealed record RecoveryForm
{
    [Display(Name = "Herstelcode")]
    [Required(ErrorMessage = "Vul een van uw herstelcodes in.")]
    public string? Code { get; init; }
}

/// <summary>What the page for signing in shows.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Return">Where it leads.</param>
/// <param name="IsAgain">Whether somebody signs in who already is.</param>
/// <param name="Provider">What the button of the organisation's own provider says; null: there is none.</param>
/// <param name="HasPasskeys">Whether passkeys work at this address.</param>
/// <param name="CanMail">Whether a forgotten password can be replaced by mail.</param>
public sealed record SignInPage(PasswordForm Form, string Return, bool IsAgain, string? Provider, bool HasPasskeys, bool CanMail);
