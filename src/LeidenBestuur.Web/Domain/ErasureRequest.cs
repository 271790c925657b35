namespace LeidenBestuur.Web.Domain;

/// <summary>Grond voor weghalen: the law on which private data are taken away.</summary>
public enum ErasureGround
{
    /// <summary>AVG, artikel 17: the right to be forgotten.</summary>
    RightToErasure,

    /// <summary>Wet open overheid, artikel 5.1: what may not be made public.</summary>
    NotPublic,

    /// <summary>Andere grond, which is written out.</summary>
    Other,
}

/// <summary>Afloop van een verzoek tot weghalen.</summary>
public enum ErasureOutcome
{
    /// <summary>Weggehaald.</summary>
    Done,

    /// <summary>Afgewezen, by somebody else.</summary>
    Refused,

    /// <summary>Ingetrokken, by who asked.</summary>
    Withdrawn,
}

/// <summary>Verzoek tot weghalen: that private data go from every version of an official for good. One person asks, another decides.</summary>
public sealed class ErasureRequest
{
    private ErasureRequest()
    {
    }

    internal ErasureRequest(string field, ErasureGround ground, string? explanation, Signature by)
    {
        (Field, Ground, Explanation) = (field, ground, explanation);
        (AskedBy, AskedByKey, AskedAt) = (by.By, by.Key, by.At);
    }

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Sleutel van de bestuurder.</summary>
    public int OfficialId { get; private set; }

    /// <summary>Wat: the field, as <see cref="ProfileFields"/> names it. What it says is kept nowhere here.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Grond.</summary>
    public ErasureGround Ground { get; private set; }

    /// <summary>Toelichting op de grond, for staff; null: none.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Gevraagd door.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>Kenmerk of who asked (<see cref="Signature.Key"/>), who may not decide.</summary>
    public string AskedByKey { get; private set; } = "";

    /// <summary>Gevraagd op, UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Beslist door; null: not yet decided.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Beslist op, UTC; null: not yet decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Afloop; null: not yet decided.</summary>
    public ErasureOutcome? Outcome { get; private set; }

    /// <summary>Whether it is still to be decided.</summary>
    public bool IsOpen => Outcome is null;

    internal void Decide(ErasureOutcome outcome, Signature by) => (Outcome, DecidedBy, DecidedAt) = (outcome, by.By, by.At);
}

/// <summary>What taking a field away leaves of one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Without">Its content without the field; null: it has none, as a withdrawal, and only words around it go.</param>
public sealed record ErasedVersion(ProfileVersion Version, ProfileContent? Without);
