using System.Globalization;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Bedrag in Nederlandse notatie: "5.050", "1 500", "1.234,56", "250,-", "6.000-".</summary>
internal static class DutchAmount
{
    private const int MostDigits = 15;

    /// <summary>The amount at the cursor in cents; null: it is not in this notation, or goes on in another.</summary>
    public static long? Take(string text, TextCursor cursor)
    {
        var end = cursor.At;
        var euros = Euros(text, ref end);
        if (euros is null)
            return null;
        var cents = Cents(text, ref end);
        if (cents is null || end < text.Length && (char.IsLetterOrDigit(text[end]) || "%'’".Contains(text[end])))
            return null;
        if (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
            return null;
        cursor.At = end;
        return euros * 100 + cents;
    }

    private static long? Euros(string text, ref int end)
    {
        var start = end;
        while (IsDigit(text, end))
            end++;
        var first = text[start..end];
        var digits = first;
        var separator = end < text.Length ? text[end] : '\0';
        while (separator is '.' or ' ' && first.Length <= 3 && IsThousands(text, end, separator) && digits.Length <= MostDigits)
        {
            digits += text.Substring(end + 1, 3);
            end += 4;
        }
        if (digits.Length > MostDigits || digits.Length > 1 && digits[0] == '0')
            return null;
        return long.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static bool IsThousands(string text, int at, char separator) =>
        at < text.Length && text[at] == separator && IsDigit(text, at + 1) && IsDigit(text, at + 2) && IsDigit(text, at + 3) && !IsDigit(text, at + 4);

    /// <summary>Two digits behind a comma, or a comma or nothing with dashes, which mean none.</summary>
    private static int? Cents(string text, ref int end)
    {
        if (end < text.Length && text[end] == ',' && IsDigit(text, end + 1))
        {
            if (!IsDigit(text, end + 2) || IsDigit(text, end + 3))
                return null;
            end += 3;
            return int.Parse(text.AsSpan(end - 2, 2), CultureInfo.InvariantCulture);
        }
        var dash = end + (end < text.Length && text[end] == ',' ? 1 : 0);
        while (dash < text.Length && text[dash] == ' ')
            dash++;
        var behind = dash;
        while (behind < text.Length && behind < dash + 2 && TextCursor.Dashes.Contains(text[behind]))
            behind++;
        if (behind == dash)
            return 0;
        end = behind;
        return GoesOnAsRange(text, behind) ? null : 0;
    }

    /// <summary>A dash and another amount, with or without its currency; "5.050,- euro" is none.</summary>
    private static bool GoesOnAsRange(string text, int at)
    {
        var rest = new TextCursor(text, at);
        if (rest.TakeWord("€", "EUR", "euro") is not null)
            rest.SkipSpaces();
        return char.IsAsciiDigit(rest.Next);
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
