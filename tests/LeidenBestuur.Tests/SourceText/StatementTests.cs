namespace LeidenBestuur.Tests.SourceText;

public class StatementTests
{
    [Theory]
    [InlineData("“Een.|Twee.”")]
    [InlineData("\"Een.|Twee.\"")]
    [InlineData("„Een.|Twee.”")]
    [InlineData("«Een.|Twee.»")]
    [InlineData("‘Een.|Twee.’")]
    [InlineData("“Een.|“Twee.|“Drie.”")]
    [InlineData("“Zij zei „ja” tegen mij.|En “nee” tegen hem.”")]
    [InlineData("\"Zij zei \"ja\" tegen mij.|Tweede.\"")]
    [InlineData("“Zij zei “ja”.|Tweede.”")]
    [InlineData("“Over mijn|Nevenfuncties|wil ik niets zeggen.”")]
    public void Read_Quotation_GivesItsParagraphsWithTheirMarks(string paragraphs)
    {
        var expected = paragraphs.Split('|');
        var profile = Page.With($"Kop:\n\n{string.Join("\n\n", expected)}\n\nNevenfuncties\n\nGeen\n");

        Assert.Equal("Kop", profile.Statement?.Title);
        Assert.Equal(expected, profile.Statement?.Paragraphs);
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_QuotationWithoutEnd_StopsAtTheNextHeadingWithAWarning()
    {
        var profile = Page.With("“Een.\n\nTwee.\n\nNevenfuncties\n\nAmbtshalve, betaald\n\n• Lid A\n");

        Assert.Equal(["“Een.", "Twee."], profile.Statement?.Paragraphs);
        Assert.Equal("Lid A", Assert.Single(profile.SidePositions).Description);
        Assert.Equal([("quote-unclosed", 5)], profile.Warnings.Select(warning => (warning.Code, warning.Line ?? 0)));
    }

    [Fact]
    public void Read_WrappedStatement_JoinsItsLines() =>
        Assert.Equal(["“Een regel die afgebroken is."], Page.With("“Een regel\ndie afgebroken\nis.\n\nTwee.”\n").Statement?.Paragraphs.Take(1));

    [Fact]
    public void Read_StatementBehindOtherSections_IsFoundWithItsTitle()
    {
        var profile = Page.With("Bekijk ook\n\nOtto Vos\n\nWethouder Wonen\n\nSamen leven\n\n“Een.”\n");

        Assert.Equal("Samen leven", profile.Statement?.Title);
        Assert.Single(profile.SeeAlso);
    }

    [Fact]
    public void Read_ApostropheInFront_IsNoStatement() =>
        Assert.Null(Page.With("'s Avonds fiets ik.\n").Statement);
}
