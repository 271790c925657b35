using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Bøe")]
    [InlineData("élise")]
    [InlineData("ELISE")]
    [InlineData("eli")]
    [InlineData("boe-JANSEN")]
    [InlineData("jan élise")]
    [InlineData("e\u0301lise")]
    [InlineData("lise", false)]
    [InlineData("elise pieterse", false)]
    public async Task Search_Name_IsFoundByWordsAndTheirBeginnings(string words, bool found = true)
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("elise", Some.Content("Élise Bøe-Jansen"));
        Assert.Equal(found ? [(SearchSubject.Official, "Élise Bøe-Jansen wethouder boe")] : [], (await Found(made, words)).Select(document => (document.Subject, document.Text)));
    }

    [Theory]
    [InlineData("kinderdagverblijf")]
    [InlineData("raad cafe")]
    [InlineData("toezi")]
    public async Task Search_SidePosition_IsFoundByWordsAndOrganisation(string words)
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(12, "Stichting Kinderdagverblijf ’t Café")));
        var document = Assert.Single(await Found(made, words));
        Assert.Equal((SearchSubject.SidePosition, 12), (document.Subject, document.EntryId));
    }

    [Fact]
    public async Task Search_PartyAndWhoseItIs_AreFound()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(12, "Stichting Zon")) with { Terms = [Some.Term(with: term => term with { Party = "D66" }), Some.Term(Office.Mayor, "2018", "2020", term => term with { Party = "D66" })] });
        Assert.Equal(["Marie de Vries wethouder burgemeester D66"], (await Found(made, "d66")).Select(document => document.Text));
        Assert.Equal([12], (await Found(made, "vries zon")).Select(document => document.EntryId!.Value));
    }

    [Fact]
    public async Task Search_PortfolioAndKeyword_FollowTheirChanges()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren", "fietsen");
        Assert.Equal([SearchSubject.Portfolio], (await Found(made, "mobil")).Select(document => document.Subject));
        Assert.Equal([SearchSubject.Keyword], (await Found(made, "PARK")).Select(document => document.Subject));
        await made.PortfolioAsync("mobiliteit", "Mobiliteit", "lopen");
        Assert.Empty(await Found(made, "parkeren"));
        Assert.Single(await Found(made, "lopen"));
    }

    [Fact]
    public async Task Search_Draft_IsNeverFound()
    {
        await using var made = await TestStore.CreateAsync();
        await made.DraftAsync("marie", Some.Content("Geheimzinnig"));
        await made.ChangeAsync("marie", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now)));
        Assert.Empty(await Found(made, "geheimzinnig"));
        await made.ChangeAsync("marie", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        Assert.Empty(await Found(made, "geheimzinnig"));
    }

    [Fact]
    public async Task Search_ReplacedAndScheduledVersions_BelongToTheirMoment()
    {
        await using var made = await TestStore.CreateAsync();
        var hour = made.Now.AddDays(2);
        await made.PublishAsync("marie", Some.Content("Marie Oudenaam"));
        await made.PublishAsync("marie", Some.Content("Marie Nieuwnaam"), made.Now.AddDays(1));
        await made.ScheduleAsync("marie", Some.Content("Marie Straks"), hour);

        foreach (var (word, at, shown) in new[] { ("oudenaam", TestStore.Start.UtcDateTime, true), ("oudenaam", made.Now, false), ("nieuwnaam", made.Now, true), ("straks", made.Now, false), ("straks", hour, true) })
        {
            await using var store = made.Open();
            var held = store.Versions.HeldAt(Moment.At(at));
            Assert.Equal(shown, await store.Search(word).AnyAsync(document => held.Any(version => version.Id == document.VersionId)));
            Assert.Equal(1, await store.Search(word).CountAsync());
        }

        await made.ChangeAsync("marie", (timeline, now) => timeline.Unschedule(timeline.Scheduled(now)!, now));
        Assert.Empty(await Found(made, "straks"));
    }

    [Fact]
    public async Task Search_ErasedText_IsNoLongerFoundNorInTheFile()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Stichting Privegeheim")));
        Assert.Single(await Found(made, "privegeheim"));
        await using (var store = made.Open())
        {
            var official = await store.Officials.WithTimeline().SingleAsync();
            official.EraseField("sidePosition/1", Some.Signature(made.Now));
            await store.SaveChangesAsync();
        }

        Assert.Empty(await Found(made, "privegeheim"));
        Assert.NotEmpty(await Found(made, "marie"));
        await using (var store = made.Open())
            await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using var file = new FileStream(made.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        Assert.DoesNotContain("privegeheim", await reader.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Change_VersionReadWithoutItsContent_IsAMistake()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await made.ScheduleAsync("marie", Some.Content(), made.Now.AddDays(1));
        await using var store = made.Open();
        var official = await store.Officials.Include(official => official.Versions).SingleAsync();
        official.Timeline.Move(official.Timeline.Scheduled(made.Now)!, made.Now.AddDays(2), made.Now);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveChangesAsync());
    }

    [Fact]
    public async Task Search_HostileQueries_NeverThrow()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        string[] hostile =
        [
            "", " ", "\"", "\"\"", "*", "mar*", "^marie", "AND", "OR NOT", "NEAR", "NEAR(marie vries, 2)", "(", ")", "marie AND (", "Text:marie", "{Text}: marie", "-marie", "+", "'; DROP TABLE Officials; --",
            "😀", "marie 😀", "\ud83d", "\ude00 x", "\0", "mar\0ie", "\u0301", "\ufffe", "‮", "ﷺ", "½", "²", new string('a', 10_000), new string('"', 10_000),
            string.Join(' ', Enumerable.Repeat("a", 5_000)), string.Join(' ', Enumerable.Range(0, 2_000)),
        ];
        foreach (var words in hostile)
            _ = await Found(made, words);
    }

    [Fact]
    public async Task Search_AnyText_NeverThrows()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await Gen.String.SampleAsync(async words => _ = await Found(made, words), iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("AND")]
    [InlineData("NEAR")]
    public async Task Search_WordsOfTheQueryLanguage_AreWords(string word)
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(1, $"Stichting {word}")));
        Assert.Single(await Found(made, word));
    }

    [Fact]
    public async Task Search_OnlySignsThatNoWordHas_FindsNothing()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        foreach (var words in new[] { "", " ", "*", "\"", "😀", "()" })
            Assert.Empty(await Found(made, words));
    }

    private static async Task<List<SearchDocument>> Found(TestStore made, string words)
    {
        await using var store = made.Open();
        return await store.Search(words).AsNoTracking().ToListAsync();
    }
}
