using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>Keeps the searchable texts in step with the approved versions, the portfolios and the content pages, in the same transaction.</summary>
public static class SearchIndexing
{
    /// <summary>Replaces the texts of all that is about to be written.</summary>
    /// <returns>The texts that are taken out.</returns>
    internal static async Task<IReadOnlyList<string>> FollowAsync(Store store, CancellationToken cancellation)
    {
        var (versions, portfolios, pages) = (Changed<ProfileVersion>(store), Changed<Portfolio>(store), Changed<ContentPage>(store));
        if (versions.Count + portfolios.Count + pages.Count == 0)
            return [];

        var oldVersions = Old(versions).Select(version => (int?)version.Id).ToList();
        var oldPortfolios = Old(portfolios).Select(portfolio => (int?)portfolio.Id).ToList();
        var oldPages = Old(pages).Select(page => page.Slug).ToList();
        var documents = store.Set<SearchDocument>();
        var old = oldVersions.Count + oldPortfolios.Count + oldPages.Count == 0
            ? []
            : await documents.Where(document => oldVersions.Contains(document.VersionId) || oldPortfolios.Contains(document.PortfolioId) || oldPages.Contains(document.PageSlug!)).ToListAsync(cancellation);
        SearchDocument[] made = [.. New(versions).SelectMany(Texts), .. New(portfolios).SelectMany(Texts), .. New(pages).Select(Text)];
        documents.RemoveRange(old);
        documents.AddRange(made);
        await Spellings.LearnAsync(store, made.Select(document => document.Text), cancellation);
        return [.. old.Select(document => document.Text)];
    }

    /// <summary>Adds what an older program did not index. A store that has it all is not written to.</summary>
    internal static async Task CompleteAsync(Store store, CancellationToken cancellation)
    {
        var documents = store.Set<SearchDocument>();
        var pages = await store.ContentPages.AsNoTracking().Where(page => !documents.Any(document => document.PageSlug == page.Slug)).ToListAsync(cancellation);
        var knowsWords = await Spellings.AnyAsync(store, cancellation) || !await documents.AnyAsync(cancellation);
        if (pages.Count == 0 && knowsWords)
            return;
        await store.WriteAsync(async _ =>
        {
            documents.AddRange(pages.Select(Text));
            await Spellings.LearnAsync(store, pages.Select(page => Text(page).Text), cancellation);
            if (!knowsWords)
                await Spellings.LearnAsync(store, await documents.Select(document => document.Text).Distinct().ToListAsync(cancellation), cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>The words by which an official is found.</summary>
    public static string TextOf(string name, IEnumerable<TermOfOffice> terms) =>
        string.Join(' ', [name, .. terms.Select(term => term.Office == Office.Mayor ? "burgemeester" : "wethouder").Distinct(StringComparer.Ordinal)]);

    private static List<EntityEntry<T>> Changed<T>(Store store)
        where T : class => [.. store.ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    private static IEnumerable<T> Old<T>(IEnumerable<EntityEntry<T>> changed)
        where T : class => changed.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity);

    private static IEnumerable<T> New<T>(IEnumerable<EntityEntry<T>> changed)
        where T : class => changed.Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity);

    private static IEnumerable<SearchDocument> Texts(ProfileVersion version)
    {
        if (version is not { Stage: VersionStage.Approved, Kind: not VersionKind.Withdrawal })
            yield break;
        var content = version.Content ?? throw new InvalidOperationException("Read a version with its content before it is changed.");
        yield return new SearchDocument { Subject = SearchSubject.Official, Text = TextOf(content.Name, content.Terms), Version = version };
        foreach (var position in content.SidePositions)
        {
            var text = string.Join(' ', new[] { position.Description, position.Title, position.Organisation }.OfType<string>().Distinct(StringComparer.Ordinal));
            yield return new SearchDocument { Subject = SearchSubject.SidePosition, Text = text, Version = version, EntryId = position.EntryId };
        }
    }

    private static IEnumerable<SearchDocument> Texts(Portfolio portfolio) =>
        portfolio.Keywords.Select(keyword => new SearchDocument { Subject = SearchSubject.Keyword, Text = keyword.Word, Portfolio = portfolio })
            .Prepend(new SearchDocument { Subject = SearchSubject.Portfolio, Text = portfolio.Name, Portfolio = portfolio });

    private static SearchDocument Text(ContentPage page) =>
        new() { Subject = SearchSubject.ContentPage, Text = $"{page.Title}\n{Markdown.PlainText(page.Markdown)}", PageSlug = page.Slug };
}
