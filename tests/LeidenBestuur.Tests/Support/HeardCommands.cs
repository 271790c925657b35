using System.Collections.Concurrent;
using System.Data.Common;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.College;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Support;

/// <summary>Keeps the commands that a site gives to its store, of whatever kind, in order.</summary>
internal sealed class HeardCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<HeardCommand> _heard = new();

    public IReadOnlyList<HeardCommand> All => [.. _heard];

    /// <summary>What pages ask; what the site asks of itself when it starts would be counted with it, and is left out.</summary>
    public void HearIn(IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType == typeof(FirstQuestions)));
        HearAllIn(services);
    }

    public void HearAllIn(IServiceCollection services) => services.ConfigureDbContext<Store>(options => options.AddInterceptors(this));

    public void Forget() => _heard.Clear();

    /// <summary>How many there were since this was last asked.</summary>
    public int Take()
    {
        var count = _heard.Count;
        Forget();
        return count;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Heard(command, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Heard(command, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Heard(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Heard(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Heard(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Heard(command, result));

    private InterceptionResult<T> Heard<T>(DbCommand command, InterceptionResult<T> result)
    {
        _heard.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        return result;
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
