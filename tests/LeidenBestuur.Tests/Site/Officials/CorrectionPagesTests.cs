using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Officials;

/// <summary>What was put right, wherever it is told.</summary>
public sealed class CorrectionPagesTests : IAsyncDisposable
{
    private const string Marie = "/bestuurders/marie-de-vries";
    private const string Changes = Marie + "/wijzigingen";

    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Correction_IsSaidOnProfileEntryHistoryAndVersion()
    {
        await PublishAsync(Wrong with { OfficeContact = null });
        await PublishAsync(Wrong);
        await ActAsync(() => _host.Store.CorrectAsync("marie-de-vries", Right, new("onbetaald.", "betaald")));

        const string Sentence = "Fout verbeterd op 4 maart 2026 (rectificatie). Van 2 maart 2026 tot 4 maart 2026 stond hier: onbetaald. Het is: betaald. Reden: Een lezer zag het.";
        Assert.Equal(Sentence, (await _host.PageAsync(Marie)).TheOne("banner").Words());
        Assert.Equal(Sentence, (await _host.PageAsync("/nevenfuncties/7")).TheOne("banner").Words());
        Assert.Equal(Sentence, (await _host.PageAsync("/nevenfuncties/7")).TheOne("correction").Words());
        var history = await _host.PageAsync(Changes);
        Assert.Equal(Sentence, history.TheOne("correction").Words());
        Assert.Equal("Verbeterde fouten " + Sentence, history.QuerySelector("main section")!.Words());
        Assert.Equal("Betaling van Lid raad van toezicht – Stichting Leiden Kennisstad gewijzigd van ‘Onbetaald (onbezoldigd)’ in ‘Betaald (bezoldigd)’.", history.All("version")[0].TheOne("sentences").Words());
        Assert.Equal(Marie.Replace("/bestuurders/", "/wijzigingen.atom?bestuurder=", StringComparison.Ordinal), history.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Equal([Sentence], (await _host.PageAsync(Marie + "/versies/3")).All("version-notice").Words());
        Assert.Empty((await _host.PageAsync("/nevenfuncties/8")).All("correction"));
        Assert.Empty((await _host.PageAsync(Marie + "/versies/2")).All("version-notice"));

        await PublishAsync(Right with { OfficeContact = "Bel." });
        Assert.Empty((await _host.PageAsync(Marie)).All("banner"));
        Assert.Equal(Sentence, (await _host.PageAsync("/nevenfuncties/7")).TheOne("correction").Words());
        Assert.Equal(Sentence, (await _host.PageAsync(Changes)).TheOne("correction").Words());
    }

    [Fact]
    public async Task Correction_OfWhatCameBack_CountsFromThere()
    {
        await PublishAsync(Wrong);
        await PublishAsync(Right);
        await PublishAsync(Wrong);
        await ActAsync(() => _host.Store.CorrectAsync("marie-de-vries", Right, new("onbetaald", "betaald")));
        Assert.Contains("Van 4 maart 2026 tot 5 maart 2026 stond hier", (await _host.PageAsync(Marie)).TheOne("banner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_OfFactsOfDifferentAge_TellsOfEachEntrySinceWhenItWasWrongAndOfThePageSinceWhenAllWas()
    {
        var (older, younger) = (Some.SidePosition(7), Some.SidePosition(9, "Jongere"));
        await PublishAsync(Some.Declared(older));
        await PublishAsync(Some.Declared(older, younger));
        await ActAsync(() => _host.Store.CorrectAsync(
            "marie-de-vries", Some.Declared(older with { Pay = Pay.Paid }, younger with { Title = "Lid" }, Some.SidePosition(10, "Vergeten")), new("onbetaald", "betaald")));

        string OfEntry(string since) => $"Fout verbeterd op 4 maart 2026 (rectificatie), hier en op andere plekken. De fout stond hier van {since} tot 4 maart 2026. Er stond, hier of daar: onbetaald. Het is: betaald. Reden: Een lezer zag het.";
        Assert.Equal(OfEntry("2 maart 2026"), (await _host.PageAsync("/nevenfuncties/7")).TheOne("correction").Words());
        Assert.Equal(OfEntry("3 maart 2026"), (await _host.PageAsync("/nevenfuncties/9")).TheOne("correction").Words());
        Assert.Equal(OfEntry("3 maart 2026"), (await _host.PageAsync("/nevenfuncties/9")).TheOne("banner").Words());
        // It did not stand there: nothing on its page was wrong.
        Assert.Empty((await _host.PageAsync("/nevenfuncties/10")).All("correction"));
        Assert.Empty((await _host.PageAsync("/nevenfuncties/10")).All("banner"));
        foreach (var (page, place) in new[] { (Marie, "banner"), (Changes, "correction"), (Marie + "/versies/3", "version-notice") })
            Assert.StartsWith("Fout verbeterd op 4 maart 2026 (rectificatie). Van 3 maart 2026 tot 4 maart 2026 stond hier: onbetaald.", (await _host.PageAsync(page)).TheOne(place).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_WithinADay_SaysTheTimes()
    {
        await _host.Store.PublishAsync("marie-de-vries", Wrong);
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await ActAsync(() => _host.Store.CorrectAsync("marie-de-vries", Right, new("onbetaald", "betaald")));
        Assert.Contains("Van 2 maart 2026, 10:00 uur tot 2 maart 2026, 11:00 uur stond hier", (await _host.PageAsync(Marie)).TheOne("banner").Words(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ProfileContent Wrong => Some.Declared(Some.SidePosition(7), Some.SidePosition(8, "Andere")) with { OfficeContact = "14 071" };

    private static ProfileContent Right => Some.Declared(Some.SidePosition(7) with { Pay = Pay.Paid }, Some.SidePosition(8, "Andere")) with { OfficeContact = "14 071" };

    /// <summary>A day passes after each act.</summary>
    private Task PublishAsync(ProfileContent content, string? reason = null) => ActAsync(() => _host.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
    {
        var draft = timeline.Draft(VersionKind.Update, content, Some.Signature(now));
        draft.PublicReason = reason;
        timeline.Approve(draft, null, Some.Signature(now));
    }));

    private async Task ActAsync(Func<Task<int>> act)
    {
        await act();
        _host.Clock.Advance(TimeSpan.FromDays(1));
    }
}
