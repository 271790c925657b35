using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Changes;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.TwoDays;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>What can be found at any moment and is not kept in the store: the goals, and the pages of the site itself, with the words by which people look for them.</summary>
internal static class FixedTexts
{
    public static IReadOnlyList<FoundText> All { get; } =
    [
        .. GlobalGoal.All.Select(goal => Text(SearchSubject.Goal, goal.Name, goal.Number)),
        Page("/", Texts.Nav_College, Texts.Search_Page_College),
        Page("/bestuurders", Texts.Officials_Title, Texts.Search_Page_Officials),
        Page("/portefeuilles", Texts.Portfolios_Title, Texts.Search_Page_Portfolios),
        Page("/nevenfuncties", Texts.Nav_SidePositions, Texts.Search_Page_SidePositions),
        Page("/doelen", Texts.Goals_Title, Texts.Search_Page_Goals),
        Page(ChangesFilter.Path, Texts.Changes_Title, Texts.Search_Page_Changes),
        Page(TwoDaysPage.Path, Texts.TwoDays_Title, Texts.Search_Page_TwoDays),
    ];

    /// <summary>As a content page has it: the title, a line break and the text.</summary>
    private static FoundText Page(string path, string title, string text) => Text(SearchSubject.SitePage, $"{title}\n{text}", path: path);

    private static FoundText Text(SearchSubject subject, string text, int? number = null, string? path = null) =>
        new() { SubjectName = subject.ToString(), Text = text, EntryId = number, PageSlug = path };
}
