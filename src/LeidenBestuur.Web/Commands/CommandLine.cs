using System.CommandLine;
using System.CommandLine.Parsing;
using LeidenBestuur.Web.Data;

namespace LeidenBestuur.Web.Commands;

/// <summary>
/// The commands of the one executable. Only when the first argument is a word, which no setting of the host is, does anything here
/// run: otherwise the plain host is built, and its own arguments meet nothing of ours.
/// </summary>
internal static class CommandLine
{
    private static readonly RootCommand Root = new("LeidenBestuur: de site en het register van het bestuur van Leiden. Zonder opdracht start de site.")
    {
        ImportCommand.Make(),
        UserCommand.Make(),
        VerifyCommand.Make(),
    };

    // A file may be called "@tekst.txt", and "-dj.txt" is no bundle of options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Whether a command is meant, be it one that does not exist: a mistyped one must not start the site.</summary>
    public static bool Names(string[] args) =>
        args is [{ Length: > 0 } first, ..] && first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal);

    /// <returns>0, or 1 with one clear line on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Root.Subcommands.All(command => command.Name != args[0]))
            return await FailAsync($"De opdracht {args[0]} bestaat niet. Opdrachten: {string.Join(", ", Root.Subcommands.Select(command => command.Name))}. Zonder opdracht start de site.");
        var parsed = Root.Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
            return await FailAsync(Mistake(parsed));
        try
        {
            // Long enough for a command to end in its own way: until a busy store is given up, and not in between.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Afgebroken.");
        }
        catch (Exception failure)
        {
            return await FailAsync(StoreFailure.Line(failure) ?? failure.Message);
        }
    }

    /// <summary>What is wrong with the arguments; the parser says it in English.</summary>
    private static string Mistake(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return unknown.StartsWith('-') ? $"De optie {unknown} bestaat niet." : $"‘{unknown}’ hoort hier niet.";
        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult { Implicit: true, Option: var missing } => $"De optie {missing.Name} ontbreekt.",
            OptionResult { Tokens.Count: 0, Option: var empty } => $"Achter de optie {empty.Name} ontbreekt een waarde.",
            OptionResult { Option: var given } => $"De optie {given.Name} staat er te vaak in.",
            CommandResult { Command: { Subcommands.Count: > 0 } command } => $"Zeg wat {command.Name} moet doen: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.",
            _ => parsed.Errors[0].Message,
        };
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
