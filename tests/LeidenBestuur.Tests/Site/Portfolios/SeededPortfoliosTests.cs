namespace LeidenBestuur.Tests.Site.Portfolios;

public sealed class SeededPortfoliosTests(SiteHost host)
{
    [Fact]
    public async Task Get_All_ListsNineteenSubjectsWithTheirHolders()
    {
        var page = await host.PageAsync("/portefeuilles");

        Assert.Equal(["Onderwerpen"], page.QuerySelectorAll("h1").Words());
        Assert.Equal(19, page.TheOne("subjects").QuerySelectorAll("li").Length);
        Assert.Contains("Werk en Inkomen Yvonne van Delft", page.TheOne("subjects").QuerySelectorAll("li").Words());
    }

    [Theory]
    [InlineData("mobiliteit", "Mobiliteit", "Wethouder Ashley North gaat over Mobiliteit.", "Begin niet bekend – nu Ashley North, wethouder Staat hier sinds 23 november 2026.", "/bestuurders/ashley-north")]
    [InlineData("werk-en-inkomen", "Werk en Inkomen", "Wethouder Yvonne van Delft gaat over Werk en Inkomen.", "Begin niet bekend – nu Yvonne van Delft, wethouder Staat hier sinds 23 november 2026.", "/bestuurders/yvonne-van-delft")]
    [InlineData("financien", "Financiën", "Wethouder Ashley North gaat over Financiën.", "Begin niet bekend – nu Ashley North, wethouder Staat hier sinds 23 november 2026.", "/bestuurders/ashley-north")]
    [InlineData("veiligheid", "Veiligheid", "Burgemeester Peter Heijkoop gaat over veiligheid.", "Begin niet bekend – nu Peter Heijkoop, burgemeester Staat hier sinds 23 november 2026.", "/bestuurders/peter-heijkoop")]
    public async Task Get_One_AnswersWhoIsResponsible(string slug, string name, string answer, string holder, string link)
    {
        var page = await host.PageAsync("/portefeuilles/" + slug);

        Assert.Equal([name], page.QuerySelectorAll("h1").Words(), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(answer, page.TheOne("answer").Words());
        Assert.Equal([link], page.TheOne("answer").Links());
        Assert.Equal([holder], page.TheOne("holders").QuerySelectorAll("li").Words());
        Assert.Contains("Bel de gemeente: 14 071.", page.Section("Wie helpt u verder?").Words(), StringComparison.Ordinal);
        Assert.StartsWith("Let op: dit komt uit een tekst zonder datum.", page.TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Contains("Laatst gewijzigd op 23 november 2026", page.TheOne("changed").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_One_SaysThatItsKeywordsAreTheEditors()
    {
        var section = (await host.PageAsync("/portefeuilles/mobiliteit")).Section("Ook gezocht als");

        Assert.StartsWith("parkeren, ", section.TheOne("keywords").Words(), StringComparison.Ordinal);
        Assert.Contains("Deze woorden zijn gekozen door de redactie.", section.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DayBeforeTheText_ClaimsNoHolder()
    {
        var page = await host.PageAsync("/portefeuilles/mobiliteit?peildatum=2024-06-01");

        Assert.Equal("Ashley North: Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", page.TheOne("answer").Words());
        Assert.DoesNotContain("gaat over", page.Content(), StringComparison.Ordinal);
        Assert.All(
            (await host.PageAsync("/portefeuilles?peildatum=2024-06-01")).TheOne("subjects").QuerySelectorAll("li span").Words(),
            words => Assert.EndsWith(", begin niet bekend", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownSubject_IsNotFound() => await host.PageAsync("/portefeuilles/niets", 404);
}
