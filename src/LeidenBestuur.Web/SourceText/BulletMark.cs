using System.Buffers;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Opsommingsteken: every form of bullet that word processors and browsers leave in plain text.</summary>
internal static class BulletMark
{
    // The last four are Word's Symbol and Wingdings bullets, which lie in the private use area.
    private static readonly SearchValues<char> Symbols = SearchValues.Create(
        "•‣⁃∙·▪▫■□●○◦◘◙♦◆◇❖➢➤➔►▶▸▹✓✔✦→⇒¤§\uF0B7\uF0A7\uF0D8\uF076");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−*+");

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
        if (Dashes.Contains(line[0]))
            return line.Length == 1 || line[1] == ' ' || char.IsUpper(line[1]) ? 1 : 0;
        return OrdinalLength(line);
    }

    /// <summary>"12.", "3)", "a)", "b." and Word's hollow "o"; only with text or nothing behind a space.</summary>
    private static int OrdinalLength(ReadOnlySpan<char> line)
    {
        var digits = line.Length - line.TrimStart("0123456789").Length;
        if (digits == 0 && line[0] == 'o' && (line.Length == 1 || line[1] == ' '))
            return 1;
        var counter = digits > 0 ? digits : char.IsAsciiLetterLower(line[0]) ? 1 : 0;
        if (counter is 0 or > 5 || counter >= line.Length || line[counter] is not ('.' or ')'))
            return 0;
        return counter + 1 == line.Length || line[counter + 1] == ' ' ? counter + 1 : 0;
    }
}
