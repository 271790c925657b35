using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.SourceText;

public class PayTests
{
    [Theory]
    [InlineData("Lid A, onbezoldigd", "onbezoldigd", Pay.Unpaid)]
    [InlineData("Lid A (onbezoldigd)", "onbezoldigd", Pay.Unpaid)]
    [InlineData("Lid A onbezoldigd", "onbezoldigd", Pay.Unpaid)]
    [InlineData("Lid A – onbetaald", "onbetaald", Pay.Unpaid)]
    [InlineData("Lid A: onbezoldigd", "onbezoldigd", Pay.Unpaid)]
    [InlineData("Lid A, niet bezoldigd", "niet bezoldigd", Pay.Unpaid)]
    [InlineData("Lid A, zonder vergoeding", "zonder vergoeding", Pay.Unpaid)]
    [InlineData("Lid A, vergoeding: geen", "vergoeding: geen", Pay.Unpaid)]
    [InlineData("Lid A, onkostenvergoeding", "onkostenvergoeding", Pay.ExpensesOnly)]
    [InlineData("Lid A, gestort in de gemeentekas", "gestort in de gemeentekas", Pay.PaidToTreasury)]
    [InlineData("Lid A, vergoeding: gestort in de gemeentekas", "vergoeding: gestort in de gemeentekas", Pay.PaidToTreasury)]
    [InlineData("Lid A (bezoldigd, € 500 per jaar)", "bezoldigd, € 500 per jaar", Pay.Paid)]
    [InlineData("Lid A (€ 500 per jaar)", "€ 500 per jaar", Pay.Paid)]
    public void Read_WordsOnPay_AreTakenOutAndUnderstood(string bullet, string words, Pay pay)
    {
        var position = Page.SidePosition(bullet);

        Assert.Equal(("Lid A", words, pay), (position.Description, position.RemunerationText, position.Pay));
    }

    [Theory]
    [InlineData("Lid Licentiecommissie Betaald Voetbal KNVB")]
    [InlineData("Lid Commissie Bezoldiging")]
    [InlineData("Lid Adviescommissie Vergoedingen")]
    public void Read_WordsOnPayInAName_StayInTheName(string bullet)
    {
        var position = Page.SidePosition(bullet);

        Assert.Equal((bullet, null), (position.Description, position.RemunerationText));
    }

    [Fact]
    public void Read_BulletAgainstItsGroup_GoesBeforeItWithAWarning()
    {
        var profile = Page.WithSidePosition("Lid A, onbezoldigd", "Ambtshalve, bezoldigd");

        Assert.False(Assert.Single(profile.SidePositions).Paid);
        Assert.Equal(["pay-differs"], profile.Codes());
    }

    [Fact]
    public void Read_PaidAndUnpaidInOneBullet_IsUnknownWithAWarning()
    {
        var profile = Page.WithSidePosition("Lid A, onbezoldigd, vergoeding: € 500 per jaar");

        Assert.Null(Assert.Single(profile.SidePositions).Paid);
        Assert.Contains("pay-unclear", profile.Codes());
    }

    [Fact]
    public void Read_AdjectiveBeforeTheFunction_IsAWordOnPay()
    {
        var position = Page.SidePosition("Onbezoldigd lid Stichting A");

        Assert.Equal(("lid Stichting A", "Onbezoldigd", "Stichting A"), (position.Description, position.RemunerationText, position.Organisation));
    }

    [Fact]
    public void Read_OfficeAndPayInOnePairOfParentheses_TakesOnlyThePay()
    {
        var position = Assert.Single(Page.WithSidePosition("Lid Stichting A (q.q., onbezoldigd)", "Overige").SidePositions);

        Assert.Equal(("Lid Stichting A (q.q.)", "onbezoldigd", "Stichting A"), (position.Description, position.RemunerationText, position.Organisation));
        Assert.True(position.RelatedToOffice);
    }
}
