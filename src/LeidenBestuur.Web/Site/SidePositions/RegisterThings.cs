using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.LinkedData;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the register is, for machines: data that can be had whole.</summary>
public static class RegisterThings
{
    private const string PublicDomain = "https://creativecommons.org/publicdomain/zero/1.0/";

    public static IEnumerable<Thing> Things(this RegisterPage page, SiteThings site)
    {
        yield return new Dataset
        {
            Id = site.Address("/nevenfuncties#gegevens"),
            Name = Texts.Nav_SidePositions,
            Url = site.Address("/nevenfuncties"),
            Description = Texts.T9_SidePositions,
            InLanguage = "nl",
            DateModified = page.ChangedAt,
            License = PublicDomain,
            Distribution = new DataDownload { ContentUrl = site.Address("/nevenfuncties.csv"), EncodingFormat = "text/csv" },
        };
    }
}
