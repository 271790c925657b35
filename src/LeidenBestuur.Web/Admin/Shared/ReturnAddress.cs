namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Where somebody was going before having to sign in; an address of the admin area only, so that nobody is sent elsewhere.</summary>
public static class ReturnAddress
{
    public const string Parameter = "terug";
    public const string Start = "/beheer";

    public const string AgainParameter = "opnieuw";
    public const string SignIn = "/beheer/inloggen";

    private const int MaxLength = 500;

    /// <summary>The address to go to; the start page for any that is not of the admin area.</summary>
    public static string Of(string? asked) => IsOurs(asked) ? asked! : Start;

    /// <summary>"?terug=…", or nothing for the start page.</summary>
    public static string Query(string? asked) => IsOurs(asked) && asked != Start ? $"?{Parameter}={Uri.EscapeDataString(asked!)}" : "";

    /// <summary>Where somebody signs in who already is.</summary>
    public static string SignInAgain(string? asked) => $"{SignIn}{(Query(asked) is { Length: > 0 } query ? query + "&" : "?")}{AgainParameter}=ja";

    private static bool IsOurs(string? asked) => asked is { Length: <= MaxLength }
        && (asked == Start || asked.StartsWith(Start + "/", StringComparison.Ordinal) || asked.StartsWith(Start + "?", StringComparison.Ordinal))
        && asked.All(letter => letter is > ' ' and < '\x7f' and not '\\') && !asked.Contains("//", StringComparison.Ordinal)
        // Browsers take dots out of a path, also encoded ones, and that would lead out.
        && !asked.Contains("/.", StringComparison.Ordinal) && !asked.Contains("%2e", StringComparison.OrdinalIgnoreCase);
}
