using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Formatting;

public sealed class MarkdownTests
{
    private static readonly string[] Pieces =
    [
        "1.", "12)", "-", "- ", "+ ", "* ", "#", "## ", "> ", "    ", "\t", "---", "===", "***", "___", "~~~", "```", "&amp;", "&#35;", "&#x41;",
        "&copy", "\\", "\\\\", "<script>", "</p>", "<!-- ", "-->", "<b a=\"c\">", "http://leiden.nl/a_b", "<http://leiden.nl>", "www.leiden.nl",
        "[a](b)", "![a](/b)", "[a]: b", "[a][b]", "*a*", "_a_", "**a**", "~~a~~", "`a`", "a_b_c", "|a|b|", ":smile:", "...", "--", "\"a\"",
        "'a'", "(c)", "  \n", "\\\n", "\n- a", "\n# a", "\n===", "\n", "\r\n", " ", "woord", "É", "“", "\u00a0", "€ 5.050,-",
    ];

    private static readonly Gen<string> Paragraphs = Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
            Gen.Char[' ', '~'].Select(letter => letter.ToString()),
            Gen.Char['\u00a0', '\ud7ff'].Select(letter => letter.ToString()),
            Gen.Int[0, 9999].Select(n => $"{n}"))
        .Array[1, 12].Select(string.Concat);

    [Fact]
    public void Escape_AnyParagraph_ComesOutUnchanged() => Paragraphs.Sample(plain =>
    {
        var expected = Normalised(plain);
        var body = Body(MarkdownEscape.Escape(plain));

        if (expected.Length == 0)
        {
            Assert.Empty(body.Children);
            return;
        }
        var paragraph = Assert.Single(body.Children);
        Assert.Equal("p", paragraph.LocalName);
        Assert.Empty(paragraph.Children);
        Assert.Equal(expected, paragraph.TextContent);
    }, iter: 20_000);

    [Theory]
    [InlineData("Lid Rijn-, Duin- en Bollenkring (Burgemeesterskring)")]
    [InlineData("Voorzitter, vergoeding: € 5.050,- per jaar. Zie R&D!")]
    public void Escape_OrdinarySentence_StaysReadable(string plain) => Assert.Equal(plain, MarkdownEscape.Escape(plain));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](data:text/html,b)")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](/\\evil.example)")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("![a](https://evil.example/b.png)")]
    [InlineData("<a href=\"https://evil.example\">a</a>")]
    [InlineData("<https://leiden.nl>")]
    [InlineData("https://leiden.nl")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Render_UnwantedMarkup_BecomesText(string markdown)
    {
        var body = Body(markdown);

        Assert.Empty(body.QuerySelectorAll("a, img, script"));
        Assert.Single(body.QuerySelectorAll("p"));
    }

    [Theory]
    [InlineData("https://leiden.nl/a")]
    [InlineData("mailto:a@leiden.nl")]
    [InlineData("tel:14071")]
    [InlineData("/over")]
    [InlineData("#kop")]
    public void Render_GoodAddress_IsALink(string address) =>
        Assert.Equal(address, Body($"[tekst]({address})").QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void Render_ImageOfThisSite_IsShown() =>
        Assert.Equal("Het stadhuis", Body("![Het stadhuis](/beeld/a.webp)").QuerySelector("img")!.GetAttribute("alt"));

    [Fact]
    public void Render_Headings_StartWhereAskedAndNeverSkip()
    {
        var levels = Body("# a\n\n### b\n\n## c\n\n###### d\n\n# e", 3).Children.Select(heading => heading.LocalName);

        Assert.Equal(["h3", "h4", "h4", "h5", "h3"], levels);
    }

    [Fact]
    public void Render_Punctuation_StaysAsWritten() =>
        Assert.Equal("\"a\" -- b... 'c'", Body("\"a\" -- b... 'c'").TextContent.Trim());

    private static IElement Body(string markdown, int firstHeading = 2)
    {
        using var html = new StringWriter();
        Markdown.Render(markdown, firstHeading).WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString()).Body!;
    }

    private static string Normalised(string plain) =>
        string.Join(' ', plain.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
