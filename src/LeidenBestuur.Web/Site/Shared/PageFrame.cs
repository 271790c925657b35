using LeidenBestuur.Web.Site.Shared.LinkedData;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>What the layout needs to know of a page; every page sets one, so that none is without a title or a description.</summary>
/// <param name="Title">In the title bar, before the name of the site.</param>
/// <param name="Description">What the page says in a sentence or two, for search engines and for who shares it.</param>
public sealed record PageFrame(string Title, string Description)
{
    /// <summary>The item of the main menu that the page belongs to.</summary>
    public MenuItem? Current { get; init; }

    /// <summary>The pages above this one, from the top; the page itself comes after them by its title.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>The one address of this page when it is not the path that was asked for. A page that is not indexed names it too: there stands what it was.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>The address of the page with the choices made, without a moment; null: the path alone says it.</summary>
    public string? StatePath { get; init; }

    /// <summary>Whether it shows how things were on the moment's day; false: what was published, whatever day is asked for.</summary>
    public bool IsOfADay { get; init; } = true;

    /// <summary>What came of the choices made, before the title in the title bar, where it is read out first; null: none were made.</summary>
    public string? Outcome { get; init; }

    /// <summary>False: search engines leave the page out, and it has no canonical address of its own.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The feed of what changes here; null: there is none.</summary>
    public string? FeedPath { get; init; }

    /// <summary>When what it shows last changed, UTC; null: not known.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>What it is about, for machines, the main thing first; null: nothing but itself. Only asked of a page of now that is indexed.</summary>
    public Func<SiteThings, IEnumerable<Thing>>? About { get; init; }

    /// <summary>Whether the page is about one person.</summary>
    public bool IsPerson { get; init; }
}

public sealed record Crumb(string Name, string Path);

public enum MenuItem
{
    College,
    Portfolios,
    SidePositions,
    Search,
}

public static class PageFrames
{
    public static void SetFrame(this ViewDataDictionary viewData, PageFrame frame) => viewData[nameof(PageFrame)] = frame;

    public static PageFrame Frame(this ViewDataDictionary viewData) =>
        viewData[nameof(PageFrame)] as PageFrame ?? throw new InvalidOperationException("A page sets its PageFrame: ViewData.SetFrame(new(title, description)).");
}
