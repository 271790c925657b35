using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Data;

public static class VersionQueries
{
    /// <summary>The versions that a reader sees at a moment, withdrawals included: every public page starts here.</summary>
    public static IQueryable<ProfileVersion> HeldAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.Where(ProfileVersion.HeldAt(moment.KnownAt));

    /// <summary>The versions that show a page at a moment.</summary>
    public static IQueryable<ProfileVersion> ShownAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.HeldAt(moment).Where(version => version.Kind != VersionKind.Withdrawal);
}
