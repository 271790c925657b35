namespace LeidenBestuur.Web.Domain;

/// <summary>Inhoudspagina: a page of the site about the site, such as the accessibility statement.</summary>
public sealed class ContentPage
{
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
}
