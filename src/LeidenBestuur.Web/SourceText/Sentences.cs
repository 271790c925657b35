namespace LeidenBestuur.Web.SourceText;

/// <summary>Zinnen in een alinea.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["dr", "drs", "mr", "ir", "ing", "prof", "ds", "jl", "nr", "o.a", "m.n", "bijv", "incl", "excl", "ca", "max", "mw", "dhr", "St"];

    /// <summary>The sentences, in order: each ends in a full stop, question or exclamation mark before a capital.</summary>
    public static IReadOnlyList<string> Split(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i + 2 < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?') || paragraph[i + 1] != ' ' || !char.IsUpper(paragraph[i + 2]) || paragraph[i] == '.' && IsAbbreviation(paragraph, start, i))
                continue;
            sentences.Add(paragraph[start..(i + 1)]);
            start = i + 2;
        }
        sentences.Add(paragraph[start..]);
        return sentences;
    }

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var word = stop;
        while (word > start && text[word - 1] is not (' ' or '(') && stop - word < 8)
            word--;
        var name = text[word..stop];
        return name.Length == 1 && char.IsUpper(name[0]) || name.Length > 1 && name[^2] == '.' || Abbreviations.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
