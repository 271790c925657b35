using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>The texts in which words were found, before they are made into what a page shows.</summary>
/// <param name="Words">The words.</param>
/// <param name="Documents">The texts.</param>
public sealed record Found(SearchWords Words, IReadOnlyList<FoundText> Documents)
{
    /// <summary>How the words are written where they were found; null: they were found as they were asked for.</summary>
    public string? Instead { get; init; }

    /// <summary>They hold some of the words.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Among those that hold some of the words there are pages that hold all.</summary>
    public bool HasWhole { get; init; }

    /// <summary>What holds words as they are asked for, or else as they may have been meant, or else some of them.</summary>
    public static async Task<Found> OfAsync(Store store, string asked, PageMoment moment, CancellationToken cancellation)
    {
        var words = SearchWords.Asked(asked);
        var found = Together(words, [.. await store.FoundAsync(words, moment.AsOf, cancellation), .. FixedTexts.All]);
        if (found.Documents.Any(document => !IsPage(document)))
            return found;
        // Words that stand somewhere on one long page need not belong together, so that it does not keep away what they are about.
        var hasWhole = found.Documents.Count > 0;
        var ways = hasWhole ? [.. words.All.Select(word => new[] { word })] : await WaysAsync(store, words, cancellation);
        FoundText[] texts = [.. await store.FoundOtherwiseAsync(words, ways, moment.AsOf, cancellation), .. FixedTexts.All];
        return Meant(asked, words, ways, texts) ?? (Partly(words, texts) is { } some ? some with { HasWhole = hasWhole } : found);
    }

    /// <summary>
    /// How many of the words a text lacks, and then how close it comes to the others: what it is put in order by. Of several texts the closest counts. Null: it holds none.
    /// </summary>
    public (int Missing, Closeness Closeness)? RankOf(params string[] texts) => texts.Min(text =>
    {
        if (!IsPartial)
            return text.ClosenessTo(Words) is { } closeness ? (0, closeness) : ((int, Closeness)?)null;
        var held = Held(text, Words.All);
        return held.Count == 0 ? null : (Words.All.Count - held.Count, held.Max(word => new SearchedText(text).ClosenessTo(word)!.Value));
    });

    /// <summary>See <see cref="RankOf(string[])"/>.</summary>
    public (int Missing, Closeness Closeness)? RankOf(FoundText document) => RankOf(IsPartial ? document.Text : Whole(document, Words));

    /// <summary>Parts of words stand behind what words begin with; of three letters they are too many and too far off, unless there is nothing else.</summary>
    private static Found Together(SearchWords words, IEnumerable<FoundText> candidates)
    {
        var documents = candidates.Select(document => (Document: document, Closeness: Whole(document, words).ClosenessTo(words))).Where(found => found.Closeness is not null).ToList();
        var furthest = documents.Min(found => found.Closeness) < Closeness.Part && words.Parts.Any(word => word.Length == SearchWords.ShortestPart) ? Closeness.Beginning : Closeness.Part;
        return new(words, [.. documents.Where(found => found.Closeness <= furthest).Select(found => found.Document)]);
    }

    private static bool IsPage(FoundText document) => document.Subject is SearchSubject.ContentPage or SearchSubject.SitePage;

    /// <summary>A subject that was asked for with an office: the answer names the office of who is responsible, whichever it is.</summary>
    private static string Whole(FoundText document, SearchWords words) =>
        document.Subject is SearchSubject.Portfolio or SearchSubject.Keyword && words.OfficeWords.Count > 0 ? $"{document.Text} {string.Join(' ', words.OfficeWords)}" : document.Text;

    /// <summary>For each word itself, and those that it may have been meant for.</summary>
    private static async Task<List<IReadOnlyList<string>>> WaysAsync(Store store, SearchWords words, CancellationToken cancellation)
    {
        if (!words.All.Any(Spelling.IsForgiven))
            return [.. words.All.Select(word => new[] { word })];
        string[] known = [.. await store.NearAsync(words.All.Where(Spelling.IsForgiven), cancellation), .. FixedTexts.All.SelectMany(text => Spelling.Words(text.Text))];
        return [.. words.All.Select(word => (IReadOnlyList<string>)(Spelling.IsForgiven(word)
            ? [word, .. known.Distinct(StringComparer.Ordinal).Where(other => other != word && Spelling.Distance(word, other) <= Spelling.Most(word, other))]
            : [word]))];
    }

    /// <summary>
    /// The nearest words by which a moment shows something. What is not shown takes no part in the choice: it can neither be told nor stand in the way of what is.
    /// </summary>
    private static Found? Meant(string asked, SearchWords words, IReadOnlyList<IReadOnlyList<string>> ways, IEnumerable<FoundText> texts)
    {
        if (ways.All(way => way.Count == 1))
            return null;
        var documents = texts.Where(text => !text.IsPartial)
            .Select(document => (Way: Meaning.Of(Whole(document, words), ways), Document: document))
            .Where(found => found.Way is not null)
            .ToList();
        if (documents.Select(found => found.Way!).MinBy(way => way.Order) is not { } meant)
            return null;
        return new(new(meant.Words), [.. documents.Where(found => found.Way!.Words.SequenceEqual(meant.Words, StringComparer.Ordinal)).Select(found => found.Document)])
        {
            Instead = meant.AsWritten(capital: asked.Any(char.IsUpper)),
        };
    }

    /// <summary>An office by itself says little beside another word: "wethouder kernenergie" does not mean all of them, unless nothing else is found.</summary>
    private static Found? Partly(SearchWords words, IReadOnlyList<FoundText> texts)
    {
        if (words.IsSmall || words.All.Count == 1)
            return null;
        var distinct = texts.DistinctBy(text => (text.Row, text.Text)).ToList();
        return new[] { words.Topic, words.OfficeWords }.Select(some => new Found(new(some), MostOf(some, distinct)) { IsPartial = true }).FirstOrDefault(found => found.Documents.Count > 0);
    }

    /// <summary>The texts that hold the most of some words; and for what none of those holds, pages apart, the texts that hold that.</summary>
    private static List<FoundText> MostOf(IReadOnlyList<string> words, IEnumerable<FoundText> texts)
    {
        List<FoundText> most = [];
        HashSet<string> covered = new(StringComparer.Ordinal);
        foreach (var alike in texts.Select(text => (Text: text, Held: Held(text.Text, words)))
            .GroupBy(text => text.Held.Count)
            .Where(group => group.Key > 0)
            .OrderByDescending(group => group.Key))
        {
            var more = alike.Where(text => text.Held.Any(word => !covered.Contains(word))).ToList();
            most.AddRange(more.Select(text => text.Text));
            covered.UnionWith(more.Where(text => !IsPage(text.Text)).SelectMany(text => text.Held));
        }
        return most;
    }

    /// <summary>The words that a text holds whole or as the beginning of words; parts, and words too short to be one, say too little by themselves.</summary>
    private static List<string> Held(string text, IEnumerable<string> words)
    {
        var searched = new SearchedText(text);
        return [.. words.Where(word => word.Length >= SearchWords.ShortestPart && searched.ClosenessTo(word) <= Closeness.Beginning)];
    }
}
