using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.LinkedData;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>What a profile says, for machines. Amounts are left out: a rate, or the income of one year, says too little without its words.</summary>
public static class ProfileThings
{
    public static IEnumerable<Thing> Things(this ProfilePage page, SiteThings site)
    {
        var held = page.Term is (var term, Holding.Yes) ? term : null;
        Role[] roles = [.. page.CertainTerms().Select(site.Of),
            .. page.CertainPositions().Select(position => site.Of(position.EntryId, position.Title, position.Organisation, position.Dates))];
        yield return site.Of(page.Person) with
        {
            Image = Image(page, site),
            JobTitle = held is null ? null : page.OfficeName,
            WorksFor = held is null ? null : site.Employer,
            MemberOf = roles.OfType<OrganizationRole>().ToList() is { Count: > 0 } memberships ? memberships : null,
            HasOccupation = roles.Where(role => role is not OrganizationRole).ToList() is { Count: > 0 } others ? others : null,
        };
        yield return site.Municipality;
    }

    /// <summary>The terms that the page names, but for those of which it is unknown whether they hold: without that doubt they would read as held.</summary>
    private static IEnumerable<TermOfOffice> CertainTerms(this ProfilePage page) =>
        (page.Timeline is not null ? page.Person.Terms : page.Term is var (term, _) ? [term, .. page.EarlierTerms] : [])
            .Where(named => named.On(page.Moment.On, page.Person.PublishedOn) != Holding.Unknown);

    private static IEnumerable<PositionView> CertainPositions(this ProfilePage page) =>
        page.Positions.Stated.Where(position => position.IsSaid());

    private static ImageObject? Image(ProfilePage page, SiteThings site) => page.Person.Portrait is not { } portrait ? null : new()
    {
        ContentUrl = site.Address(new PortraitTile(page.Person, PortraitSize.Square, IsLazy: false).PlainAddress),
        Caption = portrait.AlternativeText.Length > 0 ? portrait.AlternativeText : null,
        CreditText = portrait.CreditLine,
    };
}
