using System.Globalization;

namespace LeidenBestuur.Web.Formatting;

/// <summary>How Dutch orders and joins words.</summary>
public static class Dutch
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Alphabetical order as in a Dutch index; names are compared as they are written.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Culture, CompareOptions.None);

    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string Join(params IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " en " + words[^1],
    };

    /// <summary>The text with its first letter in lower case, for the middle of a sentence.</summary>
    public static string Uncapitalised(string text) => text is [var first, ..] ? char.ToLower(first, Culture) + text[1..] : text;

    /// <summary>The text with its first letter in upper case, for the start of a sentence; a first "ij" becomes "IJ".</summary>
    public static string Capitalised(string text)
    {
        if (text.StartsWith("ij", StringComparison.Ordinal))
            return "IJ" + text[2..];
        return text is [var first, ..] ? char.ToUpper(first, Culture) + text[1..] : text;
    }
}
