namespace LeidenBestuur.Web.Domain;

/// <summary>Gegevens van een onderwerp: all that is said of a subject at once.</summary>
/// <param name="Name">Naam.</param>
/// <param name="Slug">Adres below /portefeuilles: small letters, digits and single hyphens.</param>
/// <param name="DescriptionMarkdown">Omschrijving, Markdown; null: none.</param>
/// <param name="Keywords">Trefwoorden.</param>
/// <param name="ContactRoutes">Contactwegen, in order.</param>
public sealed record PortfolioFacts(string Name, string Slug, string? DescriptionMarkdown, IReadOnlyList<Keyword> Keywords, IReadOnlyList<ContactRoute> ContactRoutes)
{
    /// <summary>Langste naam, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>Langste adres, in characters.</summary>
    public const int MaxSlug = 80;

    /// <summary>Langste omschrijving, in characters.</summary>
    public const int MaxDescription = 5000;

    /// <summary>Meeste trefwoorden.</summary>
    public const int MaxKeywords = 100;

    /// <summary>Meeste contactwegen.</summary>
    public const int MaxContactRoutes = 10;

    /// <summary>Bruikbaar adres: small letters and digits, joined by single hyphens.</summary>
    public static bool IsSlug(string slug) => slug.Length is > 0 and <= MaxSlug && slug.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>Refuses what cannot be true.</summary>
    /// <exception cref="DomainException">No name or address, something too long or too many, a keyword twice, or an address that leads nowhere.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new DomainException("De naam ontbreekt. Vul een naam in.");
        if (Name.Length > MaxName
            || DescriptionMarkdown?.Length > MaxDescription
            || Keywords.Any(keyword => keyword.Word.Length > Keyword.MaxLength)
            || ContactRoutes.Any(route => route.Text.Length > ContactRoute.MaxText))
            throw new DomainException("Een tekst is te lang. Maak hem korter.");
        if (!IsSlug(Slug))
            throw new DomainException("Het adres bestaat uit kleine letters, cijfers en streepjes. Bijvoorbeeld: kunst-en-cultuur.");
        if (Keywords.Count > MaxKeywords)
            throw new DomainException($"Er zijn meer dan {MaxKeywords} trefwoorden. Haal er een paar weg.");
        if (Keywords.Any(keyword => string.IsNullOrWhiteSpace(keyword.Word)) || Keywords.DistinctBy(keyword => keyword.Word, StringComparer.OrdinalIgnoreCase).Count() < Keywords.Count)
            throw new DomainException("Een trefwoord is leeg of staat er twee keer. Haal er een weg.");
        if (ContactRoutes.Count > MaxContactRoutes)
            throw new DomainException($"Er zijn meer dan {MaxContactRoutes} contactwegen. Haal er een paar weg.");
        if (ContactRoutes.Any(route => string.IsNullOrWhiteSpace(route.Text) || !ContactRoute.IsAddress(route.Address)))
            throw new DomainException("Een contactweg heeft een tekst nodig, en een adres dat begint met https://, mailto: of tel:.");
    }
}
