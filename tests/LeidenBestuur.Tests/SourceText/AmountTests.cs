using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.SourceText;

public class AmountTests
{
    [Theory]
    [InlineData("€ 5.050,- per jaar", 505000, RemunerationPeriod.Year)]
    [InlineData("€ 1 500 per jaar", 150000, RemunerationPeriod.Year)]
    [InlineData("€\u00a01\u00a0500 per jaar", 150000, RemunerationPeriod.Year)]
    [InlineData("€ 6.000- per jaar", 600000, RemunerationPeriod.Year)]
    [InlineData("€ 1.500 – per jaar", 150000, RemunerationPeriod.Year)]
    [InlineData("€1.500,--/jaar", 150000, RemunerationPeriod.Year)]
    [InlineData("5.050,00 euro per jaar", 505000, RemunerationPeriod.Year)]
    [InlineData("5.050,- euro per jaar", 505000, RemunerationPeriod.Year)]
    [InlineData("EUR5.050 per jaar", 505000, RemunerationPeriod.Year)]
    [InlineData("250 EUR per maand", 25000, RemunerationPeriod.Month)]
    [InlineData("€ 75,50 p/m", 7550, RemunerationPeriod.Month)]
    [InlineData("€ 500 p.j.", 50000, RemunerationPeriod.Year)]
    [InlineData("€ 500 jaarlijks", 50000, RemunerationPeriod.Year)]
    [InlineData("€ 500 per maand netto", 50000, RemunerationPeriod.Month)]
    [InlineData("€ 500 per jaar (bruto)", 50000, RemunerationPeriod.Year)]
    [InlineData("€ 100 per vergadering, gestort in de gemeentekas", 10000, RemunerationPeriod.Meeting)]
    public void Read_ClearAmount_GivesItWithItsPeriodAndWords(string words, long cents, RemunerationPeriod per)
    {
        var position = Page.SidePosition($"Lid A, vergoeding: {words}");

        Assert.Equal(new Remuneration(cents, per), position.Remuneration);
        Assert.Equal(("Lid A", $"vergoeding: {words.Replace('\u00a0', ' ')}"), (position.Description, position.RemunerationText));
        Assert.True(position.Paid);
    }

    [Theory]
    [InlineData("€ 1.000 - € 2.000 per jaar")]
    [InlineData("€ 500-600 per jaar")]
    [InlineData("500 - euro 600 per jaar")]
    [InlineData("€ 100 tot € 200 per jaar")]
    [InlineData("tussen € 100 en € 200 per jaar")]
    [InlineData("circa € 500 per jaar")]
    [InlineData("ca. € 500 per jaar")]
    [InlineData("± € 500 per jaar")]
    [InlineData("maximaal € 500 per jaar")]
    [InlineData("€ 5,050.00 per jaar")]
    [InlineData("€ 5,050 per jaar")]
    [InlineData("€ 5.05 per jaar")]
    [InlineData("€ 1234.567 per jaar")]
    [InlineData("€ 0.500 per jaar")]
    [InlineData("€ 5050,5 per jaar")]
    [InlineData("€ -500 per jaar")]
    [InlineData("€ 5k per jaar")]
    [InlineData("€ 5 duizend per jaar")]
    [InlineData("vijfhonderd euro per jaar")]
    [InlineData("500 per jaar")]
    [InlineData("€ 100")]
    [InlineData("€ 100 per uur")]
    [InlineData("€ 100 per kwartaal")]
    [InlineData("€ 100 per bijeenkomst")]
    [InlineData("€ 500 per jaar per commissie")]
    [InlineData("€ 100 per maand (€ 1.200 per jaar)")]
    [InlineData("€ 1.500 per jaar en € 50 per vergadering")]
    [InlineData("€ 99999999999999999999 per jaar")]
    public void Read_UnclearAmount_GivesNoneAndQuotesIt(string words)
    {
        var profile = Page.WithSidePosition($"Lid A, vergoeding: {words}");

        Assert.Null(Assert.Single(profile.SidePositions).Remuneration);
        Assert.Contains(words, Assert.Single(profile.Warnings, warning => warning.Code == "amount-unclear").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Niet ambtshalve, bezoldigd", true)]
    [InlineData("Niet ambtshalve, onbezoldigd", false)]
    public void Read_AmountOfZero_LeavesPaidAsTheGroupSays(string group, bool paid)
    {
        var position = Assert.Single(Page.WithSidePosition("Lid A, vergoeding: € 0,- per jaar", group).SidePositions);

        Assert.Equal(new Remuneration(0, RemunerationPeriod.Year), position.Remuneration);
        Assert.Equal(paid, position.Paid);
    }

    [Fact]
    public void Read_AmountThatIsNoPay_StaysInTheDescriptionWithAWarning()
    {
        var profile = Page.WithSidePosition("Beheerder fonds van € 1.000.000");

        Assert.Equal("Beheerder fonds van € 1.000.000", Assert.Single(profile.SidePositions).Description);
        Assert.Contains("amount-unclear", profile.Codes());
    }
}
