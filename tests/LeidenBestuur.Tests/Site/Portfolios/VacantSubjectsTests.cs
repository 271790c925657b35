using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Portfolios;

/// <summary>A subject that nobody took over stays in the lists, as one without an alderman (T39).</summary>
public sealed class VacantSubjectsTests : IAsyncLifetime
{
    private readonly SiteHost _host = new();
    private int _sport;
    private int _culture;

    public async ValueTask InitializeAsync() =>
        (_sport, _culture) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("cultuur", "Cultuur"));

    [Fact]
    public async Task Get_HolderLeft_ListsTheSubjectAsVacant()
    {
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_culture, "Cultuur", start: "2022-06-30"));
        await PublishAsync("bert", "2022-06-30", "2026-10-31", Some.Assignment(_sport, "Sport", start: "2022-06-30"));

        Assert.Equal(["Cultuur Anna", "Sport geen wethouder"], await HomeAsync());
        var page = await _host.PageAsync("/portefeuilles");
        Assert.Equal(["Cultuur Anna"], page.TheOne("subjects").QuerySelectorAll("li").Words());
        Assert.Equal("Nu zonder wethouder Sport heeft nu geen wethouder. Heeft u een vraag? Bel 14 071.", page.Section("Nu zonder wethouder").Words());
        Assert.Equal(["/portefeuilles/sport", "tel:14071"], page.TheOne("vacant").Links());
        Assert.Equal(["Cultuur Anna", "Sport Bert"], await HomeAsync("?peildatum=2026-10-31"));
        Assert.Equal(
            "Op 1 november 2026 ging, voor zover wij weten, niemand over Sport.", (await _host.PageAsync("/portefeuilles?peildatum=2026-11-01")).Section("Toen zonder wethouder").QuerySelector("li")!.Words());
    }

    [Fact]
    public async Task Get_OneForCertainAndOneUncertain_NamesBoth()
    {
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_sport, "Sport", start: "2022-06-30"));
        await PublishAsync("bert", "2022-06-30", null, Some.Assignment(_sport, "Sport", end: "2026"));

        Assert.Equal(["Sport Anna; misschien ook Bert, einde niet precies bekend"], await HomeAsync());
        Assert.Equal(["Sport Anna; misschien ook Bert, einde niet precies bekend"], (await _host.PageAsync("/portefeuilles")).TheOne("subjects").QuerySelectorAll("li").Words());
        Assert.Contains("Misschien ook Bert, einde niet precies bekend", (await _host.PageAsync("/zoeken?q=sport")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LeftOutOfTheNextVersion_ListsTheSubjectAsVacant()
    {
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_culture, "Cultuur"), Some.Assignment(_sport, "Sport", 2));
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_culture, "Cultuur"));

        Assert.Equal(["Cultuur Anna", "Sport geen wethouder"], await HomeAsync());
    }

    [Fact]
    public async Task Get_SubjectOfAnEarlierCollege_IsNotOneOfThisCollege()
    {
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_culture, "Cultuur"));
        await PublishAsync("bert", "2018-06-30", "2022-06-29", Some.Assignment(_sport, "Sport"));

        Assert.Equal(["Cultuur Anna"], await HomeAsync());
        Assert.Empty((await _host.PageAsync("/portefeuilles")).All("vacant"));
        Assert.StartsWith("Sport heeft nu geen wethouder.", (await _host.PageAsync("/portefeuilles/sport")).TheOne("answer").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NeverHeldYetOrTakenOver_IsNotVacant()
    {
        await PublishAsync("anna", "2022-06-30", null, Some.Assignment(_culture, "Cultuur", end: "2026-10-31"), Some.Assignment(_sport, "Sport", 2, start: "2027-01-01"));
        await PublishAsync("bert", "2022-06-30", null, Some.Assignment(_culture, "Cultuur", start: "2026-11-01"));

        Assert.Equal(["Cultuur Bert"], await HomeAsync());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task PublishAsync(string slug, string start, string? end, params List<PortfolioAssignment> held)
    {
        await _host.Store.PublishAsync(slug, Some.Content(char.ToUpperInvariant(slug[0]) + slug[1..]) with { Terms = [Some.Term(start: start, end: end)], Assignments = held });
        _host.Clock.Advance(TimeSpan.FromDays(1));
    }

    private async Task<string[]> HomeAsync(string query = "") => (await _host.PageAsync("/" + query)).TheOne("subjects").QuerySelectorAll("li").Words();
}
