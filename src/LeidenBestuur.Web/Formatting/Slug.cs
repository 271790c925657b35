using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeidenBestuur.Web.Formatting;

/// <summary>The form that a name takes in an address: lower-case ASCII letters and digits, joined by single hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    private const int EndLength = 8;

    public static string Of(string name) => Cut(Whole(name), MaxLength);

    /// <summary>The same, where names have one address only if they have the same words: of a long one the end stands for all that was cut off.</summary>
    public static string Distinct(string name) => Whole(name) is { Length: > MaxLength } whole
        ? $"{Cut(whole, MaxLength - EndLength - 1)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(whole)))[..EndLength]}"
        : Of(name);

    /// <summary>What <see cref="Distinct"/> begins with for the names that have this slug and are longer than it; null: no name is.</summary>
    public static string? BeginOfLonger(string slug) => slug.Length < MaxLength - 1 ? null : Cut(slug, MaxLength - EndLength - 1) + "-";

    /// <summary>A slug that is not taken: the same, or with the first number from 2 behind it that makes it another.</summary>
    public static string Free(string slug, IReadOnlySet<string> taken)
    {
        var free = slug;
        for (var i = 2; taken.Contains(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        return free;
    }

    private static string Whole(string name)
    {
        var slug = Hyphenated(Folded.WithoutMarks(name, NormalizationForm.FormKD).ToLowerInvariant());
        // A name in another script still gets an address of its own, the same each time.
        return slug.Length > 0 ? slug : Hyphenated(string.Join('-', name.EnumerateRunes().Select(Code).DefaultIfEmpty("u")));
    }

    private static string Cut(string slug, int length) => slug[..Math.Min(slug.Length, length)].TrimEnd('-');

    private static string Hyphenated(string bare)
    {
        var slug = new StringBuilder(bare.Length);
        foreach (var letter in bare)
        {
            if (Ascii(letter) is { } letters)
                slug.Append(letters);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Null: stands for a hyphen.</summary>
    private static string? Ascii(char letter) => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter.ToString() : Folded.AsTyped(letter);

    private static string Code(Rune rune) => "u" + rune.Value.ToString("x4", CultureInfo.InvariantCulture);
}
