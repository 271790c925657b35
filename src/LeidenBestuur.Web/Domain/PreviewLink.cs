namespace LeidenBestuur.Web.Domain;

/// <summary>Voorbeeldlink: lets who has it see one version before it is published, for some days and until somebody revokes it.</summary>
public sealed class PreviewLink
{
    /// <summary>So long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private PreviewLink()
    {
    }

    /// <summary>A new link.</summary>
    /// <param name="codeHash">Hash of the code in its address; the code itself is shown once and not kept.</param>
    /// <param name="versionId">The version that it shows.</param>
    /// <param name="made">By whom, and when.</param>
    public PreviewLink(string codeHash, int versionId, Signature made)
    {
        (CodeHash, VersionId) = (codeHash, versionId);
        (MadeBy, MadeAt, ExpiresAt) = (made.By, made.At, made.At + Lifetime);
    }

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Hash van de code.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>Sleutel van de versie.</summary>
    public int VersionId { get; private set; }

    /// <summary>Gemaakt door.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>Gemaakt op, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Verloopt op, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Ingetrokken door; null: it was not.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Ingetrokken op, UTC; null: it was not.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Whether it still shows something.</summary>
    public bool Works(DateTime now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Intrekken: for good; a second time changes nothing.</summary>
    public void Revoke(Signature by)
    {
        if (RevokedAt is null)
            (RevokedBy, RevokedAt) = (by.By, by.At);
    }
}
