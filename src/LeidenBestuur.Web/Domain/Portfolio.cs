namespace LeidenBestuur.Web.Domain;

/// <summary>Portefeuille, beleidsterrein: a subject of government. It joins the assignments of all who are or were responsible for it and is shown as it is now.</summary>
public sealed class Portfolio
{
    /// <summary>Where the name of a subject comes from that was merged into this one: it goes on being found.</summary>
    private const string FromMerging = "samengevoegd";

    private readonly List<FormerSlug> _formerSlugs = [];

    private Portfolio()
    {
    }

    /// <summary>A new subject.</summary>
    /// <param name="slug">Address below /portefeuilles, unique among all that were ever in use.</param>
    /// <param name="name">Naam.</param>
    public Portfolio(string slug, string name) => (Slug, Name) = (slug, name);

    /// <summary>Onderwerp toevoegen: a new subject with all that is said of it.</summary>
    /// <exception cref="DomainException">The facts cannot be true.</exception>
    public Portfolio(PortfolioFacts facts, Signature by) => Revise(facts, by);

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Adres below /portefeuilles.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Oude adressen, also of subjects that were merged into this one: they lead here for good.</summary>
    public IReadOnlyCollection<FormerSlug> FormerSlugs => _formerSlugs;

    /// <summary>Naam.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Omschrijving, Markdown; null: none.</summary>
    public string? DescriptionMarkdown { get; private set; }

    /// <summary>Trefwoorden: everyday words that residents use for it; the editors' own, never official text.</summary>
    public IReadOnlyList<Keyword> Keywords { get; private set; } = [];

    /// <summary>Contactwegen for questions on this subject; empty: the municipality's own contact.</summary>
    public IReadOnlyList<ContactRoute> ContactRoutes { get; private set; } = [];

    /// <summary>Gewijzigd door; null: as the source texts made it.</summary>
    public string? RevisedBy { get; private set; }

    /// <summary>Gewijzigd op, UTC; null: as the source texts made it.</summary>
    public DateTime? RevisedAt { get; private set; }

    /// <summary>Changes at every revision: two people cannot save over each other unseen.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.NewGuid();

    /// <summary>What is said of it now.</summary>
    public PortfolioFacts Facts => new(Name, Slug, DescriptionMarkdown, Keywords, ContactRoutes);

    /// <summary>Trefwoorden kiezen: replaces the keywords.</summary>
    public void ChooseKeywords(IReadOnlyList<Keyword> keywords) => Keywords = keywords;

    /// <summary>Onderwerp wijzigen: replaces all that is said of it. An address that is left goes on leading here; names that profiles state stay as published.</summary>
    /// <exception cref="DomainException">The facts cannot be true.</exception>
    public void Revise(PortfolioFacts facts, Signature by)
    {
        facts.Check();
        MoveTo(facts.Slug);
        (Name, DescriptionMarkdown, Keywords, ContactRoutes) = (facts.Name, facts.DescriptionMarkdown, facts.Keywords, facts.ContactRoutes);
        Sign(by);
    }

    /// <summary>
    /// Samenvoegen: takes in another subject, which is no more. Its addresses lead here for good. Whose assignments joined that one, join this one from then on:
    /// the store brings them over.
    /// </summary>
    /// <param name="other">The other subject as it was.</param>
    /// <param name="withKeywords">Whether its keywords come along.</param>
    /// <param name="withContactRoutes">Whether its contact routes come along.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="DomainException">It is this one, or together they have too many keywords or contact routes.</exception>
    public void Absorb(Portfolio other, bool withKeywords, bool withContactRoutes, Signature by)
    {
        if (other == this)
            throw new DomainException("Een onderwerp kan niet met zichzelf worden samengevoegd. Kies een ander onderwerp.");
        var facts = Facts with
        {
            Keywords = withKeywords
                ? [.. Keywords.Concat(other.Keywords).Append(new(InASentence(other.Name), FromMerging)).DistinctBy(keyword => keyword.Word, StringComparer.OrdinalIgnoreCase)]
                : Keywords,
            ContactRoutes = withContactRoutes ? [.. ContactRoutes.Concat(other.ContactRoutes).DistinctBy(route => route.Address, StringComparer.Ordinal)] : ContactRoutes,
        };
        facts.Check();
        _formerSlugs.AddRange(other.FormerSlugs.Select(former => former.Slug).Append(other.Slug).Where(slug => slug != Slug).Select(slug => new FormerSlug(slug)));
        (Keywords, ContactRoutes) = (facts.Keywords, facts.ContactRoutes);
        Sign(by);
    }

    /// <summary>As keywords are written: "sport", but "WMO".</summary>
    private static string InASentence(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private void MoveTo(string slug)
    {
        if (slug == Slug)
            return;
        _formerSlugs.RemoveAll(former => former.Slug == slug);
        if (Slug.Length > 0)
            _formerSlugs.Add(new FormerSlug(Slug));
        Slug = slug;
    }

    private void Sign(Signature by)
    {
        (RevisedBy, RevisedAt) = (by.By, by.At);
        ConcurrencyToken = Guid.NewGuid();
    }
}

/// <summary>Trefwoord: an everyday word for a subject.</summary>
/// <param name="Word">Woord, as written.</param>
/// <param name="Origin">Herkomst: who chose it ("redactie").</param>
public sealed record Keyword(string Word, string Origin)
{
    /// <summary>Redactie: chosen by the staff of this site.</summary>
    public const string Editors = "redactie";

    /// <summary>Langste woord, in characters.</summary>
    public const int MaxLength = 60;
}

/// <summary>Contactweg: where a resident gets help on a subject.</summary>
/// <param name="Text">Wat: the text of the link.</param>
/// <param name="Address">Adres: https, mailto or tel.</param>
public sealed record ContactRoute(string Text, string Address)
{
    /// <summary>Langste tekst, in characters.</summary>
    public const int MaxText = 150;

    /// <summary>Langste adres, in characters.</summary>
    public const int MaxAddress = 500;

    /// <summary>Bruikbaar adres: an https address with a host, a mailto with one recipient or more, or a tel with a number.</summary>
    public static bool IsAddress(string address) =>
        address.Length <= MaxAddress
            && address.All(letter => letter is > ' ' and not ('"' or '<' or '>' or '\\' or '\x7f'))
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme switch
            {
                "https" => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0,
                "mailto" => address["mailto:".Length..].Split('?')[0] is var recipient && recipient.IndexOf('@', StringComparison.Ordinal) > 0 && !recipient.EndsWith('@'),
                "tel" => address["tel:".Length..].All(letter => char.IsAsciiDigit(letter) || letter is '+' or '-') && address.Any(char.IsAsciiDigit),
                _ => false,
            };
}
