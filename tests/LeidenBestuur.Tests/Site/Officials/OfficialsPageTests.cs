using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Officials;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>Everybody, in parts where one page would be too long.</summary>
public sealed class OfficialsPageTests : IAsyncLifetime
{
    private readonly SiteHost _host = new();

    /// <summary>In office one more than a page holds, and two who were before.</summary>
    public async ValueTask InitializeAsync()
    {
        await _host.Store.PublishAsync("zora", Some.Content("Zora") with { Terms = [Some.Term(Office.Mayor)] });
        for (var number = 100; number < 100 + OfficialsPage.Size; number++)
            await _host.Store.PublishAsync($"wethouder-{number}", Some.Content($"Wethouder {number}"));
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [Some.Term(end: "2023-12-31")] });
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Some.Term(end: "2024-12-31")] });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_FirstPart_BeginsWithTheMayorAndLeadsToTheNext()
    {
        var page = await _host.PageAsync("/bestuurders");

        Assert.Equal(["/bestuurders/zora", .. Enumerable.Range(100, OfficialsPage.Size - 1).Select(number => $"/bestuurders/wethouder-{number}")], page.TheOne("members").Links());
        Assert.Empty(page.All("former"));
        Assert.Equal(["/bestuurders?pagina=2"], page.TheOne("paging").Links());
        Assert.Equal("Pagina 1 van 2 Volgende pagina", page.TheOne("paging").Words());
    }

    [Fact]
    public async Task Get_LastPart_GoesOnWhereTheFirstEndedAndIsCitedByItsOwnAddress()
    {
        var page = await _host.PageAsync("/bestuurders?pagina=2");

        Assert.Equal([$"/bestuurders/wethouder-{99 + OfficialsPage.Size}"], page.TheOne("members").Links());
        Assert.Equal(["/bestuurders/bert", "/bestuurders/anna"], page.TheOne("former").Links());
        Assert.Equal(["/bestuurders"], page.TheOne("paging").Links());
        Assert.StartsWith("Alle bestuurders, pagina 2", page.Title, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Contains("/bestuurders?pagina=2&peildatum=", page.TheOne("cite").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OnADay_StaysAtThatDay()
    {
        Assert.Equal(["/bestuurders?pagina=2&peildatum=2023-06-01"], (await _host.PageAsync("/bestuurders?peildatum=2023-06-01")).TheOne("paging").Links());
        Assert.Equal(["/bestuurders?peildatum=2023-06-01"], (await _host.PageAsync("/bestuurders?pagina=2&peildatum=2023-06-01")).TheOne("paging").Links());
    }

    /// <summary>At another moment there may be fewer parts.</summary>
    [Fact]
    public async Task Get_LastPart_LeadsToTheFirstOfAnotherMoment()
    {
        Assert.Empty((await _host.PageAsync("/bestuurders?pagina=2")).QuerySelectorAll("form input[name=pagina]"));
        Assert.Equal(["/bestuurders"], (await _host.PageAsync("/bestuurders?pagina=2&peildatum=2023-06-01")).TheOne("banner").Links());
    }

    [Fact]
    public async Task Get_AnyPart_SaysWhenSomethingOfAnybodyLastChanged()
    {
        _host.Clock.Advance(TimeSpan.FromDays(2));
        await _host.Store.PublishAsync("bert", Some.Content("Bert") with { Terms = [Some.Term(end: "2024-11-30")] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("25 november 2026", (await _host.PageAsync("/bestuurders")).TheOne("changed").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bestuurders?pagina=3", 404)]
    [InlineData("/bestuurders?pagina=0", 400)]
    [InlineData("/bestuurders?pagina=x", 400)]
    [InlineData("/bestuurders?pagina=2&pagina=2", 400)]
    [InlineData("/bestuurders?pagina=1", 301)]
    public async Task Get_PartThatIsNotThere_IsRefusedOrLeadsOn(string address, int status) => Assert.Equal(status, (int)(await _host.GetAsync(address)).StatusCode);
}
