using System.Buffers;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Opsommingsteken: every form of bullet that word processors and browsers leave in plain text.</summary>
internal static class BulletMark
{
    // The last four are Word's Symbol and Wingdings bullets, which lie in the private use area.
    private static readonly SearchValues<char> Symbols = SearchValues.Create(
        "•‣⁃∙·▪▫■□●○◦◘◙♦◆◇❖➢➤➔►▶▸▹✓✔✦→⇒¤§\uF0B7\uF0A7\uF0D8\uF076");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−*+");

    // These may begin a wrapped line with a part of a word: "en" and "-onderhoud".
    private const string Hyphens = "-‐‑+";

    /// <summary>The text behind the bullet, empty for a bullet alone; null: there is no bullet.</summary>
    public static string? TextBehind(string line)
    {
        var text = line.AsSpan();
        var length = MarkLength(text);
        if (length == 0)
            return null;
        text = text[length..].TrimStart();
        while (!text.IsEmpty && Symbols.Contains(text[0]))
            text = text[1..].TrimStart();
        return text.ToString();
    }

    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return 0;
        if (Symbols.Contains(line[0]))
            return 1;
        if (line[0] is '»' or '›')
            return line.Length > 1 && line[1] == ' ' ? 1 : 0; // Without the space it is a quotation mark.
        if (!Dashes.Contains(line[0]))
            return OrdinalLength(line);
        return line.Length == 1 || line[1] == ' ' || char.IsUpper(line[1]) || !Hyphens.Contains(line[0]) && char.IsLetterOrDigit(line[1]) ? 1 : 0;
    }

    /// <summary>"12.", "3)", "(3)", "a)", "b.", "iv." and Word's hollow "o"; with nothing, a space or, behind a figure, a capital after it.</summary>
    private static int OrdinalLength(ReadOnlySpan<char> line)
    {
        if (line[0] == 'o' && (line.Length == 1 || line[1] == ' '))
            return 1;
        var open = line[0] == '(' ? 1 : 0;
        var end = open + CounterLength(line[open..], mostDigits: open == 1 ? 2 : 5);
        if (end == open || end >= line.Length || line[end] != ')' && (open == 1 || line[end] != '.'))
            return 0;
        var isFigure = char.IsAsciiDigit(line[open]);
        return end + 1 == line.Length || line[end + 1] == ' ' || isFigure && char.IsUpper(line[end + 1]) ? end + 1 : 0;
    }

    /// <summary>Four digits in parentheses are a year: "(2012)" may begin a wrapped line.</summary>
    private static int CounterLength(ReadOnlySpan<char> line, int mostDigits)
    {
        var digits = line.Length - line.TrimStart("0123456789").Length;
        if (digits > 0)
            return digits <= mostDigits ? digits : 0;
        var roman = line.Length - line.TrimStart("ivx").Length;
        return roman is > 0 and <= 5 ? roman : !line.IsEmpty && char.IsAsciiLetterLower(line[0]) ? 1 : 0;
    }
}
