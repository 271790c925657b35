using System.Globalization;
using LeidenBestuur.Web.Admin.Shared;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>What somebody of the staff is called, on the screen of colleagues and in the trail: one line, and nothing in it that breaks, hides or turns a line.</summary>
public static class StaffName
{
    /// <summary>So many characters at most.</summary>
    public const int Most = 100;

    public const string TooLong = "Deze naam is te lang. Gebruik hoogstens 100 tekens.";

    /// <summary>The name without that; empty: nothing is left.</summary>
    public static string Of(string? typed) => Typed.Line(string.Concat((typed ?? "").Select(letter => IsHidden(letter) ? ' ' : letter)));

    /// <summary>Whether a text holds what cannot be seen.</summary>
    public static bool Hides(string text) => text.Any(IsHidden);

    private static bool IsHidden(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
