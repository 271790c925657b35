using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Alinea: lines that stand together, without a blank one between them.</summary>
/// <param name="Line">The number of its first line.</param>
/// <param name="Text">Its lines, joined.</param>
internal sealed record TextBlock(int Line, string Text)
{
    public static IEnumerable<TextBlock> Split(IEnumerable<SourceLine> lines)
    {
        var text = new StringBuilder();
        var first = 0;
        foreach (var line in lines)
        {
            if (line.IsBlank && text.Length > 0)
            {
                yield return new(first, text.ToString());
                text.Clear();
            }
            first = text.Length == 0 ? line.Number : first;
            LineJoin.Append(text, line.Text);
        }
        if (text.Length > 0)
            yield return new(first, text.ToString());
    }
}

/// <summary>Afgebroken regels weer aaneen.</summary>
internal static class LineJoin
{
    /// <summary>
    /// Adds a wrapped line behind what came before it: with a space, but straight behind a hyphen that the word holds
    /// ("CDA-" and "fractie"), unless that hyphen stands for a part left out ("Natuur-" and "en Landschapsbeheer").
    /// </summary>
    public static void Append(StringBuilder text, string line)
    {
        if (line.Length == 0)
            return;
        var endsInHyphen = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]);
        var joinsWord = endsInHyphen && char.IsLetter(line[0]) && WordSearch.StartOf(line, ["en", "of"]) is null;
        if (text.Length > 0 && !joinsWord)
            text.Append(' ');
        text.Append(line);
    }
}
