using System.CommandLine;
using System.CommandLine.Parsing;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Web.Commands;

/// <summary><c>import FILE… [--dry-run] [--json] [--publish]</c>: reads source texts and brings them into the store.</summary>
internal static class ImportCommand
{
    private const string Usage = "Gebruik: import FILE… [--dry-run] [--json] [--publish]";

    private static readonly Argument<string[]> Files = new("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Bronteksten." };
    private static readonly Option<bool> DryRun = Switch("--dry-run", "Lees de teksten alleen; de opslag blijft zoals die is.");
    private static readonly Option<bool> Json = Switch("--json", "Schrijf per tekst als JSON wat er gelezen is.");
    private static readonly Option<bool> Publish = Switch("--publish", "Publiceer ook teksten met waarschuwingen.");

    public static Command Make()
    {
        var command = new Command("import", "Leest bronteksten in.") { Files, DryRun, Json, Publish };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Without a value: what follows it is a file, also when that is called "true".</summary>
    private static Option<bool> Switch(string name, string description) => new(name) { Arity = ArgumentArity.Zero, Description = description };

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = parsed.GetValue(Files) ?? [];
        if (Mistake(parsed, files) is { } mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake} {Usage}");
            return 1;
        }

        // The store answers without ever letting go; only behind this does the parser hear Ctrl-C.
        await Task.Yield();
        var report = new ImportReport(parsed.GetValue(Json));
        try
        {
            if (parsed.GetValue(DryRun))
                await report.FollowAsync(files, (file, bytes) => Task.FromResult(Read(file, bytes)), cancellation);
            else
                await ImportAsync(files, parsed.GetValue(Publish), report, cancellation);
        }
        finally
        {
            // Also when the rest was broken off: what was imported before that stays imported.
            await report.WriteAsync();
        }
        return report.HasRefusals ? 1 : 0;
    }

    /// <summary>The parser takes an option that it does not know for a file; a mistyped --dry-run would change the store.</summary>
    private static string? Mistake(ParseResult parsed, string[] files)
    {
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith('-'));
        if (unknown is not null)
            return $"De optie {unknown.Value} bestaat niet.";
        return files.Length == 0 ? "Er is geen bestand genoemd." : null;
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

    private static async Task ImportAsync(string[] files, bool publish, ImportReport report, CancellationToken cancellation)
    {
        using var host = await CommandHost.StartAsync(isPrepared: true, cancellation);
        await using var scope = host.Services.CreateAsyncScope();
        var import = new ProfileImport(scope.ServiceProvider.GetRequiredService<Store>(), CommandHost.Actor, "import");
        await report.FollowAsync(files, (file, bytes) => import.ImportAsync(file, bytes, publish, cancellation), cancellation);
    }
}
