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

    [Theory]
    [InlineData("income added", 2)]
    [InlineData("income of that year changed", 3)]
    [InlineData("note of that income added", 2)]
    [InlineData("income to add was there", 3)]
    [InlineData("rate was per month", 3)]
    [InlineData("end added", 2)]
    [InlineData("name changed of what is taken back", 3)]
    [InlineData("income added to what is taken back", 2)]
    [InlineData("other entry added", 2)]
    [InlineData("forgotten entry was there", 3)]
    [InlineData("party added to a wrong start", 2)]
    [InlineData("start changed of a wrong party", 2)]
    [InlineData("start changed to a wrong start", 3)]
    [InlineData("line of work added", 2)]
    [InlineData("line of work changed", 3)]
    [InlineData("lines of work in another order", 3)]
    [InlineData("title of the statement added", 2)]
    [InlineData("acting changed of a wrong end", 2)]
    public async Task Correction_OfWhatWasChangedOtherwiseInBetween_CountsFromWhereTheMistakeBegan(string what, int day)
    {
        var (first, wrong, right) = what switch
        {
            "income added" => Positions(Rated, Rated with { YearlyIncomes = [Income(1)] }, Rated with { Remuneration = Rate(13), YearlyIncomes = [Income(1)] }),
            "income of that year changed" => Positions(Rated with { YearlyIncomes = [Income(1)] }, Rated with { YearlyIncomes = [Income(2)] }, Rated with { YearlyIncomes = [Income(3)] }),
            "note of that income added" => Positions(
                Rated with { YearlyIncomes = [Income(1)] }, Rated with { YearlyIncomes = [Income(1) with { Note = "Netto." }] }, Rated with { YearlyIncomes = [Income(2) with { Note = "Netto." }] }),
            "income to add was there" => Positions(Rated with { YearlyIncomes = [Income(1)] }, Rated, Rated with { YearlyIncomes = [Income(2)] }),
            "rate was per month" => Positions(Rated with { Remuneration = Rate(12) with { Per = RemunerationPeriod.Month } }, Rated, Rated with { Remuneration = Rate(13) }),
            "end added" => Positions(Begun("2020"), Begun("2020", "2025"), Begun("2021", "2025")),
            "name changed of what is taken back" => (Some.Declared(Rated with { Title = "Lid" }, Other), Some.Declared(Rated, Other), Some.Declared(Other)),
            "income added to what is taken back" => (Some.Declared(Rated, Other), Some.Declared(Rated with { YearlyIncomes = [Income(1)] }, Other), Some.Declared(Other)),
            "other entry added" => (Some.Declared(Rated), Some.Declared(Rated, Other), Some.Declared(Rated with { Title = "Voorzitter" }, Other)),
            "forgotten entry was there" => (Some.Declared(Rated, Other), Some.Declared(Rated), Some.Declared(Rated, Other)),
            "party added to a wrong start" => Terms(Some.Term(), Some.Term() with { Party = "D66" }, Some.Term(start: "2022-06-29") with { Party = "D66" }),
            "start changed of a wrong party" => Terms(Some.Term() with { Party = "D66" }, Some.Term(start: "2022-06-29") with { Party = "D66" }, Some.Term(start: "2022-06-29") with { Party = "VVD" }),
            "start changed to a wrong start" => Terms(Some.Term(), Some.Term(start: "2022-06-29"), Some.Term(start: "2022-06-28")),
            "line of work added" => Careers([Work("Arts")], [Work("Arts"), Work("Lid")], [Work("Arts", 2011), Work("Lid")]),
            "line of work changed" => Careers([Work("Arts", 2012), Work("Lid")], [Work("Arts"), Work("Lid")], [Work("Arts", 2011), Work("Lid")]),
            "lines of work in another order" => Careers([Work("Arts"), Work("Lid")], [Work("Lid"), Work("Arts")], [Work("Arts"), Work("Lid")]),
            "title of the statement added" => (
                Some.Content() with { StatementMarkdown = "Fout." }, Some.Content() with { StatementTitle = "Titel", StatementMarkdown = "Fout." }, Some.Content() with { StatementTitle = "Titel", StatementMarkdown = "Goed." }),
            _ => (await HoldingAsync(Some.Assignment(1, end: "2025")), await HoldingAsync(Some.Assignment(1, end: "2025") with { IsActing = true }), await HoldingAsync(Some.Assignment(1, end: "2024") with { IsActing = true })),
        };
        await PublishAsync(first);
        await PublishAsync(wrong);
        await ActAsync(() => _host.Store.CorrectAsync("marie-de-vries", right, new("fout", "goed")));

        Assert.StartsWith($"Fout verbeterd op 4 maart 2026 (rectificatie). Van {day} maart 2026 tot 4 maart 2026 stond hier: fout.", (await _host.PageAsync(Marie)).TheOne("banner").Words(), StringComparison.Ordinal);

        (ProfileContent, ProfileContent, ProfileContent) Positions(SidePosition one, SidePosition two, SidePosition three) => (Some.Declared(one), Some.Declared(two), Some.Declared(three));
        (ProfileContent, ProfileContent, ProfileContent) Terms(TermOfOffice one, TermOfOffice two, TermOfOffice three) => (Some.Content() with { Terms = [one] }, Some.Content() with { Terms = [two] }, Some.Content() with { Terms = [three] });
        (ProfileContent, ProfileContent, ProfileContent) Careers(CareerEntry[] one, CareerEntry[] two, CareerEntry[] three) =>
            (Some.Content() with { Careers = one }, Some.Content() with { Careers = two }, Some.Content() with { Careers = three });
        async Task<ProfileContent> HoldingAsync(PortfolioAssignment held) => Some.Content() with { Assignments = [held with { PortfolioId = await _host.Store.PortfolioAsync("sport", "Sport") }] };
        SidePosition Begun(string start, string? end = null) => Some.SidePosition(7, start: start, end: end);
        YearlyIncome Income(int euros) => new() { Year = 2024, Cents = 100 * euros };
        Remuneration Rate(int euros) => new(100 * euros, RemunerationPeriod.Year);
        CareerEntry Work(string title, int start = 2010) => new(title, title, null, start, null, null);
    }

    [Fact]
    public async Task Correction_OfOneFieldAmongYoungerOnes_TellsOfTheEntrySinceWhenItsOwnMistakeStood()
    {
        await PublishAsync(Some.Declared(Rated, Other));
        await PublishAsync(Some.Declared(Rated with { Note = "Erbij." }, Other with { Title = "Penningmeester" }));
        await ActAsync(() => _host.Store.CorrectAsync("marie-de-vries", Some.Declared(Rated with { Note = "Erbij.", Title = "Voorzitter" }, Other with { Title = "Secretaris" }), new("fout", "goed")));

        Assert.Contains("De fout stond hier van 2 maart 2026 tot 4 maart 2026.", (await _host.PageAsync("/nevenfuncties/7")).TheOne("correction").Words(), StringComparison.Ordinal);
        Assert.Contains("De fout stond hier van 3 maart 2026 tot 4 maart 2026.", (await _host.PageAsync("/nevenfuncties/8")).TheOne("correction").Words(), StringComparison.Ordinal);
        Assert.Contains("Van 3 maart 2026 tot 4 maart 2026 stond hier", (await _host.PageAsync(Marie)).TheOne("banner").Words(), StringComparison.Ordinal);
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

    private static SidePosition Rated => Some.SidePosition(7) with { Pay = Pay.Paid, Remuneration = new(1200, RemunerationPeriod.Year) };

    private static SidePosition Other => Some.SidePosition(8, "Andere");

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
