using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeidenBestuur.Web.Security;

/// <summary>Random words that only their holder knows. The store keeps their hash: who reads the store cannot use them, and long random words cannot be guessed from it.</summary>
public static class Secrets
{
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
