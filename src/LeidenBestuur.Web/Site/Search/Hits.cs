using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Portfolios;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>A subject that was found, with the everyday word that led to it.</summary>
/// <param name="Subject">The subject and its holders.</param>
/// <param name="Keyword">The word; null: the subject's own name was found.</param>
public sealed record SubjectHit(Subject Subject, string? Keyword);

/// <summary>A side position that was found, and whose it is.</summary>
public sealed record PositionHit(RegisterEntry Entry, Person Person);

/// <summary>Everything that was found, in the order in which it is shown.</summary>
public sealed record Hits(IReadOnlyList<SubjectHit> Subjects, IReadOnlyList<Person> People, IReadOnlyList<PositionHit> Positions)
{
    /// <summary>More than this of one kind is no help; the page says that there are more.</summary>
    public const int Most = 50;

    public static Hits None { get; } = new([], [], []);

    public int Count => Subjects.Count + People.Count + Positions.Count;

    public bool HasMore => Subjects.Count >= Most || People.Count >= Most || Positions.Count >= Most;
}

public static class HitQueries
{
    /// <summary>What a moment shows that holds all of these words.</summary>
    public static async Task<Hits> HitsAsync(this Store store, string words, PageMoment moment, CancellationToken cancellation)
    {
        var named = store.Search(words).Where(document => document.Subject == SearchSubject.Official).Select(document => document.VersionId);
        var people = await store.PeopleAsync(moment.AsOf, version => named.Contains(version.Id), cancellation);
        return new Hits(
            await store.SubjectHitsAsync(words, moment, cancellation),
            [.. people.Take(Hits.Most)],
            await store.PositionHitsAsync(words, moment, cancellation));
    }

    private static async Task<List<SubjectHit>> SubjectHitsAsync(this Store store, string words, PageMoment moment, CancellationToken cancellation)
    {
        var documents = await store.Search(words).Where(document => document.PortfolioId != null)
            .Select(document => new { Id = document.PortfolioId!.Value, document.Portfolio!.Slug, document.Subject, document.Text }).Take(10 * Hits.Most).ToListAsync(cancellation);
        if (documents.Count == 0)
            return [];
        var ids = documents.Select(document => document.Id).ToHashSet();
        var people = await store.PeopleAsync(
            moment.AsOf, version => version.Content!.Assignments.Any(assignment => ids.Contains(assignment.PortfolioId)), cancellation);
        var keywords = documents.GroupBy(document => document.Slug, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Any(document => document.Subject == SearchSubject.Portfolio) ? null : group.First().Text,
            StringComparer.Ordinal);
        return [.. Subject.Of(people, moment.On).Where(subject => keywords.ContainsKey(subject.Slug))
            .Select(subject => new SubjectHit(subject, keywords[subject.Slug])).Take(Hits.Most)];
    }

    private static async Task<List<PositionHit>> PositionHitsAsync(this Store store, string words, PageMoment moment, CancellationToken cancellation)
    {
        var found = store.Search(words).Where(document => document.Subject == SearchSubject.SidePosition);
        var entries = await store.EntriesAt(moment.AsOf)
            .Where(entry => found.Any(document => document.VersionId == entry.VersionId && document.EntryId == entry.EntryId))
            .Take(Hits.Most).ToListAsync(cancellation);
        var slugs = entries.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
        var people = (await store.PeopleAsync(moment.AsOf, version => slugs.Contains(version.Official.Slug), cancellation)).ToDictionary(person => person.Slug, StringComparer.Ordinal);
        return [.. entries.Select(entry => new PositionHit(entry, people[entry.Slug])).OrderBy(hit => hit.Entry.HoldingOn(moment.On) == Holding.Over)];
    }
}
