using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Site;

public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> All = Texts.ResourceManager
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [Fact]
    public void Texts_AgreedNumbers_AreAllThere()
    {
        string[] expected = [.. Enumerable.Range(1, 60).Select(n => $"T{n}"), "T8b", "T19b", "T21b", "T22b", "T32b", "T37b", "T44b", "T46b"];

        var found = All.Keys.Select(key => AgreedNumber().Match(key)).Where(match => match.Success).Select(match => match.Groups["number"].Value);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_All_AreTrimmedAndWellFormed() => Assert.All(All, entry =>
    {
        Assert.Equal(entry.Value.Trim(), entry.Value);
        Assert.NotEmpty(entry.Value);
        Assert.DoesNotMatch(@"[{}\[\]]", Marks().Replace(entry.Value, ""));
    });

    [Theory]
    [InlineData("T2_HomeLead", "De burgemeester en de wethouders vormen samen het college. Zij besturen de stad. De gemeenteraad controleert het college.")]
    [InlineData("T7_NotCheckedUndated", "**Let op:** dit komt uit een tekst zonder datum. De gemeente heeft dit nog niet nagekeken. Het kan verouderd zijn.")]
    [InlineData("T49_BadDate", "Wij kennen deze datum niet. Schrijf eerst het jaar, dan de maand, dan de dag. Bijvoorbeeld: 2025-06-30.")]
    public void Texts_Sentence_IsAsAgreed(string key, string sentence) => Assert.Equal(sentence, All[key]);

    [Fact]
    public void Fill_Text_IsEncoded() => Assert.Equal(
        "Wethouder A &lt;b&gt; gaat over <a href=\"/x\">Sport</a>.",
        Texts.T5_Answer.Fill(("ambt", "wethouder"), ("naam", "A <b>"), ("portefeuille", new Microsoft.AspNetCore.Html.HtmlString("<a href=\"/x\">Sport</a>")))
            .ToString());

    [Fact]
    public void Fill_LinkInTheSentence_KeepsItsWords()
    {
        (string, object)[] values = [("datum", "1 mei 2026"), ("vandaag", "/?a=1&b=\"")];

        Assert.Equal(
            "U ziet hoe het was op 1 mei 2026, volgens wat wij nu weten. <a href=\"/?a=1&amp;b=&quot;\">Ga terug naar vandaag</a>.",
            Texts.T32_AsOnDate.Fill(values).ToString());
        Assert.EndsWith("weten. Ga terug naar vandaag.", Texts.T32_AsOnDate.FillPlain(values), StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_Numbers_TakeTheirNoun() => Assert.Equal(
        "1 nevenfunctie van 2 bestuurders. Van 12 bestuurders is nog niets opgegeven.",
        Texts.T45_Count.FillPlain(("n", 1), ("m", 2), ("k", 12)));

    [Fact]
    public void Fill_MissingOrUnknownValue_Throws()
    {
        Assert.Throws<ArgumentException>(() => Texts.T8_Checked.Fill());
        Assert.Throws<ArgumentException>(() => Texts.T8_Checked.Fill(("datum", "nu"), ("reden", "b")));
        Assert.Throws<ArgumentException>(() => Texts.T8_Checked.Fill(("datum", null!)));
    }

    [GeneratedRegex(@"^(?<number>T\d+b?)_[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AgreedNumber();

    [GeneratedRegex(@"\[[^\[\]{}]+\]\{[^\[\]{}|]+\}|\{[^\[\]{}|]+(\|[^|{}]+\|[^|{}]+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
