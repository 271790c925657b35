namespace LeidenBestuur.Web.Domain;

/// <summary>The entries of one kind by their keys, as each of three contents has them.</summary>
/// <param name="Before">In what both were made from.</param>
/// <param name="Published">In what is published.</param>
/// <param name="Scheduled">In what was scheduled.</param>
internal sealed record CarriedSides<T>(OrderedDictionary<string, T> Before, OrderedDictionary<string, T> Published, OrderedDictionary<string, T> Scheduled);

/// <summary>Ambtsperioden die op elkaar lijken: a term that got another start, which is told from others by its start.</summary>
internal static class TermKeys
{
    /// <summary>Under which key another content has a term; null: it has it no longer, or that cannot be told.</summary>
    /// <param name="before">The terms of the content that the other was made from.</param>
    /// <param name="after">Those of the other.</param>
    /// <param name="key">The term's key in the first.</param>
    public static string? KeyIn(this OrderedDictionary<string, TermOfOffice> before, OrderedDictionary<string, TermOfOffice> after, string key)
    {
        if (after.ContainsKey(key))
            return key;
        var office = before[key].Office;
        return OnlyIn(before, after, office).Count == 1 && OnlyIn(after, before, office) is [var come] ? come : null;
    }

    /// <summary>The terms with one of them under another key.</summary>
    public static OrderedDictionary<string, TermOfOffice> Renamed(this OrderedDictionary<string, TermOfOffice> terms, string from, string to) =>
        new(terms.Select(pair => pair.Key == from ? KeyValuePair.Create(to, pair.Value) : pair), StringComparer.Ordinal);

    private static List<string> OnlyIn(OrderedDictionary<string, TermOfOffice> these, OrderedDictionary<string, TermOfOffice> those, Office office) =>
        [.. these.Where(pair => pair.Value.Office == office && !those.ContainsKey(pair.Key)).Select(pair => pair.Key)];
}
