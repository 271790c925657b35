using Serilog.Events;

namespace LeidenBestuur.Web;

/// <summary>What the framework reads by itself, checked before it does: its own complaints name no key.</summary>
public static class ServingSettings
{
    private const string Address = "it must be an address such as http://127.0.0.1:5080";

    /// <exception cref="WrongSettingException">An address, a certificate's file or a log level is wrong.</exception>
    public static void Check(IConfiguration configuration, string contentRoot)
    {
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            CheckAddress("urls", address);
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            CheckAddress($"{endpoint.Path}:Url", endpoint["Url"]);
            CheckCertificate(endpoint.GetSection("Certificate"), contentRoot);
        }
        foreach (var certificate in configuration.GetSection("Kestrel:Certificates").GetChildren())
            CheckCertificate(certificate, contentRoot);
        CheckLevels(configuration.GetSection("Serilog:MinimumLevel"));
    }

    private static void CheckAddress(string key, string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            throw new WrongSettingException(key, "is empty; " + Address);
        try
        {
            var parsed = BindingAddress.Parse(address);
            if (parsed.Scheme is not ("http" or "https") || parsed.PathBase.Length > 0)
                throw new WrongSettingException(key, $"is '{address}'; {Address}");
        }
        catch (FormatException)
        {
            throw new WrongSettingException(key, $"is '{address}'; {Address}");
        }
    }

    private static void CheckCertificate(IConfigurationSection certificate, string contentRoot)
    {
        foreach (var key in new[] { "Path", "KeyPath" })
        {
            if (certificate[key] is { Length: > 0 } file && !File.Exists(Path.Combine(contentRoot, file)))
                throw new WrongSettingException($"{certificate.Path}:{key}", $"is '{file}'; there is no such file");
        }
    }

    private static void CheckLevels(IConfigurationSection section)
    {
        foreach (var level in new[] { section, section.GetSection("Default") }.Concat(section.GetSection("Override").GetChildren()))
        {
            // A level may also be the name of a switch, such as $console.
            if (level.Value is { Length: > 0 } value && value[0] != '$' && !Enum.TryParse<LogEventLevel>(value, ignoreCase: true, out _))
                throw new WrongSettingException(level.Path, $"is '{value}'; it must be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}");
        }
    }
}
