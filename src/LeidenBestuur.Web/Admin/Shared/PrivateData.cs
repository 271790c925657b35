using System.Security.Cryptography;
using System.Text;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Asks to confirm private data that an editor puts into public text. A confirmation is good for the words that it was given for, and for no others.</summary>
public static class PrivateData
{
    public const string Unconfirmed = "Dit is nog niet bewaard. Haal de privégegevens weg, of bevestig dat ze openbaar mogen zijn.";

    /// <summary>What would be confirmed: what looks like private data and does not stand there already.</summary>
    public static IReadOnlyList<TextWarning> New(IEnumerable<TextWarning> typed, IEnumerable<TextWarning> stored) => [.. typed.Where(warning => warning.IsPrivateData).Except(stored)];

    /// <summary>The value of the box that confirms these.</summary>
    public static string Mark(IEnumerable<TextWarning> warnings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', warnings.Select(warning => $"{warning.Kind} {warning.Words}")))));

    /// <summary>What who confirms it says.</summary>
    public static string Label(IEnumerable<TextWarning> warnings) => $"Dit mag openbaar zijn: {Dutch.Join([.. warnings.Select(warning => $"‘{warning.Words}’")])}";

    /// <summary>What is said of words that nobody has confirmed, where it is not seen in which text they stand.</summary>
    public static string Refusal(IEnumerable<TextWarning> warnings) => string.Join(' ', warnings.Select(warning => warning.Quote()));

    public static bool IsConfirmed(IReadOnlyList<TextWarning> warnings, string? mark) => warnings.Count == 0 || mark == Mark(warnings);
}
