using System.Globalization;
using System.Text;

namespace LeidenBestuur.Web.Formatting;

/// <summary>A text made ready for comparison: without accents, in lower case, with single spaces.</summary>
public static class Folded
{
    public static string Of(string text)
    {
        var folded = WithoutMarks(text, NormalizationForm.FormD).ToLowerInvariant();
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What people type for a small letter that is no accented form of another one, as "ae" for æ; null: any other letter.</summary>
    public static string? AsTyped(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        _ => null,
    };

    /// <summary>The decomposed text without its combining marks; half a surrogate pair and what Unicode keeps out of texts become U+FFFD.</summary>
    internal static string WithoutMarks(string text, NormalizationForm form)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append((IsNoCharacter(rune) ? Rune.ReplacementChar : rune).ToString());
        var bare = new StringBuilder(whole.Length);
        foreach (var rune in whole.ToString().Normalize(form).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                bare.Append(rune.ToString());
        }
        return bare.ToString();
    }

    /// <summary>Normalising refuses some of these.</summary>
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
