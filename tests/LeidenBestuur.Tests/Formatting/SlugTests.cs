using CsCheck;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Formatting;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Peter Heijkoop", "peter-heijkoop")]
    [InlineData("Abdelhaq Jermoumi", "abdelhaq-jermoumi")]
    [InlineData("Yvonne  van Delft ", "yvonne-van-delft")]
    [InlineData("Financiën", "financien")]
    [InlineData("Financie\u0308n", "financien")]
    [InlineData("Werk en Inkomen", "werk-en-inkomen")]
    [InlineData("Jan-Kees van 't Hof", "jan-kees-van-t-hof")]
    [InlineData("Łukasz Straße Ærø Đoković", "lukasz-strasse-aero-dokovic")]
    [InlineData("ĲSBAAN", "ijsbaan")]
    [InlineData("--- (a) / b?", "a-b")]
    [InlineData("李", "u674e")]
    [InlineData("", "u")]
    public void Of_Name_IsItsAddress(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void Of_AnyText_IsAnAddressThatStaysItself() => Gen.String.Sample(name =>
    {
        var slug = Slug.Of(name);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", slug);
        Assert.InRange(slug.Length, 1, Slug.MaxLength);
        Assert.Equal(slug, Slug.Of(slug));
    });

    [Fact]
    public void Of_LongName_IsCutWithoutAHyphenAtItsEnd()
    {
        Assert.Equal(new string('a', 80), Slug.Of(new string('a', 200)));
        Assert.Equal(new string('a', 79), Slug.Of(new string('a', 79) + " bcd"));
    }

    [Fact]
    public void Distinct_LongName_EndsInWhatStandsForTheWhole()
    {
        string Long(string end) => Slug.Distinct("Stichting " + string.Join(' ', Enumerable.Repeat("openbaar", 9)) + " " + end);

        Assert.NotEqual(Long("onderwijs"), Long("vervoer"));
        Assert.Equal(Long("Vervoer "), Long("vervoer"));
        Assert.Equal("stichting-openbaar-openbaar-openbaar-openbaar-openbaar-openbaar-openbaa-d4d4b0b3", Long("vervoer"));
        Assert.Equal(Long("vervoer"), Slug.Distinct(Long("vervoer")));
        Assert.Equal(new string('a', 80), Slug.Distinct(new string('a', 80)));
        Assert.NotEqual(Slug.Distinct(string.Concat(Enumerable.Repeat("李", 20))), Slug.Distinct(string.Concat(Enumerable.Repeat("李", 21))));
    }

    [Theory]
    [InlineData("  Stichting\u00a0Kindercentra \n Gorinchem", "stichting kindercentra gorinchem")]
    [InlineData("Élan", "elan")]
    [InlineData("E\u0301LAN", "elan")]
    public void Folded_Text_IsReadyForComparison(string text, string folded) => Assert.Equal(folded, Folded.Of(text));

    [Fact]
    public void Folded_AnyText_NeverThrows() => Gen.String.Sample(text => Assert.Equal(Folded.Of(text), Folded.Of(Folded.Of(text))));

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("karel", "karel-2")]
    [InlineData("marie", "marie-3")]
    public void Free_Slug_IsTheFirstThatNobodyHas(string slug, string free) =>
        Assert.Equal(free, Slug.Free(slug, new HashSet<string>(StringComparer.Ordinal) { "karel", "marie", "marie-2" }));
}
