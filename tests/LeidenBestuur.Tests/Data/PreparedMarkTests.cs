using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Data.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeidenBestuur.Tests.Data;

/// <summary>A start brings up to date what another build left, and does not look again at what it did itself.</summary>
public sealed class PreparedMarkTests
{
    [Fact]
    public async Task Prepare_StoreOfThisBuild_DoesNotLookAgain()
    {
        await using var made = await PreparedAsync();
        made.Sql("""DELETE FROM "SearchDocuments" """);

        await made.PrepareAsync();

        Assert.Equal(0, await DocumentsAsync(made));
    }

    [Fact]
    public async Task Prepare_StoreOfAnotherBuild_MakesGoodWhatIsMissing()
    {
        await using var made = await PreparedAsync();
        var all = await DocumentsAsync(made);
        made.Sql("""DELETE FROM "SearchDocuments" WHERE "PageSlug" IS NOT NULL; PRAGMA user_version = 12""");

        await made.PrepareAsync();

        Assert.Equal(all, await DocumentsAsync(made));
    }

    [Fact]
    public async Task Prepare_ThatIsBrokenOff_IsDoneAgain()
    {
        await using var made = await PreparedAsync();
        var all = await DocumentsAsync(made);
        made.Sql("""DELETE FROM "SearchDocuments" WHERE "PageSlug" IS NOT NULL; PRAGMA user_version = 12; ALTER TABLE "ContentPages" RENAME TO "Gone" """);
        await Assert.ThrowsAnyAsync<Exception>(made.PrepareAsync);
        made.Sql("""ALTER TABLE "Gone" RENAME TO "ContentPages" """);
        await made.RestartAsync();

        await made.PrepareAsync();

        Assert.Equal(all, await DocumentsAsync(made));
    }

    [Fact]
    public async Task IsOn_OtherSeeds_IsFalse()
    {
        await using var made = await PreparedAsync();
        await using var store = made.Open();
        var own = new Seeds(store, NullLogger<Seeds>.Instance).Folder;

        Assert.True(await PreparedMark.IsOnAsync(store.Database, own, default));
        Assert.False(await PreparedMark.IsOnAsync(store.Database, Path.Combine(own, ".."), default));
    }

    /// <summary>With the seeds in it.</summary>
    private static async Task<AuditedStore> PreparedAsync()
    {
        var made = await AuditedStore.MakeAsync();
        await made.PrepareAsync();
        await made.RestartAsync();
        return made;
    }

    private static async Task<int> DocumentsAsync(AuditedStore made)
    {
        await using var store = made.Open();
        return await store.Set<SearchDocument>().CountAsync();
    }
}
