using System.Globalization;
using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Betekenis van een teken when a line is cleaned.</summary>
internal enum CharacterMeaning
{
    /// <summary>Tekst, kept.</summary>
    Text,

    /// <summary>Spatie of tab, also a no-break one: an ordinary space.</summary>
    Space,

    /// <summary>Onzichtbaar stuurteken: removed, with a warning.</summary>
    Removed,

    /// <summary>Stuurteken dat woorden scheidt, such as a form feed: a space, with a warning.</summary>
    RemovedBreak,
}

/// <summary>Tekens en hun betekenis.</summary>
internal static class CharacterMeanings
{
    public static CharacterMeaning Of(Rune rune)
    {
        if (rune.Value is > ' ' and < 0x7F or > 0xAD and < 0x300)
            return CharacterMeaning.Text;
        if (rune.Value is '\t')
            return CharacterMeaning.Space;
        if (rune.Value is '\v' or '\f' or 0x85)
            return CharacterMeaning.RemovedBreak;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => CharacterMeaning.Space,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterMeaning.RemovedBreak,
            UnicodeCategory.Control or UnicodeCategory.Format => CharacterMeaning.Removed,
            _ when rune.Value is 0x034F || IsNoncharacter(rune) => CharacterMeaning.Removed, // 034F, a joiner, is zero-width too
            _ => CharacterMeaning.Text,
        };
    }

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
