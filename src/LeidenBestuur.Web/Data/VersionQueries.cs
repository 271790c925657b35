using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

/// <summary>What all that was published by an instant is known by: two readings of the store with the same state and of the same day read the same.</summary>
/// <param name="Generation">The generation of the store.</param>
/// <param name="First">When anything was first published, of anybody, UTC; null: nothing had been.</param>
/// <param name="Latest">The last hour from which anything holds, UTC; null: nothing did.</param>
public sealed record PublishedState(long Generation, DateTime? First, DateTime? Latest);

/// <summary>A side position and a version that states it.</summary>
public sealed record MentionedPosition
{
    public required ProfileVersion Version { get; init; }

    public required SidePosition Position { get; init; }
}

public static class VersionQueries
{
    /// <summary>The versions that a reader sees at a moment, withdrawals included: every public page starts here.</summary>
    public static IQueryable<ProfileVersion> HeldAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.Where(ProfileVersion.HeldAt(moment.KnownAt));

    /// <summary>The versions that show a page at a moment.</summary>
    public static IQueryable<ProfileVersion> ShownAt(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.HeldAt(moment).Where(version => version.Kind != VersionKind.Withdrawal);

    /// <summary>The versions of which a moment's register speaks: those that show a page, and earlier ones of which a later text left something out.</summary>
    public static IQueryable<ProfileVersion> RegisteredAt(this IQueryable<ProfileVersion> versions, Moment moment) => versions.PublishedBy(moment).Where(version =>
        version.Kind != VersionKind.Withdrawal && (version.SupersededAt == null || moment.KnownAt < version.SupersededAt || version.LastMentions != null));

    /// <summary>The side positions of some versions, without those that a later version states too: of each the last mention, as far as the versions hold it.</summary>
    public static IQueryable<MentionedPosition> LastMentioned(this IQueryable<ProfileVersion> versions, Store store, Moment moment)
    {
        var published = store.Versions.PublishedBy(moment);
        return versions.SelectMany(version => version.Content!.SidePositions, (version, position) => new MentionedPosition { Version = version, Position = position })
            // What holds has nothing after it: only of what was replaced the later versions are asked.
            .Where(row => row.Version.SupersededAt == null || moment.KnownAt < row.Version.SupersededAt || !published.Any(later =>
                later.OfficialId == row.Version.OfficialId && later.PublishAt > row.Version.PublishAt && later.Content!.SidePositions.Any(other => other.EntryId == row.Position.EntryId)));
    }

    /// <summary>The side positions that the texts of a moment state no longer, as they last stood there; whether a correction took one away <see cref="Mentions"/> tells.</summary>
    public static IQueryable<MentionedPosition> NoLongerStatedAt(this Store store, Moment moment) =>
        store.Versions.AsNoTracking().RegisteredAt(moment).Where(version => version.SupersededAt <= moment.KnownAt).LastMentioned(store, moment);

    /// <summary>All that was published by a moment, also what has been replaced since: for history only.</summary>
    public static IQueryable<ProfileVersion> PublishedBy(this IQueryable<ProfileVersion> versions, Moment moment) =>
        versions.Where(version => version.Stage == VersionStage.Approved && version.PublishAt <= moment.KnownAt);

    /// <summary>The day of the very first publication; null: there is none.</summary>
    public static async Task<DateOnly?> FirstPublicationAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        await store.Versions.PublishedBy(moment).MinAsync(version => version.PublishAt, cancellation) is { } first ? AmsterdamTime.DayOf(first) : null;

    /// <summary>The state of what was published by a moment.</summary>
    public static Task<PublishedState> PublishedStateAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var published = store.Versions.PublishedBy(moment);
        return store.Generations
            .Select(row => new PublishedState(row.Value, published.Min(version => version.PublishAt), published.Max(version => version.PublishAt)))
            .SingleAsync(cancellation);
    }

    /// <summary>The side positions at one organisation, by the last part of its address: an index leads to them.</summary>
    public static IQueryable<SidePosition> AtOrganisation(this IQueryable<SidePosition> positions, string slug) =>
        positions.Where(position => EF.Property<string?>(position, OrganisationSlugs.Column) == slug);

    /// <summary>The names of organisations whose addresses begin alike, by the same index.</summary>
    /// <param name="positions">The side positions.</param>
    /// <param name="begin">What they begin with, a hyphen at its end.</param>
    public static IQueryable<string> OrganisationsFrom(this IQueryable<SidePosition> positions, string begin)
    {
        // The full stop comes right after the hyphen.
        var end = begin[..^1] + ".";
#pragma warning disable CA1309 // The database compares, letter by letter.
        return positions
            .Where(position => string.Compare(EF.Property<string>(position, OrganisationSlugs.Column), begin) > 0)
            .Where(position => string.Compare(EF.Property<string>(position, OrganisationSlugs.Column), end) < 0)
            .Select(position => position.Organisation!).Distinct();
#pragma warning restore CA1309
    }

    /// <summary>The versions that state somebody to be responsible for a subject, found by the subject and not by reading through the versions.</summary>
    public static IQueryable<ProfileVersion> Assigning(this IQueryable<ProfileVersion> versions, Store store, int portfolioId)
    {
        var assigning = store.Set<PortfolioAssignment>().Where(assignment => assignment.PortfolioId == portfolioId)
            .Join(
                store.Set<ProfileContent>(), assignment => EF.Property<int>(assignment, "ContentId"), content => EF.Property<int>(content, "Id"),
                (assignment, content) => EF.Property<int>(content, "VersionId"));
        return versions.Where(version => assigning.Contains(version.Id));
    }

    /// <summary>
    /// Versions with all that each states, for reading only. Two commands: terms and portfolios are few and come with the text, side positions with their incomes
    /// come by themselves, so that neither is repeated for each of the other.
    /// </summary>
    public static async Task<List<ProfileVersion>> WithContentsAsync(this IQueryable<ProfileVersion> versions, CancellationToken cancellation)
    {
        var read = await versions.AsNoTracking().Include(version => version.Content!.Terms).Include(version => version.Content!.Assignments).AsSingleQuery().ToListAsync(cancellation);
        var stated = await versions.AsNoTracking()
            .SelectMany(version => version.Content!.SidePositions, (version, position) => new { version.Id, position })
            .AsSingleQuery()
            .ToListAsync(cancellation);
        var positions = stated.ToLookup(row => row.Id, row => row.position);
        foreach (var version in read)
            version.Content?.SidePositions.AddRange(positions[version.Id]);
        return read;
    }

    /// <summary>Officials with every version and all that each states: what <see cref="Official.Timeline"/> and <see cref="Official.WithField"/> need.</summary>
    public static IQueryable<Official> WithTimeline(this IQueryable<Official> officials) => officials
        .Include(official => official.Versions).ThenInclude(version => version.Content!.Terms)
        .Include(official => official.Versions).ThenInclude(version => version.Content!.Assignments)
        .Include(official => official.Versions).ThenInclude(version => version.Content!.SidePositions)
        .AsSplitQuery();
}
