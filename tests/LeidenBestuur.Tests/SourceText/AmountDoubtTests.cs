using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.SourceText;

public class AmountDoubtTests
{
    [Theory]
    [InlineData("2 x € 300 per jaar")]
    [InlineData("10 × € 50 per vergadering")]
    [InlineData("minstens € 500 per jaar")]
    [InlineData("hooguit € 500 per jaar")]
    [InlineData("bijna € 500 per jaar")]
    [InlineData("plm. € 500 per jaar")]
    [InlineData("~ € 500 per jaar")]
    [InlineData("~€ 500 per jaar")]
    [InlineData("> € 500 per jaar")]
    [InlineData("< € 500 per jaar")]
    [InlineData("samen € 500 per jaar")]
    [InlineData("in totaal € 500 per jaar")]
    [InlineData("de helft van € 500 per jaar")]
    [InlineData("50% van € 500 per jaar")]
    [InlineData("zes maal € 500 per jaar")]
    [InlineData("twee keer € 500 per jaar")]
    [InlineData("2x € 500 per jaar")]
    [InlineData("was € 500 per jaar, nu € 600 per jaar")]
    [InlineData("maximale vergoeding: € 500 per jaar")]
    [InlineData("2 x vergoeding van € 500 per jaar")]
    [InlineData("€ 500 per jaar x 2")]
    [InlineData("€ 500 per jaar, minstens")]
    [InlineData("€ 500 per jaar, 2 x")]
    [InlineData("€ 300 USD per jaar")]
    [InlineData("$ 300 per jaar")]
    [InlineData("US$ 300 per jaar")]
    [InlineData("£300 per jaar")]
    [InlineData("300 $ per jaar")]
    [InlineData("USD 300 per jaar")]
    [InlineData("300 dollar per jaar")]
    [InlineData("1.200 per jaar")]
    [InlineData("1.200,- p.j.")]
    [InlineData("5k per jaar")]
    public void Read_AmountBesideAnotherWord_GivesNoneAndQuotesIt(string words)
    {
        string[] bullets = [$"Lid ({words})", $"Lid {words}", $"Lid A, {words}", $"Lid A – {words}", $"Lid A, vergoeding: {words}", $"Lid A, vergoeding ({words})"];

        Assert.All(bullets, bullet =>
        {
            var profile = Page.WithSidePosition(bullet);
            var position = Assert.Single(profile.SidePositions);
            Assert.Null(position.Remuneration);
            Assert.Contains(words, Assert.Single(profile.Warnings, warning => warning.Code == "amount-unclear").Message, StringComparison.Ordinal);
            Assert.Equal(Letters(bullet), Letters(position.Description + position.RemunerationText));
            Assert.All([position.Description, position.RemunerationText ?? ""], text => Assert.Equal(text.Count(c => c == '('), text.Count(c => c == ')')));
        });
    }

    [Theory]
    [InlineData("Lid 2 x (€ 300 per jaar)")]
    [InlineData("Lid A (€ 300 per jaar) x 2")]
    [InlineData("Lid A, samen (€ 300 per jaar)")]
    [InlineData("Lid A, minstens, € 300 per jaar")]
    [InlineData("Lid A (2 x, € 300 per jaar)")]
    [InlineData("Lid A (€ 300 per jaar), vergoeding: € 500 per jaar")]
    [InlineData("Lid A (fonds van € 1.000.000), vergoeding: € 500 per jaar")]
    [InlineData("Lid A (minstens € 500 per jaar")]
    [InlineData("Lid A, 2, € 300 per jaar")]
    [InlineData("Lid A – 1.000 € 300 per jaar")]
    public void Read_AmountThatItsNeighbourMayChange_GivesNoneWithAWarning(string bullet)
    {
        var profile = Page.WithSidePosition(bullet);

        Assert.Null(Assert.Single(profile.SidePositions).Remuneration);
        Assert.Contains("amount-unclear", profile.Codes());
    }

    [Theory]
    [InlineData("Lid A (minstens € 500 per jaar)", "Lid A", "minstens € 500 per jaar")]
    [InlineData("Lid A (2 x € 300 per jaar)", "Lid A", "2 x € 300 per jaar")]
    [InlineData("Lid A, minstens € 500 per jaar", "Lid A", "minstens € 500 per jaar")]
    [InlineData("Lid A ($ 300 per jaar)", "Lid A ($ 300 per jaar)", null)]
    public void Read_UnclearAmount_KeepsItsWordsTogether(string bullet, string description, string? words)
    {
        var position = Page.SidePosition(bullet);

        Assert.Equal((description, words), (position.Description, position.RemunerationText));
    }

    [Theory]
    [InlineData("Lid Stichting Samen (€ 500 per jaar)")]
    [InlineData("Lid A (bezoldigd, bruto € 500 per jaar)")]
    [InlineData("Lid A (q.q., € 500 per jaar)")]
    [InlineData("Lid Stichting 2, honorarium € 500 per jaar")]
    [InlineData("Lid A (Gouda), vergoeding: € 500 per jaar (bruto)")]
    [InlineData("Lid A (tot 1 januari 2025), met een vergoeding van € 500 per jaar")]
    [InlineData("Lid A, 4 keer per jaar, vergoeding: € 500 per jaar")]
    public void Read_ClearAmountBesideOtherParts_GivesIt(string bullet)
    {
        var profile = Page.WithSidePosition(bullet);

        Assert.Equal(new Remuneration(50000, RemunerationPeriod.Year), Assert.Single(profile.SidePositions).Remuneration);
        Assert.DoesNotContain("amount-unclear", profile.Codes());
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());

    [Theory]
    [InlineData("Lid Stichting A vergoeding: € 500 per jaar", true)]
    [InlineData("Lid Stichting A (tot 1 januari 2025) vergoeding: € 500 per jaar", true)]
    [InlineData("Lid Stichting A maximale vergoeding: € 500 per jaar", false)]
    [InlineData("Lid Stichting A 2 x vergoeding: € 500 per jaar", false)]
    public void Read_LabelWithoutACommaBeforeIt_OpensThePayBehindANameOnly(string bullet, bool isClear)
    {
        var position = Assert.Single(Page.With($"Nevenfuncties\n\nNiet aansluitend bij functie, met vergoeding\n\n• {bullet}").SidePositions);
        Assert.Equal(isClear ? 50_000 : null, position.Remuneration?.Cents);
    }
}
