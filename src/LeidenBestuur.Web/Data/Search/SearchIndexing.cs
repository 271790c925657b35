using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>Keeps the searchable texts in step with the approved versions and the portfolios, in the same transaction.</summary>
internal static class SearchIndexing
{
    /// <summary>Replaces the texts of every version and portfolio that is about to be written.</summary>
    public static async Task FollowAsync(Store store, CancellationToken cancellation)
    {
        var versions = Written<ProfileVersion>(store);
        var portfolios = Written<Portfolio>(store);
        if (versions.Count == 0 && portfolios.Count == 0)
            return;

        var oldVersions = versions.Where(entry => entry.State == EntityState.Modified).Select(entry => (int?)entry.Entity.Id).ToList();
        var oldPortfolios = portfolios.Where(entry => entry.State == EntityState.Modified).Select(entry => (int?)entry.Entity.Id).ToList();
        var documents = store.Set<SearchDocument>();
        if (oldVersions.Count + oldPortfolios.Count > 0)
            documents.RemoveRange(await documents.Where(document => oldVersions.Contains(document.VersionId) || oldPortfolios.Contains(document.PortfolioId)).ToListAsync(cancellation));
        documents.AddRange(versions.SelectMany(entry => Texts(entry.Entity)));
        documents.AddRange(portfolios.SelectMany(entry => Texts(entry.Entity)));
    }

    private static List<EntityEntry<T>> Written<T>(Store store)
        where T : class => [.. store.ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Added or EntityState.Modified)];

    private static IEnumerable<SearchDocument> Texts(ProfileVersion version)
    {
        if (version is not { Stage: VersionStage.Approved, Kind: not VersionKind.Withdrawal })
            yield break;
        var content = version.Content ?? throw new InvalidOperationException("Read a version with its content before it is changed.");
        yield return new SearchDocument { Subject = SearchSubject.Official, Text = string.Join(' ', [content.Name, .. content.Terms.Select(term => term.Office == Office.Mayor ? "burgemeester" : "wethouder").Distinct(StringComparer.Ordinal)]), Version = version };
        foreach (var position in content.SidePositions)
        {
            var text = string.Join(' ', new[] { position.Description, position.Title, position.Organisation }.OfType<string>().Distinct(StringComparer.Ordinal));
            yield return new SearchDocument { Subject = SearchSubject.SidePosition, Text = text, Version = version, EntryId = position.EntryId };
        }
    }

    private static IEnumerable<SearchDocument> Texts(Portfolio portfolio) =>
        portfolio.Keywords.Select(keyword => new SearchDocument { Subject = SearchSubject.Keyword, Text = keyword.Word, Portfolio = portfolio })
            .Prepend(new SearchDocument { Subject = SearchSubject.Portfolio, Text = portfolio.Name, Portfolio = portfolio });
}
