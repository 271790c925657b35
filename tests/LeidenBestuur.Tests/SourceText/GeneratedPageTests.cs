using System.Text;
using System.Text.Json;
using CsCheck;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

public class GeneratedPageTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        "", "", "Nevenfuncties", "Werkervaring (verkort)", "Meer informatie", "Bekijk ook", "LOOPBAAN:", "## Zie ook", "Samen leven", "“Een alinea.", "Tweede alinea.”",
        "\"Recht.", "Slot.\"", "• Lid Stichting A (tot 1 januari 2025), vergoeding: € 5.050,- per jaar", "- Raadslid gemeente B (2011 – 2016)", "  vervolg (2010", "- 2012)",
        "•", "1. Geen armoede", "In mijn portefeuille vallen de doelen:", "Ambtshalve, onbezoldigd", "**Overige:**", "Geen", "n.v.t.", "Otto Vos", "Wethouder Wonen en Bouwen",
        "Zij is verantwoordelijk voor café’s en coöperaties.", "Cédric Özgür – wethouder Sport", "---", "===", "(((", ")))", "“", "\"", "3, 4 en 11", "• Geen", "o Lid C, onbezoldigd (q.q.)");

    private static readonly Gen<string> Pages = Line.List[0, 25].Select(lines => Page.Lead + string.Join('\n', lines));

    [Fact]
    public void Read_AnyBytes_GivesAProfileOrARefusal() =>
        Gen.Byte.Array[0, 300].Sample(bytes => { TryRead(bytes); });

    [Fact]
    public void Read_AnyCharactersInAPage_GivesAProfileOrARefusal() =>
        Gen.Select(Pages, Gen.String[0, 60], Gen.Int[0, 400]).Sample((page, text, at) =>
            { TryRead(Encoding.UTF8.GetBytes(page.Insert(Math.Min(at, page.Length), text))); });

    [Fact]
    public void Read_AnyPage_LosesNoLineInSilence() => Pages.Sample(text =>
    {
        var profile = Page.Read(text);
        using var json = JsonDocument.Parse(SourceProfileJson.Write(profile));
        var said = profile.LeadSentence + profile.Goals?.LeadIn + Strings(json.RootElement);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsFreeOfContent(lines[i]) || profile.Warnings.Any(warning => warning.Line == i + 1))
                continue;
            var words = lines[i].Split([' ', '(', ')', ':', ',', '*', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter));
            Assert.All(words, word => Assert.True(said.Contains(word, StringComparison.Ordinal) || IsReadAsValue(word), $"'{word}' of line {i + 1} is lost in:\n{text}"));
        }
    }, iter: 1000);

    [Fact]
    public void Read_PageWithOtherLineEndsOrMark_GivesTheSame() => Pages.Sample(text =>
    {
        var expected = SourceProfileJson.Write(Page.Read(text));

        Assert.Equal(expected, SourceProfileJson.Write(Page.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(expected, SourceProfileJson.Write(Page.Read(text.Replace('\n', '\r'))));
        Assert.Equal(expected, SourceProfileJson.Write(Page.Read("\ufeff" + text)));
    }, iter: 1000);

    [Fact]
    public void Read_PageInDecomposedLetters_GivesTheSame() => Pages.Sample(text =>
        Assert.Equal(SourceProfileJson.Write(Page.Read(text)), SourceProfileJson.Write(Page.Read(text.Normalize(NormalizationForm.FormD)))));

    private static void TryRead(byte[] file)
    {
        try
        {
            SourceProfileJson.Write(SourceTextReader.Read(file));
        }
        catch (SourceTextRefusedException refusal)
        {
            Assert.NotEqual("", refusal.Message);
        }
    }

    /// <summary>Headings, marks and "Geen": what they say is the shape of the result.</summary>
    private static bool IsFreeOfContent(string line) =>
        line is "Nevenfuncties" or "Werkervaring (verkort)" or "Meer informatie" or "Bekijk ook" or "LOOPBAAN:" or "## Zie ook" or "Geen" or "• Geen" or "n.v.t."
        || !line.Any(char.IsLetter);

    /// <summary>Words of a period or a goal, which come out as dates and numbers.</summary>
    private static bool IsReadAsValue(string word) => word is "tot" or "januari" or "Geen" or "armoede";

    private static string Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(element.EnumerateObject().Select(property => Strings(property.Value))),
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(Strings)),
        JsonValueKind.String => element.GetString() + "\n",
        _ => "",
    };
}
