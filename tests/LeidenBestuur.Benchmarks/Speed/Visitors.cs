using System.Diagnostics;
using System.Net;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>A few people who ask for one page again and again, and whose every wait is measured.</summary>
internal sealed class Visitors : IAsyncDisposable
{
    /// <summary>Between two requests of one visitor, so that they do not make the load themselves.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client;
    private readonly Task _asking;
    private readonly Lock _taking = new();
    private List<double> _times = [];
    private Awaited? _awaited;

    public Visitors(Uri site, string path, int count)
    {
        _client = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = site };
        _asking = Task.WhenAll(Enumerable.Range(0, count).Select(_ => AskAsync(path)));
    }

    /// <summary>The times since they were last taken, in ms.</summary>
    public List<double> Take()
    {
        lock (_taking)
            return Interlocked.Exchange(ref _times, []);
    }

    /// <summary>The instant (<see cref="Stopwatch.GetTimestamp"/>) at which the first visitor reads a text, from now on.</summary>
    public Task<long> ReadsAsync(string text) => (_awaited = new(text, new(TaskCreationOptions.RunContinuationsAsynchronously))).Seen.Task;

    /// <exception cref="InvalidOperationException">Somebody got no page.</exception>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _asking;
        _client.Dispose();
        _end.Dispose();
    }

    private async Task AskAsync(string path)
    {
        while (!_end.IsCancellationRequested)
        {
            var watch = Stopwatch.GetTimestamp();
            using var answer = await _client.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            var time = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
            lock (_taking)
                _times.Add(time);
            if (_awaited is { } awaited && text.Contains(awaited.Text, StringComparison.Ordinal))
                awaited.Seen.TrySetResult(Stopwatch.GetTimestamp());
            await Task.Delay(Pause);
        }
    }

    private sealed record Awaited(string Text, TaskCompletionSource<long> Seen);
}
