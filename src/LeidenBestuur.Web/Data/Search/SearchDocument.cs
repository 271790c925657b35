using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>What a hit leads to.</summary>
public enum SearchSubject
{
    /// <summary>Bestuurder, found by name, office or party.</summary>
    Official,

    /// <summary>Nevenfunctie, found by its words, its organisation or whose it is.</summary>
    SidePosition,

    /// <summary>Portefeuille, found by its name.</summary>
    Portfolio,

    /// <summary>Portefeuille, found by an everyday word.</summary>
    Keyword,

    /// <summary>Inhoudspagina, found by its title or its text.</summary>
    ContentPage,

    /// <summary>Global Goal. Like a page of the site it is the same at any moment and is not kept in the store.</summary>
    Goal,

    /// <summary>A page of the site itself, such as the register.</summary>
    SitePage,
}

/// <summary>
/// One text that can be found, and what it belongs to: an approved version, so that a search at a moment finds what
/// that moment shows, a portfolio or a content page.
/// </summary>
public sealed class SearchDocument
{
    public int Id { get; init; }

    public required SearchSubject Subject { get; init; }

    /// <summary>Of a content page the title, a line break and the words of its text.</summary>
    public required string Text { get; init; }

    /// <summary>The version that says it; null: it belongs to something else.</summary>
    public ProfileVersion? Version { get; init; }

    public int? VersionId { get; init; }

    /// <summary>The number of the side position; null: another subject.</summary>
    public int? EntryId { get; init; }

    /// <summary>The portfolio; null: it belongs to something else.</summary>
    public Portfolio? Portfolio { get; init; }

    public int? PortfolioId { get; init; }

    /// <summary>The content page; null: it belongs to something else.</summary>
    public string? PageSlug { get; init; }
}
