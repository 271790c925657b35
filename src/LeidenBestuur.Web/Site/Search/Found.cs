using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>The texts in which words were found, before they are made into what a page shows.</summary>
/// <param name="Words">The words.</param>
/// <param name="Documents">Texts of the store.</param>
/// <param name="Goals">The goals, which are the same everywhere and at any moment.</param>
public sealed record Found(SearchWords Words, IReadOnlyList<FoundText> Documents, IReadOnlyList<GlobalGoal> Goals)
{
    /// <summary>How the words are written where they were found; null: they were found as they were asked for.</summary>
    public string? Instead { get; init; }

    public bool IsEmpty => Documents.Count == 0 && Goals.Count == 0;

    /// <summary>What holds words as they are asked for, or else as they may have been meant.</summary>
    public static async Task<Found> OfAsync(Store store, string asked, PageMoment moment, CancellationToken cancellation)
    {
        var words = SearchWords.Of(asked);
        var found = Of(words, await store.FoundAsync(words, moment.AsOf, cancellation));
        return found.IsEmpty && words.All.Any(Spelling.IsForgiven) ? await MeantAsync(store, asked, words, moment, cancellation) ?? found : found;
    }

    /// <summary>Parts of words stand behind what words begin with; of three letters they are too many and too far off, unless there is nothing else.</summary>
    private static Found Of(SearchWords words, IEnumerable<FoundText> candidates)
    {
        var documents = candidates.Select(document => (Document: document, Closeness: document.Text.ClosenessTo(words))).Where(found => found.Closeness is not null).ToList();
        var goals = GlobalGoal.All.Select(goal => (Goal: goal, Closeness: goal.Name.ClosenessTo(words))).Where(found => found.Closeness is not null).ToList();
        var nearest = documents.Select(found => found.Closeness).Concat(goals.Select(found => found.Closeness)).Min();
        var furthest = nearest < Closeness.Part && words.Parts.Any(word => word.Length == SearchWords.ShortestPart) ? Closeness.Beginning : Closeness.Part;
        return new(words, [.. documents.Where(found => found.Closeness <= furthest).Select(found => found.Document)], [.. goals.Where(found => found.Closeness <= furthest).Select(found => found.Goal)]);
    }

    /// <summary>
    /// The nearest words by which a moment shows something. What is not shown takes no part in the choice: it can neither be told nor stand in the way of what is.
    /// </summary>
    private static async Task<Found?> MeantAsync(Store store, string asked, SearchWords words, PageMoment moment, CancellationToken cancellation)
    {
        string[] known = [.. await store.NearAsync(words.All.Where(Spelling.IsForgiven), cancellation), .. GlobalGoal.All.SelectMany(goal => Spelling.Words(goal.Name))];
        var ways = words.All.Select(word => Ways(word, known)).ToList();
        if (ways.All(way => way.Count == 1))
            return null;
        var documents = (await store.FoundInAnyWayAsync(ways, moment.AsOf, cancellation)).Select(document => (Way: Meaning.Of(document.Text, ways), Document: document)).Where(found => found.Way is not null).ToList();
        var goals = GlobalGoal.All.Select(goal => (Way: Meaning.Of(goal.Name, ways), Goal: goal)).Where(found => found.Way is not null).ToList();
        if (documents.Select(found => found.Way!).Concat(goals.Select(found => found.Way!)).MinBy(way => way.Order) is not { } meant)
            return null;
        return new(
            new(meant.Words),
            [.. documents.Where(found => found.Way!.Words.SequenceEqual(meant.Words, StringComparer.Ordinal)).Select(found => found.Document)],
            [.. goals.Where(found => found.Way!.Words.SequenceEqual(meant.Words, StringComparer.Ordinal)).Select(found => found.Goal)])
        {
            Instead = meant.AsWritten(capital: asked.Any(char.IsUpper)),
        };
    }

    /// <summary>The word as it was asked for, then those that it may have been meant for.</summary>
    private static List<string> Ways(string word, IEnumerable<string> known) => Spelling.IsForgiven(word)
        ? [word, .. known.Distinct(StringComparer.Ordinal).Where(other => other != word && Spelling.Distance(word, other) <= Spelling.Most(word, other))]
        : [word];

    /// <summary>The nearest way to read words in a text.</summary>
    /// <param name="Words">The words of the text.</param>
    /// <param name="Order">How far they are from what was asked for, and then a fixed order.</param>
    /// <param name="Text">The text.</param>
    private sealed record Meaning(IReadOnlyList<string> Words, (int Distance, int OtherLetters, string Words) Order, SearchedText Text)
    {
        /// <summary>Null: one of the words is not in the text, however it is written.</summary>
        public static Meaning? Of(string text, IReadOnlyList<IReadOnlyList<string>> ways)
        {
            var searched = new SearchedText(text);
            List<(string Word, int Distance, int OtherLetter)> nearest = [];
            foreach (var way in ways)
            {
                var asked = way[0];
                var readings = way.Where(word => word == asked ? searched.ClosenessTo(word) <= Closeness.Beginning : searched.AsWritten(word) is not null)
                    .Select(word => (word, Spelling.Distance(word, asked), word[0] == asked[0] ? 0 : 1)).ToList();
                if (readings.Count == 0)
                    return null;
                nearest.Add(readings.MinBy(reading => (reading.Item2, reading.Item3, reading.word)));
            }
            string[] words = [.. nearest.Select(word => word.Word)];
            return new(words, (nearest.Sum(word => word.Distance), nearest.Sum(word => word.OtherLetter), string.Join(' ', words)), searched);
        }

        /// <summary>With the accents of the text; in lower case when that is how the question was written.</summary>
        public string AsWritten(bool capital)
        {
            var written = string.Join(' ', Words.Select(word => Text.AsWritten(word) ?? word));
            return capital ? written : written.ToLower(Dutch.Culture);
        }
    }
}
