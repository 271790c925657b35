using System.Globalization;
using LeidenBestuur.Web.Admin;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using Serilog;
using Serilog.Events;

namespace LeidenBestuur.Web.Commands;

/// <summary>What a command that needs the store runs in: the settings of the site, its log on standard error from warnings on, no server.</summary>
internal static class CommandHost
{
    /// <summary>Who acts when a command does, for the audit trail.</summary>
    public static string Actor => Environment.UserName;

    /// <param name="isPrepared">Whether the store is brought up to date first; a command that only looks leaves it as it is.</param>
    /// <param name="cancellation">Ends the preparation.</param>
    public static async Task<IHost> StartAsync(bool isPrepared, CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Warning()
            // What goes wrong in the store ends the command, which says it in one line.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStore();
        builder.Services.AddSingleton(SiteAddress.Read(builder.Configuration));
        builder.Services.AddAccounts();
        var host = builder.Build();
        if (isPrepared)
            await host.Services.PrepareStoreAsync(cancellation);
        return host;
    }
}
