using System.Security.Cryptography;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Data.Audit;

/// <summary>How entries get into the trail, and that none gets out.</summary>
public sealed class SealingTests
{
    [Fact]
    public async Task Write_Acts_AreNumberedWithoutGapsAndChained()
    {
        await using var made = await AuditedStore.MakeAsync(3);
        await using (var store = made.Open())
        {
            await store.WriteAsync(async now =>
            {
                store.Add(Entry(now, "zaak/4"));
                await store.SaveChangesAsync();
                store.AddRange(Entry(now, "zaak/5"), Entry(now, "zaak/6"));
                return true;
            });
            store.Add(Entry(made.Clock.UtcNow(), "zaak/7"));
            await store.SaveChangesAsync();
        }

        var trail = await made.TrailAsync();
        Assert.Equal(Enumerable.Range(1, 7).Select(number => ((long?)number, $"zaak/{number}")), trail.Select(entry => (entry.Number, entry.Subject)));
        Assert.Equal(trail.Select(entry => entry.Hash).SkipLast(1).Prepend(AuditEntry.Origins), trail.Select(entry => entry.PreviousHash));
        await made.AssertSoundAsync(7);
    }

    [Fact]
    public async Task Write_RolledBack_LeavesNoEntryNoGapAndNoLine()
    {
        await using var made = await AuditedStore.MakeAsync(1);
        await using (var store = made.Open())
        {
            await Assert.ThrowsAsync<DomainException>(() => store.WriteAsync<int>(async now =>
            {
                store.Add(Entry(now, "mislukt"));
                await store.SaveChangesAsync();
                throw new DomainException("Nee.");
            }));
        }
        await made.ActAsync("zaak/2");

        Assert.Equal([(1L, "zaak/1"), (2L, "zaak/2")], (await made.TrailAsync()).Select(entry => (entry.Number!.Value, entry.Subject)));
        Assert.DoesNotContain(made.Log.Lines, line => line.Contains("mislukt", StringComparison.Ordinal));
        Assert.StartsWith("2 ", made.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AfterATransactionThatWasLeft_TellsNothingOfIt()
    {
        await using var made = await AuditedStore.MakeAsync();
        Store left;
        await using (var scope = made.Scopes.CreateAsyncScope())
        {
            left = scope.ServiceProvider.GetRequiredService<Store>();
            await using var transaction = await left.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            left.Add(Entry(made.Clock.UtcNow(), "voorbeeld"));
            await left.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using (var scope = made.Scopes.CreateAsyncScope())
        {
            var next = scope.ServiceProvider.GetRequiredService<Store>();
            Assert.Same(left, next);
            Assert.Empty(next.ChangeTracker.Entries());
            await next.WriteAsync(now => Task.FromResult(next.Add(Entry(now, "zaak/1"))));
        }

        Assert.Equal(["zaak/1"], (await made.TrailAsync()).Select(entry => entry.Subject));
        Assert.DoesNotContain(made.Log.Lines, line => line.Contains("voorbeeld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_ManyAtOnceFromTwoPrograms_DoNotFork()
    {
        await using var made = await AuditedStore.MakeAsync();
        await using var other = AuditedStore.OpenAgain(made);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => (number % 2 == 0 ? made : other).ActAsync($"zaak/{number}"))));

        Assert.Equal(Enumerable.Range(1, 20), (await made.TrailAsync()).Select(entry => (int)entry.Number!.Value));
        await made.AssertSoundAsync(20);
    }

    [Theory]
    [InlineData("""UPDATE "AuditTrail" SET "Actor" = 'niemand' WHERE "Number" = 2""")]
    [InlineData("""UPDATE "AuditTrail" SET "Hash" = NULL""")]
    [InlineData("""DELETE FROM "AuditTrail" WHERE "Number" = 3""")]
    [InlineData("""DELETE FROM "AuditTrail" """)]
    [InlineData("""INSERT OR REPLACE INTO "AuditTrail" ("Id", "At", "Actor", "Action", "Subject", "Result", "Origin") VALUES (2, '2026-03-02 09:00:00', 'x', 'x', 'x', 'x', 'x')""")]
    [InlineData("""INSERT OR REPLACE INTO "AuditTrail" ("Number", "At", "Actor", "Action", "Subject", "Result", "Origin") VALUES (2, '2026-03-02 09:00:00', 'x', 'x', 'x', 'x', 'x')""")]
    public async Task Change_SealedEntry_IsRefusedByTheDatabase(string sql)
    {
        await using var made = await AuditedStore.MakeAsync(3);

        var refused = Assert.Throws<SqliteException>(() => made.Sql(sql));

        Assert.Contains("appended to only", refused.Message, StringComparison.Ordinal);
        await made.AssertSoundAsync(3);
    }

    [Fact]
    public async Task Append_SecondEntryAfterTheSameOne_IsRefusedByTheDatabase()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        made.Sql("""DROP TRIGGER "AuditTrail_Insert" """);

        var refused = Assert.Throws<SqliteException>(() => made.Sql(
            """INSERT INTO "AuditTrail" ("Number", "At", "Actor", "Action", "Subject", "Result", "Origin", "PreviousHash", "Hash", "KeyId") SELECT 9, "At", "Actor", "Action", "Subject", "Result", "Origin", "PreviousHash", "Hash", "KeyId" FROM "AuditTrail" WHERE "Number" = 2"""));

        Assert.Contains("UNIQUE constraint failed: AuditTrail.PreviousHash", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna\r\n12:00:00 INF Audit 9: alles goed", "anna  12:00:00 INF Audit 9: alles goed")]
    [InlineData("a\u0000b\u001b[31mc\u007fd\u0085e", "a b [31mc d e")]
    [InlineData("links\u202egnirts\u2066x\u200fy", "links gnirts x y")]
    [InlineData("a\u2028b\u2029c\u00add", "a b c d")]
    [InlineData("een 😀 teken", "een    teken")]
    [InlineData(" \r\n\t ", "–")]
    [InlineData("", "–")]
    [InlineData("Łukasz Ünal-’t Hooft", "Łukasz Ünal-’t Hooft")]
    public async Task Write_CharactersThatForgeOrTurnALine_BecomeSpaces(string input, string kept)
    {
        await using var made = await AuditedStore.MakeAsync();

        await made.ActAsync(input, input, input);

        var entry = Assert.Single(await made.TrailAsync());
        Assert.Equal((kept, kept, kept), (entry.Subject, entry.Origin, entry.Actor));
        await made.AssertSoundAsync(1);
        Assert.All(made.Log.Lines, line => Assert.DoesNotContain('\n', line));
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(301, 300)]
    [InlineData(100_000, 300)]
    public async Task Write_LongInput_IsCutOff(int length, int kept)
    {
        await using var made = await AuditedStore.MakeAsync();

        await made.ActAsync(new string('a', length));

        Assert.Equal(kept, Assert.Single(await made.TrailAsync()).Subject.Length);
    }

    [Fact]
    public async Task Write_EntryAndChange_StandOrFallTogether()
    {
        await using var made = await AuditedStore.MakeAsync(1);
        File.Delete(made.KeyFile);
        await File.WriteAllTextAsync(made.KeyFile, "geen sleutel", TestContext.Current.CancellationToken);
        await made.RestartAsync();
        await using (var store = made.Open())
        {
            await Assert.ThrowsAsync<Web.Data.UnusableStoreException>(() => store.WriteAsync(now =>
            {
                store.Add(new Official("marie"));
                store.Add(Entry(now, "official/marie"));
                return Task.FromResult(true);
            }));
        }

        await using var again = made.Open();
        Assert.Equal((0, 1), (await again.Officials.CountAsync(), await again.AuditTrail.CountAsync()));
    }

    [Fact]
    public async Task Tell_EachAct_LogsItsSixFieldsInOneLine()
    {
        await using var made = await AuditedStore.MakeAsync(1);

        Assert.Equal(["Audit 1: sign-in.password on zaak/1: done, by Anna (anna@leiden.nl) from 127.0.0.1"], made.Log.Lines);
    }

    [Fact]
    public async Task KeepHead_EachAct_FollowsTheTrail()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        var last = (await made.TrailAsync())[^1];

        Assert.Equal($"2 {last.Hash}", made.Head);
        Assert.Equal(HMACSHA256.HashSizeInBytes * 2, last.Hash!.Length);
        Assert.DoesNotContain(made.Files, file => file.Contains(".head.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeepHead_ThatFails_DoesNotFailTheActAndLeavesNothingBehind()
    {
        await using var made = await AuditedStore.MakeAsync(1);
        File.Delete(made.HeadFile);
        Directory.CreateDirectory(made.HeadFile);

        await made.ActAsync("zaak/2");

        Assert.Equal(2, (await made.TrailAsync()).Count);
        Assert.Equal("The head of the audit trail could not be kept beside its key at 2", Assert.Single(made.Log.Errors));
        Assert.DoesNotContain(made.Files, file => file.Contains(".head.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeepHead_TrailThatWasCutOff_KeepsTheOldHeadSoThatVerifyGoesOnTelling()
    {
        await using var made = await AuditedStore.MakeAsync(4);
        var head = made.Head;
        made.Sql($"""{AuditedStore.Unguard} DELETE FROM "AuditTrail" WHERE "Number" > 2""");

        for (var i = 3; i <= 6; i++)
            await made.ActAsync($"anders/{i}");

        Assert.Equal(head, made.Head);
        Assert.Contains("Regel 4 stond eerder als laatste in het logboek", Assert.Single((await made.VerifyAsync()).Faults), StringComparison.Ordinal);
        Assert.Contains(made.Log.Errors, line => line.Contains("run verify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prepare_StoreFromBeforeTheSeals_SealsItsEntriesInOrder()
    {
        await using var made = await AuditedStore.MakeOldAsync(4);

        await made.PrepareAsync();
        await made.ActAsync("nieuw");

        var trail = await made.TrailAsync();
        Assert.Equal(["zaak/1", "zaak/2", "zaak/3", "zaak/4"], trail.Take(4).Select(entry => entry.Subject));
        Assert.Equal("nieuw", trail[^1].Subject);
        Assert.Equal(Enumerable.Range(1, trail.Count), trail.Select(entry => (int)entry.Number!.Value));
        await made.AssertSoundAsync(trail.Count);
    }

    [Fact]
    public async Task Prepare_StoreWhoseSealsWereTakenAway_SealsNothingAgain()
    {
        await using var made = await AuditedStore.MakeAsync(3);
        made.Sql($"""{AuditedStore.Unguard} UPDATE "AuditTrail" SET "Number" = NULL, "PreviousHash" = NULL, "Hash" = NULL, "KeyId" = NULL, "Actor" = 'niemand'""");
        await made.RestartAsync();

        await made.PrepareAsync();
        await made.ActAsync("zaak/4");

        Assert.Equal(3, (await made.TrailAsync()).Count(entry => entry.Hash is null));
        Assert.NotEmpty((await made.VerifyAsync()).Faults);
    }

    private static AuditEntry Entry(DateTime at, string subject) => new(Some.Signature(at), AuditAction.ImportProfile, subject, AuditResult.Done, "test");
}
