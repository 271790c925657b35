using System.Text;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.SourceText;
using Spectre.Console;

namespace LeidenBestuur.Web.Commands;

/// <summary>Tells the person at the terminal how an import goes and went; with JSON, standard output holds nothing else.</summary>
internal sealed class ImportReport(bool json)
{
    // Nobody watches a pipe or a file, so nothing there has to fit a screen or be coloured.
    private const int WidthOfNoScreen = 10_000;

    private readonly List<ImportResult> _results = [];

    public bool HasRefusals => _results.Any(result => result.Outcome == ImportOutcome.Refused);

    /// <summary>Handles each file in turn, with progress where a person is watching. A file that cannot be read is refused like one that holds no profile.</summary>
    public async Task FollowAsync(string[] files, Func<string, byte[], Task<ImportResult>> handle, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
            await HandleAsync(files, handle, () => { }, cancellation);
        else
            await ConsoleOn(Console.Error, isScreen: true).Progress().AutoClear(enabled: true).StartAsync(async progress =>
            {
                var task = progress.AddTask("Bronteksten", maxValue: files.Length);
                await HandleAsync(files, handle, () => task.Increment(1), cancellation);
            });
    }

    /// <summary>The result of each file so far: JSON, or a table with the warnings below it. Errors go to standard error in both.</summary>
    public async Task WriteAsync()
    {
        if (_results.Count == 0)
            return;
        if (json)
            await WriteJsonAsync();
        else
            WriteTable();
        foreach (var result in _results.Where(result => result.Error is not null))
            await Console.Error.WriteLineAsync($"{result.File}: {result.Error}");
    }

    private async Task HandleAsync(string[] files, Func<string, byte[], Task<ImportResult>> handle, Action advance, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            _results.Add(await HandleAsync(file, handle, cancellation));
            advance();
        }
    }

    private static async Task<ImportResult> HandleAsync(string file, Func<string, byte[], Task<ImportResult>> handle, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(file, ImportOutcome.Refused) { Error = WhyUnreadable(file, unreadable) };
        }
        return await handle(Path.GetFileName(file), bytes);
    }

    private static string WhyUnreadable(string file, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => "Dit bestand bestaat niet. Controleer de naam.",
        _ when Directory.Exists(file) => "Dit is een map. Noem de bestanden die erin staan.",
        _ => "Dit bestand kan niet worden gelezen. Controleer de rechten.",
    };

    /// <summary>In UTF-8 whatever the terminal's own encoding is: that is the contract.</summary>
    private async Task WriteJsonAsync()
    {
        var objects = _results.ConvertAll(Json);
        var text = objects is [var only] ? only : $"[{string.Join(",\n", objects)}]";
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>With the store's warnings, where the text went into the store.</summary>
    private static string Json(ImportResult result) => result.Profile is { } profile
        ? SourceProfileJson.Write(result.Warnings.Count > profile.Warnings.Count ? profile with { Warnings = result.Warnings } : profile)
        : SourceProfileJson.WriteRefusal(result.Error!);

    private void WriteTable()
    {
        var table = new Table().AddColumns("Bestand", "Uitkomst", "Bestuurder", "Neven-\nfuncties", "Nieuwe\ncollega’s", "Waar-\nschuwingen");
        foreach (var result in _results)
        {
            table.AddRow(
                Markup.Escape(result.File), Outcome(result.Outcome), Markup.Escape(result.Profile?.Name ?? "–"),
                $"{result.Profile?.SidePositions.Count ?? 0}", $"{result.NewColleagues}", $"{result.Warnings.Count}");
        }

        ConsoleOn(Console.Out, !Console.IsOutputRedirected).Write(table);
        foreach (var result in _results)
        {
            foreach (var warning in result.Warnings)
                Console.Out.WriteLine($"{result.File}{(warning.Line is { } line ? $", regel {line}" : "")}: {warning.Message} ({warning.Code})");
        }
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        if (!isScreen)
            console.Profile.Width = WidthOfNoScreen;
        return console;
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
