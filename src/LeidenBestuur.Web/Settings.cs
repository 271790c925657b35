using System.Globalization;

namespace LeidenBestuur.Web;

/// <summary>A setting is wrong: the start stops with its key and the reason.</summary>
public sealed class WrongSettingException(string key, string reason) : Exception($"{key} {reason}.");

/// <summary>One section of the configuration, read with clear words for what is wrong.</summary>
public sealed class Settings(IConfiguration configuration, string section)
{
    public string Optional(string key) => configuration[$"{section}:{key}"]?.Trim() ?? "";

    public string Required(string key) => Optional(key) is { Length: > 0 } value ? value : throw Wrong(key, "is empty; it must be filled in");

    public string Matching(string key, Func<string, bool> fits, string reason) => Check(key, Required(key), fits, reason);

    public string OptionalMatching(string key, Func<string, bool> fits, string reason) =>
        Optional(key) is { Length: > 0 } value ? Check(key, value, fits, reason) : "";

    /// <summary>An absolute http or https address; null: empty.</summary>
    public Uri? WebAddress(string key)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw Wrong(key, $"is '{value}'; it must be an address that starts with https:// or http://");
        // Pages would publish it; the log is no place for it either.
        return address.UserInfo.Length == 0 ? address : throw Wrong(key, "holds a user name or a password; it must be an address without");
    }

    /// <summary>A day, written yyyy-MM-dd; null: empty.</summary>
    public DateOnly? Day(string key)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(key, $"is '{value}'; it must be a day, written as 2026-01-31");
    }

    /// <summary>true or false; what is given for empty.</summary>
    public bool Flag(string key, bool empty)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return empty;
        return bool.TryParse(value, out var flag) ? flag : throw Wrong(key, $"is '{value}'; it must be true or false");
    }

    /// <summary>A port; what is given for empty.</summary>
    public int Port(string key, int empty)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return empty;
        return ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : throw Wrong(key, $"is '{value}'; it must be a port, such as 587");
    }

    /// <summary>A whole number within bounds; null: empty.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, string.Create(CultureInfo.InvariantCulture, $"is '{value}'; it must be a whole number from {least} to {most}"));
    }

    /// <summary>A whole number from 1 on; what is given for empty.</summary>
    public int Count(string key, int empty)
    {
        if (Optional(key) is not { Length: > 0 } value)
            return empty;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw Wrong(key, $"is '{value}'; it must be a whole number from 1 on");
    }

    /// <summary>One of a few words; what is given for empty.</summary>
    public T OneOf<T>(string key, T empty)
        where T : struct, Enum
    {
        if (Optional(key) is not { Length: > 0 } value)
            return empty;
        return Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw Wrong(key, $"is '{value}'; it must be one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public WrongSettingException Wrong(string key, string reason) => new($"{section}:{key}", reason);

    private string Check(string key, string value, Func<string, bool> fits, string reason) =>
        fits(value) ? value : throw Wrong(key, $"is '{value}', which {reason}");
}
