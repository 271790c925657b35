namespace LeidenBestuur.Tests.Site;

public sealed class ContentPagesTests(SiteHost host)
{
    [Theory]
    [InlineData("/toegankelijkheid", "Toegankelijkheid", "De site is nog niet onderzocht door een onafhankelijke deskundige.", "https://www.toegankelijkheidsverklaring.nl/register")]
    [InlineData("/privacy", "Privacy", "De site zet geen cookies op uw apparaat.", "https://www.autoriteitpersoonsgegevens.nl")]
    [InlineData("/over", "Over deze site", "De gemeente heeft hem voor deze site nog niet nagekeken.", "https://gemeente.leiden.nl/")]
    public async Task Get_Page_ShowsTheSeedWithTheMunicipalityFilledIn(string address, string title, string sentence, string link)
    {
        var page = await host.PageAsync(address);

        Assert.Equal([title], page.QuerySelectorAll("h1").Words());
        Assert.Contains(sentence, page.Content(), StringComparison.Ordinal);
        Assert.Contains(link, page.QuerySelector("main")!.Links());
        Assert.Contains("tel:14071", page.QuerySelector("main")!.Links());
        Assert.DoesNotContain("{", page.Content(), StringComparison.Ordinal);
    }
}
