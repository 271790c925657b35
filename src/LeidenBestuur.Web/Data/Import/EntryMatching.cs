using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>Finds which side position of a text is which entry of the register: by its folded description, and where that stands more than once by order.</summary>
internal sealed class EntryMatching
{
    private readonly Dictionary<string, Queue<SidePosition>> _left;

    public EntryMatching(IEnumerable<SidePosition> earlier) =>
        _left = earlier.OrderBy(position => position.Order).GroupBy(position => Folded.Of(position.Description), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<SidePosition>(group), StringComparer.Ordinal);

    /// <summary>The entry that the position is; null: it is a new one.</summary>
    public SidePosition? Take(SourceSidePosition position) =>
        _left.TryGetValue(Folded.Of(position.Description), out var same) && same.TryDequeue(out var earlier) ? earlier : null;

    /// <summary>The entries that no position of the text was.</summary>
    public IReadOnlyList<SidePosition> Left => [.. _left.Values.SelectMany(queue => queue)];

    /// <summary>Of the entries left, the one that shares most words with a new position; null: none is left.</summary>
    public SidePosition? Nearest(SourceSidePosition position)
    {
        var words = Words(position.Description);
        return Left.MaxBy(earlier => Words(earlier.Description).Count(words.Contains));
    }

    private static HashSet<string> Words(string description) => Folded.Of(description).Split(' ').ToHashSet(StringComparer.Ordinal);
}
