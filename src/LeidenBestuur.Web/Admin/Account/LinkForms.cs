using System.ComponentModel.DataAnnotations;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Choosing a password, with the code of a link.</summary>
public record NewPasswordForm
{
    public string? Code { get; init; }

    [Display(Name = "Nieuw wachtwoord")]
    [Required(ErrorMessage = "Kies een wachtwoord.")]
    public string? Password { get; init; }
}

/// <summary>Accepting an invitation.</summary>
public record InvitationForm : NewPasswordForm
{
    [Display(Name = "Uw naam", Order = 1)]
    [Required(ErrorMessage = "Vul uw naam in.")]
    [StringLength(StaffName.Most, ErrorMessage = StaffName.TooLong)]
    public string? Name { get; init => field = StaffName.Of(value); }
}

/// <summary>The first administrator.</summary>
public sealed record FirstAdministratorForm : InvitationForm
{
    [Display(Name = "Uw e-mailadres", Order = 2)]
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    [EmailAddress(ErrorMessage = "Dit is geen e-mailadres. Bijvoorbeeld: naam@leiden.nl.")]
    [StringLength(Enlistment.MostOfEmail, ErrorMessage = Enlistment.EmailTooLong)]
    public string? Email { get; init; }
}

/// <summary>Asking for a new password.</summary>
public sealed record ForgottenForm
{
    [Display(Name = "E-mailadres")]
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    [StringLength(Enlistment.MostOfEmail, ErrorMessage = Enlistment.EmailTooLong)]
    public string? Email { get; init; }
}

/// <summary>An invitation as its page shows it.</summary>
public sealed record InvitationPage(InvitationForm Form, string Email);
