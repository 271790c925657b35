using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>
/// The one place that knows how this database searches text. Words stand in quotation marks, so that FTS5 takes them for text, whatever they hold. Each kind of text has a
/// range of rows of its own, and every query reads its range from the newest text on and stops at its limit: a word that nearly all texts hold costs no more than a rare one.
/// </summary>
public static class SearchQueries
{
    /// <summary>So many texts of one kind are found, for each way of holding the words.</summary>
    public const int Most = 50;

    /// <summary>The length of the range of one kind.</summary>
    private const long Range = 1L << 40;

    /// <summary>The kinds, by the number of their range.</summary>
    private enum Kind
    {
        Official = 1,
        SidePosition = 2,
        Portfolio = 3,
        ContentPage = 4,
    }

    /// <summary>The texts that hold every word of <paramref name="words"/>, as a whole word or the beginning of one, accents and case ignored.</summary>
    public static IQueryable<SearchDocument> Search(this Store store, string words)
    {
        var all = SearchWords.Of(words).All;
        var match = All(all.Select(Beginning));
        return all.Count == 0
            ? store.Set<SearchDocument>().Where(document => false)
            : store.Set<SearchDocument>()
                .FromSql($"""SELECT d.* FROM "SearchTexts" AS t CROSS JOIN "SearchDocuments" AS d ON d."Id" = t.rowid % {Range} WHERE "SearchTexts" MATCH {match}""");
    }

    /// <summary>
    /// What a moment shows that holds all of these words: whole, at the beginning of words, or as parts of words. Words too short to be a part may be missing in
    /// what is found by the others. A subject that is asked for with an office is found without it: the answer names the office.
    /// </summary>
    public static async Task<List<FoundText>> FoundAsync(this Store store, SearchWords words, Moment moment, CancellationToken cancellation)
    {
        if (words.All.Count == 0)
            return [];
        var found = await OnceAsync(Enum.GetValues<Kind>().SelectMany(kind => store.Holding(kind, words).Select(texts => Newest(store.ShownAt(kind, texts, moment)))), cancellation);
        return [.. found.DistinctBy(text => text.Row)];
    }

    /// <summary>
    /// What a moment shows that holds one of the ways to write each word; and, marked as such, what holds some of the words. Of two kinds of answer one is shown, but
    /// they are asked for at once.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="words">What was asked.</param>
    /// <param name="ways">For each word itself and those that it may have been meant for.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Ends the question.</param>
    public static async Task<List<FoundText>> FoundOtherwiseAsync(this Store store, SearchWords words,
        IReadOnlyList<IReadOnlyList<string>> ways, Moment moment, CancellationToken cancellation)
    {
        List<IQueryable<FoundText>> queries = [];
        foreach (var kind in Enum.GetValues<Kind>())
        {
            if (ways.Any(way => way.Count > 1))
                queries.Add(Newest(store.ShownAt(kind, store.Texts(kind, All(Topic(kind, words, ways).Select(AnyOf))), moment)));
            queries.AddRange(words.SomeOf().Select(some => Newest(store.ShownAt(kind, store.Texts(kind, some.Match(some.Least == 1 ? Beginning : AsOneWord), isPartial: true), moment))));
        }
        return queries.Count == 0 ? [] : [.. (await OnceAsync(queries, cancellation)).DistinctBy(text => (text.Row, text.IsPartial))];
    }

    /// <summary>Some portfolios, and whose version of a moment states each.</summary>
    public static async Task<List<StatedPortfolio>> StatingAsync(this Store store, IReadOnlyCollection<int> portfolios, Moment moment, CancellationToken cancellation)
    {
        var day = moment.On;
        // Put together and not joined: to join a portfolio to nothing, SQLite would read through all assignments.
        var stated = await store.AssignmentsAt(moment).Where(row => portfolios.Contains(row.Assignment.PortfolioId)).Select(row => new
        {
            row.Assignment.PortfolioId,
            Slug = "",
            Name = "",
            VersionId = (int?)row.VersionId,
            MayHold = (row.Assignment.Period.FirstDay == null || row.Assignment.Period.FirstDay <= day) && (row.Assignment.Period.LastDay == null || row.Assignment.Period.LastDay >= day)
                && (!row.Content.Terms.Any()
                    || row.Content.Terms.Any(term => (term.Period.FirstDay == null || term.Period.FirstDay <= day) && (term.Period.LastDay == null || term.Period.LastDay >= day))),
        }).Concat(store.Portfolios.Where(portfolio => portfolios.Contains(portfolio.Id))
            .Select(portfolio => new { PortfolioId = portfolio.Id, portfolio.Slug, portfolio.Name, VersionId = (int?)null, MayHold = false }))
            .ToListAsync(cancellation);
        var byPortfolio = stated.ToLookup(row => row.PortfolioId);
        return [.. stated.Where(row => row.VersionId is null).Select(row => new StatedPortfolio(
            row.PortfolioId, row.Slug, row.Name, [.. byPortfolio[row.PortfolioId].Where(other => other.VersionId is not null).Select(other => (other.VersionId!.Value, other.MayHold))]))];
    }

    /// <summary>Each way of holding the words has its own limit, so that the closest are among what is found; subjects and pages are few.</summary>
    private static IEnumerable<IQueryable<FoundText>> Holding(this Store store, Kind kind, SearchWords words)
    {
        var topic = kind == Kind.Portfolio ? new SearchWords(words.Topic) : words;
        if (kind is Kind.Official or Kind.SidePosition)
            yield return store.Texts(kind, All(topic.All.Select(Whole)));
        yield return store.Texts(kind, All(topic.All.Select(Beginning)));
        if (topic.Parts.Any())
            yield return store.Parts(kind, All(topic.Parts.Select(Whole)));
    }

