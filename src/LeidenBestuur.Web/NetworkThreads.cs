using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Features;

namespace LeidenBestuur.Web;

/// <summary>
/// The few threads that read what visitors ask. What is in memory they answer themselves, because handing a request over to another thread costs as much as all the rest of such an answer.
/// They may be kept by nothing else, because as long as one of them is busy a part of all visitors waits. So what is not in memory goes on on a worker thread, also after each wait for a
/// visitor; and whoever asks another server must not wait for its answers here, because they come by the same threads. What stays with them is the greeting of https, and not more than
/// reading with HTTP/2, whose requests the framework gives to workers.
/// </summary>
public static class NetworkThreads
{
    /// <summary>
    /// Read by the runtime when it opens its first socket; as the documentation of <c>UnsafePreferInlineScheduling</c> asks. Where it is set, the one
    /// who set it knows better.
    /// </summary>
    private const string Completions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>One answer in so many leaves the thread: whoever sends requests without waiting for answers keeps it some milliseconds and no longer.</summary>
    private const int LeaveEvery = 512;

    [ThreadStatic]
    private static int _answers;

    public static void AnswerOnNetworkThreads(this WebApplicationBuilder builder)
    {
        Environment.SetEnvironmentVariable(Completions, Environment.GetEnvironmentVariable(Completions) ?? "1");
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>Everything behind this runs on worker threads.</summary>
    public static void LeaveNetworkThreads(this WebApplication app) => app.UseMiddleware<WorkerThread>();

    /// <summary>Whether this thread may give one more answer; once in a while it has to be left.</summary>
    public static bool MayAnswer() => ++_answers % LeaveEvery != 0;

    /// <summary>Opens a connection to another server; who waits for its answers goes on on a worker thread.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext connection, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(connection.DnsEndPoint, cancellation);
            return new WorkerStream(new NetworkStream(socket, ownsSocket: true));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        finally
        {
            await Task.Yield();
        }
    }
}

/// <summary>Lets a request go on on a worker thread, also after it has waited for the visitor.</summary>
public sealed class WorkerThread(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await Task.Yield();
        var answer = new WorkerAnswer(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Request.Body = new WorkerStream(context.Request.Body);
        context.Features.Set<IHttpResponseBodyFeature>(answer);
        await next(context);
        // An answer without a body is left to the server, which then says that it has none.
        if (context.Response.HasStarted || answer.Writer.UnflushedBytes > 0)
            await answer.CompleteAsync();
    }

    /// <summary>Begins as the server's own answer does: what the base class does instead sends the headers by themselves.</summary>
    private sealed class WorkerAnswer(IHttpResponseBodyFeature network) : StreamResponseBodyFeature(new WorkerStream(network.Stream), network)
    {
        public override Task StartAsync(CancellationToken cancellationToken = default) => PriorFeature!.StartAsync(cancellationToken);
    }
}

/// <summary>What the network brings and takes; who waited for it goes on on a worker thread.</summary>
internal sealed class WorkerStream(Stream network) : Stream
{
    public override bool CanRead => network.CanRead;

    public override bool CanWrite => network.CanWrite;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => WaitAsync(network.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => WaitAsync(network.WriteAsync(buffer, cancellationToken));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => WaitAsync(new ValueTask(network.FlushAsync(cancellationToken))).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => network.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => network.Write(buffer, offset, count);

    public override void Flush() => network.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await network.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            network.Dispose();
        base.Dispose(disposing);
    }

    private static async ValueTask<T> WaitAsync<T>(ValueTask<T> coming)
    {
        var isThere = coming.IsCompleted;
        try
        {
            return await coming;
        }
        finally
        {
            if (!isThere)
                await Task.Yield();
        }
    }

    private static async ValueTask WaitAsync(ValueTask going)
    {
        var isGone = going.IsCompleted;
        try
        {
            await going;
        }
        finally
        {
            if (!isGone)
                await Task.Yield();
        }
    }
}
