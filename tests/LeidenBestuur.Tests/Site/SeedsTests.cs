using AngleSharp.Html.Parser;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Site;

public sealed class SeedsTests
{
    private static readonly string[] Portfolios =
    [
        "Bestuur", "Veiligheid", "Handhaving", "Kansengelijkheid", "Jeugd", "Onderwijs", "Klimaat", "Mobiliteit", "Financiën", "Economie", "Kennis",
        "Sport", "Gezondheid", "Wonen", "Bouwen", "Welzijn", "Energie", "Werk en Inkomen", "Cultuur",
    ];

    [Fact]
    public void Keywords_Each_BelongsToOnePortfolioAndIsTheEditors()
    {
        var lines = File.ReadAllLines(Seed("trefwoorden.csv"));
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();

        Assert.Equal("trefwoord,portefeuille,herkomst", lines[0]);
        Assert.All(rows, row =>
        {
            Assert.Equal(3, row.Length);
            Assert.Contains(row[1], Portfolios);
            Assert.Equal("redactie", row[2]);
        });
        Assert.Equal(rows.Count, rows.Select(row => Folded.Of(row[0])).Distinct().Count());
        Assert.Equal(Portfolios.Order(Dutch.Order), rows.Select(row => row[1]).Distinct().Order(Dutch.Order));
        Assert.Contains(rows, row => row[0] == "parkeren" && row[1] == "Mobiliteit");
        Assert.Contains(rows, row => row[0] == "huur" && row[1] == "Wonen");
    }

    [Theory]
    [InlineData("pagina-toegankelijkheid.md", "Toegankelijkheid")]
    [InlineData("pagina-privacy.md", "Privacy")]
    [InlineData("pagina-over.md", "Over deze site")]
    public void ContentPage_Seed_HasATitleLineAndAWayToReachTheMunicipality(string file, string title)
    {
        var text = File.ReadAllText(Seed(file));
        var lines = text.Split('\n', 2);
        var body = new HtmlParser().ParseDocument(Markdown.Render(lines[1]).ToString()!);

        Assert.Equal("# " + title, lines[0]);
        Assert.Contains("{telefoon}", text, StringComparison.Ordinal);
        Assert.Contains("{website}", text, StringComparison.Ordinal);
        Assert.Empty(body.QuerySelectorAll("h1, h3"));
        Assert.All(body.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void AccessibilityPage_BeforeAnyAudit_ClaimsNoStatus()
    {
        var text = File.ReadAllText(Seed("pagina-toegankelijkheid.md"));

        Assert.Contains("https://www.toegankelijkheidsverklaring.nl/register", text, StringComparison.Ordinal);
        Assert.DoesNotContain("status A", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("status B", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("voldoet", text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Seed(string file) => Path.Combine(AppContext.BaseDirectory, "seeds", file);
}
