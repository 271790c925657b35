namespace LeidenBestuur.Web.Data.Accounts;

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Eerste beheerder: belongs to no account, and works only while there is none.</summary>
    FirstAdministrator,

    /// <summary>Uitnodiging, or a new start after a reset: choose a password, then a second factor.</summary>
    Invitation,

    /// <summary>Nieuw wachtwoord; the second factor stays as it is.</summary>
    Password,
}

/// <summary>Eenmalige link: the store holds only the hash of its code.</summary>
public sealed class AccountLink
{
    public int Id { get; init; }

    public required string CodeHash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Whose; null: of the first administrator.</summary>
    public int? AccountId { get; init; }

    public StaffAccount? Account { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null: not yet.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>Herstelcode: the second step for who has lost the telephone, once.</summary>
public sealed class RecoveryCode
{
    public int Id { get; init; }

    public int AccountId { get; init; }

    public required string CodeHash { get; init; }

    /// <summary>UTC; null: not yet.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>Bekend apparaat: a browser in which an account has signed in with every step. Strangers' wrong tries do not hold it back.</summary>
public sealed class KnownDevice
{
    public int Id { get; init; }

    public int AccountId { get; init; }

    public required string IdHash { get; init; }

    public required DateTime SeenAt { get; set; }
}

/// <summary>Mislukte poging: what throttling counts. The name is hashed, because somebody may have typed a password in its place.</summary>
public sealed class FailedTry
{
    public int Id { get; init; }

    public required DateTime At { get; init; }

    public required string NameHash { get; init; }

    public required string Origin { get; init; }

    /// <summary>The known device; null: a stranger's browser.</summary>
    public int? DeviceId { get; init; }
}

/// <summary>Verbruikte opdracht: a passkey's challenge that has been answered, so that the answer cannot be played again.</summary>
public sealed class SpentChallenge
{
    public required string Hash { get; init; }

    public required DateTime ExpiresAt { get; init; }
}
