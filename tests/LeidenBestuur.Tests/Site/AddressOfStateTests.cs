namespace LeidenBestuur.Tests.Site;

/// <summary>The address to name when something is wrong is the one at which it can be seen.</summary>
public sealed class AddressOfStateTests(SiteHost host)
{
    [Theory]
    [InlineData("/portefeuilles/sport", "/portefeuilles/sport")]
    [InlineData("/portefeuilles/sport?x=1", "/portefeuilles/sport")]
    [InlineData("/?peildatum=2024-12-31", "/?peildatum=2024-12-31")]
    [InlineData("/nevenfuncties?vorm=tabel&betaling=betaald&peildatum=2024-12-31", "/nevenfuncties?betaling=betaald&vorm=tabel&peildatum=2024-12-31")]
    [InlineData("/zoeken?q=a%26b", "/zoeken?q=a%26b")]
    public async Task Get_Foot_NamesThePageWithItsChoices(string address, string named)
    {
        var foot = (await host.PageAsync(address)).QuerySelector("main footer")!.Words();

        Assert.Contains($"Noem het adres van deze pagina: http://localhost{named}.", foot, StringComparison.Ordinal);
    }
}
