using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Users;

/// <summary>Inviting somebody.</summary>
public sealed record InviteForm
{
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul de naam in.")]
    [StringLength(StaffName.Most, ErrorMessage = StaffName.TooLong)]
    public string? Name { get; init => field = StaffName.Of(value); }

    [Display(Name = "E-mailadres")]
    [Required(ErrorMessage = "Vul het e-mailadres in.")]
    [EmailAddress(ErrorMessage = "Dit is geen e-mailadres. Bijvoorbeeld: naam@leiden.nl.")]
    [StringLength(Enlistment.MostOfEmail, ErrorMessage = Enlistment.EmailTooLong)]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Kies een rol.")]
    [EnumDataType(typeof(StaffRole), ErrorMessage = "Kies een van de drie rollen.")]
    public StaffRole? Role { get; init; }
}

/// <summary>One account in the list of all.</summary>
public sealed record AccountRow(StaffAccount Account, bool HasPasskey, int Sessions);

/// <summary>One account as its page shows it.</summary>
public sealed record AccountPage(StaffAccount Account, int Passkeys, int CodesLeft, IReadOnlyList<AccountSession> Sessions, bool IsOwn, bool IsLastAdministrator);

/// <summary>A link that is shown once, or that went by mail.</summary>
/// <param name="Name">For whom.</param>
/// <param name="Email">Their address.</param>
/// <param name="Link">The link.</param>
/// <param name="Hours">How long it works.</param>
/// <param name="Mail">What became of the mail; null: there is no server for it.</param>
public sealed record LinkPage(string Name, string Email, string Link, int Hours, bool? Mail);

/// <summary>What the roles are called, and what each may do.</summary>
public static class RoleWords
{
    public static string Name(this StaffRole role) => role switch
    {
        StaffRole.Editor => "redacteur",
        StaffRole.Publisher => "eindredacteur",
        StaffRole.Administrator => "beheerder",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    public static string Explanation(this StaffRole role) => role switch
    {
        StaffRole.Editor => "bewerkt profielen en dient wijzigingen in",
        StaffRole.Publisher => "keurt ook goed, plant in en trekt in",
        StaffRole.Administrator => "regelt ook accounts, onderwerpen en de pagina’s over de site, en haalt privégegevens weg",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
