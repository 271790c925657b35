using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.Data.Import;

/// <summary>Whatever a page says reaches readers letter by letter, and whatever can be read can be imported.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] Pieces =
    [
        "&amp;", "&#35;", "&copy", "\\", "\\*", "<script>alert(1)</script>", "<b>", "-->", "http://leiden.nl/a_b?c=d&e", "<http://leiden.nl>", "[a](https://leiden.nl)",
        "![a](/b)", "[a]: b", "*a*", "__a__", "~~a~~", "`a`", "a_b_c", "|a|b|", ":smile:", "...", "--", "'a'", "(c)", "{telefoon}", "# a", "> a", "1. a", "+ a", "=== ", "woord", "É", "€ 5.050,-",
        "2024", "tot 2007", "en", "Leiden", "(2001 – 2010)", "circa", "per jaar",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char[' ', '~'].Select(letter => letter.ToString()), Gen.Int[0, 9999].Select(number => $"{number}"))
        .Array[1, 10].Select(string.Concat);

    /// <summary>Words in front, so that what follows is no section's heading, and none of the quotation marks that end a statement.</summary>
    private static readonly Gen<string> Paragraphs = Words.Select(words => Spaced($"Wij zeggen {words.Replace("\"", "", StringComparison.Ordinal)} en meer."));

    private static readonly Gen<SomeText> Texts = Gen.Select(Paragraphs.Array[1, 4], Gen.OneOf(Words, Gen.Const("doelen: 3, 4 en 3"), Gen.Const("3. Goede gezondheid")).Array[1, 3], Words.Array[0, 4], Words.Array[0, 4], Words, (paragraphs, goals, careers, positions, colleague) => new SomeText
    {
        Statement = paragraphs,
        MoreInformation = goals,
        Careers = careers,
        Positions = positions,
        Colleagues = [("Anna Bakker", $"Wethouder {colleague}")],
    });

    [Fact]
    public void Import_AnyParagraph_IsFoundUnchangedAsTextOnThePage() => Gen.Select(Paragraphs.Array[1, 4], Paragraphs.Array[1, 3]).Sample((statement, goals) =>
    {
        var text = SourceTextReader.Read(new SomeText { Statement = statement, MoreInformation = goals }.Bytes);
        var content = new ImportedContent(earlier: null, SaidByTexts.Nothing, _ => 1).Of(text, new Queue<int>());

        var expected = statement.Select((paragraph, i) => (i == 0 ? "“" : "") + paragraph + (i == statement.Length - 1 ? "”" : ""));
        Assert.Equal(expected, Shown(content.StatementMarkdown!));
        Assert.Equal(goals, Shown(content.GoalsIntroductionMarkdown!));
    }, iter: 1_000);

    [Fact]
    public async Task Page_OfAnImportedText_ShowsItsParagraphsUnchanged()
    {
        await using var made = await TestStore.CreateAsync();
        var statement = Pieces.Select(piece => Spaced($"Wij zeggen {piece} en meer.")).ToList();
        await made.ImportAsync(new SomeText { Statement = statement }, publish: true);
        await using var site = new SiteHost { Settings = [("ConnectionStrings:Store", made.ConnectionString)] };
        using var client = site.Client();

        var page = await SiteHost.Page(await client.GetAsync("/bestuurders/marie-de-vries"));

        var shown = page.QuerySelectorAll("blockquote p").Select(paragraph => paragraph.TextContent.Trim().Trim('“', '”'));
        Assert.Equal(statement, shown);
    }

    [Fact]
    public async Task Import_AnyTextThatCanBeRead_IsTakenByTheStore()
    {
        await using var made = await TestStore.CreateAsync();
        await Texts.SampleAsync(async text =>
        {
            var result = await made.ImportAsync(text, publish: true);
            Assert.True(result.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged, result.Error);
        }, iter: 40, threads: 1);
        Assert.Equal(DeclarationState.Declared, (await made.OfficialAsync("marie-de-vries")).Versions.Max(version => version.Content!.Declaration));
    }

    private static IEnumerable<string> Shown(string markdown)
    {
        using var html = new StringWriter();
        Markdown.Render(markdown).WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString()).Body!.Children.Select(paragraph =>
        {
            Assert.Equal(("p", 0), (paragraph.LocalName, paragraph.ChildElementCount));
            return paragraph.TextContent;
        });
    }

    private static string Spaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
