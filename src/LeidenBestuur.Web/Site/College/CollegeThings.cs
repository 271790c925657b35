using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.LinkedData;

namespace LeidenBestuur.Web.Site.College;

/// <summary>Who governs, for machines: only those who are in office for certain.</summary>
public static class CollegeThings
{
    public static IEnumerable<Thing> Things(this CollegePage page, SiteThings site)
    {
        yield return site.Municipality with { Member = page.InOffice.Count > 0 ? [.. page.InOffice.Select(person => Member(person, page.Moment.On, site))] : null };
        yield return site.Site;
    }

    private static OrganizationRole Member(Person person, DateOnly day, SiteThings site) =>
        new() { RoleName = Dutch.Capitalised(OfficeWords.Of(person.TermOn(day)!.Value.Fact)), Member = site.Of(person) };
}
