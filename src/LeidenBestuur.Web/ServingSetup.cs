using System.Globalization;
using LeidenBestuur.Web.Admin;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Settings.Configuration;

namespace LeidenBestuur.Web;

/// <summary>How the process serves and what it tells on the console.</summary>
public static class ServingSetup
{
    private const string DefaultAddress = "http://localhost:5080";
    private const int MostOfPath = 300;
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];
    private static readonly Func<LogEvent, bool> OfTheHost = Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host");
    private static readonly Func<LogEvent, bool> OfTheStore = Matching.FromSource("Microsoft.EntityFrameworkCore");

    /// <summary>What settings may send the log to; named, because to find it takes long at a start.</summary>
    private static readonly ConfigurationReaderOptions Sinks = new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    public static void AddServing(this WebApplicationBuilder builder)
    {
        ServingSettings.Check(builder.Configuration, builder.Environment.ContentRootPath);
        if (!HasAddress(builder.Configuration))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // A build (not a publish) has its files in the project's wwwroot; this finds them outside Development too.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSerilog(
            (_, log) => log
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // It says nothing that the request log does not, and to hear it each request would get an activity and a scope, also what is answered from memory.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                // MVC brings keys along that no public page uses.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .Filter.ByExcluding(IsToldElsewhere)
                .ReadFrom.Configuration(builder.Configuration, Sinks)
                .WriteTo.Console(
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture),
            preserveStaticLogger: true);
    }

    /// <summary>One line for each request that is not answered from memory, with the address but without its query and without the code of a link.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        // The site's own logger; the process-wide one stays untouched, so that tests can run many sites.
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Path} {Status} in {Elapsed:0.0} ms";
        // What is not well is told by the health checks themselves.
        options.GetLevel = (context, _, exception) => exception is null && context.Request.IsProbe() ? LogEventLevel.Debug
            : exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Information;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Path", new ScalarValue(Begin(PublicPath.ToTell(context.Request.Path)))),
            new("Status", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    /// <summary>Says where the site is to be found, and what the municipality has yet to fill in.</summary>
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        app.Logger.LogInformation("LeidenBestuur is at {Addresses}", string.Join(" and ", app.Urls));
        if (app.Environment.IsProduction() && app.Services.GetRequiredService<SiteAddress>().Missing() is { } address)
            app.Logger.LogWarning("{Missing}", address);
        if (app.Services.GetRequiredService<AdminSettings>().Missing() is { } factor)
            app.Logger.LogWarning("{Missing}", factor);
        if (app.Services.GetRequiredService<Municipality>().Missing() is { } missing)
            app.Logger.LogWarning("{Missing}", missing);
    });

    /// <summary>Why the start failed is said by Program in one line; what fails in the store is thrown as well, and told by who catches it.</summary>
    private static bool IsToldElsewhere(LogEvent entry) => entry.Level >= LogEventLevel.Error && (OfTheHost(entry) || OfTheStore(entry));

    /// <summary>Enough to know a page by; whoever asks for longer addresses shall not fill the disk with them.</summary>
    private static string Begin(string path) => path.Length <= MostOfPath ? path : $"{path[..MostOfPath]}…";

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrWhiteSpace(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
