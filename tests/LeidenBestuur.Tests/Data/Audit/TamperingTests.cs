using System.Security.Cryptography;
using LeidenBestuur.Web.Data;

namespace LeidenBestuur.Tests.Data.Audit;

/// <summary>What verifying finds when somebody who can write the store's file has been at it: each is done without the guards of the database.</summary>
public sealed class TamperingTests
{
    private const int Entries = 6;
    private const string Columns = """ "At", "Actor", "Action", "Subject", "Result", "Origin", "Number", "PreviousHash", "Hash", "KeyId" """;

    [Fact]
    public async Task Verify_CopyThatNobodyTouched_FindsNothing()
    {
        await using var made = await AuditedStore.MakeAsync(Entries);
        await using var copy = await made.CopyAsync();

        await copy.AssertSoundAsync(Entries, made.Head);
    }

    [Theory]
    [InlineData("Number", "99")]
    [InlineData("At", "'2026-03-02 09:00:00.001'")]
    [InlineData("Actor", "'niemand'")]
    [InlineData("Action", "'sign-out'")]
    [InlineData("Subject", "'zaak/33'")]
    [InlineData("Result", "'refused'")]
    [InlineData("Origin", "'10.0.0.1'")]
    [InlineData("PreviousHash", "'begin'")]
    [InlineData("Hash", "'ab12'")]
    [InlineData("Hash", "upper(\"Hash\")")]
    [InlineData("Hash", "NULL")]
    [InlineData("Number", "NULL")]
    [InlineData("KeyId", "'0123456789abcdef'")]
    [InlineData("KeyId", "NULL")]
    [InlineData("Id", "99")]
    public async Task Verify_OneFieldChanged_FindsIt(string field, string value)
    {
        foreach (var number in new[] { 1, 3, Entries })
        {
            if (field == "Id" && number == Entries)
                continue;
            var faults = await FaultsAsync($"""UPDATE "AuditTrail" SET "{field}" = {value} WHERE "Number" = {number}""", hasHead: false);
            if (field is "Actor" or "Origin")
                Assert.Equal([$"Regel {number} is na het schrijven veranderd."], faults);
            else if (field != "PreviousHash" || number != 1)
                Assert.NotEmpty(faults);
        }
    }

    [Theory]
    [InlineData("= 1", "Regel 1 ontbreekt.")]
    [InlineData("= 3", "Regel 3 ontbreekt.")]
    [InlineData("IN (2, 3, 4)", "Regels 2 tot en met 4 ontbreken.")]
    public async Task Verify_EntriesDeleted_SaysWhich(string which, string fault) =>
        Assert.Equal([fault], await FaultsAsync($"""DELETE FROM "AuditTrail" WHERE "Number" {which}""", hasHead: false));

    [Theory]
    [InlineData("""DELETE FROM "AuditTrail" WHERE "Number" = 6""")]
    [InlineData("""DELETE FROM "AuditTrail" WHERE "Number" > 2""")]
    [InlineData("""DELETE FROM "AuditTrail" """)]
    public async Task Verify_LastEntriesDeleted_AreMissedByTheHead(string sql)
    {
        Assert.StartsWith($"Regel {Entries} stond eerder als laatste in het logboek", Assert.Single(await FaultsAsync(sql)), StringComparison.Ordinal);
        Assert.Empty(await FaultsAsync(sql, hasHead: false));
    }

    [Fact]
    public async Task Verify_EntryDeletedAndTheRestRenumbered_FindsIt()
    {
        var faults = await FaultsAsync("""DELETE FROM "AuditTrail" WHERE "Number" = 3; UPDATE "AuditTrail" SET "Number" = "Number" - 1 WHERE "Number" > 3""", hasHead: false);

        Assert.Contains("Regel 3 sluit niet aan op de regel ervoor: een van beide is vervangen.", faults);
        Assert.Contains("Regel 5 is na het schrijven veranderd.", faults);
    }

    [Theory]
    [InlineData("\"Number\" = 7 - \"Number\"")]
    [InlineData("\"Id\" = -\"Id\"")]
    public async Task Verify_TwoSwapped_FindsIt(string swap) =>
        Assert.NotEmpty(await FaultsAsync($"""UPDATE "AuditTrail" SET {swap} WHERE "Number" IN (3, 4)""", hasHead: false));

    [Fact]
    public async Task Verify_ContentOfTwoSwapped_FindsBoth() => Assert.Equal(
        ["Regel 3 is na het schrijven veranderd.", "Regel 4 is na het schrijven veranderd."],
        await FaultsAsync("""UPDATE "AuditTrail" SET "Subject" = CASE "Number" WHEN 3 THEN 'zaak/4' ELSE 'zaak/3' END WHERE "Number" IN (3, 4)"""));

