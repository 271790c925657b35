using System.ComponentModel.DataAnnotations;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Setting up an app for codes.</summary>
public sealed record TotpSetUpForm
{
    /// <summary>The new secret, protected: it is kept once a code has shown that the app has it.</summary>
    public string? Kept { get; init; }

    [Display(Name = "Code uit de app")]
    [Required(ErrorMessage = "Vul de code in die de app laat zien.")]
    public string? Code { get; init; }
}

/// <summary>Naming a new passkey.</summary>
public sealed record PasskeyForm
{
    [Display(Name = "Naam van deze passkey")]
    [StringLength(60, ErrorMessage = "Deze naam is te lang. Gebruik hoogstens 60 tekens.")]
    public string? Name { get; init; }

    public string? State { get; init; }

    public string? Credential { get; init; }
}

/// <summary>What the page for setting up an app shows.</summary>
public sealed record TotpPage(TotpSetUpForm Form, string Secret, string Square, int Size, string Kept);

/// <summary>Ten new recovery codes, and where to go on.</summary>
public sealed record CodesPage(IReadOnlyList<string> Codes, string Return);
