using System.CommandLine;
using System.Globalization;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.SourceText;
using Serilog;
using Serilog.Events;

namespace LeidenBestuur.Web.Commands;

/// <summary><c>import FILE… [--dry-run] [--json] [--publish]</c>: reads source texts and brings them into the store.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Bronteksten." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Lees de teksten alleen; de opslag blijft zoals die is." };
    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf per tekst als JSON wat er gelezen is." };
    private static readonly Option<bool> Publish = new("--publish") { Description = "Publiceer ook teksten met waarschuwingen." };

    public static Command Make()
    {
        var command = new Command("import", "Leest bronteksten in.") { Files, DryRun, Json, Publish };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(Files), parsed.GetValue(DryRun), parsed.GetValue(Json), parsed.GetValue(Publish), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool dryRun, bool json, bool publish, CancellationToken cancellation)
    {
        var results = dryRun
            ? await ImportReport.FollowAsync(files, (file, bytes) => Task.FromResult(Read(file, bytes)), cancellation)
            : await ImportAsync(files, publish, cancellation);
        await new ImportReport(json).WriteAsync(results);
        return results.Any(result => result.Outcome == ImportOutcome.Refused) ? 1 : 0;
    }

    /// <summary>What importing would read, without a store.</summary>
    private static ImportResult Read(string file, byte[] bytes)
    {
        try
        {
            var profile = SourceTextReader.Read(bytes);
            return new(file, ImportOutcome.Read) { Profile = profile, Warnings = profile.Warnings };
        }
        catch (SourceTextRefusedException refused)
        {
            return new(file, ImportOutcome.Refused) { Error = refused.Message };
        }
    }

    private static async Task<IReadOnlyList<ImportResult>> ImportAsync(string[] files, bool publish, CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSerilog(log => log.MinimumLevel.Warning().WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStore();
        using var host = builder.Build();
        await host.Services.PrepareStoreAsync(cancellation);

        await using var scope = host.Services.CreateAsyncScope();
        var import = new ProfileImport(scope.ServiceProvider.GetRequiredService<Store>(), Environment.UserName, "import");
        return await ImportReport.FollowAsync(files, (file, bytes) => import.ImportAsync(file, bytes, publish, cancellation), cancellation);
    }
}
