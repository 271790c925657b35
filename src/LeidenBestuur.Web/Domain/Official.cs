namespace LeidenBestuur.Web.Domain;

/// <summary>Bestuurder, collegelid: a person who governs or governed. What the page says lies in the versions; this is who they are about.</summary>
public sealed class Official
{
    private readonly List<ProfileVersion> _versions = [];
    private readonly List<FormerSlug> _formerSlugs = [];
    private readonly List<Confirmation> _confirmations = [];

    private Official()
    {
    }

    /// <summary>A new official, without versions.</summary>
    /// <param name="slug">Address below /bestuurders, unique among all that were ever in use.</param>
    public Official(string slug) => Slug = slug;

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Adres below /bestuurders.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Oude adressen: they lead here for good.</summary>
    public IReadOnlyCollection<FormerSlug> FormerSlugs => _formerSlugs;

    /// <summary>Nagekeken op: the day on which the municipality last checked the page as a whole; null: never.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Nagekeken door; null: never checked.</summary>
    public string? CheckedBy { get; private set; }

    /// <summary>Versies. Acts on them go through <see cref="Timeline"/>.</summary>
    public IReadOnlyCollection<ProfileVersion> Versions => _versions;

    /// <summary>Antwoorden van de bestuurder zelf, beside the versions.</summary>
    public IReadOnlyCollection<Confirmation> Confirmations => _confirmations;

    /// <summary>Tijdlijn; every version must have been loaded.</summary>
    public Timeline Timeline => new(_versions);

    /// <summary>Nagekeken, niets veranderd: says that the page is right, without a new version.</summary>
    public void Check(Signature by) => (CheckedOn, CheckedBy) = (AmsterdamTime.DayOf(by.At), by.By);

    /// <summary>Adres wijzigen: the old address goes on leading here.</summary>
    public void Rename(string slug)
    {
        if (slug == Slug)
            return;
        _formerSlugs.RemoveAll(former => former.Slug == slug);
        _formerSlugs.Add(new FormerSlug(Slug));
        Slug = slug;
    }

    /// <summary>Bevestigen: keeps the holder's own answer.</summary>
    public void Confirm(bool isRight, string? remark, DateTime at) => _confirmations.Add(new Confirmation(isRight, remark, at));

    /// <summary>
    /// Weghalen: blacks out private data in a version for good, and keeps that it happened. The only act that changes a
    /// published version.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="field">The field, as <see cref="Erasure.Field"/> names it.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="DomainException">The version has no such field.</exception>
    public void Erase(ProfileVersion version, string field, Signature by)
    {
        if (!_versions.Contains(version) || version.Content is not { } content)
            throw new DomainException("Deze versie heeft geen inhoud om weg te halen.");
        var blackedOut = BlackOut.Apply(content, field);
        version.Erase(new Erasure(field, ProfileFacts.Hash(content), by.At, by.By), blackedOut);
    }
}

/// <summary>Oud adres of an official or a subject.</summary>
/// <param name="Slug">Adres below /bestuurders or /portefeuilles; never given to another.</param>
public sealed record FormerSlug(string Slug);

/// <summary>Bevestiging: what the official answered when asked whether the page is right.</summary>
/// <param name="IsRight">Klopt.</param>
/// <param name="Remark">Opmerking, for staff; null: none.</param>
/// <param name="At">Wanneer, UTC.</param>
public sealed record Confirmation(bool IsRight, string? Remark, DateTime At);
