using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.LinkedData;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>
/// What the page of a subject says, for machines: the subject as a term, for schema.org knows no portfolio, and the roles in the municipality of those
/// who are responsible for certain.
/// </summary>
public static class PortfolioThings
{
    public static IEnumerable<Thing> Things(this PortfolioPage page, SiteThings site)
    {
        var path = $"/portefeuilles/{page.Slug}";
        yield return new DefinedTerm { Id = site.Address(path + "#onderwerp"), Name = page.Name, Url = site.Address(path) };
        if (page.With(Holding.Yes).Select(holder => Role(holder, site)).ToList() is { Count: > 0 } roles)
            yield return site.Municipality with { Member = roles };
    }

    private static OrganizationRole Role(Holder holder, SiteThings site) => new()
    {
        RoleName = (holder.Tenure.Portfolio.IsActing ? Texts.Role_PortfolioActing : Texts.Role_Portfolio).FillPlain(("ambt", holder.Office), ("portefeuille", holder.Subject)),
        StartDate = holder.Tenure.Period.Start?.ToString(),
        EndDate = holder.Tenure.Period.End?.ToString(),
        Member = site.Of(holder.Person),
    };
}
