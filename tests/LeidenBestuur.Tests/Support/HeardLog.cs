using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LeidenBestuur.Tests.Support;

/// <summary>Keeps what one class tells the log, in order.</summary>
internal sealed class HeardLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _heard = new();

    public IReadOnlyList<string> Lines => [.. _heard.Select(line => line.Line)];

    public IReadOnlyList<string> Errors => [.. _heard.Where(line => line.Level >= LogLevel.Error).Select(line => line.Line)];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _heard.Enqueue((logLevel, formatter(state, exception)));
}
