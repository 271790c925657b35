using System.Linq.Expressions;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Identity;

namespace LeidenBestuur.Web.Data.Accounts;

/// <summary>Account: somebody of the staff who may sign in. Local ones sign in with their e-mail address as user name.</summary>
public sealed class StaffAccount : IdentityUser<int>
{
    /// <summary>Whether somebody can sign in with it. Who was invited, or begins again, has no password yet; a second factor comes after one.</summary>
    public static Expression<Func<StaffAccount, bool>> CanSignIn { get; } = account => account.DisabledAt == null && (account.IsExternal || account.PasswordHash != null);

    /// <summary>Naam, as colleagues and the trail know it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Rol.</summary>
    public StaffRole Role { get; set; }

    /// <summary>Geblokkeerd sinds, UTC; null: it may sign in.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Gemaakt op, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Laatst ingelogd, with every step, UTC; null: never.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Sleutel van de app voor codes, as data protection wrote it; null: no app.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The time step of the last code that was accepted, so that each works once; 0: none yet.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>Whether it belongs to the organisation's own provider, which then says who it is and what the role is.</summary>
    public bool IsExternal { get; set; }

    /// <summary>As the audit trail names who did something.</summary>
    public string Signature => $"{Name} ({Email})";

    /// <summary>As the audit trail names it when something is done to it.</summary>
    public string Subject => $"account/{Id} {Email}";
}
