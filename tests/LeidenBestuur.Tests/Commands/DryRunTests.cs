using System.Text.Json;
using LeidenBestuur.Tests.SourceText;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Commands;

/// <summary><c>import --dry-run</c> as it is started from a shell: the contract of the JSON, the exit codes and what is written where.</summary>
public sealed class DryRunTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    [Fact]
    public async Task Read_RealTextFromAnotherFolder_PrintsExactlyTheExpectedJsonAndNothingElse()
    {
        Directory.CreateDirectory(_folder["teksten"]);
        _folder.WriteRealText("teksten/Één tekst, met spaties.txt");

        var run = await _folder.RunAsync("import", "--dry-run", "--json", "./teksten/Één tekst, met spaties.txt");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((byte)'{', run.Bytes[0]);
        AssertExpected(run.Output);
        Assert.False(Directory.Exists(Path.GetDirectoryName(_folder.Store)));
    }

    [Fact]
    public async Task Read_OnATerminalThatIsNotUtf8_StillPrintsUtf8()
    {
        _folder.Environment["LC_ALL"] = "nl_NL.ISO-8859-1";
        _folder.WriteRealText("tekst.txt");

        AssertExpected((await _folder.RunAsync("import", "--json", "--dry-run", "tekst.txt")).Output);
    }

    [Theory]
    [InlineData("leeg.txt", "leeg")]
    [InlineData("bestaat-niet.txt", "bestaat niet")]
    [InlineData("map", "een map")]
    [InlineData("", "bestaat niet")]
    public async Task Read_WhatIsNoText_IsRefusedOnBothOutputs(string file, string reason)
    {
        _folder.Write("leeg.txt", []);
        Directory.CreateDirectory(_folder["map"]);

        var run = await _folder.RunAsync("import", "--dry-run", "--json", file);

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var error = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal("error", error.Name);
        Assert.Contains(reason, error.Value.GetString(), StringComparison.Ordinal);
        Assert.Equal($"{file}: {error.Value.GetString()}", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Read_SeveralOfWhichOneIsRefused_ReadsTheOthersAndFails()
    {
        _folder.Write("-a.txt", new SomeText());
        _folder.Write("@b.txt", [0xff, 0xfe, 0x41]);
        _folder.Write("true", new SomeText("Anna Bakker"));

        var run = await _folder.RunAsync("import", "--json", "--dry-run", "true", "@b.txt", "--", "-a.txt");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["Anna Bakker", null, "Marie de Vries"], json.RootElement.EnumerateArray().Select(profile => profile.TryGetProperty("name", out var name) ? name.GetString() : null));
        Assert.StartsWith("@b.txt: Het bestand is geen tekst in UTF-8.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutJsonIntoAPipe_WritesATableThatIsNotCutAndHasNoColours()
    {
        _folder.Environment["TERM"] = "xterm-256color";
        var file = _folder.Write("Een tekst met een heel lange naam die nergens mag worden afgebroken, hoe smal het scherm ook is.txt", new SomeText { HasWarning = true });

        var run = await _folder.RunAsync("import", "--dry-run", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"│ {file} │ gelezen  │ Marie de Vries │", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}, regel 5: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("Er is geen bestand genoemd.")]
    [InlineData("Er is geen bestand genoemd.", "--dry-run")]
    [InlineData("De optie --dryrun bestaat niet.", "--dryrun", "tekst.txt")]
    [InlineData("De optie -x bestaat niet.", "tekst.txt", "-x")]
    public async Task Import_MistypedArguments_StopsWithOneLineAndTouchesNothing(string mistake, params string[] arguments)
    {
        _folder.WriteRealText("tekst.txt");

        var run = await _folder.RunAsync(["import", .. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal($"{mistake} Gebruik: import FILE… [--dry-run] [--json] [--publish]", Assert.Single(run.ErrorLines));
        Assert.False(File.Exists(_folder.Store));
    }

    [Fact]
    public async Task Import_Help_NamesEveryOption()
    {
        var run = await _folder.RunAsync("import", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["FILE", "--dry-run", "--json", "--publish"], name => Assert.Contains(name, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_CommandNotAsFirstArgument_IsNoCommand()
    {
        using var process = _folder.Start("--urls=http://127.0.0.1:0", "import");
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync();
            while (line?.Contains("LeidenBestuur is at", StringComparison.Ordinal) == false);

            Assert.NotNull(line);
        }
        finally
        {
            process.Kill();
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertExpected(string output)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "SourceText", "Examples", "known-source-burgemeester.expected.json")));
        using var actual = JsonDocument.Parse(output);
        ExpectedJson.AssertHeldBy(actual.RootElement, expected.RootElement, isComplete: true);
    }
}
