using System.Text;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using QRCoder;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Codes of an app (TOTP, RFC 6238: six digits, thirty seconds, SHA-1, as every app knows them).</summary>
public sealed class Authenticator(IDataProtectionProvider protection)
{
    private const int SecretSize = 20;

    /// <summary>A clock may be half a minute off, either way.</summary>
    private static readonly VerificationWindow Slack = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("Admin.Totp");

    /// <summary>A new secret, in the letters that apps take.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretSize));

    /// <summary>What an app reads from the square.</summary>
    public static string Address(string email, string secret) =>
        $"otpauth://totp/{Texts.SiteName}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Texts.SiteName}";

    /// <summary>The secret in groups of four, for who types it.</summary>
    public static string InGroups(string secret) => string.Join(' ', secret.Chunk(4).Select(group => new string(group)));

    /// <summary>The time step that a code belongs to; null: it is no code of now, or one of a step that was used before.</summary>
    public static long? Step(string secret, string? code, long lastStep, DateTime now)
    {
        var digits = new string([.. (code ?? "").Where(letter => !char.IsWhiteSpace(letter))]);
        return new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now, digits, out var step, Slack) && step > lastStep ? step : null;
    }

    /// <summary>As the store and forms keep it.</summary>
    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>The secret as <see cref="Protect"/> was given it.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not made here.</exception>
    public string Unprotect(string kept) => _protector.Unprotect(kept);

    /// <summary>The square as the path of a drawing, one unit to a module, and how many there are in a row.</summary>
    public static (string Path, int Size) Square(string address)
    {
        using var made = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < made.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < made.ModuleMatrix[y].Count; x++)
            {
                if (made.ModuleMatrix[y][x])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return (path.ToString(), made.ModuleMatrix.Count);
    }
}
