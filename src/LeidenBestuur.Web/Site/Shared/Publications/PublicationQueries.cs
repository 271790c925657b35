using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Shared.Publications;

public static class PublicationQueries
{
    /// <summary>The latest first; of one instant corrections first, then by address.</summary>
    public static IOrderedQueryable<ProfileVersion> LatestFirst(this IQueryable<ProfileVersion> versions) => versions
        .OrderByDescending(version => version.PublishAt).ThenByDescending(version => version.Kind == VersionKind.Correction).ThenBy(version => version.Official.Slug);

    /// <summary>Some versions and what each changed, the latest first. Three commands, however many there are; only they and the ones before them are read.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ids">Which; all of them published by the moment. They are asked before: SQLite would search for them again for each row that it compares.</param>
    /// <param name="moment">What was known.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<Publication>> PublicationsAsync(this Store store, IReadOnlyCollection<int> ids, Moment moment, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];
        var versions = store.Versions.Where(version => ids.Contains(version.Id));
        var stated = await StatedContents(store, versions, moment).ToListAsync(cancellation);
        var positions = await store.Stated(versions)
            .SelectMany(pair => pair.In.Content!.SidePositions, (pair, position) => new { pair.Of.Id, IsBefore = pair.Of.Id != pair.In.Id, Position = position })
            .AsNoTracking().ToListAsync(cancellation);
        var assignments = await store.AssignmentsAsync(stated.Select(row => row.PublishedAt).ToHashSet(), moment, cancellation);
        var handovers = new Handovers(assignments);
        ProfileContent? Whole(StatedContent? row) => row?.Content is not { } content ? null : content with
        {
            Terms = row.Terms,
            Assignments = [.. assignments.Where(assignment => assignment.VersionId == row.VersionId && assignment.IsBefore == row.IsBefore).Select(assignment => assignment.Assignment)],
            SidePositions = [.. positions.Where(position => position.Id == row.VersionId && position.IsBefore == row.IsBefore).Select(position => position.Position)],
        };
        return [.. stated.GroupBy(row => row.VersionId)
            .Select(rows => (Now: rows.Single(row => !row.IsBefore), Before: rows.SingleOrDefault(row => row.IsBefore)))
            .Select(pair => Told(pair.Now, pair.Before, Whole(pair.Before), Whole(pair.Now), handovers))
            .OrderByDescending(publication => publication.PublishedAt)
            .ThenByDescending(publication => publication.Kind == VersionKind.Correction)
            .ThenBy(publication => publication.Slug, StringComparer.Ordinal)];
    }

    /// <summary>What went from one person to another at some instants.</summary>
    public static async Task<Handovers> HandoversAsync(this Store store, IReadOnlyCollection<DateTime> instants, Moment moment, CancellationToken cancellation) =>
        new(await store.AssignmentsAsync(instants, moment, cancellation));

    /// <summary>The assignments of all that was published at some instants.</summary>
    private static Task<List<PublishedAssignment>> AssignmentsAsync(this Store store, IReadOnlyCollection<DateTime> instants, Moment moment, CancellationToken cancellation)
    {
        var together = store.Versions.PublishedBy(moment).Where(version => version.Kind != VersionKind.Withdrawal && instants.Contains(version.PublishAt!.Value));
        var held = store.Versions.HeldAt(moment);
        return store.Stated(together)
            .SelectMany(pair => pair.In.Content!.Assignments, (pair, assignment) => new PublishedAssignment(
                pair.Of.Id, pair.Of.PublishAt!.Value, pair.Of.Content!.Name, pair.Of.Id != pair.In.Id,
                held.Any(version => version.OfficialId == pair.Of.OfficialId && version.Kind == VersionKind.Withdrawal), assignment))
            .AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>Each version with itself, and with the last one before it that stated anything.</summary>
    private static IQueryable<StatedVersion> Stated(this Store store, IQueryable<ProfileVersion> versions) => versions
        .Join(store.Versions, version => version.OfficialId, other => other.OfficialId, (version, other) => new StatedVersion { Of = version, In = other })
        // Of a first version there is no such instant, and of a draft neither: without its stage, the one would count as before the other.
        .Where(pair => pair.In.Id == pair.Of.Id || (pair.In.Stage == VersionStage.Approved && pair.In.PublishAt == store.Versions
            .Where(earlier => earlier.OfficialId == pair.Of.OfficialId
                && earlier.Stage == VersionStage.Approved
                && earlier.Kind != VersionKind.Withdrawal
                && earlier.PublishAt < pair.Of.PublishAt)
            .Max(earlier => earlier.PublishAt)));

    private static IQueryable<StatedContent> StatedContents(Store store, IQueryable<ProfileVersion> versions, Moment moment)
    {
        var held = store.Versions.HeldAt(moment);
        return store.Stated(versions).AsNoTracking().Select(pair => new StatedContent
        {
            VersionId = pair.Of.Id,
            IsBefore = pair.Of.Id != pair.In.Id,
            OfficialId = pair.Of.OfficialId,
            Slug = pair.Of.Official.Slug,
            Number = pair.Of.Number!.Value,
            Kind = pair.Of.Kind,
            PublishedAt = pair.Of.PublishAt!.Value,
            Reason = pair.Of.PublicReason,
            Correction = pair.Of.Correction,
            Erasures = pair.Of.Erasures,
            IsWithdrawn = held.Any(version => version.OfficialId == pair.Of.OfficialId && version.Kind == VersionKind.Withdrawal),
            Until = pair.In.SupersededAt,
            Content = pair.In.Content,
            Terms = pair.In.Content!.Terms,
        });
    }

    private static Publication Told(StatedContent row, StatedContent? earlier, ProfileContent? before, ProfileContent? now, Handovers handovers) => new()
    {
        OfficialId = row.OfficialId,
        Slug = row.Slug,
        Name = (now ?? before)!.Name,
        Number = row.Number,
        Kind = row.Kind,
        PublishedAt = row.PublishedAt,
        Reason = row.Reason,
        Correction = row.Correction,
        Erasures = row.Erasures,
        IsBlackedOut = row.Erasures.Count > 0 || earlier?.Erasures.Count > 0,
        IsWithdrawn = row.IsWithdrawn,
        IsFirst = before is null,
        IsReturn = row.Kind != VersionKind.Withdrawal && earlier is not null && earlier.Until != row.PublishedAt,
        Changes = ChangeSentences.Of(before, now, handovers[row.PublishedAt], AmsterdamTime.DayOf(row.PublishedAt), row.Kind == VersionKind.Correction),
    };

    private sealed record StatedVersion
    {
        public required ProfileVersion Of { get; init; }

        public required ProfileVersion In { get; init; }
    }

    private sealed record StatedContent
    {
        public required int VersionId { get; init; }

        public required bool IsBefore { get; init; }

        public required int OfficialId { get; init; }

        public required string Slug { get; init; }

        public required int Number { get; init; }

        public required VersionKind Kind { get; init; }

        public required DateTime PublishedAt { get; init; }

        public string? Reason { get; init; }

        public CorrectionStatement? Correction { get; init; }

        public required IReadOnlyList<Erasure> Erasures { get; init; }

        public required bool IsWithdrawn { get; init; }

        /// <summary>When the version that states it gave way.</summary>
        public DateTime? Until { get; init; }

        public ProfileContent? Content { get; init; }

        public required List<TermOfOffice> Terms { get; init; }
    }
}
