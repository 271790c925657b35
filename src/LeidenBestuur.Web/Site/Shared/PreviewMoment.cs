namespace LeidenBestuur.Web.Site.Shared;

/// <summary>That a page is shown before its time, to staff or to who has a link. What stands for now on such a page.</summary>
/// <param name="Instant">UTC.</param>
public sealed record PreviewMoment(DateTime Instant);
