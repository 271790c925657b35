using System.Globalization;

namespace LeidenBestuur.Web.Formatting;

/// <summary>Voorletters: what stands for somebody of whom there is no portrait.</summary>
public static class Initials
{
    /// <summary>The first letters of the first and the last word: "YD" of "Yvonne van Delft"; of a single word its own; "IJ" is one letter.</summary>
    public static string Of(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(First).Where(letter => letter.Length > 0).ToList() switch
    {
        [] => "",
        [var only] => only,
        [var first, .., var last] => first + last,
    };

    /// <summary>The first letter of a word as a reader sees it; empty: it has none.</summary>
    private static string First(string word)
    {
        var letters = new string([.. word.SkipWhile(letter => !char.IsLetter(letter))]);
        return letters.StartsWith("IJ", StringComparison.OrdinalIgnoreCase) ? "IJ" : StringInfo.GetNextTextElement(letters).ToUpper(Dutch.Culture);
    }
}
