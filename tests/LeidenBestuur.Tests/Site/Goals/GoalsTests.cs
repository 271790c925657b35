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
        // Nothing that begins at an unknown hour held for certain before it was published.
        Assert.Equal(["/bestuurders/zoe?peildatum=2026-01-01"], await UnderAsync(3, "?peildatum=2026-01-01"));
        Assert.Equal(["/bestuurders/vroeger?peildatum=2023-01-01"], (await UnderAsync(13, "?peildatum=2023-01-01")).Where(link => link.Contains("vroeger", StringComparison.Ordinal)));
    }

    private Task PublishAsync(string slug, string name, TermOfOffice? term, params int[] goals) =>
        _host.Store.PublishAsync(slug, Some.Content(name) with { Terms = term is null ? [] : [term], GoalNumbers = goals });

    private async Task<IEnumerable<string>> UnderAsync(int goal, string query = "") => (await _host.PageAsync("/doelen" + query)).QuerySelector($"#doel-{goal}")!.Links();
}
