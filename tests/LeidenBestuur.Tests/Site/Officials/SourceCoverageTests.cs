using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Site.Officials;

public sealed class SourceCoverageTests(SiteHost host)
{
    private const string LeadIn = "In mijn portefeuille vallen de doelen:";

    private static readonly string[] Pages =
    [
        "/bestuurders/peter-heijkoop", "/bestuurders/abdelhaq-jermoumi", "/bestuurders/ashley-north", "/bestuurders/fleur-spijker", "/bestuurders/julius-terpstra",
        "/bestuurders/yvonne-van-delft", "/nevenfuncties/1", "/nevenfuncties/2", "/nevenfuncties/3", "/nevenfuncties/4",
    ];

    [Fact]
    public async Task Source_EachLine_HasItsWordsOnOnePage()
    {
        var texts = new List<string>();
        foreach (var address in Pages)
            texts.Add(Folded.Of((await host.PageAsync(address)).Content()));

        foreach (var line in Lines())
            Assert.True(texts.Any(text => Words(line).All(word => text.Contains(word, StringComparison.Ordinal))), $"No page says: {line}");
    }

    [Fact]
    public async Task Source_EachUnbrokenPhrase_StandsOnThePageOfTheMayorOrOfItsEntry()
    {
        var texts = new List<string>();
        foreach (var address in Pages)
            texts.Add((await host.PageAsync(address)).Content());

        // Bullets are taken apart into what they say of function, organisation, period and pay.
        foreach (var line in Lines().Where(line => !line.StartsWith('•')))
            Assert.True(texts.Any(text => text.Contains(line, StringComparison.Ordinal)) || line.StartsWith("Wethouder ", StringComparison.Ordinal), $"No page says: {line}");
    }

    private static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "peter-heijkoop.txt"))
        .Select(line => string.Join(' ', line.Replace(LeadIn, "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0);

    private static IEnumerable<string> Words(string line) => Folded.Of(line).Split([' ', '•', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.TrimEnd(':'));
}
