using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeidenBestuur.Tests.Support;

/// <summary>Keeps what is asked of the database, in order.</summary>
internal sealed class HeardCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<HeardCommand> _heard = new();

    public IReadOnlyList<HeardCommand> All => [.. _heard];

    public void Forget() => _heard.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _heard.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

/// <summary>One command with its values.</summary>
internal sealed record HeardCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>How SQLite goes about it, step by step.</summary>
    public async Task<List<string>> PlanAsync(DbConnection connection)
    {
        await using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + Text;
        foreach (var (name, value) in Parameters)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            explain.Parameters.Add(parameter);
        }
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return plan;
    }
}
