using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site.Portfolios;

public sealed class HolderSentencesTests : IAsyncDisposable
{
    private readonly SiteHost _host = new();

    [Theory]
    [InlineData("2026-07-01", "Marie de Vries doet Mobiliteit tijdelijk, sinds 1 juli 2026.")]
    [InlineData("2026", "Marie de Vries doet Mobiliteit tijdelijk, sinds 2026.")]
    [InlineData(null, "Marie de Vries doet Mobiliteit tijdelijk. Begin niet bekend.")]
    public async Task Get_ActingHolder_SaysThatItIsForTheTimeBeing(string? start, string sentence)
    {
        var id = await _host.Store.PortfolioAsync("mobiliteit", "Mobiliteit");
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Assignments = [Some.Assignment(id, start: start) with { IsActing = true }] });
        _host.At(Some.Utc("2027-03-01 09:00"));

        Assert.EndsWith(sentence, (await _host.PageAsync("/portefeuilles/mobiliteit")).TheOne("answer").Words(), StringComparison.Ordinal);
        Assert.Equal("Mobiliteit (tijdelijk)", (await _host.PageAsync("/bestuurders/marie-de-vries")).TheOne("portfolios").Words());
        Assert.EndsWith("Wethouder Mobiliteit (tijdelijk)", (await _host.PageAsync("/")).TheOne("members").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NobodyHoldsIt_SaysSoForTodayAndForADay()
    {
        var id = await _host.Store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren");
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Assignments = [Some.Assignment(id, start: "2022-06-30", end: "2026-08-31")] });

        Assert.Equal("Mobiliteit heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", (await _host.PageAsync("/portefeuilles/mobiliteit")).TheOne("answer").Words());
        Assert.Equal(
            "Op 1 september 2026 ging, voor zover wij weten, niemand over Mobiliteit.", (await _host.PageAsync("/portefeuilles/mobiliteit?peildatum=2026-09-01")).TheOne("answer").Words());
        Assert.Equal(
            "Mobiliteit heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", (await _host.PageAsync("/zoeken?q=parkeren")).TheOne("found-portfolios").Words());
        Assert.Equal("Mobiliteit geen wethouder", (await _host.PageAsync("/")).TheOne("subjects").Words());
        Assert.Equal("Wethouder Marie de Vries gaat over Mobiliteit.", (await _host.PageAsync("/portefeuilles/mobiliteit?peildatum=2026-08-31")).TheOne("answer").Words());
    }

    [Fact]
    public async Task Get_HolderInAnIncompleteStart_IsClaimedFromItsPublicationOnly()
    {
        var id = await _host.Store.PortfolioAsync("mobiliteit", "Mobiliteit");
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Assignments = [Some.Assignment(id, start: "2026")] });

        Assert.Equal("Mobiliteit Marie de Vries", (await _host.PageAsync("/")).TheOne("subjects").Words());
        Assert.Equal(
            "Marie de Vries: Begin niet precies bekend. Wij weten niet of dit op 22 november 2026 al zo was.", (await _host.PageAsync("/portefeuilles/mobiliteit?peildatum=2026-11-22")).TheOne("answer").Words());
    }

    [Theory]
    [InlineData("", "Vanaf 1 januari 2027")]
    [InlineData("?peildatum=2027-01-01", "Sinds 1 januari 2027")]
    public async Task Get_HolderToCome_BeginsFromAndNotSince(string query, string words)
    {
        var id = await _host.Store.PortfolioAsync("mobiliteit", "Mobiliteit");
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Assignments = [Some.Assignment(id, start: "2027-01-01")] });

        Assert.StartsWith(words + " Marie de Vries", (await _host.PageAsync("/portefeuilles/mobiliteit" + query)).TheOne("holders").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Marie de Vries is eerste locoburgemeester en vervangt de burgemeester als dat nodig is.", true)]
    [InlineData(8, "Marie de Vries is 8e locoburgemeester en vervangt de burgemeester als dat nodig is.", true)]
    [InlineData(null, "locoburgemeester", false)]
    public async Task Get_DeputyMayor_IsNamedWhereTheRankIsKnown(int? rank, string sentence, bool said)
    {
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Terms = [Some.Term(with: term => term with { DeputyRank = rank, Party = "D66" })] });
        var page = await _host.PageAsync("/bestuurders/marie-de-vries");

        Assert.Equal(said, page.Content().Contains(sentence, StringComparison.Ordinal));
        Assert.Equal("Wethouder, D66, sinds 30 juni 2022", page.TheOne("office").Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
