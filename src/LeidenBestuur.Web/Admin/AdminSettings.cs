namespace LeidenBestuur.Web.Admin;

/// <summary>How the admin area is set up, read and checked once, at start.</summary>
public sealed record AdminSettings
{
    /// <summary>Whether a password alone is not enough. Switched off only where nobody but the own machine can come.</summary>
    public required bool RequireSecondFactor { get; init; }

    /// <summary>The host that passkeys belong to; they work on no other.</summary>
    public required string PasskeyHost { get; init; }

    /// <summary>The organisation's own provider; null: there is none.</summary>
    public ProviderSettings? Provider { get; init; }

    /// <summary>How mail is sent; null: it is not, and links are shown instead.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>What a start should warn of; null: nothing.</summary>
    public string? Missing() => RequireSecondFactor ? null : "Admin:RequireSecondFactor is false: a password alone is enough for accounts without a second factor.";

    public static AdminSettings Read(IConfiguration configuration) => new()
    {
        RequireSecondFactor = new Settings(configuration, "Admin").Flag("RequireSecondFactor", true),
        PasskeyHost = new Settings(configuration, "Site").WebAddress("PublicUrl")?.IdnHost ?? "localhost",
        Provider = ProviderSettings.Read(configuration),
        Smtp = SmtpSettings.Read(configuration),
    };
}

/// <summary>The organisation's own OpenID Connect provider. Its second factor counts.</summary>
/// <param name="Authority">Its address; https, or this machine.</param>
/// <param name="ClientId">Our name there.</param>
/// <param name="ClientSecret">Our secret there.</param>
/// <param name="Name">What staff call it, on the button.</param>
/// <param name="RoleClaim">The claim that says what somebody may do.</param>
/// <param name="Editor">Its value for a redacteur; empty: nobody becomes one so.</param>
/// <param name="Publisher">Its value for an eindredacteur.</param>
/// <param name="Administrator">Its value for a beheerder.</param>
public sealed record ProviderSettings(
    Uri Authority, string ClientId, string ClientSecret, string Name, string RoleClaim, string Editor, string Publisher, string Administrator)
{
    public static ProviderSettings? Read(IConfiguration configuration)
    {
        var settings = new Settings(configuration, "Admin:Oidc");
        if (settings.WebAddress("Authority") is not { } authority)
            return null;
        if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            throw settings.Wrong("Authority", $"is '{authority}'; it must start with https://");
        var provider = new ProviderSettings(
            authority, settings.Required("ClientId"), settings.Required("ClientSecret"), settings.Required("Name"), settings.Required("RoleClaim"),
            settings.Optional("Roles:Editor"), settings.Optional("Roles:Publisher"), settings.Optional("Roles:Administrator"));
        return provider.Editor.Length + provider.Publisher.Length + provider.Administrator.Length > 0
            ? provider
            : throw settings.Wrong("Roles", "is empty; at least one of Editor, Publisher and Administrator must name a value of the claim");
    }
}

/// <summary>How mail is sent.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">None, StartTls or Tls.</param>
/// <param name="UserName">Empty: without signing in.</param>
/// <param name="Password">Its password.</param>
/// <param name="From">The sender.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string UserName, string Password, string From)
{
    private const int Submission = 587;

    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var settings = new Settings(configuration, "Smtp");
        if (settings.Optional("Host") is not { Length: > 0 } host)
            return null;
        if (new Settings(configuration, "Site").WebAddress("PublicUrl") is null)
            throw settings.Wrong("Host", $"is '{host}', and Site:PublicUrl is empty; the links in mail need it");
        return new(
            host, settings.Port("Port", Submission), settings.OneOf("Security", SmtpSecurity.StartTls), settings.Optional("UserName"), settings.Optional("Password"),
            settings.Matching("From", text => MimeKit.MailboxAddress.TryParse(text, out var from) && from.Address.Contains('@', StringComparison.Ordinal), "is no e-mail address"));
    }
}

public enum SmtpSecurity
{
    None,
    StartTls,
    Tls,
}
