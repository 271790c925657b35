using CsCheck;
using LeidenBestuur.Web.Data.Search;

namespace LeidenBestuur.Tests.Data.Search;

/// <summary>Which words of a question matter.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Wie gaat er over sport?", "sport")]
    [InlineData("wie is de burgemeester", "burgemeester")]
    [InlineData("Wethouders van sport en wethouder", "wethouder sport")]
    [InlineData("van der Delft", "delft")]
    [InlineData("wie is de", "wie is de")]
    [InlineData("de", "de")]
    [InlineData("", "")]
    public void Asked_Question_KeepsTheWordsThatMatter(string asked, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Asked(asked).All));

    [Theory]
    [InlineData("wethouder sport", "wethouder", "sport")]
    [InlineData("wethouder", "", "wethouder")]
    [InlineData("burgemeester en wethouders", "", "burgemeester wethouder")]
    [InlineData("sport", "", "sport")]
    public void OfficeWords_BesideSomethingElse_AreApart(string asked, string offices, string topic)
    {
        var words = SearchWords.Asked(asked);
        Assert.Equal((offices, topic), (string.Join(' ', words.OfficeWords), string.Join(' ', words.Topic)));
    }

    [Theory]
    [InlineData("De Bron", "bron", true)]
    [InlineData("Werk en Inkomen", "werk en inkomen", true)]
    [InlineData("De Bron", "bron leiden", false)]
    public void AreThoseOf_Text_IgnoresSmallWords(string text, string asked, bool expected) => Assert.Equal(expected, SearchWords.Asked(asked).AreThoseOf(text));

    [Theory]
    [InlineData("vandelft", "van delft")]
    [InlineData("vanderdelft", "van der delft")]
    [InlineData("energiecooperatie", "energie cooperatie")]
    public void Apart_Word_IsWrittenAsTwo(string word, string apart) => Assert.Contains(apart, SearchWords.Apart(word));

    [Theory]
    [InlineData("sport")]
    [InlineData("wmo20152")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Apart_ShortOrStrangeWord_IsNot(string word) => Assert.Empty(SearchWords.Apart(word));

    [Fact]
    public void SomeOf_AnyWords_AsksFewQuestionsThatEachAskForLess() => Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters)).Array[0, 30].Sample(words =>
    {
        var some = SearchWords.Asked(string.Join(' ', words)).SomeOf().ToList();
        Assert.InRange(some.Count, 0, 6);
        Assert.All(some, one => Assert.InRange(one.Match(word => word).Split(" OR ").Length, 1, 10));
    });

    [Fact]
    public void SomeOf_ThreeWords_AsksForAllPairs() => Assert.Equal(
        ["(cultuur AND spelen AND sport)", "(cultuur AND spelen) OR (cultuur AND sport) OR (spelen AND sport)", "(cultuur) OR (spelen) OR (sport)"],
        SearchWords.Asked("sport, spelen en cultuur").SomeOf().Select(some => some.Match(word => word)));
}
