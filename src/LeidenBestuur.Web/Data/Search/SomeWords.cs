namespace LeidenBestuur.Web.Data.Search;

/// <summary>Some of the words that were asked for.</summary>
/// <param name="Words">The words.</param>
/// <param name="Least">So many of them a text must hold.</param>
internal sealed record SomeWords(IReadOnlyList<string> Words, int Least)
{
    /// <summary>In the language of FTS5.</summary>
    /// <param name="written">How it writes one word.</param>
    public string Match(Func<string, string> written) => string.Join(" OR ", Choices(Words, Least).Select(choice => "(" + string.Join(" AND ", choice.Select(written)) + ")"));

    /// <summary>Every way to choose so many of some words.</summary>
    private static IEnumerable<IEnumerable<string>> Choices(IEnumerable<string> words, int count) => count == 0 ? [[]]
        : words.SelectMany((word, index) => Choices(words.Skip(index + 1), count - 1).Select(others => others.Prepend(word)));
}

internal static class SomeWordsOfAll
{
    /// <summary>More words than this are not chosen from: the longest say the most, and of five there are ten pairs.</summary>
    private const int Most = 5;

    /// <summary>
    /// What is looked for when no text holds all words: first what holds the most of them. Each number of words is a question with a limit of its own, so that a word which nearly all
    /// texts hold does not use up the limit of those that hold more. A word too short to be part of another says too little by itself.
    /// </summary>
    public static IEnumerable<SomeWords> SomeOf(this SearchWords words)
    {
        if (words.IsSmall || words.All.Count == 1)
            yield break;
        string[] topic = [.. words.Topic.Where(word => word.Length >= SearchWords.ShortestPart).OrderByDescending(word => word.Length).Take(Most)];
        for (var least = topic.Length; least > 0; least--)
            yield return new(topic, least);
        if (words.OfficeWords.Count > 0)
            yield return new(words.OfficeWords, words.OfficeWords.Count);
    }
}
