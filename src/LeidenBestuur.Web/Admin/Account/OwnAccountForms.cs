using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>The own account as its page shows it.</summary>
public sealed record OwnAccountPage
{
    public required StaffAccount Account { get; init; }

    public required int SessionId { get; init; }

    public required IReadOnlyList<UserPasskeyInfo> Passkeys { get; init; }

    public required int CodesLeft { get; init; }

    public required IReadOnlyList<AccountSession> Sessions { get; init; }

    public required bool HasPasskeys { get; init; }

    /// <summary>Whether a second factor may be taken away: one must stay.</summary>
    public bool CanRemove => Passkeys.Count + (Account.TotpSecret is null ? 0 : 1) > 1;
}

/// <summary>Changing the own password.</summary>
public sealed record ChangePasswordForm
{
    [Display(Name = "Huidig wachtwoord")]
    [Required(ErrorMessage = "Vul het wachtwoord in dat u nu hebt.")]
    public string? Current { get; init; }

    [Display(Name = "Nieuw wachtwoord")]
    [Required(ErrorMessage = "Kies een nieuw wachtwoord.")]
    public string? Password { get; init; }
}

/// <summary>Changing the own name.</summary>
public sealed record NameForm
{
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul uw naam in.")]
    [StringLength(StaffName.Most, ErrorMessage = StaffName.TooLong)]
    public string? Name { get; init => field = StaffName.Of(value); }
}
