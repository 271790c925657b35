using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web;
using LeidenBestuur.Web.Admin;
using Microsoft.Extensions.Configuration;

namespace LeidenBestuur.Tests.Admin;

public sealed class AdminSettingsTests
{
    private static readonly (string Key, string Value)[] Provider =
    [
        ("Admin:Oidc:Authority", "https://inloggen.leiden.nl/"), ("Admin:Oidc:ClientId", "leidenbestuur"), ("Admin:Oidc:ClientSecret", "geheim"), ("Admin:Oidc:Name", "Gemeente Leiden"),
        ("Admin:Oidc:RoleClaim", "roles"), ("Admin:Oidc:Roles:Administrator", "beheer"),
    ];

    private static readonly (string Key, string Value)[] Smtp =
        [("Site:PublicUrl", "https://bestuur.leiden.nl"), ("Smtp:Host", "mail.leiden.nl"), ("Smtp:From", "LeidenBestuur <bestuur@leiden.nl>")];

    [Fact]
    public void Read_Nothing_AsksForASecondFactorAndKnowsNoProviderAndNoMail()
    {
        var settings = Read([]);

        Assert.Equal((true, "localhost", null, null), (settings.RequireSecondFactor, settings.PasskeyHost, settings.Provider, settings.Smtp));
    }

    [Fact]
    public void Read_ProviderAndMail_AreRead()
    {
        var settings = Read([.. Provider, .. Smtp, ("Admin:RequireSecondFactor", "false")]);

        Assert.Equal((false, "bestuur.leiden.nl"), (settings.RequireSecondFactor, settings.PasskeyHost));
        Assert.Equal(new(new("https://inloggen.leiden.nl/"), "leidenbestuur", "geheim", "Gemeente Leiden", "roles", "", "", "beheer"), settings.Provider);
        Assert.Equal(new("mail.leiden.nl", 587, SmtpSecurity.StartTls, "", "", "LeidenBestuur <bestuur@leiden.nl>"), settings.Smtp);
    }

    [Theory]
    [InlineData("Admin:RequireSecondFactor", "nee", "Admin:RequireSecondFactor is 'nee'; it must be true or false.")]
    [InlineData("Admin:Oidc:Authority", "inloggen", "Admin:Oidc:Authority is 'inloggen'; it must be an address that starts with https:// or http://.")]
    [InlineData("Admin:Oidc:Authority", "http://inloggen.leiden.nl", "Admin:Oidc:Authority is 'http://inloggen.leiden.nl/'; it must start with https://.")]
    [InlineData("Admin:Oidc:ClientId", "", "Admin:Oidc:ClientId is empty; it must be filled in.")]
    [InlineData("Admin:Oidc:ClientSecret", " ", "Admin:Oidc:ClientSecret is empty; it must be filled in.")]
    [InlineData("Admin:Oidc:Name", "", "Admin:Oidc:Name is empty; it must be filled in.")]
    [InlineData("Admin:Oidc:RoleClaim", "", "Admin:Oidc:RoleClaim is empty; it must be filled in.")]
    [InlineData("Admin:Oidc:Roles:Administrator", "", "Admin:Oidc:Roles is empty; at least one of Editor, Publisher and Administrator must name a value of the claim.")]
    public void Read_WrongProvider_NamesTheKeyAndTheReason(string key, string value, string line) => AssertWrong([.. Provider, (key, value)], line);

    [Theory]
    [InlineData("Site:PublicUrl", "", "Smtp:Host is 'mail.leiden.nl', and Site:PublicUrl is empty; the links in mail need it.")]
    [InlineData("Smtp:Port", "0", "Smtp:Port is '0'; it must be a port, such as 587.")]
    [InlineData("Smtp:Security", "Ssl", "Smtp:Security is 'Ssl'; it must be one of None, StartTls, Tls.")]
    [InlineData("Smtp:From", "", "Smtp:From is empty; it must be filled in.")]
    [InlineData("Smtp:From", "bestuur@", "Smtp:From is 'bestuur@', which is no e-mail address.")]
    [InlineData("Smtp:From", "bestuur", "Smtp:From is 'bestuur', which is no e-mail address.")]
    public void Read_WrongMail_NamesTheKeyAndTheReason(string key, string value, string line) => AssertWrong([.. Smtp, (key, value)], line);

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1")]
    public void Read_ProviderOnThisMachine_MayBeHttp(string authority) =>
        Assert.Equal(new Uri(authority), Read([.. Provider, ("Admin:Oidc:Authority", authority)]).Provider!.Authority);

    [Theory]
    [InlineData("--Smtp:Host=mail.leiden.nl", "Smtp:Host is 'mail.leiden.nl', and Site:PublicUrl is empty; the links in mail need it.")]
    [InlineData("--Admin:Oidc:Authority=https://inloggen.leiden.nl", "Admin:Oidc:ClientId is empty; it must be filled in.")]
    public async Task Start_WrongSetting_StopsWithOneLine(string argument, string line)
    {
        using var folder = new ProgramFolder();

        var run = await folder.RunAsync("--urls=http://127.0.0.1:0", argument);

        Assert.Equal((1, line), (run.ExitCode, run.Error));
    }

    private static void AssertWrong(IEnumerable<(string Key, string Value)> settings, string line) =>
        Assert.Equal(line, Assert.Throws<WrongSettingException>(() => Read(settings)).Message);

    /// <summary>The last of two values for one key counts.</summary>
    private static AdminSettings Read(IEnumerable<(string Key, string Value)> settings) => AdminSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => (string?)group.Last().Value)).Build());
}
