using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site.LinkedData;

/// <summary>What pages of the real seed say for machines, letter for letter.</summary>
public sealed class GoldenTests(SiteHost host)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "LeidenBestuur.Tests", "Site", "LinkedData", "Golden");

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("home", "/")]
    [InlineData("mayor", "/bestuurders/peter-heijkoop")]
    [InlineData("portfolio", "/portefeuilles/mobiliteit")]
    [InlineData("register", "/nevenfuncties")]
    [InlineData("entry", "/nevenfuncties/4")]
    [InlineData("organisation", "/organisaties/stichting-kindercentra-gorinchem")]
    public async Task Get_Seeds_SaysWhatTheGoldenFileSays(string name, string address)
    {
        var block = (await host.PageAsync(address)).QuerySelector(LinkedDataReading.Block)!.TextContent;
        var said = JsonSerializer.Serialize(JsonDocument.Parse(block).RootElement, Json) + "\n";

        var golden = Path.Combine(Folder, name + ".json");
        if (File.Exists(golden) && await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken) == said)
            return;
        var now = Path.Combine(Directory.CreateTempSubdirectory("leidenbestuur-golden-").FullName, name + ".json");
        await File.WriteAllTextAsync(now, said, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        Assert.Fail($"{address} says something else than {golden}. See what, and if that is right, make it the golden file:\n  git diff --no-index {golden} {now}\n  cp {now} {golden}");
    }
}
