using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>Words of a line that the other text has too, or has not.</summary>
/// <param name="Text">The words, with the spaces between them; empty: the end of the line, where no changed word stands beside it.</param>
/// <param name="IsChanged">Whether the other text has not.</param>
public sealed record Piece(string Text, bool IsChanged);

/// <summary>Two texts beside each other, line by line, with the words that only one of them has.</summary>
public sealed partial record WordDifferences(IReadOnlyList<IReadOnlyList<Piece>> Before, IReadOnlyList<IReadOnlyList<Piece>> After)
{
    /// <summary>Beyond this many characters whole lines are compared: words would take seconds, and nobody reads them.</summary>
    private const int Longest = 60_000;

    private static readonly CustomFunctionChunker Words = new(text => [.. Between().Split(text).Where(word => word.Length > 0)]);

    /// <summary>
    /// The words of a field that changed. How the declaration stands is compared as a whole: what two states share by chance
    /// ("niet opgegeven", "niet bekend") is no word that stayed.
    /// </summary>
    public static WordDifferences Of(FieldChange change) => change is { Before: { } before, After: { } after } && ProfileFields.KindOf(change.Key) == ProfileFields.Declaration
        ? new(Whole(before), Whole(after))
        : Of(change.Before, change.After);

    /// <param name="before">The lines before; null: there were none.</param>
    /// <param name="after">The lines after; null: there are none.</param>
    public static WordDifferences Of(IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        // Of what was added or taken away as a whole, each word is new; saying so of all of them tells nothing.
        if (before is null || after is null)
            return new(Plain(before), Plain(after));
        var (was, now) = (string.Join('\n', before), string.Join('\n', after));
        var differences = new Differ().CreateDiffs(was, now, ignoreWhiteSpace: false, ignoreCase: false, was.Length + now.Length > Longest ? new LineEndingsPreservingChunker() : Words);
        var (gone, come) = (new bool[differences.PiecesOld.Count], new bool[differences.PiecesNew.Count]);
        foreach (var block in differences.DiffBlocks)
        {
            Array.Fill(gone, value: true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(come, value: true, block.InsertStartB, block.InsertCountB);
        }
        return new(Lines(differences.PiecesOld, gone), Lines(differences.PiecesNew, come));
    }

    /// <summary>What parts words, and is kept. A point or comma inside a number does not: an amount changes as a whole.</summary>
    [GeneratedRegex(@"(?<between>\s|[;:()]|[.,](?!\d))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    private static IReadOnlyList<IReadOnlyList<Piece>> Whole(IReadOnlyList<string> lines) => [.. lines.Select(line => new[] { new Piece(line, IsChanged: true) })];

    private static IReadOnlyList<IReadOnlyList<Piece>> Plain(IReadOnlyList<string>? lines) => [.. (lines ?? []).Select(line => new[] { new Piece(line, IsChanged: false) })];

    /// <summary>The pieces as lines. What stands between two changed words and is no word itself counts as changed with them, so that a changed phrase is one piece.</summary>
    private static IReadOnlyList<IReadOnlyList<Piece>> Lines(IReadOnlyList<string> chunks, bool[] changed)
    {
        for (var i = 1; i + 1 < chunks.Count; i++)
            changed[i] |= changed[i - 1] && changed[i + 1] && chunks[i] is " ";
        var lines = new List<IReadOnlyList<Piece>>();
        var line = new List<Piece>();
        void Add(string text, bool isChanged)
        {
            if (text.Length == 0)
                return;
            if (line is [.., var last] && last.IsChanged == isChanged)
                line[^1] = last with { Text = last.Text + text };
            else
                line.Add(new(text, isChanged));
        }

        for (var i = 0; i < chunks.Count; i++)
        {
            var parts = chunks[i].Split('\n');
            Add(parts[0], changed[i]);
            foreach (var part in parts.Skip(1))
            {
                // Two paragraphs made one change no word, and are a change all the same.
                if (chunks[i] is "\n" && changed[i] && line is not [.., { IsChanged: true }] && !(i + 1 < chunks.Count && changed[i + 1] && chunks[i + 1] is not "\n"))
                    line.Add(new("", IsChanged: true));
                lines.Add(line);
                line = [];
                Add(part, changed[i]);
            }
        }
        lines.Add(line);
        return lines;
    }
}
