using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Tests.Support;

/// <summary>A folder with a store, in which the program is started as from a shell.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leidenbestuur-");

    public string Store => this["store.db"];

    /// <summary>What is started: the program beside the tests, or one that was published.</summary>
    public string Program { get; set; } = Path.Combine(AppContext.BaseDirectory, "LeidenBestuur.Web.dll");

    /// <summary>What the program reads from standard input; null: nothing is written there.</summary>
    public string? Input { get; set; }

    /// <summary>As settings for every run, on top of the environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string this[string file] => Path.Combine(_folder.FullName, file);

    /// <summary>Puts a store here that an earlier start made and filled.</summary>
    public Task PutStoreAsync() => TestStore.PutStartedAsync(Store);

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = Input is not null,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Store"] = $"Data Source={Store}", ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        if (Input is not null)
        {
            process.StandardInput.Write(Input);
            process.StandardInput.Close();
        }
        return process;
    }

    /// <summary>A run that must end by itself: its exit code and what it said.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, error.TrimEnd());
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Reads until the program says where it serves; what it said before that goes into <paramref name="said"/>.</summary>
    public static async Task<string> AddressAsync(Process process, List<string>? said = null)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            said?.Add(line);
            if (line.IndexOf("LeidenBestuur is at ", StringComparison.Ordinal) is var at and >= 0)
                return line[(at + "LeidenBestuur is at ".Length)..];
        }
        throw new InvalidOperationException("The program ended without saying where it serves.");
    }

    public static async Task StopAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One value from the store.</summary>
    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
