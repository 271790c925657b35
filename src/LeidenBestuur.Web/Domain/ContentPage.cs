namespace LeidenBestuur.Web.Domain;

/// <summary>Inhoudspagina: a page of the site about the site, such as the accessibility statement.</summary>
public sealed class ContentPage
{
    /// <summary>Langste titel, in characters.</summary>
    public const int MaxTitle = 100;

    /// <summary>Langste tekst, in characters.</summary>
    public const int MaxMarkdown = 50_000;

    private ContentPage()
    {
    }

    /// <summary>A new page.</summary>
    public ContentPage(string slug, string title, string markdown) => (Slug, Title, Markdown) = (slug, title, markdown);

    /// <summary>Adres, without the slash.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Titel.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Tekst, Markdown.</summary>
    public string Markdown { get; private set; } = "";

    /// <summary>Gewijzigd door; null: as the site began.</summary>
    public string? RevisedBy { get; private set; }

    /// <summary>Gewijzigd op, UTC; null: as the site began.</summary>
    public DateTime? RevisedAt { get; private set; }

    /// <summary>Changes at every revision: two people cannot save over each other unseen.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.NewGuid();

    /// <summary>Pagina wijzigen.</summary>
    /// <exception cref="DomainException">There is no title or no text, or too much of it.</exception>
    public void Revise(string title, string markdown, Signature by)
    {
        if (string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(markdown))
            throw new DomainException("Een pagina heeft een titel en een tekst nodig. Vul ze allebei in.");
        if (title.Length > MaxTitle || markdown.Length > MaxMarkdown)
            throw new DomainException("De titel of de tekst is te lang. Maak die korter.");
        (Title, Markdown, RevisedBy, RevisedAt, ConcurrencyToken) = (title, markdown, by.By, by.At, Guid.NewGuid());
    }
}
