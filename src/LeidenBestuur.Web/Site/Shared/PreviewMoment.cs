namespace LeidenBestuur.Web.Site.Shared;

/// <summary>That a page is shown before its time, to staff or to who has a link. What stands for now on such a page.</summary>
/// <param name="Instant">UTC.</param>
/// <param name="IsOfOne">Whether it is for who may see one profile before its time, and nobody else's.</param>
public sealed record PreviewMoment(DateTime Instant, bool IsOfOne);
