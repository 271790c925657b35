using System.Text;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>The words of a text as search compares them: without accents, in lower case, each once, in their order.</summary>
public sealed record SearchWords(IReadOnlyList<string> All)
{
    /// <summary>A shorter word is only looked for where words begin.</summary>
    public const int ShortestPart = 3;

    /// <summary>Those that may also stand inside another word.</summary>
    public IEnumerable<string> Parts => All.Where(word => word.Length >= ShortestPart);

    public static SearchWords Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in Folded.Of(text).EnumerateRunes())
            bare.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        return new([.. bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]);
    }

    public bool AreThoseOf(string text) => Of(text).All.SequenceEqual(All, StringComparer.Ordinal);
}
