using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

public static class VersionQueries
{
    /// <summary>The versions that a reader sees at a moment, withdrawals included: every public page starts here.</summary>
    public static IQueryable<ProfileVersion> HeldAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.Where(ProfileVersion.HeldAt(moment.KnownAt));

    /// <summary>The versions that show a page at a moment.</summary>
    public static IQueryable<ProfileVersion> ShownAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.HeldAt(moment).Where(version => version.Kind != VersionKind.Withdrawal);

    /// <summary>All that was published by a moment, also what has been replaced since: for history only.</summary>
    public static IQueryable<ProfileVersion> PublishedBy(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.Where(version => version.Stage == VersionStage.Approved && version.PublishAt <= moment.KnownAt);

    /// <summary>The side positions at one organisation, by the last part of its address: an index leads to them.</summary>
    public static IQueryable<SidePosition> AtOrganisation(this IQueryable<SidePosition> positions, string slug) =>
        positions.Where(position => EF.Property<string?>(position, OrganisationSlugs.Column) == slug);

    /// <summary>Versions with all that each states, for reading only.</summary>
    public static IQueryable<ProfileVersion> WithContents(this IQueryable<ProfileVersion> versions) => versions
        .Include(version => version.Content!.Terms)
        .Include(version => version.Content!.Assignments)
        .Include(version => version.Content!.SidePositions)
        .AsNoTracking().AsSplitQuery();

    /// <summary>Officials with every version and all that each states: what <see cref="Official.Timeline"/> and <see cref="Official.WithField"/> need.</summary>
    public static IQueryable<Official> WithTimeline(this IQueryable<Official> officials) => officials
        .Include(official => official.Versions).ThenInclude(version => version.Content!.Terms)
        .Include(official => official.Versions).ThenInclude(version => version.Content!.Assignments)
        .Include(official => official.Versions).ThenInclude(version => version.Content!.SidePositions)
        .AsSplitQuery();
}
