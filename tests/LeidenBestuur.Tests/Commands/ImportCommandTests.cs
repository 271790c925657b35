using System.Diagnostics;
using System.Text.Json;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Commands;

/// <summary><c>import</c> into a store, as it is started from a shell.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    [Fact]
    public async Task Import_TextWithWarnings_IsHeldBackUntilToldToPublish()
    {
        await _folder.PutStoreAsync();
        _folder.Write("marie.txt", new SomeText { HasWarning = true, Colleagues = [("Anna Bakker", "Wethouder Wonen")] });

        var held = await _folder.RunAsync("import", "marie.txt");
        Assert.Equal(0, held.ExitCode);
        Assert.Contains("│ concept, want er zijn waarschuwingen │ Marie de Vries │", held.Output, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Count("SELECT count(*) FROM Versions WHERE Stage = 'Draft'"));

        var published = await _folder.RunAsync("import", "--publish", "marie.txt");
        Assert.Equal((0, ""), (published.ExitCode, published.Error));
        Assert.Contains("│ gepubliceerd │ Marie de Vries │", published.Output, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("SELECT count(*) FROM Versions WHERE Stage = 'Draft'"));

        var again = await _folder.RunAsync("import", "--publish", "marie.txt");
        Assert.Contains("│ ongewijzigd │ Marie de Vries │", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AsJsonIntoANewStore_KeepsLogsAwayFromStandardOutputAndTellsTheStoresWarnings()
    {
        _folder.Write("marie.txt", new SomeText { Colleagues = [("Peter Heijkoop", "Burgemeester Sport")] });

        var run = await _folder.RunAsync("import", "--json", "marie.txt");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("colleague-differs", Assert.Single(json.RootElement.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains("goals-empty", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task Import_StoreInUse_StopsWithOneLineAndKeepsWhatWasDone()
    {
        await _folder.PutStoreAsync();
        _folder.Write("marie.txt", new SomeText());
        using (var other = _folder.Open())
        using (other.BeginTransaction(deferred: false))
        {
            var run = await _folder.RunAsync("import", "bestaat-niet.txt", "marie.txt");

            Assert.Equal(1, run.ExitCode);
            Assert.Equal(
                ["bestaat-niet.txt: Dit bestand bestaat niet. Controleer de naam.", "De opslag is bezet: een ander programma schrijft erin. Probeer het straks opnieuw."],
                run.ErrorLines);
            Assert.Contains("bestaat-niet.txt", run.Output, StringComparison.Ordinal);
        }
        Assert.Equal(0, _folder.Count("SELECT count(*) FROM Officials WHERE Slug = 'marie-de-vries'"));
    }

    [Fact]
    public async Task Import_BrokenOffWhileItWaits_EndsWithOneLineAndWritesNothing()
    {
        await _folder.PutStoreAsync();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders and no kill; run this on Linux or macOS.");
        _folder.Write("marie.txt", new SomeText());
        using (var other = _folder.Open())
        using (other.BeginTransaction(deferred: false))
        {
            _folder.Environment["ConnectionStrings__Store"] = $"Data Source={_folder.Store};Default Timeout=4";
            var pipe = _folder.Write("pijp.txt", new SomeText());
            File.Delete(_folder[pipe]);
            await Process.Start("mkfifo", [_folder[pipe]]).WaitForExitAsync();
            using var process = _folder.Start("import", pipe, "marie.txt");
            // The program has opened the pipe, so it is at work; it gets a text and has to wait for the store.
            await File.WriteAllBytesAsync(_folder[pipe], new SomeText("Anna Bakker").Bytes);
            await Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExitAsync();
            var run = await ImportFolder.EndAsync(process);

            Assert.Equal(1, run.ExitCode);
            Assert.Single(run.ErrorLines);
        }
        Assert.Equal(6, _folder.Count("SELECT count(*) FROM Officials"));
    }

    [Fact]
    public async Task Start_StoreOfANewerProgram_StopsWithOneLine()
    {
        await _folder.PutStoreAsync();
        const string line = "De opslag is van een nieuwere versie van LeidenBestuur. Start die versie, of zet een oudere kopie van de opslag terug.";
        var file = _folder.WriteRealText("tekst.txt");
        _folder.Sql("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '12.0.0'); PRAGMA user_version = 12");

        var import = await _folder.RunAsync("import", file);
        Assert.Equal((1, ""), (import.ExitCode, import.Output));
        Assert.Equal(line, Assert.Single(import.ErrorLines));

        var serve = await _folder.RunAsync("--urls=http://127.0.0.1:0");
        Assert.Equal(1, serve.ExitCode);
        Assert.Equal(line, Assert.Single(serve.ErrorLines));
    }

    [Theory]
    [InlineData("Data Source={0}", "Het bestand van de opslag is beschadigd of is geen opslag.")]
    [InlineData("Data Source={0}/store.db", "ConnectionStrings:Store deugt niet")]
    [InlineData("Opslag={0}", "ConnectionStrings:Store deugt niet")]
    public async Task Import_NoStoreWhereOneIsExpected_StopsWithOneLine(string setting, string line)
    {
        var file = _folder.WriteRealText("tekst.txt");
        _folder.Environment["ConnectionStrings__Store"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, setting, _folder[file]);

        var run = await _folder.RunAsync("import", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
