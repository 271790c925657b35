using System.Linq.Expressions;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>Keeps the searchable texts in step with the approved versions, the portfolios and the content pages, in the same transaction.</summary>
public static class SearchIndexing
{
    /// <summary>So many versions at once, when a whole store is indexed.</summary>
    private const int Portion = 500;

    private static readonly Expression<Func<ProfileVersion, bool>> IsIndexed = version => version.Stage == VersionStage.Approved && version.Kind != VersionKind.Withdrawal;

    private static readonly Func<ProfileVersion, bool> IsIndexedVersion = IsIndexed.Compile();

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
            : await documents.Where(document => oldVersions.Contains(document.VersionId) || oldPortfolios.Contains(document.PortfolioId) || oldPages.Contains(document.PageSlug!))
                .ToListAsync(cancellation);
        SearchDocument[] made = [.. New(versions).SelectMany(version => Texts(version)), .. New(portfolios).SelectMany(Texts), .. New(pages).Select(Text)];
        documents.RemoveRange(old);
        documents.AddRange(made);
        await Spellings.LearnAsync(store, made.Select(document => document.Text), cancellation);
        return [.. old.Select(document => document.Text)];
    }

    /// <summary>Adds what an older program did not index, or not as it is indexed now. A store that has it all is not written to.</summary>
    internal static async Task CompleteAsync(Store store, CancellationToken cancellation)
    {
        var documents = store.Set<SearchDocument>();
        var pages = await store.ContentPages.AsNoTracking().Where(page => !documents.Any(document => document.PageSlug == page.Slug)).ToListAsync(cancellation);
        var knowsWords = await Spellings.AnyAsync(store, cancellation) || !await documents.AnyAsync(cancellation);
        var versions = await store.Versions.Where(IsIndexed)
            .Where(version => !documents.Any(document => document.VersionId == version.Id))
            .OrderBy(version => version.Id)
            .Select(version => version.Id)
            .ToListAsync(cancellation);
        if (pages.Count == 0 && knowsWords && versions.Count == 0)
            return;
        await store.WriteAsync(async _ =>
        {
            await AddAsync(store, pages.Select(Text), cancellation);
            foreach (var portion in versions.Chunk(Portion))
                await AddAsync(store,
                    (await store.Versions.Where(version => portion.Contains(version.Id)).OrderBy(version => version.Id).WithContentsAsync(cancellation))
                        .SelectMany(version => Texts(version, isKept: true)), cancellation);
            if (!knowsWords)
                await Spellings.LearnAsync(store, await documents.Select(document => document.Text).Distinct().ToListAsync(cancellation), cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Adds texts and lets go of them once they are written: of a whole store they are many.</summary>
    private static async Task AddAsync(Store store, IEnumerable<SearchDocument> made, CancellationToken cancellation)
    {
        SearchDocument[] documents = [.. made];
        store.AddRange(documents);
        await Spellings.LearnAsync(store, documents.Select(document => document.Text), cancellation);
        await store.SaveChangesAsync(cancellation);
        store.ChangeTracker.Clear();
    }

    private static List<EntityEntry<T>> Changed<T>(Store store)
        where T : class => [.. store.ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    private static IEnumerable<T> Old<T>(IEnumerable<EntityEntry<T>> changed)
        where T : class => changed.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity);

    private static IEnumerable<T> New<T>(IEnumerable<EntityEntry<T>> changed)
        where T : class => changed.Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity);

    /// <summary>The texts of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isKept">Whether the store has it already, so that its texts need only name it.</param>
    private static IEnumerable<SearchDocument> Texts(ProfileVersion version, bool isKept = false)
    {
        if (!IsIndexedVersion(version))
            yield break;
        var content = version.Content ?? throw new InvalidOperationException("Read a version with its content before it is changed.");
        yield return new SearchDocument { Subject = SearchSubject.Official, Text = TextOf(content), Version = isKept ? null : version, VersionId = isKept ? version.Id : null };
        foreach (var position in content.SidePositions)
        {
            yield return new SearchDocument
            {
                Subject = SearchSubject.SidePosition,
                Text = Join([position.Description, position.Title, position.Organisation, content.Name]),
                Version = isKept ? null : version,
                VersionId = isKept ? version.Id : null,
                EntryId = position.EntryId,
            };
        }
    }

    /// <summary>The words by which an official is found.</summary>
    private static string TextOf(ProfileContent content) =>
        Join([content.Name, .. content.Terms.SelectMany(OfficesOf), .. content.Terms.Select(term => term.Party)]);

    private static IEnumerable<string> OfficesOf(TermOfOffice term)
    {
        yield return term.Office == Office.Mayor ? "burgemeester" : "wethouder";
        if (term.DeputyRank is not null)
            yield return "locoburgemeester";
    }

    /// <summary>The texts, and behind them their words as people type them.</summary>
    private static string Join(IEnumerable<string?> texts)
    {
        var text = string.Join(' ', texts.OfType<string>().Distinct(StringComparer.Ordinal));
        return string.Join(' ', SearchWords.Of(text).AsTyped.Prepend(text));
    }

    private static IEnumerable<SearchDocument> Texts(Portfolio portfolio) =>
        portfolio.Keywords.Select(keyword => new SearchDocument { Subject = SearchSubject.Keyword, Text = keyword.Word, Portfolio = portfolio })
            .Prepend(new SearchDocument { Subject = SearchSubject.Portfolio, Text = portfolio.Name, Portfolio = portfolio });

    private static SearchDocument Text(ContentPage page) =>
        new() { Subject = SearchSubject.ContentPage, Text = $"{page.Title}\n{Markdown.PlainText(page.Markdown)}", PageSlug = page.Slug };
}
