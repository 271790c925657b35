using System.Buffers;
using System.Text;

namespace LeidenBestuur.Web.Formatting;

/// <summary>Turns plain text into Markdown that <see cref="Markdown"/> shows unchanged, as one paragraph.</summary>
public static class MarkdownEscape
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r', '\v', '\f'];
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>One paragraph; white space becomes single spaces, every other character is kept.</summary>
    public static string Escape(string plain)
    {
        var line = string.Join(' ', plain.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries));
        var escaped = new StringBuilder(line.Length + 8);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i) || (i == 0 && OpensBlock(line[0])) || (i == digits && i > 0 && line[i] is '.' or ')'))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Marks wherever they stand: emphasis, code, links, HTML, entities, escapes.</summary>
    private static bool IsMark(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' => true,
        '&' => IsEntity(line.AsSpan(at + 1)),
        _ => false,
    };

    private static bool IsEntity(ReadOnlySpan<char> afterAmpersand)
    {
        var end = afterAmpersand.IndexOfAnyExcept(NameLetters);
        return end > 0 && afterAmpersand[end] == ';';
    }

    /// <summary>Marks only at the start of a line: headings, quotations, lists, rules and fences.</summary>
    private static bool OpensBlock(char first) => first is '#' or '>' or '-' or '+' or '=' or '~';
}
