namespace LeidenBestuur.Tests.Site.Goals;

public sealed class SeededGoalsTests(SiteHost host)
{
    [Fact]
    public async Task Get_NobodyNamesOne_ListsAllSeventeenAndSaysSo()
    {
        var page = await host.PageAsync("/doelen");

        Assert.Equal(["Global Goals"], page.QuerySelectorAll("h1").Words());
        Assert.Equal("Geen van de 17 doelen is nu bij een bestuurder genoemd.", page.TheOne("empty").Words());
        Assert.Equal("Welke doelen toen bij een bestuurder genoemd waren, weten wij niet.", (await host.PageAsync("/doelen?peildatum=2024-01-01")).TheOne("empty").Words());
        Assert.Equal(17, page.TheOne("goals").QuerySelectorAll("li").Length);
        Assert.Empty(page.TheOne("goals").Links());
        Assert.Equal(["1. Geen armoede", "2. Geen honger"], page.TheOne("goals").QuerySelectorAll("li").Words().Take(2));
    }
}
