using System.Net;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Commands;

/// <summary><c>user create</c> and <c>user reset</c> as they are started from a shell.</summary>
public sealed class UserCommandTests : IDisposable
{
    private const string Link = "^https://bestuur\\.leiden\\.nl/beheer/uitnodiging\\?code=[A-Za-z0-9_-]{43}\n$";
    private const string Good = "paars dansende olifant fiets";

    private readonly ProgramFolder _folder = new() { Environment = { ["Site__PublicUrl"] = "https://bestuur.leiden.nl" } };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Create_WithoutPassword_PrintsOnlyALinkThatWorksInTheSite()
    {
        // The first run makes the store, of which the warnings of its texts are told.
        var first = await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder", "--name", "Anna Bakker");
        Assert.Equal(0, first.ExitCode);
        Assert.Matches(Link, first.Output);
        var run = await _folder.RunAsync("user", "create", "--email", "bert@leiden.nl", "--role", "redacteur");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(Link, run.Output);
        Assert.Equal("Anna Bakker|Administrator||bert|Editor|", _folder.Ask("""SELECT group_concat("Name" || '|' || "Role" || '|' || coalesce("PasswordHash", ''), '|') FROM "Accounts" """));
        Assert.Equal(
            $"account.create;account/1 anna@leiden.nl;Administrator;{Environment.UserName};user|account.create;account/2 bert@leiden.nl;Editor;{Environment.UserName};user",
            Entries("account.%"));

        using var process = _folder.Start("--urls=http://127.0.0.1:0", "--Site:PublicUrl=");
        try
        {
            var said = new List<string>();
            using var client = new HttpClient { BaseAddress = new Uri(await ProgramFolder.AddressAsync(process, said)) };
            foreach (var ending in OperatingSystem.IsWindows() ? [] : new[] { "", "-wal", "-shm" })
                Assert.Equal((ending, UnixFileMode.UserRead | UnixFileMode.UserWrite), (ending, new FileInfo(_folder.Store + ending).UnixFileMode));
            Assert.Equal("wal", _folder.Ask("PRAGMA journal_mode"));
            var page = await client.GetAsync(new Uri(run.Output.Trim()).PathAndQuery, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("bert@leiden.nl", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain(said, line => line.Contains("/beheer/begin", StringComparison.Ordinal));
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Create_PublicUrlEmpty_PrintsThePathAndSaysWhatToPutBeforeIt()
    {
        await _folder.PutStoreAsync();
        await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder");
        _folder.Environment["Site__PublicUrl"] = "";

        var run = await _folder.RunAsync("user", "create", "--email", "bert@leiden.nl", "--role", "redacteur");

        Assert.Equal((0, "Site:PublicUrl is leeg: zet het adres van de site voor deze link."), (run.ExitCode, run.Error));
        Assert.StartsWith("/beheer/uitnodiging?code=", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAndReset_PasswordFromStandardInput_KeepsItAndPrintsNothing()
    {
        await _folder.PutStoreAsync();
        _folder.Input = Good + "\n";
        var create = await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "eindredacteur", "--password-stdin");
        Assert.Equal((0, ""), (create.ExitCode, create.Output));
        Assert.DoesNotContain(Good, create.Error, StringComparison.Ordinal);
        var before = (string)_folder.Ask("""SELECT "PasswordHash" FROM "Accounts" """)!;

        _folder.Input = Good;
        Assert.Equal((0, "", ""), await _folder.RunAsync("user", "reset", "--email", "ANNA@leiden.nl", "--password-stdin"));

        Assert.NotEqual(before, _folder.Ask("""SELECT "PasswordHash" FROM "Accounts" """));
        Assert.Equal(0L, _folder.Ask("""SELECT count(*) FROM "AccountLinks" """));
    }

    [Fact]
    public async Task Reset_AccountInUse_TakesEverythingAwayThatLetsItIn()
    {
        await _folder.PutStoreAsync();
        _folder.Input = Good;
        await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder", "--password-stdin");
        _folder.Input = null;
        _folder.Sql(
            """
            UPDATE "Accounts" SET "TotpSecret" = 'x', "LastTotpStep" = 5;
            INSERT INTO "RecoveryCodes" ("AccountId", "CodeHash") VALUES (1, 'x');
            INSERT INTO "KnownDevices" ("AccountId", "IdHash", "SeenAt") VALUES (1, 'x', '2026-11-26 09:00:00');
            INSERT INTO "AccountPasskeys" ("CredentialId", "UserId", "Data") VALUES (x'01', 1, '{}');
            INSERT INTO "AccountSessions" ("IdHash", "AccountId", "Factor", "StartedAt", "SeenAt", "Origin", "Device") VALUES ('x', 1, 'Totp', '2026-11-26 09:00:00', '2026-11-26 09:00:00', 'x', 'x');
            INSERT INTO "AccountLinks" ("CodeHash", "Purpose", "AccountId", "ExpiresAt") VALUES ('x', 'Password', 1, '2999-01-01 00:00:00');
            """);

        var run = await _folder.RunAsync("user", "reset", "--email", "anna@leiden.nl");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(Link, run.Output);
        Assert.Equal("||0", _folder.Ask("""SELECT coalesce("PasswordHash", '') || '|' || coalesce("TotpSecret", '') || '|' || "LastTotpStep" FROM "Accounts" """));
        foreach (var table in new[] { "RecoveryCodes", "KnownDevices", "AccountPasskeys", "AccountSessions" })
            Assert.Equal(0L, _folder.Ask($"""SELECT count(*) FROM "{table}" """));
        Assert.Equal("Invitation", _folder.Ask("""SELECT group_concat("Purpose") FROM "AccountLinks" WHERE "UsedAt" IS NULL"""));
        Assert.Equal($"account.reset;account/1 anna@leiden.nl;done;{Environment.UserName};user", Entries("account.reset"));
        Assert.Equal(0, (await _folder.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task User_WhatItCannotDo_StopsWithOneLineAndWritesNothing()
    {
        await _folder.PutStoreAsync();
        await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder");
        _folder.Sql("""INSERT INTO "Accounts" SELECT 2, 'Bert', "Role", '2026-11-26 09:00:00', "CreatedAt", NULL, NULL, 0, 0, 'bert@leiden.nl', 'BERT@LEIDEN.NL', 'bert@leiden.nl', 'BERT@LEIDEN.NL', 0, NULL, 'x', 'x', NULL, 0, 0, NULL, 0, 0 FROM "Accounts" """);
        var before = _folder.Ask("""SELECT count(*) FROM "AuditTrail" """);
        foreach (var (line, arguments) in new (string, string[])[]
        {
            ("Er is al een account met het e-mailadres Anna@Leiden.nl.", ["create", "--email", "Anna@Leiden.nl", "--role", "redacteur"]),
            ("De rol directeur bestaat niet. Rollen: redacteur, eindredacteur, beheerder.", ["create", "--email", "carla@leiden.nl", "--role", "directeur"]),
            ("carla is geen e-mailadres.", ["create", "--email", "carla", "--role", "redacteur"]),
            ("Er is geen account met het e-mailadres carla@leiden.nl.", ["reset", "--email", "carla@leiden.nl"]),
            ("Dit account heeft hier geen wachtwoord en tweede stap, of is geblokkeerd.", ["reset", "--email", "bert@leiden.nl"]),
        })
        {
            Assert.Equal((1, "", line), await _folder.RunAsync(["user", .. arguments]));
        }

        Assert.Equal(2L, _folder.Ask("""SELECT count(*) FROM "Accounts" """));
        Assert.Equal(before, _folder.Ask("""SELECT count(*) FROM "AuditTrail" """));
    }

    [Theory]
    [InlineData("De optie --email ontbreekt.", "create", "--role", "redacteur")]
    [InlineData("De optie --role ontbreekt.", "create", "--email", "anna@leiden.nl")]
    [InlineData("De optie --email ontbreekt.", "reset")]
    [InlineData("Achter de optie --email ontbreekt een waarde.", "reset", "--email")]
    [InlineData("De optie --email staat er te vaak in.", "reset", "--email", "a@leiden.nl", "--email", "b@leiden.nl")]
    [InlineData("De optie --wachtwoord bestaat niet.", "reset", "--email", "a@leiden.nl", "--wachtwoord")]
    [InlineData("De optie --role bestaat niet.", "reset", "--email", "a@leiden.nl", "--role")]
    [InlineData("‘geheim’ hoort hier niet.", "reset", "--email", "a@leiden.nl", "--password-stdin", "geheim")]
    [InlineData("‘delete’ hoort hier niet.", "delete")]
    [InlineData("Zeg wat user moet doen: create, reset.")]
    public async Task User_MistypedArguments_StopsWithOneLineAndMakesNoStore(string line, params string[] arguments)
    {
        Assert.Equal((1, "", line), await _folder.RunAsync(["user", .. arguments]));
        Assert.False(File.Exists(_folder.Store));
    }

    [Theory]
    [InlineData("", "Vul een wachtwoord in.")]
    [InlineData("kort\n", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens, bijvoorbeeld een paar woorden achter elkaar.")]
    [InlineData("Welkom2026!!\n", "Dit wachtwoord is makkelijk te raden. Kies iets anders, bijvoorbeeld een paar woorden die niets met elkaar te maken hebben.")]
    public async Task Create_PasswordThatIsNotGood_SaysWhyAndMakesNoAccount(string password, string line)
    {
        await _folder.PutStoreAsync();
        _folder.Input = password;

        var run = await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder", "--password-stdin");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(line, run.Error.Split('\n')[^1]);
        Assert.Equal(0L, _folder.Ask("""SELECT count(*) FROM "Accounts" """));
    }

    [Theory]
    [InlineData("anna@leiden.nl", 101, "Deze naam is te lang. Gebruik hoogstens 100 tekens.")]
    [InlineData("LANG@leiden.nl", 10, "Dit e-mailadres is te lang.")]
    [InlineData("an\u202ena@leiden.nl", 10, "Dit is geen e-mailadres: er staan tekens in die u niet ziet.")]
    [InlineData("anna@lei\nden.nl", 10, "anna@lei den.nl is geen e-mailadres.")]
    public async Task Create_WhatTheFormsRefuse_IsRefusedHereToo(string email, int lengthOfName, string line)
    {
        await _folder.PutStoreAsync();

        var run = await _folder.RunAsync("user", "create", "--email", email.Replace("LANG", new string('a', 250), StringComparison.Ordinal), "--role", "redacteur", "--name", new string('b', lengthOfName));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(line, run.Error.Split('\n')[^1]);
        Assert.Equal(0L, _folder.Ask("""SELECT count(*) FROM "Accounts" """));
    }

    [Fact]
    public async Task Create_NameThatTurnsOrBreaksALine_IsOneLineWithout()
    {
        await _folder.PutStoreAsync();

        Assert.Equal(0, (await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "redacteur", "--name", " Anna\u202e\r\n Bakker\u0007 ")).ExitCode);
        Assert.Equal("Anna Bakker", _folder.Ask("""SELECT "Name" FROM "Accounts" """));
    }

    [Fact]
    public async Task Create_TwoProgramsAtOnceOnANewStore_MakeOneKeyAndOneTrail()
    {
        var runs = await Task.WhenAll(
            _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder"),
            _folder.RunAsync("user", "create", "--email", "bert@leiden.nl", "--role", "beheerder"));

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Single(await File.ReadAllLinesAsync(_folder["store.db-audit-key"], TestContext.Current.CancellationToken));
        Assert.Equal(0, (await _folder.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Start_KeyFileWithoutAKey_StopsWithOneLine()
    {
        await File.WriteAllTextAsync(_folder["store.db-audit-key"], "", TestContext.Current.CancellationToken);
        var line = $"Audit:KeyFile is leeg: {_folder["store.db-audit-key"]}. Zet de sleutel terug. Bij een opslag zonder logboek kunt u het bestand ook verwijderen: dan komt er een nieuwe.";

        Assert.Equal((1, "", line), await _folder.RunAsync("--urls=http://127.0.0.1:0"));
        Assert.Equal((1, "", line), await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder"));
    }

    private object? Entries(string action) => _folder.Ask(
        $"""SELECT group_concat("Action" || ';' || "Subject" || ';' || "Result" || ';' || "Actor" || ';' || "Origin", '|') FROM "AuditTrail" WHERE "Action" LIKE '{action}'""");
}
