using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>
/// The one place that knows how this database searches text. Words stand in quotation marks, so that FTS5 takes them for text, whatever they hold. Every query
/// reads from the newest text on and stops at its limit: a word that nearly all texts hold costs no more than a rare one.
/// </summary>
public static class SearchQueries
{
    /// <summary>So many texts of one kind are found, for each way of holding the words.</summary>
    public const int Most = 50;

    private static readonly SearchSubject[][] Kinds =
        [[SearchSubject.Official], [SearchSubject.SidePosition], [SearchSubject.Portfolio, SearchSubject.Keyword], [SearchSubject.ContentPage]];

    /// <summary>The texts that hold every word of <paramref name="words"/>, as a whole word or the beginning of one, accents and case ignored.</summary>
    public static IQueryable<SearchDocument> Search(this Store store, string words)
    {
        var all = SearchWords.Of(words).All;
        return all.Count == 0
            ? store.Set<SearchDocument>().Where(document => false)
            : store.Texts("Text : (" + All(all.Select(Beginning)) + ")");
    }

    /// <summary>
    /// What a moment shows that holds all of these words: whole, at the beginning of words, or as parts of words. Words too short to be a part may be missing in
    /// what is found by the others.
    /// </summary>
    public static async Task<List<SearchDocument>> FoundAsync(this Store store, SearchWords words, Moment moment, CancellationToken cancellation)
    {
        var found = Kinds.SelectMany(kind => store.Holding(kind, words)
            .Select(documents => store.ShownAt(kind, documents, moment).OrderByDescending(document => document.Id).Take(Most)));
        return words.All.Count == 0 ? [] : await OnceAsync(found, cancellation);
    }

    /// <summary>What a moment shows that holds one of the ways to write each word.</summary>
    public static Task<List<SearchDocument>> FoundInAnyWayAsync(this Store store, IReadOnlyList<IReadOnlyList<string>> ways, Moment moment, CancellationToken cancellation)
    {
        var match = All(ways.Select(words => "(" + string.Join(" OR ", words.Select((word, index) => index == 0 ? Beginning(word) : Whole(word))) + ")"));
        return OnceAsync(Kinds.Select(kind => store.ShownAt(kind, store.Texts(OfKind(kind, subject => subject, match)), moment).OrderByDescending(document => document.Id).Take(Most)), cancellation);
    }

    /// <summary>Whose version of a moment states some portfolios.</summary>
    public static Task<List<StatedPortfolio>> StatingAsync(this Store store, IReadOnlyCollection<int> portfolios, Moment moment, CancellationToken cancellation)
    {
        var day = moment.On;
        return store.AssignmentsAt(moment).Where(row => portfolios.Contains(row.Assignment.PortfolioId))
            .Join(store.Portfolios, row => row.Assignment.PortfolioId, portfolio => portfolio.Id, (row, portfolio) => new StatedPortfolio(
                portfolio.Id,
                portfolio.Slug,
                row.VersionId,
                (row.Assignment.Period.FirstDay == null || row.Assignment.Period.FirstDay <= day) && (row.Assignment.Period.LastDay == null || row.Assignment.Period.LastDay >= day)
                && (!row.Content.Terms.Any() || row.Content.Terms.Any(term =>
                    (term.Period.FirstDay == null || term.Period.FirstDay <= day) && (term.Period.LastDay == null || term.Period.LastDay >= day)))))
            .ToListAsync(cancellation);
    }

    /// <summary>A portfolio is taken with its keywords whole, for there are few; of the rest each way of holding the words has its own limit, so that the closest are among them.</summary>
    private static IEnumerable<IQueryable<SearchDocument>> Holding(this Store store, SearchSubject[] kind, SearchWords words)
    {
        if (kind is [SearchSubject.Official] or [SearchSubject.SidePosition])
            yield return store.Texts(OfKind(kind, subject => subject, All(words.All.Select(Whole))));
        yield return store.Texts(OfKind(kind, subject => subject, All(words.All.Select(Beginning))));
        // The index of parts knows a kind by its first three letters, which are one of its tokens.
        if (words.Parts.Any())
            yield return store.Parts(OfKind(kind, subject => subject[..SearchWords.ShortestPart], All(words.Parts.Select(Whole))));
    }

    private static IQueryable<SearchDocument> ShownAt(this Store store, SearchSubject[] kind, IQueryable<SearchDocument> documents, Moment moment) => kind switch
    {
        [SearchSubject.ContentPage] => documents,
        [SearchSubject.Portfolio, ..] => documents.Where(document => store.AssignmentsAt(moment).Any(row => row.Assignment.PortfolioId == document.PortfolioId)),
        _ => documents.Join(store.Versions.ShownAt(moment), document => document.VersionId, version => (int?)version.Id, (document, _) => document),
    };

    /// <summary>From the assignments on, and not from the versions: one subject has few of all that there are.</summary>
    private static IQueryable<AssignmentRow> AssignmentsAt(this Store store, Moment moment) =>
        from assignment in store.Set<PortfolioAssignment>()
        join content in store.Set<ProfileContent>() on EF.Property<int>(assignment, "ContentId") equals EF.Property<int>(content, "Id")
        where store.Versions.ShownAt(moment).Any(version => version.Id == EF.Property<int>(content, "VersionId"))
        select new AssignmentRow { Assignment = assignment, Content = content, VersionId = EF.Property<int>(content, "VersionId") };

    private static Task<List<SearchDocument>> OnceAsync(IEnumerable<IQueryable<SearchDocument>> queries, CancellationToken cancellation) =>
        queries.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellation);

    // CROSS JOIN and the sign keep SQLite to this order: the words first, then the row, then its version.
    private static IQueryable<SearchDocument> Texts(this Store store, string match) => store.Set<SearchDocument>().FromSql(
        $"""
        SELECT t.rowid AS "Id", d."Subject", d."Text", +d."VersionId" AS "VersionId", d."EntryId", d."PortfolioId", d."PageSlug"
        FROM "SearchTexts" AS t CROSS JOIN "SearchDocuments" AS d ON d."Id" = t.rowid WHERE "SearchTexts" MATCH {match}
        """).AsNoTracking();

    private static IQueryable<SearchDocument> Parts(this Store store, string match) => store.Set<SearchDocument>().FromSql(
        $"""
        SELECT t.rowid AS "Id", d."Subject", d."Text", +d."VersionId" AS "VersionId", d."EntryId", d."PortfolioId", d."PageSlug"
        FROM "SearchParts" AS t CROSS JOIN "SearchDocuments" AS d ON d."Id" = t.rowid WHERE "SearchParts" MATCH {match}
        """).AsNoTracking();

    private static string OfKind(SearchSubject[] kind, Func<string, string> token, string words) =>
        $"Subject : ({string.Join(" OR ", kind.Select(subject => Whole(token(subject.ToString()))))}) AND Text : ({words})";

    private static string All(IEnumerable<string> words) => string.Join(" AND ", words);

    private static string Whole(string word) => $"\"{word}\"";

    private static string Beginning(string word) => $"\"{word}\"*";

    private sealed class AssignmentRow
    {
        public required PortfolioAssignment Assignment { get; init; }

        public required ProfileContent Content { get; init; }

        public required int VersionId { get; init; }
    }
}

/// <summary>A version that states a portfolio.</summary>
/// <param name="PortfolioId">The portfolio.</param>
/// <param name="Slug">Its address.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MayHold">Whether who it is about may be responsible on the day; false: for certain not.</param>
public sealed record StatedPortfolio(int PortfolioId, string Slug, int VersionId, bool MayHold);
