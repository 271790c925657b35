using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Changes;

/// <summary>What is told of one publication, wherever it stands.</summary>
public sealed class PublicationTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Get_WithdrawnPage_IsToldOfAsItsHistoryTells()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.PublishAsync("anna", Some.Declared(Some.SidePosition(1)) with { Name = "Anna", LeadSentence = "Anna is wethouder van Leiden." });
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var log = (await _host.PageAsync("/wijzigingen")).All("publication")[1];
        var history = (await _host.PageAsync("/bestuurders/anna/wijzigingen")).All("version")[1];
        var told = history.TheOne("sentences").QuerySelectorAll("li").Words();
        Assert.Equal(["Heeft nevenfuncties opgegeven; eerst stond er: nog niet opgegeven.", "Nevenfunctie toegevoegd: Lid raad van toezicht – Stichting Leiden Kennisstad."], told);
        Assert.Equal([.. told, "De pagina is later weggehaald."], log.TheOne("sentences").QuerySelectorAll("li").Words());
        Assert.Equal(["/bestuurders/anna/wijzigingen", "/bestuurders/anna/versies/2"], log.Links());
        await _host.PageAsync("/bestuurders/anna/versies/2");
        await _host.PageAsync("/bestuurders/anna", 410);
    }

    [Fact]
    public async Task InShort_SeveralChanges_LeadsWithTheWeightiest()
    {
        ProfileContent With(SidePosition position) => Some.Declared(position) with { Name = "Anna" };
        await _host.Store.PublishAsync("anna", With(Some.SidePosition(1)));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.PublishAsync("anna", With(Some.SidePosition(1) with { Pay = Pay.Paid, Title = "Voorzitter" }) with { LeadSentence = "Anders.", Terms = [Some.Term(end: "2026-06-30")] });
        _host.Clock.Advance(TimeSpan.FromDays(1));

        const string First = "Betaling van Voorzitter – Stichting Leiden Kennisstad gewijzigd van ‘Onbetaald (onbezoldigd)’ in ‘Betaald (bezoldigd)’. En nog 3 wijzigingen";
        Assert.Equal($"3 maart 2026 Anna: {First}.", (await _host.PageAsync("/")).TheOne("changes").QuerySelector("li")!.Words());
        Assert.Contains($"<title>Anna – {First}</title>", await (await _host.GetAsync("/wijzigingen.atom")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Where there is room for all, they stand in the order of the page.
        Assert.StartsWith("Ambt eindigt", (await _host.PageAsync("/wijzigingen")).All("sentences")[0].QuerySelector("li")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PortfolioThatWentOverAtOneHour_IsToldOnBoth()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        ProfileContent With(string name) => Some.Content(name) with { Assignments = [Some.Assignment(sport, "Sport")] };
        await _host.Store.PublishAsync("anna", With("Anna"));
        await _host.Store.PublishAsync("bert", Some.Content("Bert"));
        var hour = _host.Store.Now.AddDays(1);
        await _host.Store.ScheduleAsync("anna", Some.Content("Anna"), hour);
        await _host.Store.ScheduleAsync("bert", With("Bert"), hour);
        _host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(
            ["Portefeuille Sport over van Anna naar Bert.", "Portefeuille Sport over van Anna naar Bert."],
            (await _host.PageAsync("/wijzigingen?van=2026-03-03")).All("sentences").Words());
        Assert.Equal(["Portefeuille Sport over van Anna naar Bert."], (await _host.PageAsync("/wijzigingen?van=2026-03-03&bestuurder=bert")).All("sentences").Words());
        Assert.Equal("Portefeuille Sport over van Anna naar Bert.", (await _host.PageAsync("/bestuurders/bert/wijzigingen")).TheOne("sentences").Words());
        Assert.Equal(
            ["3 maart 2026 Anna: Portefeuille Sport over van Anna naar Bert.", "3 maart 2026 Bert: Portefeuille Sport over van Anna naar Bert."],
            (await _host.PageAsync("/")).TheOne("changes").QuerySelectorAll("li").Words());

        // Of who has no page now, the others tell nothing.
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Portefeuille toegevoegd: Sport.", (await _host.PageAsync("/bestuurders/bert/wijzigingen")).TheOne("sentences").Words());
    }

    [Fact]
    public async Task Get_PageThatCameBack_SaysSo()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        await _host.Store.WithdrawAsync("anna");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = "Bel." });

        Assert.Equal(["De pagina staat er weer.", "Contact toegevoegd."], (await _host.PageAsync("/wijzigingen")).All("sentences")[0].QuerySelectorAll("li").Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
