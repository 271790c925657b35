using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>How SQLite finds the rows of a command: by a key, or by reading through a table that grows.</summary>
internal static partial class QueryPlans
{
    private static readonly HashSet<string> Growing = new(StringComparer.Ordinal)
    {
        "AuditTrail", "Officials", "PortfolioAssignments", "Portfolios", "Portraits", "ProfileContents", "SearchDocuments", "SidePositions", "TermsOfOffice", "Versions", "YearlyIncomes",
    };

    /// <summary>The steps that read through a table that grows; also by the hour alone, which finds all that ever began, unless the command stops early.</summary>
    public static async Task<IReadOnlyList<string>> ScansAsync(string connection, AskedCommand asked)
    {
        // Without a pool: an explanation does not notice that the schema changed since its connection last looked.
        await using var store = new SqliteConnection(connection + ";Pooling=False");
        await store.OpenAsync();
        await using var command = store.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Sql;
        foreach (var (name, value) in asked.Parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var tables = Alias().Matches(asked.Sql).GroupBy(match => match.Groups["alias"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join('/', group.Select(match => match.Groups["table"].Value).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
        var scans = new List<string>();
        await using var steps = await command.ExecuteReaderAsync();
        while (await steps.ReadAsync())
        {
            var step = steps.GetString(3);
            if (Read().Match(step) is { Success: true } read && tables.GetValueOrDefault(read.Groups["alias"].Value, read.Groups["alias"].Value) is var table && table.Split('/').Any(Growing.Contains))
                scans.Add($"{table}: {step}");
            else if (step.StartsWith("MATERIALIZE", StringComparison.Ordinal) || step.Contains("AUTOMATIC", StringComparison.Ordinal))
                scans.Add(step);
        }

        return scans;
    }

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Alias();

    [GeneratedRegex("^(SCAN (?<alias>\\w+)\\b(?! VIRTUAL).*|SEARCH (?<alias>\\w+) USING .*\\((Stage=|PublishAt<)\\?\\).*)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Read();
}
