using System.CommandLine;

namespace LeidenBestuur.Web.Commands;

/// <summary>
/// The commands of the one executable. Only when the first argument names one does anything here run: otherwise the
/// plain host is built, and its own arguments meet nothing of ours.
/// </summary>
internal static class CommandLine
{
    private static readonly RootCommand Root = new("LeidenBestuur: de site en het register van het bestuur van Leiden. Zonder opdracht start de site.")
    {
        ImportCommand.Make(),
    };

    public static bool Names(string[] args) => args is [var first, ..] && Root.Subcommands.Any(command => command.Name == first);

    /// <returns>0, or 1 with one clear line on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root.Parse(args);
        if (parsed.Errors.Count > 0)
            return await FailAsync(parsed.Errors[0].Message);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return await FailAsync(failure.Message);
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
