using LeidenBestuur.Tests.Data.Audit;
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
        await made.PrepareAsync();

        await using var store = made.Open();
        Assert.Equal("Eigen pagina\nOver bezwaarschriften.", Assert.Single(await store.FoundAsync(SearchWords.Of("schriften"), Moment.At(SiteStart), default)).Text);
        Assert.Contains("mobiliteit", await store.NearAsync(["mobilitiet"], default));
        Assert.Contains("bezwaarschriften", await store.NearAsync(["bezwaarschrifen"], default));
        Assert.Single(await store.Search("mobil").Where(document => document.PortfolioId == 1 && document.Subject == SearchSubject.Portfolio).ToListAsync());
    }

    private static DateTime SiteStart => Site.SiteHost.Start.UtcDateTime;
}