    [Theory]
    [InlineData(2, "Regel 2 staat er meer dan eens in.")]
    [InlineData(Entries, "Regel 6 staat er meer dan eens in.")]
    public async Task Verify_EntryDuplicated_FindsIt(int number, string fault) =>
        Assert.Contains(fault, await FaultsAsync($"""INSERT INTO "AuditTrail" ({Columns}) SELECT {Columns} FROM "AuditTrail" WHERE "Number" = {number}"""));

    [Fact]
    public async Task Verify_Forked_FindsTheSecondBranch()
    {
        // Two programs that went on from the same entry, each with the true key: a restored copy beside the store that went on.
        await using var made = await AuditedStore.MakeAsync(3);
        await using var copy = await made.CopyAsync();
        await made.ActAsync("zaak/4");
        await copy.ActAsync("zaak/anders");
        await using var fork = await made.CopyAsync();
        await using var source = await copy.CopyAsync();
        fork.Sql($"""{AuditedStore.Unguard} ATTACH '{source.File}' AS other; INSERT INTO "AuditTrail" ({Columns}) SELECT {Columns} FROM other."AuditTrail" WHERE "Number" = 4""");

        Assert.Equal(["Regel 4 staat er meer dan eens in."], (await fork.VerifyAsync()).Faults);
        Assert.Contains("Regel 4 stond eerder als laatste", Assert.Single((await made.VerifyAsync(copy.Head)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RewrittenWithAnotherKey_FindsEveryEntry()
    {
        await using var made = await AuditedStore.MakeAsync(Entries);
        await using var copy = await made.CopyAsync();
        copy.Sql($"""{AuditedStore.Unguard} DELETE FROM "AuditTrail" """);
        var key = await File.ReadAllTextAsync(copy.KeyFile, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(copy.KeyFile, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), TestContext.Current.CancellationToken);
        await copy.RestartAsync();
        for (var i = 1; i <= Entries; i++)
            await copy.ActAsync($"zaak/{i}", actor: "niemand");
        await File.WriteAllTextAsync(copy.KeyFile, key, TestContext.Current.CancellationToken);
        File.Delete(copy.HeadFile);
        await copy.RestartAsync();

        var faults = (await copy.VerifyAsync()).Faults;
        Assert.Equal(Entries, faults.Count);
        Assert.All(faults, fault => Assert.Contains("is verzegeld met een sleutel die niet in Audit:KeyFile staat", fault, StringComparison.Ordinal));

        // Nor does it help to say that the true key did it.
        var trueId = (await made.TrailAsync())[0].KeyId;
        await using var claimed = await copy.CopyAsync();
        claimed.Sql($"""UPDATE "AuditTrail" SET "KeyId" = '{trueId}'""");
        Assert.Equal(Enumerable.Range(1, Entries).Select(number => $"Regel {number} is na het schrijven veranderd."), (await claimed.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Verify_EverySealRemoved_FindsEveryEntry()
    {
        var faults = await FaultsAsync("""UPDATE "AuditTrail" SET "Number" = NULL, "PreviousHash" = NULL, "Hash" = NULL, "KeyId" = NULL""", hasHead: false);

        Assert.Equal(Entries, faults.Count);
        Assert.All(faults, fault => Assert.Contains("heeft geen zegel", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("7")]
    public async Task Verify_EntryInsertedWithoutASeal_FindsIt(string number) => Assert.Equal(
        ["Een regel van 2026-03-02T09:00:00.0000000Z heeft geen zegel: die is buiten het programma om toegevoegd."],
        await FaultsAsync($"""INSERT INTO "AuditTrail" ("At", "Actor", "Action", "Subject", "Result", "Origin", "Number") VALUES ('2026-03-02 09:00:00', 'x', 'x', 'x', 'x', 'x', {number})"""));

    [Fact]
    public async Task Verify_KeyFileMissing_SaysSoAndMakesNone()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        File.Delete(made.KeyFile);
        await made.RestartAsync();

        var (_, faults) = await made.VerifyAsync();

        Assert.Equal("Het bestand van Audit:KeyFile is er niet. Zet het terug: zonder de sleutel kan het logboek niet worden gecontroleerd.", Assert.Single(faults));
        Assert.False(File.Exists(made.KeyFile));
    }

    [Fact]
    public async Task Verify_KeyFileMissing_StillSeesWhatNeedsNoKey()
    {
        await using var made = await AuditedStore.MakeAsync(4);
        made.Sql($"""{AuditedStore.Unguard} DELETE FROM "AuditTrail" WHERE "Number" = 2""");
        File.Delete(made.KeyFile);
        await made.RestartAsync();

        Assert.Equal((3, "Regel 2 ontbreekt."), ((await made.VerifyAsync()).Entries, (await made.VerifyAsync()).Faults[1]));
    }

    [Theory]
    [InlineData("'rommel'")]
    [InlineData("''")]
    [InlineData("'2026-02-30 09:00:00'")]
    [InlineData("x'ff00'")]
    [InlineData("1e300")]
    public async Task Verify_TimeThatIsNone_NamesTheLineAndChecksTheRest(string time) => Assert.Equal(
        ["Regel 2 is na het schrijven veranderd: de tijd ervan is niet te lezen.", "Regel 3 is na het schrijven veranderd: de tijd ervan is niet te lezen.", "Regel 5 is na het schrijven veranderd."],
        await FaultsAsync($"""UPDATE "AuditTrail" SET "At" = {time} WHERE "Number" IN (2, 3); UPDATE "AuditTrail" SET "Actor" = 'niemand' WHERE "Number" = 5"""));

    [Fact]
    public async Task Verify_TimeThatIsNoneInALineWithoutASeal_SaysSo() => Assert.Equal(
        ["Een regel zonder leesbare tijd heeft geen zegel: die is buiten het programma om toegevoegd."],
        await FaultsAsync("""INSERT INTO "AuditTrail" ("At", "Actor", "Action", "Subject", "Result", "Origin") VALUES ('rommel', 'x', 'x', 'x', 'x', 'x')"""));

    [Theory]
    [InlineData("rommel")]
    [InlineData("")]
    [InlineData("6 ab12 en meer")]
    public async Task Verify_KeptHeadThatIsNone_NamesTheFileAndChecksTheRest(string content)
    {
        await using var made = await AuditedStore.MakeAsync(4);
        made.Sql($"""{AuditedStore.Unguard} UPDATE "AuditTrail" SET "Actor" = 'niemand' WHERE "Number" = 2""");
        await File.WriteAllTextAsync(made.HeadFile, content, TestContext.Current.CancellationToken);

        var (count, faults) = await made.VerifyAsync();

        Assert.Equal(4, count);
        Assert.Equal(
            [$"Het bestand {made.HeadFile} is veranderd: er hoort een nummer, een spatie en een zegel in. Daardoor is niet te zien of aan het eind van het logboek iets is weggehaald; geef met --head een einde op dat een log noemt.", "Regel 2 is na het schrijven veranderd."],
            faults);
    }

    [Fact]
    public async Task Verify_KeptHeadThatCannotBeRead_NamesTheFileAndChecksTheRest()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        await using var open = new FileStream(made.HeadFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var (count, faults) = await made.VerifyAsync();

        Assert.Equal(2, count);
        Assert.StartsWith($"Het bestand {made.HeadFile} kan niet worden gelezen (", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_HeadOfALog_MustBeInTheTrail()
    {
        await using var made = await AuditedStore.MakeAsync(4);
        var second = (await made.TrailAsync())[1];

        Assert.Empty((await made.VerifyAsync($"2 {second.Hash}")).Faults);
        Assert.Contains("Regel 3 stond eerder", Assert.Single((await made.VerifyAsync($"3 {second.Hash}")).Faults), StringComparison.Ordinal);
        Assert.Contains("Regel 5 stond eerder", Assert.Single((await made.VerifyAsync($"5 {second.Hash}")).Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("vijf ab12")]
    [InlineData("5")]
    [InlineData("-5 ab12")]
    public async Task Verify_HeadThatIsNone_IsRefused(string head)
    {
        await using var made = await AuditedStore.MakeAsync(1);

        var refused = await Assert.ThrowsAsync<UnusableStoreException>(() => made.VerifyAsync(head));

        Assert.Equal($"‘{head}’ is geen einde van een logboek: dat is een nummer, een spatie en een zegel.", refused.Message);
    }

    /// <summary>What is found once this was done to a copy; without its head, as if somebody who could write the folder had taken that along.</summary>
    private static async Task<IReadOnlyList<string>> FaultsAsync(string sql, bool hasHead = true)
    {
        await using var copy = await AuditedStore.MakeAsync(Entries);
        copy.Sql(AuditedStore.Unguard + sql);
        if (!hasHead)
            File.Delete(copy.HeadFile);
        return (await copy.VerifyAsync()).Faults;
    }
}
