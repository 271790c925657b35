using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.LinkedData;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What the page of an entry says, for machines.</summary>
public static class EntryThings
{
    /// <summary>The role with its person; nothing of what the profile no longer states.</summary>
    public static IEnumerable<Thing> Things(this EntryPage page, SiteThings site)
    {
        if (page.GoneAt is not null)
            yield break;
        var role = page.View.IsSaid() ? site.Of(page.Entry.EntryId, page.Entry.Title, page.Entry.Organisation, page.Entry.Period) : null;
        yield return site.Of(page.Person) with
        {
            MemberOf = role is OrganizationRole ? [role] : null,
            HasOccupation = role is not null and not OrganizationRole ? [role] : null,
        };
    }

    /// <summary>Whether there is something to say of it: neither whether it holds is unknown, nor its words were taken away.</summary>
    public static bool IsSaid(this PositionView position) => position.Holding != Holding.Unknown && position.Title != BlackOut.Mark;
}
