using System.Security.Cryptography;
using System.Text.Json;

namespace LeidenBestuur.Web.Domain;

/// <summary>Inhoud als feiten: one written form of a content, in which equal facts are equal texts.</summary>
internal static class ProfileFacts
{
    /// <summary>How facts are written; tuples too.</summary>
    public static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    /// <summary>SHA-256 of all facts, lower-case hexadecimal.</summary>
    public static string Hash(ProfileContent content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Json)));
}
