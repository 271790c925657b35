using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests;

/// <summary>The program as it is started from a shell.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--Municipality:Website=leiden", "Municipality:Website is 'leiden'; it must be an address that starts with https:// or http://.")]
    [InlineData("--ForwardedHeaders:KnownProxies:0=x", "ForwardedHeaders:KnownProxies:0 is 'x'; it must be an IP address or a network such as 10.0.0.0/8.")]
    [InlineData("--ForwardedHeaders:KnownProxies=10.0.0.1,x", "ForwardedHeaders:KnownProxies is 'x'; it must be an IP address or a network such as 10.0.0.0/8.")]
    [InlineData("--AllowedHosts=https://bestuur.leiden.nl", "AllowedHosts is 'https://bestuur.leiden.nl'; it must be names of hosts without scheme or port, such as bestuur.leiden.nl, with ; between them.")]
    [InlineData("--Site:PublicUrl=https://u:p@bestuur.leiden.nl", "Site:PublicUrl holds a user name or a password; it must be an address without.")]
    [InlineData("--urls=foo", "urls is 'foo'; it must be an address such as http://127.0.0.1:5080.")]
    [InlineData("--urls=http://127.0.0.1:0;ftp://x", "urls is 'ftp://x'; it must be an address such as http://127.0.0.1:5080.")]
    [InlineData("--urls=https://127.0.0.1:0", "Kestrel:Certificates:Default:Path is empty; an https address must have a certificate.")]
    [InlineData("--urls=http://192.0.2.1:0", "The address of urls or Kestrel:Endpoints cannot be used: Cannot assign requested address.")]
    [InlineData("--Kestrel:Certificates:Default:Path=/weg.pfx", "Kestrel:Certificates:Default:Path is '/weg.pfx'; there is no such file.")]
    [InlineData("--Kestrel:Endpoints:X:Url=bla", "Kestrel:Endpoints:X:Url is 'bla'; it must be an address such as http://127.0.0.1:5080.")]
    [InlineData("--Kestrel:Endpoints:X:Protocols=Http1", "Kestrel:Endpoints:X:Url is empty; it must be an address such as http://127.0.0.1:5080.")]
    [InlineData("--Serilog:MinimumLevel=Banaan", "Serilog:MinimumLevel is 'Banaan'; it must be one of Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("--ConnectionStrings:Store=", "ConnectionStrings:Store is leeg of noemt geen bestand (Data Source=…).")]
    public async Task Start_WrongSetting_StopsWithOneLine(string argument, string line)
    {
        await _folder.PutStoreAsync();
        var run = await _folder.RunAsync("--urls=http://127.0.0.1:0", argument);

        Assert.Equal((1, line), (run.ExitCode, run.Error));
        Assert.DoesNotContain(" ERR ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_MistypedCommand_StopsWithOneLineThatNamesTheCommands()
    {
        var run = await _folder.RunAsync("imprt", "x.txt");

        Assert.Equal((1, "", "De opdracht imprt bestaat niet. Opdrachten: import, user, verify. Zonder opdracht start de site."), run);
    }

    [Theory]
    [InlineData("urls=http://127.0.0.1:0")]
    [InlineData("/urls=http://127.0.0.1:0")]
    [InlineData("--urls=http://127.0.0.1:0")]
    public async Task Start_SettingInAnySpelling_IsNoCommand(string argument)
    {
        await _folder.PutStoreAsync();
        using var process = _folder.Start(argument);
        try
        {
            Assert.DoesNotContain(":5080", await ProgramFolder.AddressAsync(process), StringComparison.Ordinal);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Start_CertificateThatIsNone_StopsWithOneLine()
    {
        await _folder.PutStoreAsync();
        await File.WriteAllTextAsync(_folder["site.pfx"], "geen certificaat", TestContext.Current.CancellationToken);

        var run = await _folder.RunAsync("--urls=https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path=" + _folder["site.pfx"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The certificate of Kestrel:Certificates or Kestrel:Endpoints cannot be used:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error);
    }

    [Fact]
    public async Task Start_StoreThatIsNone_StopsWithOneLineAndNothingElse()
    {
        await File.WriteAllTextAsync(_folder.Store, new string('x', 5000), TestContext.Current.CancellationToken);

        var run = await _folder.RunAsync("--urls=http://127.0.0.1:0");

        Assert.Equal(
            (1, "", "Het bestand van de opslag is beschadigd of is geen opslag. Controleer ConnectionStrings:Store, of zet een kopie terug."),
            run);
    }

    [Fact]
    public async Task Start_StoreThatMayOnlyBeRead_StopsWithOneLineAndNothingElse()
    {
        _folder.Sql("CREATE TABLE leeg (id INTEGER)");

        var run = await _folder.RunAsync("--urls=http://127.0.0.1:0", $"--ConnectionStrings:Store=Data Source={_folder.Store};Mode=ReadOnly");

        Assert.Equal((1, "", "In het bestand van de opslag kan niet worden geschreven. Controleer de rechten."), run);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Start_FromAnyFolder_SaysWhereAndServesFilesWithTheirContent(string environment)
    {
        await _folder.PutStoreAsync();
        using var process = _folder.Start("--urls=http://127.0.0.1:0", "--environment=" + environment);
        try
        {
            var address = await ProgramFolder.AddressAsync(process);
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            await ServedStyle.CheckAsync(client);
            using var head = await client.SendAsync(new(HttpMethod.Head, "/bestaat-niet"), TestContext.Current.CancellationToken);
            Assert.Equal(404, (int)head.StatusCode);
            Assert.False(head.Headers.Contains("Server"));
            Assert.False(head.Headers.Contains("Strict-Transport-Security"));
            using var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.NotNull(page.Headers.ETag);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Theory]
    [InlineData("Production", "", true)]
    [InlineData("Production", "https://bestuur.leiden.nl", false)]
    [InlineData("Development", "", false)]
    public async Task Start_NoPublicUrl_IsWarnedOfInProduction(string environment, string address, bool warned)
    {
        await _folder.PutStoreAsync();
        using var process = _folder.Start("--urls=http://127.0.0.1:0", "--environment=" + environment, "--Site:PublicUrl=" + address);
        try
        {
            await ProgramFolder.AddressAsync(process);
            // What the municipality has yet to fill in is said last.
            var said = "";
            while (!said.Contains("Municipality:", StringComparison.Ordinal))
                said += await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1)) + "\n";

            Assert.Equal(warned ? 1 : 0, said.Split("WRN Site:PublicUrl is empty").Length - 1);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Start_SettingsThatNameAFileForTheLog_WriteItThereWithTheBeginningOfALongAddress()
    {
        await _folder.PutStoreAsync();
        using var process = _folder.Start("--urls=http://127.0.0.1:0", "--Serilog:WriteTo:0:Name=File", "--Serilog:WriteTo:0:Args:path=" + _folder["site.log"]);
        string address;
        try
        {
            address = await ProgramFolder.AddressAsync(process);
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            using var answer = await client.GetAsync(new Uri("/" + new string('x', 4000), UriKind.Relative), TestContext.Current.CancellationToken);
            // The line of a request follows its answer.
            for (var said = ""; !said.Contains("/xxx", StringComparison.Ordinal);)
                said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("The program ended.");
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }

        var log = await File.ReadAllTextAsync(_folder["site.log"], TestContext.Current.CancellationToken);
        Assert.Contains($"LeidenBestuur is at {address}", log, StringComparison.Ordinal);
        Assert.Contains(new string('x', 299) + "…", log, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 300), log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AfterAKilledMigration_ComesUp()
    {
        _folder.Sql("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL)");
        _folder.Sql("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00+00:00')");
        using var process = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            Assert.StartsWith("http://127.0.0.1:", await ProgramFolder.AddressAsync(process), StringComparison.Ordinal);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Start_TwoAtOnceOnANewStore_BothComeUp()
    {
        using var first = _folder.Start("--urls=http://127.0.0.1:0");
        using var second = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            var addresses = await Task.WhenAll(ProgramFolder.AddressAsync(first), ProgramFolder.AddressAsync(second));

            Assert.Equal(2, addresses.Distinct(StringComparer.Ordinal).Count());
        }
        finally
        {
            await ProgramFolder.StopAsync(first);
            await ProgramFolder.StopAsync(second);
        }
    }
}
