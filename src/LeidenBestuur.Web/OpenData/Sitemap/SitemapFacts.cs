using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>What is asked of the store: all that was published by a moment, as far as it tells when an address changed.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Versions">By official and hour.</param>
/// <param name="Terms">Those of the versions that are shown.</param>
/// <param name="Assignments">Of all versions.</param>
/// <param name="Positions">Of all versions, withdrawn ones not.</param>
/// <param name="Pages">The pages about the site.</param>
public sealed record SitemapFacts(
    Moment Moment, IReadOnlyList<VersionRow> Versions, ILookup<int, TermOfOffice> Terms,
    IReadOnlyList<AssignmentRow> Assignments, ILookup<int, SidePosition> Positions, IReadOnlyList<PageRow> Pages)
{
    /// <summary>The day on which the register began, where the municipality says so; else that of the first publication. Null: nothing has been published.</summary>
    public DateOnly? RegisterSince { get; init; } = Versions.Count == 0 ? null : Versions.Min(version => version.PublishedOn);
}

/// <summary>A version that was published.</summary>
public sealed record VersionRow
{
    public required int Id { get; init; }

    public required int OfficialId { get; init; }

    public required string Slug { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>UTC; null: no other is planned.</summary>
    public DateTime? SupersededAt { get; init; }

    /// <summary>The numbers of the positions that the next text leaves out; null: it leaves out none, or there is none.</summary>
    public IReadOnlyList<int>? LastMentions { get; init; }

    public required bool IsWithdrawal { get; init; }

    /// <summary>When the municipality last checked the page, UTC; null: never.</summary>
    public DateTime? CheckedAt { get; init; }

    /// <summary>When the official last said that the page is right; null: not since it was published.</summary>
    public DateTime? ConfirmedAt { get; init; }

    public required IReadOnlyList<Erasure> Erasures { get; init; }

    public DateOnly PublishedOn => AmsterdamTime.DayOf(PublishedAt);

    public bool HoldsAt(Moment moment) => SupersededAt is not { } superseded || moment.KnownAt < superseded;
}

/// <summary>That a version states somebody to be responsible for a subject.</summary>
public sealed record AssignmentRow(int VersionId, string Slug, DateTime? RevisedAt, PortfolioAssignment Assignment);

/// <summary>A page about the site.</summary>
public sealed record PageRow(string Slug, DateTime? RevisedAt);

public static class SitemapQueries
{
    /// <summary>Five commands, however many addresses there are.</summary>
    public static async Task<SitemapFacts> SitemapFactsAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var published = store.Versions.AsNoTracking().PublishedBy(moment);
        var versions = await published.OrderBy(version => version.Official.Slug).ThenBy(version => version.PublishAt).Select(version => new VersionRow
        {
            Id = version.Id,
            OfficialId = version.OfficialId,
            Slug = version.Official.Slug,
            PublishedAt = version.PublishAt!.Value,
            SupersededAt = version.SupersededAt,
            LastMentions = version.LastMentions,
            IsWithdrawal = version.Kind == VersionKind.Withdrawal,
            CheckedAt = version.Official.Checks.Where(check => check.At <= moment.KnownAt).Max(check => (DateTime?)check.At),
            ConfirmedAt = version.Official.Confirmations.Where(confirmation => confirmation.IsRight && confirmation.At >= version.PublishAt).Max(confirmation => (DateTime?)confirmation.At),
            Erasures = version.Erasures,
        }).ToListAsync(cancellation);
        var terms = await store.Versions.AsNoTracking().ShownAt(moment)
            .SelectMany(version => version.Content!.Terms, (version, term) => new { version.Id, term }).ToListAsync(cancellation);
        var assignments = await published.SelectMany(version => version.Content!.Assignments, (version, assignment) => new { version.Id, assignment })
            .Join(store.Portfolios, row => row.assignment.PortfolioId, portfolio => portfolio.Id,
                (row, portfolio) => new AssignmentRow(row.Id, portfolio.Slug, portfolio.RevisedAt, row.assignment))
            .ToListAsync(cancellation);
        var positions = await published.SelectMany(version => version.Content!.SidePositions, (version, position) => new { version.Id, position }).ToListAsync(cancellation);
        var pages = await store.ContentPages.OrderBy(page => page.Slug).Select(page => new PageRow(page.Slug, page.RevisedAt)).ToListAsync(cancellation);
        return new(moment, versions, terms.ToLookup(row => row.Id, row => row.term), assignments, positions.ToLookup(row => row.Id, row => row.position), pages);
    }
}
