using System.Text.Encodings.Web;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Site.Search;
using CsCheck;

namespace LeidenBestuur.Tests.Site.Search;

public sealed class SearchedTextTests
{
    [Theory]
    [InlineData("Sport", "sport", Closeness.Exact)]
    [InlineData("Werk & Inkomen", "werk inkomen", Closeness.Exact)]
    [InlineData("Sport en bewegen", "sport", Closeness.Whole)]
    [InlineData("Sportvelden", "sport", Closeness.Beginning)]
    [InlineData("Watersport", "sport", Closeness.Part)]
    [InlineData("Watersport op zee", "zee sport", Closeness.Part)]
    [InlineData("Financiën", "financ", Closeness.Beginning)]
    [InlineData("Zuid-Holland", "holland", Closeness.Whole)]
    [InlineData("Zuid-Holland", "ho", Closeness.Beginning)]
    [InlineData("Watersport", "er", null)]
    [InlineData("Watersport", "voetbal", null)]
    [InlineData("Watersport", "", null)]
    public void ClosenessTo_Words_IsThatOfTheFurthest(string text, string words, Closeness? expected) => Assert.Equal(expected, text.ClosenessTo(SearchWords.Of(words)));

    [Theory]
    [InlineData("Sport & <b>spel</b>", "spel", "Sport &amp; &lt;b&gt;<mark>spel</mark>&lt;/b&gt;")]
    [InlineData("Peter Heijkóóp", "heijkoop", "Peter <mark>Heijkóóp</mark>")]
    [InlineData("Finance\u0301s", "financ es", "<mark>Financ</mark>e\u0301s")]
    [InlineData("cafe\u0301 leeg", "cafe", "<mark>cafe\u0301</mark> leeg")]
    [InlineData("Kindercentra", "centra", "Kinder<mark>centra</mark>")]
    [InlineData("Sport, watersport en sporthal", "sport", "<mark>Sport</mark>, watersport en <mark>sport</mark>hal")]
    [InlineData("Heijkoop", "heij heijk", "<mark>Heij</mark><mark>k</mark>oop")]
    [InlineData("😀 sport 😀", "sport", "&#x1F600; <mark>sport</mark> &#x1F600;")]
    [InlineData("Ten", "niets", "Ten")]
    [InlineData("Yvonne van Delft", "vandelft", "Yvonne <mark>van Delft</mark>")]
    [InlineData("Energie-coöperatie Zon", "energiecooperatie", "<mark>Energie-coöperatie</mark> Zon")]
    [InlineData("Energie coöperaties", "energiecooperatie", "<mark>Energie coöperatie</mark>s")]
    [InlineData("Yvan Delft", "vandelft", "Yvan Delft")]
    public void Marked_Words_StandOutAndTheTextIsEncoded(string text, string words, string expected) => Assert.Equal(expected, Written(text, words));

    [Fact]
    public void Marked_AnyTextAndWords_KeepsTheText() => Gen.Select(Gen.String, Gen.String).Sample((text, words) =>
    {
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        Assert.Equal(LeidenBestuur.Web.Formatting.Html.Encode(whole), Written(whole, words).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
    });

    [Fact]
    public void Excerpt_LongText_ShowsWhereTheWordsStand()
    {
        var text = string.Join(' ', Enumerable.Range(100, 100)) + "\nbezwaar maken " + string.Join(' ', Enumerable.Range(300, 100));

        var excerpt = text.Excerpt(SearchWords.Of("bezwaar"));

        Assert.Matches("^… [0-9 ]+ bezwaar maken [0-9 ]+ …$", excerpt);
        Assert.InRange(excerpt.Length, 150, 210);
        Assert.Equal("kort", "kort".Excerpt(SearchWords.Of("bezwaar")));
        Assert.StartsWith("100 101", text.Excerpt(SearchWords.Of("niets")), StringComparison.Ordinal);
        Assert.Equal(new string('a', 200) + " …", new string('a', 500).Excerpt(SearchWords.Of("a")));
    }

    private static string Written(string text, string words)
    {
        using var writer = new StringWriter();
        text.Marked(SearchWords.Of(words)).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