    private static IEnumerable<IReadOnlyList<string>> Topic(Kind kind, SearchWords words, IReadOnlyList<IReadOnlyList<string>> ways) =>
        kind == Kind.Portfolio ? ways.Where(way => words.Topic.Contains(way[0], StringComparer.Ordinal)) : ways;

    private static IQueryable<FoundText> ShownAt(this Store store, Kind kind, IQueryable<FoundText> texts, Moment moment) => kind switch
    {
        Kind.ContentPage => texts,
        Kind.Portfolio => Told(store.AssignmentsEver(moment), texts),
        Kind.SidePosition => texts.Join(store.Versions.RegisteredAt(moment), text => text.VersionId, version => (int?)version.Id, (text, _) => text),
        _ => texts.Join(store.Versions.ShownAt(moment), text => text.VersionId, version => (int?)version.Id, (text, _) => text),
    };

    private static IQueryable<FoundText> Told(IQueryable<AssignmentRow> assignments, IQueryable<FoundText> texts) =>
        texts.Where(text => assignments.Any(row => row.Assignment.PortfolioId == text.PortfolioId));

    private static IQueryable<FoundText> Newest(IQueryable<FoundText> texts) => texts.OrderByDescending(text => text.Row).Take(Most);

    private static IQueryable<AssignmentRow> AssignmentsAt(this Store store, Moment moment) => store.Assignments(store.Versions.ShownAt(moment));

    /// <summary>Also of earlier versions of whose page stands: a subject goes on being found after its last holder, for its own page tells who that was.</summary>
    private static IQueryable<AssignmentRow> AssignmentsEver(this Store store, Moment moment)
    {
        var standing = store.Versions.ShownAt(moment);
        return store.Assignments(store.Versions.PublishedBy(moment).Where(version => standing.Any(shown => shown.OfficialId == version.OfficialId)));
    }

    /// <summary>From the assignments on, and not from the versions: one subject has few of all that there are.</summary>
    private static IQueryable<AssignmentRow> Assignments(this Store store, IQueryable<ProfileVersion> versions) =>
        from assignment in store.Set<PortfolioAssignment>()
        join content in store.Set<ProfileContent>() on EF.Property<int>(assignment, "ContentId") equals EF.Property<int>(content, "Id")
        where versions.Any(version => version.Id == EF.Property<int>(content, "VersionId"))
        select new AssignmentRow { Assignment = assignment, Content = content, VersionId = EF.Property<int>(content, "VersionId") };

    private static Task<List<FoundText>> OnceAsync(IEnumerable<IQueryable<FoundText>> queries, CancellationToken cancellation) =>
        queries.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellation);

    // CROSS JOIN and the sign keep SQLite to this order: the words first, then the text, then its version.
    private static IQueryable<FoundText> Texts(this Store store, Kind kind, string match, bool isPartial = false) => store.Database.SqlQuery<FoundText>(
        $"""
        SELECT t.rowid AS "Row", d."Subject" AS "SubjectName", d."Text", +d."VersionId" AS "VersionId", d."EntryId", d."PortfolioId", d."PageSlug", {isPartial} AS "IsPartial"
        FROM "SearchTexts" AS t CROSS JOIN "SearchDocuments" AS d ON d."Id" = t.rowid - {First(kind)}
        WHERE "SearchTexts" MATCH {match} AND t.rowid >= {First(kind)} AND t.rowid < {First(kind + 1)}
        """);

    private static IQueryable<FoundText> Parts(this Store store, Kind kind, string match) => store.Database.SqlQuery<FoundText>(
        $"""
        SELECT t.rowid AS "Row", d."Subject" AS "SubjectName", d."Text", +d."VersionId" AS "VersionId", d."EntryId", d."PortfolioId", d."PageSlug", 0 AS "IsPartial"
        FROM "SearchParts" AS t CROSS JOIN "SearchDocuments" AS d ON d."Id" = t.rowid - {First(kind)}
        WHERE "SearchParts" MATCH {match} AND t.rowid >= {First(kind)} AND t.rowid < {First(kind + 1)}
        """);

    private static long First(Kind kind) => (long)kind * Range;

    private static string All(IEnumerable<string> words) => string.Join(" AND ", words);

    private static string Whole(string word) => $"\"{word}\"";

    private static string AsOneWord(string word) => $"\"{word}\"*";

    /// <summary>Also where it is written as two words.</summary>
    private static string Beginning(string word) => "(" + string.Join(" OR ", SearchWords.Apart(word).Prepend(word).Select(AsOneWord)) + ")";

    private static string AnyOf(IReadOnlyList<string> way) => "(" + string.Join(" OR ", way.Select((word, index) => index == 0 ? Beginning(word) : Whole(word))) + ")";

    private sealed class AssignmentRow
    {
        public required PortfolioAssignment Assignment { get; init; }

        public required ProfileContent Content { get; init; }

        public required int VersionId { get; init; }
    }
}

/// <summary>A portfolio, and the versions that state it.</summary>
/// <param name="Id">The portfolio.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Versions">Each with whether who it is about may be responsible on the day; false: for certain not.</param>
public sealed record StatedPortfolio(int Id, string Slug, string Name, IReadOnlyList<(int Id, bool MayHold)> Versions);
