using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.SourceText;

public class SectionTests
{
    [Theory]
    [InlineData("Nevenfuncties")]
    [InlineData("NEVENFUNCTIES")]
    [InlineData("Nevenfuncties:")]
    [InlineData("nevenfuncties")]
    [InlineData("## Nevenfuncties")]
    [InlineData("**Nevenfuncties**")]
    [InlineData("**Nevenfuncties:**")]
    [InlineData("*Nevenfuncties*")]
    [InlineData("_Nevenfuncties_")]
    [InlineData("# **Nevenfuncties** #")]
    [InlineData("Nevenfuncties\n-------------")]
    [InlineData("\u00a0Nevenfuncties\u00a0")]
    public void Read_HeadingInAnyForm_OpensItsSection(string heading)
    {
        var profile = Page.With($"{heading}\n\nAmbtshalve, onbezoldigd\n\n• Lid A\n");

        Assert.Equal("Lid A", Assert.Single(profile.SidePositions).Description);
        Assert.Empty(profile.Warnings);
    }

    [Theory]
    [InlineData("•")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("*")]
    [InlineData("+")]
    [InlineData("·")]
    [InlineData("▪")]
    [InlineData("◦")]
    [InlineData("‣")]
    [InlineData("o")]
    [InlineData("1.")]
    [InlineData("1)")]
    [InlineData("a)")]
    [InlineData("(1)")]
    [InlineData("iv.")]
    [InlineData("\uF0B7")]
    public void Read_BulletInAnyForm_BeginsAnItem(string bullet)
    {
        foreach (var space in (string[])[" ", "\t", "\u00a0", "\n", "\n\n"])
        {
            var profile = Page.With($"Werkervaring\n\n  {bullet}{space}Lid Stichting A (2010)\n  {bullet}{space}Lid Stichting\n    B (2011)\n");

            Assert.Equal(["Lid Stichting A", "Lid Stichting B"], profile.Careers.Select(career => career.Description));
            Assert.Empty(profile.Warnings);
        }
    }

    [Theory]
    [InlineData("*lid A (2010)\n*lid B (2011)")]
    [InlineData("–lid A (2010)\n–lid B (2011)")]
    [InlineData("» lid A (2010)\n» lid B (2011)")]
    [InlineData("• lid A\n(2010)\n• lid B\n(2011)")]
    [InlineData("• lid A (2009 –\n2010)\n• lid B (2010\n– 2011)")]
    public void Read_BulletWithoutSpaceOrWithWrappedPeriod_IsOneItem(string bullets)
    {
        var profile = Page.With($"Werkervaring\n\n{bullets}\n");

        Assert.Equal([("lid A", 2010), ("lid B", 2011)], profile.Careers.Select(career => (career.Description, career.EndYear ?? 0)));
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_NumberedBulletsWithoutSpace_AreItems() =>
        Assert.Equal(["Lid A", "Lid B"], Page.With("Werkervaring\n\n1.Lid A (2010)\n2.Lid B (2011)\n").Careers.Select(career => career.Description));

    [Fact]
    public void Read_SectionsInAnotherOrder_AreFoundByHeading()
    {
        var profile = Page.With("Zie ook\n\nOtto Vos\nWethouder Wonen\n\nNevenfuncties\n\nq.q., onbetaald\n\n• Lid A\n\nLoopbaan\n\n• Lid B (2010)\n\nMeer informatie\n\nTekst.\n");

        Assert.Equal((1, 1, 1, 1), (profile.SeeAlso.Count, profile.SidePositions.Count, profile.Careers.Count, profile.Goals?.Introduction.Count));
    }

    [Fact]
    public void Read_HeadingsWordsInRunningText_AreNoHeading()
    {
        var profile = Page.With("Meer informatie\n\nLees meer over mijn\nnevenfuncties\nen mijn werkervaring.\n");

        Assert.Equal(["Lees meer over mijn nevenfuncties en mijn werkervaring."], profile.Goals?.Introduction);
        Assert.Equal(DeclarationState.NotYetDeclared, profile.Declaration);
    }

    [Fact]
    public void Read_DoubledSectionAndBullet_AreMergedAndKeptWithWarnings()
    {
        var profile = Page.With("Werkervaring\n\n• Lid A (2010)\n\nLoopbaan\n\n• Lid A (2010)\n");

        Assert.Equal(2, profile.Careers.Count);
        Assert.Equal(["section-doubled", "bullet-doubled"], profile.Codes());
    }

    [Fact]
    public void Read_DoubledSectionThatIsEmpty_DrawsNoWarning() =>
        Assert.Empty(Page.With("Werkervaring\n\n• Lid A (2010)\n\nWerkervaring\n").Warnings);

    [Theory]
    [InlineData("Geen")]
    [InlineData("• Geen.")]
    [InlineData("n.v.t.")]
    [InlineData("Geen nevenfuncties.")]
    [InlineData("Noor Testman heeft geen nevenfuncties.")]
    [InlineData("De wethouder heeft op dit moment geen nevenfuncties")]
    public void Read_NothingDeclared_SaysSo(string words)
    {
        var profile = Page.With($"Nevenfuncties\n\n{words}\n");

        Assert.Equal(DeclarationState.NothingToDeclare, profile.Declaration);
        Assert.Empty(profile.Warnings);
    }

    [Theory]
    [InlineData("Nevenfuncties\n", "side-positions-empty")]
    [InlineData("Nevenfuncties\n\nLid Stichting A\n", "group-empty")]
    [InlineData("Nevenfuncties\n\nGeen bezoldigde nevenfuncties\n", "side-positions-empty")]
    public void Read_SectionWithoutBullets_StatesNothingWithAWarning(string section, string code)
    {
        var profile = Page.With(section);

        Assert.Equal(DeclarationState.NotYetDeclared, profile.Declaration);
        Assert.Contains(code, profile.Codes());
    }

    [Fact]
    public void Read_NoneBesideBullets_TakesTheBulletsWithAWarning()
    {
        var profile = Page.With("Nevenfuncties\n\n• Geen\n• Lid A\n");

        Assert.Equal(DeclarationState.Declared, profile.Declaration);
        Assert.Contains("none-beside-positions", profile.Codes());
    }

    [Fact]
    public void Read_LineThatFitsNowhere_DrawsAWarningWithItsNumber()
    {
        var profile = Page.With("Contact\n\nMail mij.\n\nWerkervaring\n\nTekst\n\n• Lid A (2010)\n");

        Assert.Equal([5, 7, 11], profile.Warnings.Select(warning => warning.Line ?? 0));
    }
}
