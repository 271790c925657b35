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

    private static readonly Edition Edition = new(1, 1, 1, new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc), DateTime.MaxValue);

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

    /// <summary>Each packing takes its place, whenever it is first asked for, and gives it back with its page.</summary>
    [Fact]
    public async Task Make_PackingsAskedForLater_StayWithinTheRoomAlsoAfterManyEditions()
    {
        var text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2000)));
        var pages = Pages(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.Body.WriteAsync(text).AsTask();
        });
        for (var number = 1; number <= 20; number++)
        {
            var edition = new Edition(number, number, number, Edition.BeganAt, DateTime.MaxValue);
            for (var i = 0; i < 200; i++)
            {
                var page = (await pages.MakeAsync(Key(i), edition, asker: null))!;
                page.For(Packing.None);
                page.For(Packing.Gzip);
            }
            pages.ForgetBefore(edition);

            Assert.InRange(Enumerable.Range(0, 200).Sum(i => pages.Find(Key(i))?.Size ?? 0), Room / 2, Room);
        }
    }

    [Fact]
    public async Task Size_OfALongAddress_IsLarger()
    {
        var pages = Pages(_ => Task.CompletedTask);
        var (small, large) = (await pages.MakeAsync(Key(1), Edition, asker: null), await pages.MakeAsync(Key(1) with { Query = "?tekst=" + new string('x', 993) }, Edition, asker: null));

        Assert.Equal(small!.Size + 2000, large!.Size);
    }

    /// <summary>Most wanted are those that were so before a change: they are made small again like any other.</summary>
    [Fact]
    public async Task Use_FirstTimeInEachEdition_IsWorthMakingItSmall()
    {
        var pages = Pages(context =>
        {
            (context.Response.ContentType, context.Response.StatusCode) = ("text/html", context.Request.Path == Key(1).Path ? 404 : 200);
            return Task.CompletedTask;
        });
        for (var number = 1; number < 4; number++)
        {
            var page = (await pages.MakeAsync(Key(0), new(number, number, number, Edition.BeganAt, DateTime.MaxValue), asker: null))!;
            Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(_ => page.Use()));
        }

        Assert.False((await pages.MakeAsync(Key(1), Edition, asker: null))!.Use());
    }

    [Fact]
    public async Task Make_MistakeInAnAddress_IsAnsweredAndNotKept()
    {
        var asked = 0;
        var pages = Pages(context =>
        {
            asked++;
            context.Response.StatusCode = 400;
            return context.Response.Body.WriteAsync(new byte[10]).AsTask();
        });

        var page = await pages.MakeAsync(Key(0), Edition, asker: null);

        Assert.Equal((400, 10, 1), (page!.Status, page.For(Packing.None).Bytes.Length, asked));
        Assert.Null(pages.Find(Key(0)));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, false)]
    public async Task MayGoOn_AfterATryThatFailed_ForAWhileUnlessSomethingWasPublished(long generation, int publication, bool expected)
    {
        var status = 200;
        var pages = Pages(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var page = (await pages.MakeAsync(Key(0), Edition, asker: null))!;
        status = 500;
        var (next, later) = (new Edition(2, generation, publication, Edition.BeganAt.AddDays(1), DateTime.MaxValue), Edition.BeganAt.AddDays(2));
        Assert.False(CachedPages.MayGoOn(page, next, later));

        Assert.Null(await pages.MakeAsync(Key(0), next, asker: null));

        Assert.Equal((expected, expected), (CachedPages.Rests(page, next), CachedPages.MayGoOn(page, next, later)));
        Assert.Same(page, pages.Find(Key(0)));
    }

    [Fact]
    public async Task ForgetBefore_WhatShowsAnEarlierGeneration_IsNoLongerInMemory()
    {
        var pages = Pages(_ => Task.CompletedTask);
        await pages.MakeAsync(Key(0), Edition, asker: null);
        var next = new Edition(2, Edition.Generation + 1, 2, Edition.BeganAt.AddSeconds(1), DateTime.MaxValue);
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

        Assert.Equal(expected, CachedPages.MayGoOn(pages.Find(Key(0))!, new(number, number, number, began, DateTime.MaxValue), began.AddMilliseconds(milliseconds)));
    }

    [Fact]
    public async Task Make_SlowerThanTheNextEdition_DoesNotTakeItsPlace()
    {
        var begun = new TaskCompletionSource();
        var pages = Pages(_ => begun.Task);
        var slow = pages.MakeAsync(Key(0), Edition, asker: null);
        var next = new Edition(2, Edition.Generation + 1, 2, Edition.BeganAt.AddSeconds(1), DateTime.MaxValue);
        var quick = pages.MakeAsync(Key(0), next, asker: null);
        begun.SetResult();
        await Task.WhenAll(slow, quick);

        Assert.Same(next, pages.Find(Key(0))!.Edition);
    }

    [Fact]
    public async Task Shrink_KeepsThePageAndKnowsTheTagOfBefore()
    {
        var plain = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"regel {i * 7919 % 977} van {i % 31}")));
        var page = new CachedPage(Key(0), Edition, new MadeAnswer(200, [new("Content-Type", "text/html")], plain, IsTooLarge: false));
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
        new(new PageMaker(site, new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new SemaphoreSlim(8), new SemaphoreSlim(8), mostBytes: Room), Room);
}
