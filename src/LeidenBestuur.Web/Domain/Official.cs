namespace LeidenBestuur.Web.Domain;

/// <summary>Bestuurder, collegelid: a person who governs or governed. What the page says lies in the versions; this is who they are about.</summary>
public sealed class Official
{
    /// <summary>Voorbehouden adres: where the admin area makes somebody new. Nobody is given it.</summary>
    public const string ReservedSlug = "nieuw";

    private readonly List<ProfileVersion> _versions = [];
    private readonly List<FormerSlug> _formerSlugs = [];
    private readonly List<PageCheck> _checks = [];
    private readonly List<Confirmation> _confirmations = [];
    private readonly List<ErasureRequest> _erasureRequests = [];

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

    /// <summary>Controles: each time that the municipality checked the page as a whole.</summary>
    public IReadOnlyCollection<PageCheck> Checks => _checks;

    /// <summary>Laatste controle; null: never checked.</summary>
    public PageCheck? LastCheck => _checks.MaxBy(check => check.At);

    /// <summary>Versies. Acts on them go through <see cref="Timeline"/>.</summary>
    public IReadOnlyCollection<ProfileVersion> Versions => _versions;

    /// <summary>Antwoorden van de bestuurder zelf, beside the versions.</summary>
    public IReadOnlyCollection<Confirmation> Confirmations => _confirmations;

    /// <summary>Verzoeken tot weghalen, also those that were decided.</summary>
    public IReadOnlyCollection<ErasureRequest> ErasureRequests => _erasureRequests;

    /// <summary>Tijdlijn; every version must have been loaded.</summary>
    public Timeline Timeline => new(_versions);

    /// <summary>Nagekeken, niets veranderd: says that the page is right, without a new version. Of two at one instant the first is kept.</summary>
    public void Check(Signature by)
    {
        if (LastCheck?.At != by.At)
            _checks.Add(new PageCheck(by.By, by.At));
    }

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

    /// <summary>Whether a field can be taken away at all: what the law wants to be public cannot.</summary>
    public static bool CanErase(string field) => BlackOut.Reaches(field);

    /// <summary>Wat er weggaat: every version that holds a field, published or not, and what is left of it.</summary>
    /// <param name="field">The field, as <see cref="ProfileFields"/> names it.</param>
    /// <exception cref="DomainException">Fields of this kind cannot be taken away.</exception>
    public IReadOnlyList<ErasedVersion> WithField(string field) => _versions.Find(version => version.WordsField() == field) is { } around
        ? around.Words().Count == 0 ? [] : [new ErasedVersion(around, around.Content)]
        : [.. _versions.Where(version => version.Content is not null).Select(version => (version, without: BlackOut.Without(version.Content!, field)))
            .Where(pair => pair.without is not null).Select(pair => new ErasedVersion(pair.version, pair.without!))];

    /// <summary>Weghalen vragen: nothing goes until somebody else confirms it.</summary>
    /// <param name="field">The field, as <see cref="ProfileFields"/> names it.</param>
    /// <param name="ground">On which law.</param>
    /// <param name="explanation">Toelichting; needed where the ground is another one.</param>
    /// <param name="by">Who asks, and when.</param>
    /// <exception cref="DomainException">No version has the field, it cannot be taken away, it has been asked already, or the ground is not written out.</exception>
    public ErasureRequest AskErasure(string field, ErasureGround ground, string? explanation, Signature by)
    {
        if (ground == ErasureGround.Other && string.IsNullOrWhiteSpace(explanation))
            throw new DomainException("Schrijf op welke grond dit weg moet.");
        if (WithField(field).Count == 0)
            throw new DomainException("Dit onderdeel staat in geen enkele versie. Kies een ander onderdeel.");
        if (_erasureRequests.Exists(request => request.IsOpen && request.Field == field))
            throw new DomainException("Dit is al gevraagd en wacht op een tweede persoon.");
        var request = new ErasureRequest(field, ground, string.IsNullOrWhiteSpace(explanation) ? null : explanation.Trim(), by);
        _erasureRequests.Add(request);
        return request;
    }

    /// <summary>Weghalen bevestigen: the second person has it done.</summary>
    /// <returns>The versions that changed.</returns>
    /// <exception cref="DomainException">It has been decided, the same person asked for it, or no version has the field any more.</exception>
    public IReadOnlyList<ProfileVersion> Erase(ErasureRequest request, Signature by)
    {
        CheckOpen(request);
        if (request.AskedByKey == by.Key)
            throw new DomainException("Iemand anders moet dit bevestigen: u hebt het zelf gevraagd.");
        var erased = EraseField(request.Field, by);
        request.Decide(ErasureOutcome.Done, by);
        return erased;
    }

    /// <summary>Weghalen afwijzen, or intrekken by who asked: everything stays.</summary>
    /// <exception cref="DomainException">It has been decided.</exception>
    public void RefuseErasure(ErasureRequest request, Signature by)
    {
        CheckOpen(request);
        request.Decide(request.AskedByKey == by.Key ? ErasureOutcome.Withdrawn : ErasureOutcome.Refused, by);
    }

    /// <summary>
    /// Weghalen: blacks out private data in every version for good, and keeps that it happened. The only act that changes a published
    /// version. A correction of the field loses all its words too, its reason and notes as well: they would tell what stood there.
    /// </summary>
    /// <returns>The versions that changed.</returns>
    /// <exception cref="DomainException">No version has such a field.</exception>
    internal IReadOnlyList<ProfileVersion> EraseField(string field, Signature by)
    {
        var parts = WithField(field);
        if (parts.Count == 0)
            throw new DomainException("Dit onderdeel staat in geen enkele versie.");
        if (parts is [{ Version: var around }] && around.WordsField() == field)
        {
            around.EraseWords(by);
            return [around];
        }

        // Before anything changes: afterwards nobody can tell what a correction was about.
        var corrections = _versions.Where(version => version.Correction is not null && CorrectsField(version, field)).ToHashSet();
        foreach (var (version, without) in parts)
            version.Erase(new Erasure(field, ProfileFacts.Hash(version.Content!), by.At, by.By), without!);
        foreach (var version in corrections)
            version.EraseWords(by);
        return [.. parts.Select(part => part.Version).Union(corrections)];
    }

    private static bool CorrectsField(ProfileVersion version, string field) =>
        ProfileFields.Changed(version.BasedOn?.WithContent()?.Content, version.Content).Contains(field, StringComparer.Ordinal);

    private void CheckOpen(ErasureRequest request)
    {
        if (!_erasureRequests.Contains(request))
            throw new ArgumentException("The request belongs to another official.", nameof(request));
        if (!request.IsOpen)
            throw new DomainException("Over dit verzoek is al beslist.");
    }
}

/// <summary>Oud adres of an official or a subject.</summary>
/// <param name="Slug">Adres below /bestuurders or /portefeuilles; never given to another.</param>
public sealed record FormerSlug(string Slug);

/// <summary>Controle: that somebody of the municipality looked a page over and found that it is right.</summary>
/// <param name="By">Nagekeken door, as it is shown.</param>
/// <param name="At">Wanneer, UTC.</param>
public sealed record PageCheck(string By, DateTime At);

/// <summary>Bevestiging: what the official answered when asked whether the page is right.</summary>
/// <param name="IsRight">Klopt.</param>
/// <param name="Remark">Opmerking, for staff; null: none.</param>
/// <param name="At">Wanneer, UTC.</param>
public sealed record Confirmation(bool IsRight, string? Remark, DateTime At);
