using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data.Search;

/// <summary>A store that an older program filled.</summary>
public sealed class SearchUpgradeTests
{
    [Fact]
    public async Task Prepare_StoreOfAnOlderProgram_FindsWhatItHeld()
    {
        await using var made = await AuditedStore.MakeOldAsync(0);
        made.Sql("""INSERT INTO "Portfolios" ("Slug", "Name", "Keywords", "ContactRoutes") VALUES ('mobiliteit', 'Mobiliteit', '[]', '[]')""");
        made.Sql("""INSERT INTO "SearchDocuments" ("Subject", "Text", "PortfolioId") VALUES ('Portfolio', 'Mobiliteit', 1)""");
        made.Sql("""INSERT INTO "ContentPages" ("Slug", "Title", "Markdown") VALUES ('eigen', 'Eigen pagina', 'Over **bezwaarschriften**.')""");

        await made.PrepareAsync();
        await made.RestartAsync();
        // As the next build finds it, which looks again.
        made.Sql("PRAGMA user_version = 12");
        await made.PrepareAsync();

        await using var store = made.Open();
        Assert.Equal("Eigen pagina\nOver bezwaarschriften.", Assert.Single(await store.FoundAsync(SearchWords.Of("schriften"), Moment.At(SiteStart), default)).Text);
        Assert.Contains("mobiliteit", await store.NearAsync(["mobilitiet"], default));
        Assert.Contains("bezwaarschriften", await store.NearAsync(["bezwaarschrifen"], default));
        Assert.Single(await store.Search("mobil").Where(document => document.PortfolioId == 1 && document.Subject == SearchSubject.Portfolio).ToListAsync());
    }

    /// <summary>The texts of an older program held neither the party nor whose a side position is.</summary>
    [Fact]
    public async Task Prepare_StoreOfAnOlderProgramWithVersions_FindsThemByAllThatIsIndexedNow()
    {
        await using var made = await AuditedStore.MakeAsync();
        await PublishAsync(made);
        made.Sql("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_FullerSearchTexts'""");
        made.Sql("""DELETE FROM "SearchDocuments" """);
        made.Sql("""INSERT INTO "SearchDocuments" ("Subject", "Text", "VersionId") SELECT 'Official', 'Marie de Vries wethouder', "Id" FROM "Versions" """);
        made.Sql("""INSERT INTO "SearchDocuments" ("Subject", "Text", "VersionId", "EntryId") SELECT 'SidePosition', 'Lid Stichting Zon', "Id", 12 FROM "Versions" WHERE "Stage" = 'Approved'""");

        await made.PrepareAsync();
        var first = await TextsAsync(made);
        await made.RestartAsync();
        made.Sql("PRAGMA user_version = 12");
        await made.PrepareAsync();

        Assert.Equal(first, await TextsAsync(made));
        Assert.Equal(["Marie de Vries wethouder D66", "Lid raad van toezicht Stichting Zon Lid raad van toezicht Stichting Zon Marie de Vries"], first.Select(text => text.Text));
        await using var store = made.Open();
        var shown = Moment.At(made.Clock.GetUtcNow().UtcDateTime);
        Assert.Single(await store.FoundAsync(SearchWords.Asked("d66"), shown, default));
        Assert.Equal(12, Assert.Single(await store.FoundAsync(SearchWords.Asked("vries zon"), shown, default)).EntryId);
        Assert.Contains("stichting", await store.NearAsync(["stichtign"], default));
    }

    /// <summary>A version that is published and a draft, which is never found.</summary>
    private static async Task PublishAsync(AuditedStore made)
    {
        await using var store = made.Open();
        await store.WriteAsync(now =>
        {
            var official = new Official("marie");
            store.Add(official);
            var content = Some.Declared(Some.SidePosition(12, "Stichting Zon")) with { Terms = [Some.Term(with: term => term with { Party = "D66" })] };
            official.Timeline.Approve(official.Timeline.Draft(VersionKind.Update, content, Some.Signature(now)), null, Some.Signature(now));
            official.Timeline.Draft(VersionKind.Update, content with { Name = "Geheim" }, Some.Signature(now));
            return Task.FromResult(true);
        });
    }

    private static async Task<List<(int Id, string Text)>> TextsAsync(AuditedStore made)
    {
        await using var store = made.Open();
        return [.. (await store.Set<SearchDocument>().Where(document => document.VersionId != null).OrderBy(document => document.Id).ToListAsync()).Select(document => (document.Id, document.Text))];
    }

    private static DateTime SiteStart => Site.SiteHost.Start.UtcDateTime;
}
