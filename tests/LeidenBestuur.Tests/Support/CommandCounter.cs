using System.Collections.Concurrent;
using System.Data.Common;
using LeidenBestuur.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Support;

/// <summary>Keeps the commands that a site sends to its store.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    public IReadOnlyCollection<string> Commands => _commands;

    public void CountIn(IServiceCollection services) => services.ConfigureDbContext<Store>(options => options.AddInterceptors(this));

    public void Clear() => _commands.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(command.CommandText);
        return new(result);
    }
}
