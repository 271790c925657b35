using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>What one published version of an official states of some subjects.</summary>
public sealed record StatedVersion
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required VersionKind Kind { get; init; }

    /// <summary>Whether the official has no page by now.</summary>
    public required bool IsWithdrawn { get; init; }

    public required List<HeldPortfolio> Portfolios { get; init; }
}

public static class StatedVersionQueries
{
    /// <summary>
    /// Everything that was published by a moment of those who were ever responsible for some subjects, the first first: also the versions that no longer
    /// state it, and the withdrawals.
    /// </summary>
    public static Task<List<StatedVersion>> StatedVersionsAsync(this Store store, Expression<Func<Portfolio, bool>> which, Moment moment, CancellationToken cancellation)
    {
        // From the subject to its assignments and not from every version: an index leads that way.
        var subjects = store.Portfolios.Where(which);
        var ever = store.Versions.PublishedBy(moment)
            .SelectMany(version => version.Content!.Assignments, (version, assignment) => new { version.OfficialId, assignment.PortfolioId })
            .Where(row => subjects.Any(subject => subject.Id == row.PortfolioId)).Select(row => row.OfficialId);
        var withdrawn = store.Versions.HeldAt(moment).Where(version => version.Kind == VersionKind.Withdrawal);
        return store.Versions.AsNoTracking().PublishedBy(moment).Where(version => ever.Contains(version.OfficialId)).OrderBy(version => version.PublishAt)
            .Select(version => new StatedVersion
            {
                Id = version.Id,
                Slug = version.Official.Slug,
                PublishedAt = version.PublishAt!.Value,
                Kind = version.Kind,
                IsWithdrawn = withdrawn.Any(held => held.OfficialId == version.OfficialId),
                Portfolios = version.Content!.Assignments.Where(assignment => subjects.Any(subject => subject.Id == assignment.PortfolioId)).OrderBy(assignment => assignment.Order)
                    .Select(assignment => HeldPortfolio.Of(
                        assignment,
                        store.Portfolios.Where(portfolio => portfolio.Id == assignment.PortfolioId).Select(portfolio => portfolio.Slug).First(),
                        store.Portfolios.Where(portfolio => portfolio.Id == assignment.PortfolioId).Select(portfolio => portfolio.Name).First())).ToList(),
            }).AsSingleQuery().ToListAsync(cancellation);
    }

    /// <summary>The people of some versions as the last that is no withdrawal shows them: also those whose page was withdrawn.</summary>
    public static Task<List<Person>> PeopleAsync(this Store store, IEnumerable<StatedVersion> versions, Moment moment, CancellationToken cancellation)
    {
        var last = versions.Where(version => version.Kind != VersionKind.Withdrawal).GroupBy(version => version.Slug, StringComparer.Ordinal).Select(own => own.Last().Id).ToList();
        return store.People(store.Versions.Where(version => last.Contains(version.Id)), moment).ToListAsync(cancellation);
    }
}
