using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.SourceText;
using Spectre.Console;

namespace LeidenBestuur.Web.Commands;

/// <summary>Tells the person at the terminal how an import goes and went; with JSON, standard output holds nothing else.</summary>
internal sealed class ImportReport(bool json)
{
    private static readonly IAnsiConsole ErrorConsole = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Handles each file in turn, with progress where a person is watching. A file that cannot be read is refused like one that holds no profile.</summary>
    public static async Task<IReadOnlyList<ImportResult>> FollowAsync(string[] files, Func<string, byte[], Task<ImportResult>> handle, CancellationToken cancellation)
    {
        var results = new List<ImportResult>(files.Length);
        await ErrorConsole.Progress().AutoClear(enabled: true).StartAsync(async progress =>
        {
            var task = progress.AddTask("Bronteksten", maxValue: files.Length);
            foreach (var file in files)
            {
                results.Add(await HandleAsync(file, handle, cancellation));
                task.Increment(1);
            }
        });
        return results;
    }

    /// <summary>The result of each file: JSON, or a table with the warnings below it. Errors go to standard error in both.</summary>
    public async Task WriteAsync(IReadOnlyList<ImportResult> results)
    {
        if (json)
            await Console.Out.WriteLineAsync(Json(results));
        else
            WriteTable(results);
        foreach (var result in results.Where(result => result.Error is not null))
            await Console.Error.WriteLineAsync($"{result.File}: {result.Error}");
    }

    private static async Task<ImportResult> HandleAsync(string file, Func<string, byte[], Task<ImportResult>> handle, CancellationToken cancellation)
    {
        try
        {
            return await handle(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(file, ImportOutcome.Refused) { Error = "Dit bestand kan niet worden gelezen. Controleer de naam en de rechten." };
        }
    }

    private static string Json(IReadOnlyList<ImportResult> results)
    {
        var objects = results.Select(result => result.Profile is { } profile ? SourceProfileJson.Write(profile) : SourceProfileJson.WriteRefusal(result.Error!)).ToList();
        return objects is [var only] ? only : $"[{string.Join(",\n", objects)}]";
    }

    private static void WriteTable(IReadOnlyList<ImportResult> results)
    {
        var table = new Table().AddColumns("Bestand", "Uitkomst", "Bestuurder", "Nevenfuncties", "Nieuwe collega’s", "Waarschuwingen");
        foreach (var result in results)
        {
            table.AddRow(
                Markup.Escape(result.File), Outcome(result.Outcome), Markup.Escape(result.Profile?.Name ?? "–"),
                $"{result.Profile?.SidePositions.Count ?? 0}", $"{result.NewColleagues}", $"{result.Warnings.Count}");
        }

        AnsiConsole.Write(table);
        foreach (var result in results)
        {
            foreach (var warning in result.Warnings)
                Console.Out.WriteLine($"{result.File}{(warning.Line is { } line ? $", regel {line}" : "")}: {warning.Message} ({warning.Code})");
        }
    }

    private static string Outcome(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Read => "gelezen",
        ImportOutcome.Published => "gepubliceerd",
        ImportOutcome.Draft => "concept, want er zijn waarschuwingen",
        ImportOutcome.Unchanged => "ongewijzigd",
        _ => "geweigerd",
    };
}
