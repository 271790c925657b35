using System.Diagnostics;
using System.Text;
using LeidenBestuur.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Tests.Commands;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Run(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output; fails where that is not UTF-8.</summary>
    public string Output => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder with source texts and a store, in which the program is run as from a shell whose output goes into pipes.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;

    /// <summary>As settings for every run, on top of the environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Store => Path.Combine(_path, "store", "leiden.db");

    public string this[string file] => Path.Combine(_path, file);

    /// <summary>Puts a store here that an earlier start made and filled.</summary>
    public async Task PutStoreAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Store)!);
        await TestStore.PutStartedAsync(Store);
    }

    public string Write(string file, SomeText text) => Write(file, text.Bytes);

    public string Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return file;
    }

    /// <summary>The real text, under another name.</summary>
    public string WriteRealText(string file) => Write(file, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "peter-heijkoop.txt")));

    public async Task<Run> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeidenBestuur.Web.dll"), .. arguments])
        {
            WorkingDirectory = _path,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ConnectionStrings__Store"] = $"Data Source={Store};Default Timeout=1";
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public static async Task<Run> EndAsync(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToArray(), await error);
    }

    /// <summary>One number from the store.</summary>
    public long Count(string sql) => (long)Sql(sql)!;

    public object? Sql(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
