using System.Globalization;
using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Samengestelde letters (NFC), in time that grows with the text's length only.</summary>
internal static class Normalisation
{
    // Unicode's stream-safe limit (UAX 15, section 13): no writing needs more marks on one letter, and
    // ordering a longer run of them takes time that grows with the square of its length.
    private const int MostMarks = 30;

    public static string ToNfc(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var result = new StringBuilder(text.Length);
        var (start, marks) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            marks = IsMark(text, i) ? marks + 1 : char.IsLowSurrogate(text[i]) ? marks : 0;
            if (marks <= MostMarks)
                continue;
            result.Append(text[start..i].Normalize(NormalizationForm.FormC));
            (start, marks) = (i, 0);
        }
        return result.Append(text[start..].Normalize(NormalizationForm.FormC)).ToString();
    }

    private static bool IsMark(string text, int index) =>
        !char.IsLowSurrogate(text[index]) && CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
