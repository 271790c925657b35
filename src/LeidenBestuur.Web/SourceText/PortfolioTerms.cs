using System.Reflection;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Portefeuilles scheiden. Known compounds lie in samengestelde-portefeuilles.txt, where staff can read them.</summary>
internal static class PortfolioTerms
{
    private static readonly string[] Compounds = ReadCompounds();

    /// <summary>The terms, in order: between semicolons if there are any, otherwise between commas and the last free "en".</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var covered = Parentheses.Covered(text);
        if (text.Contains(';', StringComparison.Ordinal))
            return Cut(text, [.. Places(text, ';')]);
        var commas = Places(text, ',').Where(at => !covered[at] && (at == 0 || text[at - 1] != '-')).ToList();
        var lastEn = LastFreeEn(text, covered);
        if (lastEn < 0)
            return Cut(text, commas);
        return [.. Cut(text[..lastEn], commas.FindAll(at => at < lastEn)),
            .. Cut(text[(lastEn + 2)..], commas.FindAll(at => at > lastEn).ConvertAll(at => at - lastEn - 2))];
    }

    public static bool IsCompound(string text) => Compounds.Contains(text.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    private static int LastFreeEn(string text, bool[] covered)
    {
        CoverCompounds(text, covered);
        var last = -1;
        for (var at = WordSearch.IndexOf(text, "en"); at >= 0; at = WordSearch.IndexOf(text, "en", at + 2))
        {
            var isFree = !covered[at] && !text.AsSpan(0, at).TrimEnd().EndsWith("-") && !text.AsSpan(at + 2).TrimStart().StartsWith("-");
            last = isFree ? at : last;
        }
        return last;
    }

    /// <summary>Marks the known compounds, longest first; one that overlaps a longer one is none.</summary>
    private static void CoverCompounds(string text, bool[] covered)
    {
        foreach (var compound in Compounds)
        {
            for (var at = WordSearch.IndexOf(text, compound); at >= 0; at = WordSearch.IndexOf(text, compound, at + 1))
            {
                var place = covered.AsSpan(at, compound.Length);
                if (!place.Contains(true))
                    place.Fill(true);
            }
        }
    }

    private static IEnumerable<int> Places(string text, char separator)
    {
        for (var at = text.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = text.IndexOf(separator, at + 1))
            yield return at;
    }

    private static List<string> Cut(string text, List<int> places)
    {
        var terms = new List<string>();
        var start = 0;
        foreach (var place in (List<int>)[.. places, text.Length])
        {
            var term = text[start..place].Trim(' ', ',', ';');
            if (term.Length > 0)
                terms.Add(term);
            start = Math.Min(place + 1, text.Length);
        }
        return terms;
    }

    private static string[] ReadCompounds()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("samengestelde-portefeuilles.txt")
            ?? throw new InvalidOperationException("The list of known compounds is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => !line.StartsWith('#')).OrderByDescending(line => line.Length)];
    }
}
