using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Auditregel: one act, who did it and how it ended. Appended, never changed: each entry is sealed with a key that lies outside the store and
/// holds the seal of the one before, so that a changed, missing or forked trail shows.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>What the first entry names as the seal before it.</summary>
    public const string Origins = "begin";

    private const int MaxLength = 300;

    private AuditEntry()
    {
    }

    /// <summary>A new entry, not yet sealed. Line breaks and other control characters become spaces; what is longer than 300 characters is cut off.</summary>
    public AuditEntry(Signature by, string action, string subject, string result, string origin) =>
        (At, Actor, Action, Subject, Result, Origin) = (by.At, OneLine(by.By), OneLine(action), OneLine(subject), OneLine(result), OneLine(origin));

    /// <summary>Sleutel in the store.</summary>
    public long Id { get; private set; }

    /// <summary>Volgnummer, from 1 without gaps; null: not yet sealed.</summary>
    public long? Number { get; private set; }

    /// <summary>Tijd, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Door wie.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>Handeling, one of <see cref="AuditAction"/>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Waarop ("official/peter-heijkoop").</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Uitkomst.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Herkomst: the command, or the address of the network.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>Zegel van de vorige regel, or <see cref="Origins"/>; null: not yet sealed. No two entries have the same.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>Zegel: HMAC-SHA-256 over everything above, in hexadecimal; null: not yet sealed.</summary>
    public string? Hash { get; private set; }

    /// <summary>Which key sealed it; null: not yet sealed.</summary>
    public string? KeyId { get; private set; }

    /// <summary>Verzegelen: appends the entry to the trail, after the last one.</summary>
    /// <param name="previous">The last entry; null: this is the first.</param>
    /// <param name="key">With what it is sealed.</param>
    public void Seal(AuditEntry? previous, AuditKey key)
    {
        (Number, PreviousHash, KeyId) = ((previous?.Number ?? 0) + 1, previous?.Hash ?? Origins, key.Id);
        Hash = SealWith(key);
    }

    /// <summary>Whether the entry is as it was when it was sealed with this key.</summary>
    public bool IsSealedWith(AuditKey key) => Hash is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(SealWith(key)));

    /// <summary>Every part is preceded by its length, so that no two entries have the same text.</summary>
    private string SealWith(AuditKey key)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { Number?.ToString(CultureInfo.InvariantCulture),
            At.ToString("O", CultureInfo.InvariantCulture), Actor, Action, Subject, Result, Origin, PreviousHash, KeyId })
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? 0}:{part};");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string OneLine(string text)
    {
        var line = new string([.. text.Take(MaxLength).Select(letter => IsBreak(letter) ? ' ' : letter)]).Trim();
        return line.Length > 0 ? line : "–";
    }

    private static bool IsBreak(char letter) => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}

/// <summary>Sleutel van de audittrail.</summary>
/// <param name="Secret">32 random bytes.</param>
public readonly record struct AuditKey(ReadOnlyMemory<byte> Secret)
{
    /// <summary>Kenmerk: the beginning of its hash, which names the key and does not tell it.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Secret.Span))[..16];
}
