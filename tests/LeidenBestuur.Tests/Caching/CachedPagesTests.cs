using System.IO.Compression;
using System.Text;
using LeidenBestuur.Web.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Caching;

/// <summary>The memory that pages take.</summary>
public sealed class CachedPagesTests
{
    private const int Room = 1 << 20;

    private static readonly Edition Edition = new(1, 1, new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc), DateTime.MaxValue);

    [Fact]
    public async Task Make_FloodOfAddresses_StaysWithinTheRoomAndKeepsWhatIsAskedForAgain()
    {
        var pages = Pages(context => context.Response.Body.WriteAsync(new byte[4096]).AsTask());
        await pages.MakeAsync(Key(0), Edition, asker: null);
        pages.Find(Key(0))!.Use();

        for (var i = 1; i < 4999; i++)
            await pages.MakeAsync(Key(i), Edition, asker: null);
        await LaterAsync();
        await pages.MakeAsync(Key(4999), Edition, asker: null);

        Assert.InRange(Enumerable.Range(0, 5000).Sum(i => pages.Find(Key(i))?.Size ?? 0), Room / 2, Room);
        Assert.NotNull(pages.Find(Key(0)));
        Assert.NotNull(pages.Find(Key(4999)));
        Assert.Null(pages.Find(Key(1)));
    }

    [Fact]
    public async Task Make_WhatIsNotThere_LeavesFirstHoweverOftenItIsAskedFor()
    {
        var pages = Pages(context =>
        {
            context.Response.StatusCode = context.Request.Path == Key(0).Path ? 404 : 200;
            return context.Response.Body.WriteAsync(new byte[4096]).AsTask();
        });
        foreach (var i in new[] { 0, 1 })
        {
            await pages.MakeAsync(Key(i), Edition, asker: null);
            pages.Find(Key(i))!.Use();
        }
        await LaterAsync();

        for (var i = 2; i < 300; i++)
            await pages.MakeAsync(Key(i), Edition, asker: null);

        Assert.Null(pages.Find(Key(0)));
        Assert.NotNull(pages.Find(Key(1)));
    }

    [Fact]
    public async Task ForgetBefore_WhatShowsAnEarlierGeneration_IsNoLongerInMemory()
    {
        var pages = Pages(_ => Task.CompletedTask);
        await pages.MakeAsync(Key(0), Edition, asker: null);
        var next = new Edition(2, Edition.Generation + 1, Edition.BeganAt.AddSeconds(1), DateTime.MaxValue);
        await pages.MakeAsync(Key(1), next, asker: null);

        pages.ForgetBefore(next);

        Assert.Null(pages.Find(Key(0)));
        Assert.NotNull(pages.Find(Key(1)));
    }

    /// <summary>Two changes may follow each other before what is out of date is forgotten: what the first took away must not come back with the second.</summary>
    [Theory]
    [InlineData(2, 0, true)]
    [InlineData(2, 499, true)]
    [InlineData(2, 500, false)]
    [InlineData(3, 0, false)]
    public async Task MayGoOn_PageOfBefore_OnlyOfTheEditionJustBeforeAndForAMoment(int number, int milliseconds, bool expected)
    {
        var pages = Pages(_ => Task.CompletedTask);
        await pages.MakeAsync(Key(0), Edition, asker: null);
        var began = Edition.BeganAt.AddSeconds(1);

        Assert.Equal(expected, CachedPages.MayGoOn(pages.Find(Key(0))!, new(number, number, began, DateTime.MaxValue), began.AddMilliseconds(milliseconds)));
    }

    [Fact]
    public async Task Make_SlowerThanTheNextEdition_DoesNotTakeItsPlace()
    {
        var begun = new TaskCompletionSource();
        var pages = Pages(_ => begun.Task);
        var slow = pages.MakeAsync(Key(0), Edition, asker: null);
        var next = new Edition(2, Edition.Generation + 1, Edition.BeganAt.AddSeconds(1), DateTime.MaxValue);
        var quick = pages.MakeAsync(Key(0), next, asker: null);
        begun.SetResult();
        await Task.WhenAll(slow, quick);

        Assert.Same(next, pages.Find(Key(0))!.Edition);
    }

    [Fact]
    public async Task Shrink_KeepsThePageAndKnowsTheTagOfBefore()
    {
        var plain = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"regel {i * 7919 % 977} van {i % 31}")));
        var page = new CachedPage(Edition, new MadeAnswer(200, [new("Content-Type", "text/html")], plain, IsTooLarge: false));
        var quick = page.For(Packing.Brotli);

        page.Shrink();

        var small = page.For(Packing.Brotli);
        Assert.True(small.Bytes.Length < quick.Bytes.Length);
        Assert.Equal((quick.Tag, "br"), (small.EarlierTag, small.Encoding));
        await using var unpacked = new BrotliStream(new MemoryStream(small.Bytes), CompressionMode.Decompress);
        using var read = new MemoryStream();
        await unpacked.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(plain, read.ToArray());
    }

    private static PageKey Key(int number) => new("https://bestuur.leiden.nl", $"/bestuurders/{number}", "");

    /// <summary>Which of two was asked for last is known to the machine's tick, of which many pages can be made in one.</summary>
    private static async Task LaterAsync()
    {
        for (var before = Environment.TickCount64; Environment.TickCount64 == before;)
            await Task.Delay(1);
    }

    private static CachedPages Pages(RequestDelegate site) =>
        new(new PageMaker(site, new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new SemaphoreSlim(8), mostBytes: Room), Room);
}
