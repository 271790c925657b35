using System.Security.Cryptography;
using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Commands;

/// <summary><c>verify</c> as it is started from a shell, on a copy of a real store.</summary>
public sealed class VerifyCommandTests : IAsyncLifetime
{
    private readonly ProgramFolder _folder = new();
    private AuditedStore _made = null!;

    public async ValueTask InitializeAsync()
    {
        _made = await AuditedStore.MakeAsync(5);
        await using var copy = await _made.CopyAsync();
        foreach (var file in copy.Files)
            File.Copy(Path.Combine(Path.GetDirectoryName(copy.File)!, file), _folder[file]);
    }

    public async ValueTask DisposeAsync()
    {
        await _made.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Verify_CleanCopy_SaysSoAndChangesNothing()
    {
        var before = Fingerprints();

        var run = await _folder.RunAsync("verify", "--head", _made.Head);

        Assert.Equal((0, "De opslag is gaaf. Het logboek klopt: 5 regels.\n", ""), run);
        Assert.Equal(before, Fingerprints());
    }

    [Theory]
    [InlineData("""UPDATE "AuditTrail" SET "Actor" = 'niemand' WHERE "Number" = 2""", "Regel 2 is na het schrijven veranderd.")]
    [InlineData("""DELETE FROM "AuditTrail" WHERE "Number" = 3""", "Regel 3 ontbreekt.")]
    [InlineData("""DELETE FROM "AuditTrail" WHERE "Number" = 5""", "Regel 5 stond eerder als laatste in het logboek, maar staat er niet meer zo in: er is aan het eind iets weggehaald of veranderd, of een oudere kopie teruggezet.")]
    [InlineData("""INSERT INTO "RecoveryCodes" ("AccountId", "CodeHash") VALUES (99, 'x')""", "In RecoveryCodes verwijst een rij naar iets dat er niet is.")]
    public async Task Verify_ChangedStore_SaysWhatAndFails(string sql, string fault)
    {
        var guards = _folder.Ask("""SELECT group_concat(sql, ';') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'AuditTrail'""");
        _folder.Sql($"PRAGMA foreign_keys = OFF; {AuditedStore.Unguard} {sql}; {guards}");
        var before = Fingerprints();

        Assert.Equal((1, "", fault), await _folder.RunAsync("verify"));
        Assert.Equal(before, Fingerprints());
    }

    [Theory]
    [InlineData("AuditTrail_Update", "veranderen")]
    [InlineData("AuditTrail_Delete", "weghalen")]
    [InlineData("AuditTrail_Insert", "vervangen")]
    public async Task Verify_GuardOfTheTrailIsGone_SaysWhich(string guard, string what)
    {
        _folder.Sql($"DROP TRIGGER \"{guard}\"");

        var fault = $"In de opslag ontbreekt {guard}, dat het {what} van regels van het logboek tegenhoudt: dat is buiten het programma om weggehaald. Zet een kopie van de opslag terug.";
        Assert.Equal((1, "", fault), await _folder.RunAsync("verify"));
    }

    [Fact]
    public async Task Start_KeyOfASealedTrailIsLost_StopsAndGoesOnWithAKeyMadeByHand()
    {
        File.Delete(_folder["store.db-audit-key"]);
        var before = Fingerprints();
        var line = $"Het bestand van Audit:KeyFile is er niet: {_folder["store.db-audit-key"]}. Het logboek in de opslag is verzegeld met de sleutel die daarin stond. "
            + "Zet de kopie van de sleutel terug, of verbeter Audit:KeyFile. Is de sleutel kwijt, maak het bestand dan zelf, met een nieuwe sleutel (openssl rand -base64 32): wat al in het logboek staat is dan niet meer te controleren.";

        Assert.Equal((1, "", line), await _folder.RunAsync("--urls=http://127.0.0.1:0"));
        Assert.Equal((1, "", line), await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder"));
        Assert.DoesNotContain(Fingerprints(), file => file.StartsWith("store.db-audit-key ", StringComparison.Ordinal));
        Assert.Contains(before.Single(file => file.StartsWith("store.db-audit-key.head", StringComparison.Ordinal)), Fingerprints());

        await File.WriteAllTextAsync(_folder["store.db-audit-key"], Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder")).ExitCode);
        Assert.Equal(5, (await _folder.RunAsync("verify")).Error.Split('\n').Count(fault => fault.Contains("verzegeld met een sleutel die niet in Audit:KeyFile staat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verify_HeadOfALogThatTheTrailDoesNotHold_Fails()
    {
        var run = await _folder.RunAsync("verify", "--head", _made.Head, "--head", "4 ab12");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Regel 4 stond eerder als laatste in het logboek", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error);
    }

    [Theory]
    [InlineData("Achter de optie --head ontbreekt een waarde.", "--head")]
    [InlineData("‘vijf’ is geen einde van een logboek: dat is een nummer, een spatie en een zegel.", "--head", "vijf")]
    [InlineData("De optie --hoofd bestaat niet.", "--hoofd")]
    [InlineData("‘store.db’ hoort hier niet.", "store.db")]
    public async Task Verify_MistypedArguments_StopsWithOneLine(string line, params string[] arguments) =>
        Assert.Equal((1, "", line), await _folder.RunAsync(["verify", .. arguments]));

    [Fact]
    public async Task Verify_KeyFileMissing_SaysSoAndMakesNone()
    {
        File.Delete(_folder["store.db-audit-key"]);
        var before = Fingerprints();

        Assert.Equal((1, "", "Het bestand van Audit:KeyFile is er niet. Zet het terug: zonder de sleutel kan het logboek niet worden gecontroleerd."), await _folder.RunAsync("verify"));
        Assert.Equal(before, Fingerprints());
    }

    [Fact]
    public async Task Verify_DamagedFile_Fails()
    {
        var bytes = await File.ReadAllBytesAsync(_folder.Store, TestContext.Current.CancellationToken);
        bytes.AsSpan(bytes.Length / 2, 20_000).Fill(0xa5);
        await File.WriteAllBytesAsync(_folder.Store, bytes, TestContext.Current.CancellationToken);

        var run = await _folder.RunAsync("verify");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Het bestand van de opslag is beschadigd", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FileThatIsNoStore_StopsWithOneLine()
    {
        await File.WriteAllTextAsync(_folder.Store, new string('x', 5000), TestContext.Current.CancellationToken);
        var before = Fingerprints();

        Assert.Equal((1, "", "Het bestand van de opslag is beschadigd of is geen opslag. Controleer ConnectionStrings:Store, of zet een kopie terug."), await _folder.RunAsync("verify"));
        Assert.Equal(before, Fingerprints());
    }

    [Fact]
    public async Task Verify_DatabaseOfSomethingElse_StopsWithOneLine()
    {
        File.Delete(_folder.Store);
        _folder.Sql("CREATE TABLE iets (id INTEGER)");

        Assert.Equal((1, "", "Dit bestand is geen opslag van LeidenBestuur. Controleer ConnectionStrings:Store."), await _folder.RunAsync("verify"));
    }

    [Fact]
    public async Task Verify_NoStore_StopsWithOneLineAndMakesNone()
    {
        _folder.Environment["ConnectionStrings__Store"] = $"Data Source={_folder["weg/leiden.db"]}";
        var before = Fingerprints();

        Assert.Equal((1, "", "Er is geen opslag. Controleer ConnectionStrings:Store."), await _folder.RunAsync("verify"));
        Assert.Equal(before, Fingerprints());
        Assert.False(Directory.Exists(_folder["weg"]));
    }

    [Theory]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_Accounts'""", "De opslag is van een oudere versie van LeidenBestuur. Start het programma eerst, dan wordt zij bijgewerkt.")]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '12.0.0')""", "De opslag is van een nieuwere versie van LeidenBestuur. Start die versie, of zet een oudere kopie van de opslag terug.")]
    public async Task Verify_StoreOfAnotherVersion_StopsWithOneLineAndLeavesItSo(string sql, string line)
    {
        _folder.Sql(sql);
        var before = Fingerprints();

        Assert.Equal((1, "", line), await _folder.RunAsync("verify"));
        Assert.Equal(before, Fingerprints());
    }

    [Fact]
    public async Task Verify_WhileTheSiteServes_FindsNothing()
    {
        using var process = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            await ProgramFolder.AddressAsync(process);
            var run = await _folder.RunAsync("verify");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    /// <summary>Every file of the folder with the hash of its content.</summary>
    private IReadOnlyList<string> Fingerprints() => [.. Directory.GetFiles(Path.GetDirectoryName(_folder.Store)!)
        .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal)];
}
