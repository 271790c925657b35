using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.LinkedData;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Organisations;

/// <summary>What the page of an organisation says, for machines: the organisation, and who has a position there for certain.</summary>
public static class OrganisationThings
{
    public static IEnumerable<Thing> Things(this OrganisationPage page, SiteThings site)
    {
        var members = page.Entries.Where(entry => entry.GoneAt is null && entry.View.Holding == Holding.Yes && entry.View.IsSaid()).Select(entry => Member(entry, site)).ToList();
        yield return new Organization
        {
            Id = site.OfOrganisation(page.Slug),
            Name = page.Names[0],
            AlternateName = page.Names.Count > 1 ? [.. page.Names.Skip(1)] : null,
            Member = members.Count > 0 ? members : null,
        };
    }

    private static OrganizationRole Member(OrganisationEntry entry, SiteThings site) => new()
    {
        Id = site.OfEntry(entry.Entry.EntryId),
        RoleName = entry.Entry.Title,
        StartDate = entry.Entry.Period.Start?.ToString(),
        EndDate = entry.Entry.Period.End?.ToString(),
        Member = site.Of(entry.Person),
    };
}
