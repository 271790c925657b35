namespace LeidenBestuur.Web.Data.Accounts;

/// <summary>How somebody has shown who they are, beside the password.</summary>
public enum SignInFactor
{
    /// <summary>Alleen het wachtwoord: the second step is still to come.</summary>
    None,

    /// <summary>Alleen het wachtwoord, where <c>Admin:RequireSecondFactor</c> asks for no more.</summary>
    Password,

    /// <summary>Passkey, with the owner's finger, face or PIN.</summary>
    Passkey,

    /// <summary>Code van een app.</summary>
    Totp,

    /// <summary>Herstelcode.</summary>
    Recovery,

    /// <summary>De tweede stap van de organisatie zelf.</summary>
    Oidc,
}

/// <summary>Sessie: one browser in which somebody is signed in. The cookie holds only its id, the store only the hash of that.</summary>
public sealed class AccountSession
{
    public int Id { get; init; }

    public required string IdHash { get; init; }

    public int AccountId { get; init; }

    public StaffAccount Account { get; init; } = null!;

    public required SignInFactor Factor { get; init; }

    /// <summary>When it began, and when who it is was last shown; UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Last request, to the minute; UTC.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>The address of the network it began on.</summary>
    public required string Origin { get; init; }

    /// <summary>The browser, in words.</summary>
    public required string Device { get; init; }
}
