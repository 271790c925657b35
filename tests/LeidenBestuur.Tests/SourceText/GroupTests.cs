namespace LeidenBestuur.Tests.SourceText;

public class GroupTests
{
    [Theory]
    [InlineData("Aansluitend bij functie, zonder vergoeding", true, false)]
    [InlineData("NIET AANSLUITEND BIJ FUNCTIE, MET VERGOEDING", false, true)]
    [InlineData("Niet in functie, betaald", false, true)]
    [InlineData("In functie, onkostenvergoeding", true, false)]
    [InlineData("In maatschappij, niet betaald", false, false)]
    [InlineData("Niet-ambtsgebonden, gestort in de gemeentekas", false, true)]
    [InlineData("Bezoldigde nevenfuncties", null, true)]
    [InlineData("Ambtshalve en niet ambtshalve", null, null)]
    [InlineData("Bezoldigd en onbezoldigd, q.q.", true, null)]
    [InlineData("Niet privé", null, null)]
    [InlineData("Prive, onbezoldigd", false, false)]
    [InlineData("Niet–ambtsgebonden, onbezoldigd", false, false)]
    [InlineData("q.q., met en zonder vergoeding", true, null)]
    [InlineData("q.q., met/zonder vergoeding", true, null)]
    [InlineData("q.q., al dan niet bezoldigd", true, null)]
    [InlineData("q.q., (on)bezoldigd", true, null)]
    public void Read_GroupHeading_SaysOfficeAndPay(string group, bool? related, bool? paid)
    {
        var profile = Page.WithSidePosition("Lid A", group);
        var position = Assert.Single(profile.SidePositions);

        Assert.Equal((group, related, paid), (position.Group, position.RelatedToOffice, position.Paid));
        Assert.Equal(related is null || paid is null, profile.Codes().Contains("group-unknown"));
    }

    [Theory]
    [InlineData("Ambtshalve, onbezoldigd:")]
    [InlineData("### Ambtshalve, onbezoldigd")]
    [InlineData("**Ambtshalve, onbezoldigd:**")]
    [InlineData("Ambtshalve,\nonbezoldigd")]
    public void Read_MarkedOrWrappedGroupHeading_LosesMarksOnly(string group) =>
        Assert.Equal("Ambtshalve, onbezoldigd", Assert.Single(Page.WithSidePosition("Lid A", group).SidePositions).Group);

    [Fact]
    public void Read_GroupHeadingsAsNumberedList_AreNoPositions()
    {
        var profile = Page.With("Nevenfuncties\n\n1. Ambtshalve, onbezoldigd\n   • Lid A\n2. Privé, bezoldigd\n   • Lid B\n");

        Assert.Equal([("Ambtshalve, onbezoldigd", "Lid A"), ("Privé, bezoldigd", "Lid B")], profile.SidePositions.Select(position => (position.Group, position.Description)));
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_BulletsStraightUnderTheHeading_HaveNoGroupAndOneWarning()
    {
        var profile = Page.With("Nevenfuncties\n\n• Lid A\n• Lid B\n");

        Assert.All(profile.SidePositions, position => Assert.Null(position.Group));
        Assert.Equal(["group-unknown"], profile.Codes());
    }

    [Fact]
    public void Read_GroupsWithoutBlankLines_AreToldFromWrappedBullets()
    {
        var profile = Page.With("Nevenfuncties\nAmbtshalve, onbezoldigd\n- Lid Raad van\n  Toezicht X\n- Lid B,\nonbezoldigd\nNiet ambtshalve, bezoldigd\n- Lid C\n");

        Assert.Equal(
            [("Ambtshalve, onbezoldigd", "Lid Raad van Toezicht X"), ("Ambtshalve, onbezoldigd", "Lid B"), ("Niet ambtshalve, bezoldigd", "Lid C")],
            profile.SidePositions.Select(position => (position.Group, position.Description)));
    }

    [Fact]
    public void Read_BulletAgainstItsGroupOnTheOffice_GoesBeforeItWithAWarning()
    {
        var profile = Page.WithSidePosition("Lid A (q.q.)", "Op persoonlijke titel, betaald");

        Assert.True(Assert.Single(profile.SidePositions).RelatedToOffice);
        Assert.Equal(["relation-differs"], profile.Codes());
    }

    [Fact]
    public void Read_GroupWithoutBullets_DrawsAWarning() =>
        Assert.Contains("group-empty", Page.With("Nevenfuncties\n\nAmbtshalve, betaald\n\nPrivé, onbetaald\n\n• Lid A\n").Codes());
}
