using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeidenBestuur.Tests;

/// <summary>What keeps the threads that read from the network, and what does not.</summary>
public sealed class NetworkThreadsTests
{
    [Fact]
    public async Task Invoke_VisitorSendsAndTakesSlowly_GoesOnOnAWorkerThread()
    {
        var isOnWorker = new List<bool>();
        using var network = new SlowStream();
        await OnThreadOfItsOwn(() => AskAsync(network, async context =>
        {
            isOnWorker.Add(Thread.CurrentThread.IsThreadPoolThread);
            Assert.Equal(3, await context.Request.Body.ReadAsync(new byte[10]));
            isOnWorker.Add(Thread.CurrentThread.IsThreadPoolThread);
            Assert.Equal(3, (await context.Request.BodyReader.ReadAsync()).Buffer.Length);
            isOnWorker.Add(Thread.CurrentThread.IsThreadPoolThread);
            await context.Response.Body.WriteAsync(new byte[4]);
            isOnWorker.Add(Thread.CurrentThread.IsThreadPoolThread);
            await context.Response.BodyWriter.WriteAsync(new byte[5]);
            isOnWorker.Add(Thread.CurrentThread.IsThreadPoolThread);
        }));

        Assert.Equal([true, true, true, true, true], isOnWorker);
        Assert.Equal(9, network.Taken);
    }

    [Fact]
    public async Task Invoke_VisitorIsGone_FailsOnAWorkerThread()
    {
        var isOnWorker = false;
        using var network = new SlowStream { IsGone = true };
        await OnThreadOfItsOwn(() => AskAsync(network, async context =>
        {
            try
            {
                await context.Response.Body.WriteAsync(new byte[4]);
            }
            catch (IOException)
            {
                isOnWorker = Thread.CurrentThread.IsThreadPoolThread;
            }
        }));

        Assert.True(isOnWorker);
    }

    [Fact]
    public async Task Invoke_WhatIsLeftInTheWriter_GoesOut()
    {
        using var network = new SlowStream();
        await AskAsync(network, context =>
        {
            context.Response.BodyWriter.Advance(context.Response.BodyWriter.GetSpan(7)[..7].Length);
            return Task.CompletedTask;
        });

        Assert.Equal(7, network.Taken);
    }

    [Fact]
    public async Task Get_FromMemory_IsAnsweredByTheThreadThatAsks_AndAllElseIsNot()
    {
        var first = new FirstToHear();
        await using var site = new SiteHost { Settings = [("Caching:Megabytes", "64"), ("Site:PublicUrl", "http://localhost")], Replace = services => services.AddSingleton<IStartupFilter>(first) };
        while (!(await site.GetAsync("/health/ready")).IsSuccessStatusCode)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        async Task<bool> IsAtOnceAsync(string address, string packing = "br", string cookie = "a=b")
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + address) { Headers = { { "Accept-Encoding", packing }, { "Cookie", cookie } } };
            await site.Client().SendAsync(request, TestContext.Current.CancellationToken);
            return first.WasAtOnce;
        }

        // One answer in many is left to a worker, lest one visitor keeps a thread.
        async Task<bool> IsSoonAtOnceAsync(string address, string packing = "br") => await IsAtOnceAsync(address, packing) || await IsAtOnceAsync(address, packing);

        const string Address = "/nevenfuncties?betaling=onbetaald";
        Assert.Equal((false, true), (await IsAtOnceAsync(Address), await IsSoonAtOnceAsync(Address)));
        Assert.Equal((false, true), (await IsAtOnceAsync(Address, "gzip"), await IsSoonAtOnceAsync(Address, "gzip")));
        Assert.False(await IsAtOnceAsync(Address, cookie: "__Host-beheer=x"));
        Assert.False(await IsAtOnceAsync("/beheer/inloggen"));
        Assert.False(await IsAtOnceAsync("/health/live"));
    }

    [Fact]
    public void MayAnswer_ManyInARow_OneOfThemIsLeftToAWorker()
    {
        var answers = Enumerable.Range(0, 5120).Select(_ => NetworkThreads.MayAnswer()).ToList();

        Assert.Equal(10, answers.Count(may => !may));
    }

    [Fact]
    public void Start_Program_AsksTheServerForIt()
    {
        using var site = new SiteHost();

        Assert.True(site.Services.GetRequiredService<IOptions<SocketTransportOptions>>().Value.UnsafePreferInlineScheduling);
        Assert.Equal("1", Environment.GetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"));
    }

    private static Task AskAsync(SlowStream network, RequestDelegate site)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(network));
        context.Request.Body = network;
        return new WorkerThread(site).InvokeAsync(context);
    }

    private static async Task OnThreadOfItsOwn(Func<Task> act)
    {
        var begun = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => begun.SetResult(act())).Start();
        await await begun.Task;
    }

    /// <summary>The network: what it brings and takes comes later, and who waited goes on on a thread that is no worker's.</summary>
    private sealed class SlowStream : MemoryStream
    {
        public bool IsGone { get; init; }

        public int Taken { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await LaterAsync();
            return 3;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await LaterAsync();
            if (IsGone)
                throw new IOException("The visitor is gone.");
            Taken += buffer.Length;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => LaterAsync();

        private static Task LaterAsync()
        {
            var later = new TaskCompletionSource();
            new Thread(() =>
            {
                Thread.Sleep(20);
                later.SetResult();
            }).Start();
            return later.Task;
        }
    }

    /// <summary>Stands before all else, and sees whether an answer began on the thread that asked, before that came back.</summary>
    private sealed class FirstToHear : IStartupFilter
    {
        public bool WasAtOnce { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                var (asking, isBack) = (Environment.CurrentManagedThreadId, false);
                context.Response.OnStarting(() =>
                {
                    WasAtOnce = !isBack && Environment.CurrentManagedThreadId == asking;
                    return Task.CompletedTask;
                });
                var answering = following(context);
                isBack = true;
                return answering;
            });
            next(app);
        };
    }
}
