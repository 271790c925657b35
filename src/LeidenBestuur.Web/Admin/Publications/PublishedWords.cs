using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>What is said of what has just been published, with the ways to its pages.</summary>
public static class PublishedWords
{
    /// <summary>T59 of one person; of several a link to each.</summary>
    public static IHtmlContent Of(DateTime at, IReadOnlyList<(ProfileVersion Version, EditState State)> published) => published is [var (_, one)]
        ? Texts.T59_Published.Fill(("tijd", DutchDates.WriteTime(at)), ("pagina", Page(one)), ("rectificatie", $"/beheer/profielen/{one.Official.Slug}/bewerken?soort=rectificatie"))
        : "Samen gepubliceerd om {tijd}. Bekijk de pagina’s: {paginas}.".Fill(("tijd", DutchDates.WriteTime(at)),
            ("paginas", new HtmlString(Dutch.Join([.. published.Select(pair => Link(pair.State))]))));

    private static string Page(EditState state) => $"/bestuurders/{state.Official.Slug}";

    private static string Link(EditState state) => $"<a href=\"{Html.Encode(Page(state))}\">{Html.Encode(state.Name)}</a>";
}
