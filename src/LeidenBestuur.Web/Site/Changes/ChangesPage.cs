using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;

namespace LeidenBestuur.Web.Site.Changes;

/// <summary>What the log shows.</summary>
/// <param name="Moment">What was known; the log is about no day.</param>
/// <param name="Filter">The choices made.</param>
/// <param name="People">Everyone who can be chosen.</param>
/// <param name="Count">How many publications there are in all.</param>
/// <param name="Shown">Those of this page, the latest first.</param>
public sealed record ChangesPage(PageMoment Moment, ChangesFilter Filter, IReadOnlyList<ChangedPerson> People, int Count, IReadOnlyList<Publication> Shown)
{
    /// <summary>How many publications stand on one page.</summary>
    public const int Size = 25;

    public Paging Paging => new(Filter.Page, Size, Count);

    /// <summary>The feed of the same person and kind.</summary>
    public string FeedPath => Moment.LinkAsKnown(Filter.Choice.FeedPath);

    /// <summary>What the link to that feed says: days cannot be followed.</summary>
    public string FeedWords => Filter.Choice is { From: null, Until: null } ? Texts.Changes_Feed : Texts.Changes_FeedOfAllDays;

    public Banner? Banner => Shared.Banner.AsKnownThen(Moment, Filter.Link(Filter.Page));

    /// <summary>The address of the same choices on some page.</summary>
    public string Link(int page) => Moment.Link(Filter.Link(page));

    /// <summary>The page as search engines know it: without choices, the first.</summary>
    public PageFrame Frame
    {
        get
        {
            var isChosen = Filter.Chosen().Count > 0;
            return new PageFrame(Filter.Page == 1 ? Texts.Changes_Title : Texts.Paging_OnPage.FillPlain(("titel", Texts.Changes_Title), ("n", Filter.Page)), Texts.Changes_Lead)
            {
                Current = MenuItem.College,
                Breadcrumb = [new(Texts.Nav_College, Moment.Link("/"))],
                IsIndexed = !isChosen && Filter.Page == 1 && Moment.IsToday,
                IsOfADay = false,
                StatePath = Filter.Link(Filter.Page),
                Outcome = isChosen ? Texts.Changes_Outcome.FillPlain(("n", Count)) : null,
                FeedPath = FeedPath,
            };
        }
    }
}
