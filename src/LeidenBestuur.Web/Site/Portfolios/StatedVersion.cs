using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>What one published version of an official states of some subjects.</summary>
public sealed record StatedVersion
{
    public required int OfficialId { get; init; }

    public required string Slug { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required VersionKind Kind { get; init; }

    public required List<StatedAssignment> Assignments { get; init; }
}

/// <summary>That a version states somebody to be responsible for a subject.</summary>
public sealed record StatedAssignment : DatedFact
{
    public required int PortfolioId { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    public bool IsActing { get; init; }
}

public static class StatedVersionQueries
{
    /// <summary>
    /// Everything that was published by a moment of those who were ever responsible for some subjects and whose page stands, the first first:
    /// also the versions that no longer state it.
    /// </summary>
    public static async Task<IReadOnlyList<StatedVersion>> StatedVersionsAsync(this Store store, IReadOnlyCollection<int> subjects, Moment moment, CancellationToken cancellation)
    {
        // From the subject to its assignments and not from every version: an index leads that way.
        var ever = store.Versions.PublishedBy(moment)
            .SelectMany(version => version.Content!.Assignments, (version, assignment) => new { version.OfficialId, assignment.PortfolioId })
            .Where(row => subjects.Contains(row.PortfolioId)).Select(row => row.OfficialId);
        var standing = store.Versions.ShownAt(moment).Where(version => ever.Contains(version.OfficialId)).Select(version => version.OfficialId);
        var versions = await store.Versions.AsNoTracking().PublishedBy(moment).Where(version => standing.Contains(version.OfficialId)).OrderBy(version => version.PublishAt)
            .Select(version => new StatedVersion
            {
                OfficialId = version.OfficialId,
                Slug = version.Official.Slug,
                PublishedAt = version.PublishAt!.Value,
                Kind = version.Kind,
                Assignments = version.Content!.Assignments.Where(assignment => subjects.Contains(assignment.PortfolioId)).OrderBy(assignment => assignment.Order)
                    .Select(assignment => new StatedAssignment
                    {
                        PortfolioId = assignment.PortfolioId,
                        Name = assignment.Name,
                        IsActing = assignment.IsActing,
                        Period = assignment.Period,
                        StatedSince = assignment.StatedSince,
                    }).ToList(),
            }).AsSingleQuery().ToListAsync(cancellation);
        // A period of which nothing is known has nothing but nulls, and comes out of a joined row as none.
        return [.. versions.Select(version => version with { Assignments = [.. version.Assignments.Select(assignment => assignment with { Period = assignment.Period ?? Period.Unknown })] })];
    }
}
