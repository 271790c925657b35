using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Goals;

/// <summary>Who stands under which goal.</summary>
public sealed class GoalsTests : IAsyncDisposable
{
    private readonly SiteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_Goals_NamesThoseInOfficeForCertain_TheMayorFirst()
    {
        await PublishAsync("zoe", "Zoë Zand", Some.Term(), 3, 13);
        await PublishAsync("anna", "Anna Aar", Some.Term(), 13);
        await PublishAsync("mieke", "Mieke Maas", Some.Term(Office.Mayor), 13);
        await PublishAsync("vroeger", "Victor Vroeger", Some.Term(end: "2024-01-01"), 13);
        await PublishAsync("begin", "Bo Begin", Some.Term(start: null), 3);
        await PublishAsync("zonder", "Cor Zonder", null, 3, 13);

        Assert.Equal(["/bestuurders/begin", "/bestuurders/zoe"], await UnderAsync(3));
        Assert.Equal(["/bestuurders/mieke", "/bestuurders/anna", "/bestuurders/zoe"], await UnderAsync(13));
        Assert.Empty(await UnderAsync(1));
        // What a text names is known from the day on which it stood here; of Victor, who had left, nothing is.
        foreach (var day in new[] { "2026-01-01", "2023-01-01" })
        {
            var page = await _host.PageAsync($"/doelen?peildatum={day}");
            Assert.Empty(page.TheOne("goals").Links());
            Assert.Equal("Welke doelen toen bij een bestuurder genoemd waren, weten wij niet.", page.TheOne("empty").Words());
        }
    }

    [Fact]
    public async Task Get_DayBetweenTwoTexts_NamesTheGoalsOfTheFirstAndWhoseAreNotKnown()
    {
        await PublishAsync("zoe", "Zoë Zand", Some.Term(), 3);
        var day = AmsterdamTime.DayOf(_host.Clock.GetUtcNow().UtcDateTime);
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await PublishAsync("anna", "Anna Aar", Some.Term(), 3);

        var page = await _host.PageAsync($"/doelen?peildatum={day.AddDays(1):yyyy-MM-dd}");

        Assert.Equal(["Zoë Zand"], page.QuerySelector("#doel-3")!.QuerySelectorAll("a").Words());
        Assert.Equal("Welke doelen toen bij Anna Aar genoemd waren, weten wij niet.", page.TheOne("empty").Words());
    }

    private Task PublishAsync(string slug, string name, TermOfOffice? term, params int[] goals) =>
        _host.Store.PublishAsync(slug, Some.Content(name) with { Terms = term is null ? [] : [term], GoalNumbers = goals });

    private async Task<IEnumerable<string>> UnderAsync(int goal, string query = "") => (await _host.PageAsync("/doelen" + query)).QuerySelector($"#doel-{goal}")!.Links();
}
