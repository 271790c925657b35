using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data;

/// <summary>A store in which only the day of the last check was kept.</summary>
public sealed class ChecksUpgradeTests
{
    [Fact]
    public async Task Migrate_DayOfACheck_BecomesTheEndOfThatDay()
    {
        await using var made = await AuditedStore.MakeOfAsync("FullerSearchTexts");
        made.Sql("""
            INSERT INTO "Officials" ("Slug", "CheckedOn", "CheckedBy") VALUES ('zomer', '2026-06-12', 'anna'), ('winter', '2026-02-01', 'bram'), ('straks', '9999-01-01', 'carla'), ('nooit', NULL, NULL);
            """);
        var before = DateTime.UtcNow;
        await using var store = made.Open();
        await store.Database.MigrateAsync();

        var checks = await store.Officials.ToDictionaryAsync(official => official.Slug, official => official.LastCheck);
        Assert.Equal(new PageCheck("anna", Some.Utc("2026-06-12 21:59:59")), checks["zomer"]);
        Assert.Equal(Some.Day("2026-06-12"), AmsterdamTime.DayOf(checks["zomer"]!.At));
        Assert.Equal(new PageCheck("bram", Some.Utc("2026-02-01 21:59:59")), checks["winter"]);
        // No check is of an hour that is still to come.
        Assert.InRange(checks["straks"]!.At, before.AddSeconds(-1), DateTime.UtcNow);
        Assert.Null(checks["nooit"]);
    }
}
