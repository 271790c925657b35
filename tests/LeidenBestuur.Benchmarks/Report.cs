using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LeidenBestuur.Benchmarks;

/// <summary>The last figures of each question, in the README beside these programs.</summary>
internal static class Report
{
    /// <summary>The folder of the solution, above that of this program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A Markdown table: numbers stand to the right, and so does everything but the first column.</summary>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder().AppendLine(Row(columns)).AppendLine(Row([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]));
        foreach (var row in rows)
            table.AppendLine(Row(row));
        return table.ToString().TrimEnd();
    }

    /// <summary>Says it on the console and puts it between the markers of its question.</summary>
    public static async Task PublishAsync(string question, string text)
    {
        Console.WriteLine(text);
        var (file, begin, end) = (Path.Combine(Root, "tests", "LeidenBestuur.Benchmarks", "README.md"), $"<!-- {question} -->", $"<!-- /{question} -->");
        var readme = await File.ReadAllTextAsync(file);
        var (from, to) = (readme.IndexOf(begin, StringComparison.Ordinal), readme.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{file} has no place for {question}: it needs {begin} and {end}.");
        var measured = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Machine()}:");
        await File.WriteAllTextAsync(file, $"{readme[..(from + begin.Length)]}\n{measured}\n\n{text}\n{readme[to..]}");
    }

    private static string Machine()
    {
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({RuntimeInformation.OSArchitecture}), {gigabytes:0} GB, {RuntimeInformation.FrameworkDescription}");
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeidenBestuur.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("This program is not in the folder of the solution, whose site it publishes and whose README it writes.");
    }
}
