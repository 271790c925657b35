namespace LeidenBestuur.Web.Domain;

/// <summary>Portefeuille, beleidsterrein: a subject of government. It joins the assignments of all who are or were responsible for it and is shown as it is now.</summary>
public sealed class Portfolio
{
    private Portfolio()
    {
    }

    /// <summary>A new subject.</summary>
    /// <param name="slug">Address below /portefeuilles.</param>
    /// <param name="name">Naam.</param>
    public Portfolio(string slug, string name) => (Slug, Name) = (slug, name);

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Adres below /portefeuilles.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Naam.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Omschrijving, Markdown; null: none.</summary>
    public string? DescriptionMarkdown { get; private set; }

    /// <summary>Trefwoorden: everyday words that residents use for it; the editors' own, never official text.</summary>
    public IReadOnlyList<Keyword> Keywords { get; private set; } = [];

    /// <summary>Contactwegen for questions on this subject; empty: the municipality's own contact.</summary>
    public IReadOnlyList<ContactRoute> ContactRoutes { get; private set; } = [];

    /// <summary>Trefwoorden kiezen: replaces the keywords.</summary>
    public void ChooseKeywords(IReadOnlyList<Keyword> keywords) => Keywords = keywords;
}

/// <summary>Trefwoord: an everyday word for a subject.</summary>
/// <param name="Word">Woord, as written.</param>
/// <param name="Origin">Herkomst: who chose it ("redactie").</param>
public sealed record Keyword(string Word, string Origin);

/// <summary>Contactweg: where a resident gets help on a subject.</summary>
/// <param name="Text">Wat: the text of the link.</param>
/// <param name="Address">Adres: https, mailto or tel.</param>
public sealed record ContactRoute(string Text, string Address);
