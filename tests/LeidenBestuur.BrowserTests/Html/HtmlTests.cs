using System.Text.Json;

namespace LeidenBestuur.BrowserTests.Html;

/// <summary>Whether every kind of page is good HTML, asked of two checkers that know different rules.</summary>
[Collection(HtmlFilesReaders.Name)]
public sealed class HtmlTests(HtmlFiles files)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task HtmlValidate_EveryKind_FindsNothing()
    {
        await Checkers.DemandAsync("node", "nodejs");
        var program = await Checkers.FileAsync("html-validate", "bin", "html-validate.mjs");

        // Into a file: a long answer would be cut off where the program ends before its pipe is read.
        var answer = Path.GetTempFileName();
        var (exitCode, _, error) = await Checkers.RunAsync("node", [program, "--config", "htmlvalidate.mjs", "--formatter", $"json={answer}", .. await files.PathsAsync()]);
        var output = await File.ReadAllTextAsync(answer);
        File.Delete(answer);

        Assert.True(exitCode is 0 or 1 && error.Length == 0, error);
        var found = JsonSerializer.Deserialize<List<CheckedFile>>(output, Json)!.SelectMany(
            file => file.Messages.Select(message => $"{Path.GetFileName(file.FilePath)}, line {message.Line}: {message.RuleId}: {message.Message} ({message.Selector})")).ToList();
        Assert.True(found.Count == 0 && exitCode == 0, string.Join('\n', found));
    }

    /// <summary>Its warnings count as errors; what it only notes does not.</summary>
    [Fact]
    public async Task Nu_EveryKind_FindsNoErrorAndNoWarning()
    {
        await Checkers.DemandAsync("java", "default-jre-headless");
        var program = await Checkers.FileAsync("vnu-jar", "build", "dist", "vnu.jar");

        var (exitCode, output, error) = await Checkers.RunAsync("java", ["-jar", program, "--format", "json", "--stdout", "--exit-zero-always", .. await files.PathsAsync()]);

        Assert.True(exitCode == 0, error);
        var found = JsonSerializer.Deserialize<NuAnswer>(output, Json)!.Messages.Where(message => message.Type != "info" || message.SubType == "warning")
            .Select(message => $"{Path.GetFileName(Uri.UnescapeDataString(message.Url ?? ""))}, line {message.LastLine}: {message.Message} ({message.Extract})").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private sealed record CheckedFile(string FilePath, List<CheckedMessage> Messages);

    private sealed record CheckedMessage(string RuleId, string Message, int Line, string? Selector);

    private sealed record NuAnswer(List<NuMessage> Messages);

    private sealed record NuMessage(string Type, string? SubType, string? Url, int LastLine, string Message, string? Extract);
}
