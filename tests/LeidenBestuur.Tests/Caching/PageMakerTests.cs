using LeidenBestuur.Web.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Caching;

/// <summary>Requests that nobody sent.</summary>
public sealed class PageMakerTests
{
    private static readonly PageKey Key = new("https://bestuur.leiden.nl", "/bestuurders", "?peildatum=2026-01-01");

    [Fact]
    public async Task Make_SiteSeesTheKeyAndNothingElse()
    {
        string? seen = null;
        await MakeAsync(context =>
        {
            var request = context.Request;
            seen = $"{request.Method} {request.Scheme}://{request.Host}{request.Path}{request.QueryString} {string.Join(',', request.Headers.Keys)} {context.Connection.RemoteIpAddress}";
            return Task.CompletedTask;
        });
        Assert.Equal("GET https://bestuur.leiden.nl/bestuurders?peildatum=2026-01-01 Host ", seen);
    }

    [Fact]
    public async Task Make_HeadersThatAreWrittenWhenTheAnswerStarts_AreThere()
    {
        var answer = await MakeAsync(context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Laat"] = "ja";
                return Task.CompletedTask;
            });
            return context.Response.WriteAsync("tekst", TestContext.Current.CancellationToken);
        });
        Assert.Contains(answer.Headers, header => header is { Key: "X-Laat", Value: ["ja"] });
        Assert.Equal("tekst"u8.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData(200, "", "", true)]
    [InlineData(404, "Cache-Control", "no-store", true)]
    [InlineData(200, "Cache-Control", "no-store", false)]
    [InlineData(200, "Set-Cookie", "a=b", false)]
    [InlineData(302, "", "", false)]
    [InlineData(400, "", "", false)]
    [InlineData(429, "", "", false)]
    [InlineData(500, "", "", false)]
    [InlineData(503, "", "", false)]
    public async Task Make_WhatIsForEverybody_IsKnown(int status, string name, string value, bool isForEverybody)
    {
        var answer = await MakeAsync(context =>
        {
            context.Response.StatusCode = status;
            if (name.Length > 0)
                context.Response.Headers[name] = value;
            return Task.CompletedTask;
        });
        Assert.Equal(isForEverybody, answer.IsForEverybody);
    }

    [Fact]
    public async Task Make_MoreBytesThanMayBeKept_EndsAndSaysSo()
    {
        var wasEnded = false;
        var answer = await MakeAsync(async context =>
        {
            try
            {
                for (var i = 0; i < 1000; i++)
                    await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                wasEnded = true;
            }
        });
        Assert.Equal((true, true, 0), (wasEnded, answer.IsTooLarge, answer.Body.Length));
    }

    [Fact]
    public async Task Make_MoreThanThereAreTurns_WaitsForOneThatEnds()
    {
        var (begun, mayEnd) = (0, new TaskCompletionSource());
        using var turns = new SemaphoreSlim(2);
        var maker = new PageMaker(
            async context =>
            {
                Interlocked.Increment(ref begun);
                await mayEnd.Task;
                if (context.Request.Path == "/3")
                    throw new InvalidOperationException("It fails.");
            },
            new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), turns, turns, mostBytes: 100);
        var made = Enumerable.Range(1, 5).Select(number => maker.MakeAsync(Key with { Path = $"/{number}" }, asker: null, isWanted: false)).ToList();
        var begunBefore = begun;
        mayEnd.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(made));
        Assert.Equal((2, 5), (begunBefore, begun));
        Assert.Equal(2, turns.CurrentCount);
    }

    [Fact]
    public async Task Make_WhatIsWanted_WaitsForNoStranger()
    {
        var mayEnd = new TaskCompletionSource();
        using var turns = new SemaphoreSlim(1);
        using var turnsOfWanted = new SemaphoreSlim(1);
        var maker = new PageMaker(
            context => context.Request.Path == "/vreemd" ? mayEnd.Task : Task.CompletedTask,
            new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), turns, turnsOfWanted, mostBytes: 100);
        var strange = maker.MakeAsync(Key with { Path = "/vreemd" }, asker: null, isWanted: false);

        Assert.Equal(200, (await maker.MakeAsync(Key, asker: null, isWanted: true)).Status);

        Assert.False(strange.IsCompleted);
        mayEnd.SetResult();
        await strange;
    }

    private static Task<MadeAnswer> MakeAsync(RequestDelegate site) =>
        new PageMaker(site, new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new SemaphoreSlim(1), new SemaphoreSlim(1), mostBytes: 100).MakeAsync(Key, asker: null, isWanted: false);
}
