using CsCheck;
using LeidenBestuur.Web.Data.Search;

namespace LeidenBestuur.Tests.Data.Search;

public sealed class SpellingTests
{
    private static readonly Gen<string> Words = Gen.Char['a', 'e'].Array[4, 14].Select(letters => new string(letters));

    [Theory]
    [InlineData("heikoop", "heijkoop", 1)]
    [InlineData("mobilitiet", "mobiliteit", 1)]
    [InlineData("gorichem", "gorinchem", 1)]
    [InlineData("sprot", "sport", 1)]
    [InlineData("sport", "sport", 0)]
    [InlineData("", "sport", 5)]
    [InlineData("financien", "fnanciën", 2)]
    public void Distance_Words_CountsLettersThatAreWrong(string word, string other, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(word, other));
        Assert.Equal(distance, Spelling.Distance(other, word));
    }

    [Theory]
    [InlineData("wonen", "sport", 1)]
    [InlineData("mobiliteit", "sport", 1)]
    [InlineData("heijkoop", "gorinchem", 2)]
    public void Most_Words_GoesByTheShorter(string word, string other, int most) => Assert.Equal(most, Spelling.Most(word, other));

    [Theory]
    [InlineData("lid", false)]
    [InlineData("wmo2", false)]
    [InlineData("zorg", true)]
    public void IsForgiven_Word_HasEnoughLettersAndNothingElse(string word, bool expected) => Assert.Equal(expected, Spelling.IsForgiven(word));

    /// <summary>What is near is always found; what is found need not be near.</summary>
    [Fact]
    public void Variants_NearWords_HaveOneInCommon() => Gen.Select(Words, Words, Gen.Int[0, 3].Array[0, 2], Gen.Int[0, 20].Array[2], Gen.Char['a', 'e']).Sample((word, stranger, acts, places, letter) =>
    {
        var typed = word;
        for (var i = 0; i < acts.Length; i++)
            typed = Changed(typed, acts[i], places[i] % typed.Length, letter);
        foreach (var other in new[] { typed, stranger }.Where(other => other.Length >= 4 && Spelling.Distance(word, other) <= Spelling.Most(word, other)))
            Assert.True(Spelling.Variants(word).Intersect(Spelling.Variants(other), StringComparer.Ordinal).Any(), $"{word} and {other}");
    });

    [Fact]
    public void Variants_LongWord_StayFew() => Assert.InRange(Spelling.Variants("abcdefghijklmnopqrstuvwxyz").Count, 1, 29);

    private static string Changed(string word, int act, int place, char letter) => act switch
    {
        0 => word.Insert(place, letter.ToString()),
        1 => word.Remove(place, 1),
        2 => word.Remove(place, 1).Insert(place, letter.ToString()),
        _ => place + 1 < word.Length ? $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}" : word,
    };
}
