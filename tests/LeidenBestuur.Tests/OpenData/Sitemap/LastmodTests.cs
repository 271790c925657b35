using LeidenBestuur.Tests.OpenData.Register;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Site.LinkedData;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.OpenData.Sitemap;

/// <summary>The lastmod of each address: the last publication that changed what it shows, or the last day on which that changed by itself.</summary>
public sealed class LastmodTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Clock = new(TestStore.Start) };

    private static DateTime Now => SiteHost.Start.UtcDateTime;

    [Fact]
    public async Task Get_PublishedOnly_IsTheHourOfPublication()
    {
        await PublishAsync("2026-11-02 09:00", "marie", Some.Declared(Some.SidePosition(1)));
        await PublishAsync("2026-11-05 10:30", "jan", Some.Content("Jan"));
        var changed = await ReadAsync();

        Assert.Equal("2026-11-02T09:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-11-02T09:00:00Z", changed["/nevenfuncties/1"]);
        Assert.Equal("2026-11-05T10:30:00Z", changed["/bestuurders/jan"]);
        Assert.All(new[] { "/", "/bestuurders", "/nevenfuncties", "/portefeuilles", "/doelen" }, list => Assert.Equal("2026-11-05T10:30:00Z", changed[list]));
        Assert.Null(changed["/zoeken"]);
    }

    [Theory]
    // Amsterdam is an hour before UTC in winter, two in summer.
    [InlineData("2022-06-30", "2026-11-10", "2026-11-10T23:00:00Z")]
    [InlineData("2026-11-15", null, "2026-11-14T23:00:00Z")]
    [InlineData("2022-06-30", "2026-12-31", "2026-11-02T09:00:00Z")]
    [InlineData("2022-06-30", null, "2026-11-02T09:00:00Z")]
    // Before it was published the page did not say so.
    [InlineData("2022-06-30", "2026-11", "2026-11-02T09:00:00Z")]
    [InlineData("2022-06-30", "2026-10", "2026-11-02T09:00:00Z")]
    [InlineData("2026-11", "2026-11-10", "2026-11-10T23:00:00Z")]
    [InlineData("2027", null, "2026-11-02T09:00:00Z")]
    public async Task Get_TermThatBeginsOrEnds_IsTheStartOfThatDayInAmsterdam(string start, string? end, string expected)
    {
        await PublishAsync("2026-11-02 09:00", "marie", Some.Content() with { Terms = [Some.Term(start: start, end: end)] });
        var changed = await ReadAsync();

        Assert.Equal(expected, changed["/bestuurders/marie"]);
        Assert.Equal(expected, changed["/"]);
        Assert.Equal(expected, changed["/bestuurders"]);
    }

    [Fact]
    public async Task Get_EndInSummer_IsTheStartOfThatDayInAmsterdam()
    {
        await PublishAsync("2026-03-02 09:00", "marie", Some.Declared(Some.SidePosition(1, end: "2026-06-30"), Some.SidePosition(2)));
        var changed = await ReadAsync();

        Assert.Equal("2026-06-30T22:00:00Z", changed["/nevenfuncties/1"]);
        Assert.Equal("2026-03-02T09:00:00Z", changed["/nevenfuncties/2"]);
        Assert.Equal("2026-06-30T22:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-06-30T22:00:00Z", changed["/nevenfuncties"]);
    }

    [Theory]
    [InlineData("2027-04-02", "2027-04-01T22:00:00Z")]
    [InlineData("2027-04-01", "2026-12-31T23:00:00Z")]
    [InlineData("2026-12-31", "2026-06-02T09:00:00Z")]
    public async Task Get_IncomeThatIsOverTimeOrYearThatBegan_IsTheStartOfThatDay(string day, string expected)
    {
        await PublishAsync("2026-06-02 09:00", "marie", Some.Declared(Some.SidePosition(1, with: position => position with { Pay = Pay.Paid })) with { Terms = [Some.Term(start: "2026-06-01") with { PartTimePercent = 100 }] });
        var changed = await ReadAtAsync(Some.Utc(day + " 12:00"));

        Assert.Equal(expected, changed["/nevenfuncties/1"]);
        Assert.Equal(expected, changed["/bestuurders/marie"]);
        var shown = DutchDates.WriteDay(Some.Utc(expected.Replace('T', ' ').TrimEnd('Z')));
        foreach (var page in new[] { "/nevenfuncties/1", "/nevenfuncties" })
            Assert.Equal($"Laatst gewijzigd op {shown}.", (await _host.PageAsync(page)).TheOne("changed").Words());
    }

    [Fact]
    public async Task Get_AbsenceThatBeganAndEntryThatWasLeftOut_Count()
    {
        await PublishAsync("2026-03-02 09:00", "marie", Some.Declared(Some.SidePosition(1)) with { Terms = [Some.Term(start: "2022") with { AbsentFrom = new(2026, 7, 1), AbsentUntil = new(2026, 12, 31) }] });
        await PublishAsync("2026-10-02 09:00", "jan", Some.Declared(Some.SidePosition(2)));
        await PublishAsync("2026-10-03 09:00", "jan", Some.Content("Jan"));
        var changed = await ReadAsync();

        Assert.Equal("2026-06-30T22:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-10-03T09:00:00Z", changed["/nevenfuncties/2"]);
    }

    [Fact]
    public async Task Get_EntryThatALaterVersionLeftAlone_IsTheVersionThatLastChangedIt()
    {
        var kept = Some.SidePosition(1);
        await PublishAsync("2026-10-01 09:00", "marie", Some.Declared(kept with { Title = "Voorzitter" }, Some.SidePosition(2)));
        await PublishAsync("2026-10-02 09:00", "marie", Some.Declared(kept, Some.SidePosition(2)));
        await PublishAsync("2026-10-03 09:00", "marie", Some.Declared(kept with { Order = 5 }, Some.SidePosition(2, with: position => position with { YearlyIncomes = [new() { Year = 2025, Cents = 0 }] })));
        var changed = await ReadAsync();

        Assert.Equal("2026-10-02T09:00:00Z", changed["/nevenfuncties/1"]);
        Assert.Equal("2026-10-03T09:00:00Z", changed["/nevenfuncties/2"]);
        Assert.Equal("2026-10-03T09:00:00Z", changed["/bestuurders/marie"]);
    }

    /// <summary>What a page tells machines of when it last changed is what the list of addresses says of it.</summary>
    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-02")]
    [InlineData("2027-04-02")]
    public async Task Get_EachPage_SaysTheSameItself(string day)
    {
        var (sport, wonen) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("wonen", "Wonen"));
        SidePosition Of(int id, Pay pay, string? end = null) => Some.SidePosition(id, $"Bank {id}", "2025-01-01", end, position => position with { Pay = pay });
        var marie = Some.Declared(Of(1, Pay.Paid), Of(2, Pay.Unknown), Of(3, Pay.Unpaid, "2026-11-10"), Of(4, Pay.Paid)) with
        {
            Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })],
            Assignments = [Some.Assignment(sport, "Sport", start: "2022-06-30"), Some.Assignment(wonen, "Wonen", 2, start: "2022-06-30", end: "2026-11-12")],
        };
        await PublishAsync("2026-10-01 09:00", "marie", marie);
        await PublishAsync("2026-10-02 09:00", "jan", Some.Declared(Of(5, Pay.Unknown)) with
        {
            Name = "Jan",
            Terms = [Some.Term(with: term => term with { PartTimePercent = 60 })],
            Assignments = [Some.Assignment(sport, "Sport")],
        });
        await PublishAsync("2026-10-03 09:00", "marie", marie with { SidePositions = [.. marie.SidePositions.Take(3)] });
        await PublishAsync("2026-10-04 09:00", "ria", Some.Declared(Of(6, Pay.Unpaid)) with { Name = "Ria" });
        _host.At(Some.Utc("2026-11-20 09:00"));
        await _host.Store.OnOfficialAsync("ria", (official, at) =>
        {
            official.EraseField("sidePosition/6", Some.Signature(at));
            official.Check(Some.Signature(at.AddHours(1)));
        });
        await using (var store = _host.Store.Open())
        {
            store.Portfolios.Single(portfolio => portfolio.Slug == "wonen").Revise(new("Wonen", "wonen", "Een tekst.", [], []), Some.Signature(Some.Utc("2026-11-21 09:00")));
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var changed = await ReadAtAsync(Some.Utc(day + " 12:00"));

        var pages = changed.Keys.Where(path => path is "/nevenfuncties" || path.StartsWith("/bestuurders/", StringComparison.Ordinal) || path.LastIndexOf('/') > 0).ToList();
        Assert.True(pages.Count > 14, string.Join(' ', pages));
        foreach (var page in pages)
            Assert.Equal((page, changed[page]), (page, (await _host.PageAsync(page)).Thing("WebPage").Text("dateModified")));
    }

    [Fact]
    public async Task Get_EntryThatWasGone_IsWhenItCameBack()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Declared(Some.SidePosition(1)));
        await PublishAsync("2026-10-02 09:00", "marie", Some.Declared(Some.SidePosition(2)));
        await PublishAsync("2026-10-03 09:00", "marie", Some.Declared(Some.SidePosition(1)));

        Assert.Equal("2026-10-03T09:00:00Z", (await ReadAsync())["/nevenfuncties/1"]);
        await AssertChangedAsync("3 oktober 2026", "2026-10-03");
    }

    [Fact]
    public async Task Get_PublicationThatChangedOnlySomethingElse_IsNoChangeOfAnEntryOrItsOrganisation()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Declared(Some.SidePosition(1, start: "2020-01-01")));
        await PublishAsync("2026-10-21 09:00", "marie", Some.Declared(Some.SidePosition(1, start: "2020-01-01")) with { LeadSentence = "Anders." });
        var changed = await ReadAsync();

        Assert.Equal("2026-10-01T09:00:00Z", changed["/nevenfuncties/1"]);
        Assert.Equal("2026-10-01T09:00:00Z", changed["/organisaties/stichting-leiden-kennisstad"]);
        Assert.Equal("2026-10-21T09:00:00Z", changed["/bestuurders/marie"]);
        await AssertChangedAsync("1 oktober 2026", "2026-10-01");
    }

    /// <summary>The pages of entry 1 and of its organisation say the same day as the file does.</summary>
    private async Task AssertChangedAsync(string day, string inFile)
    {
        foreach (var page in new[] { "/nevenfuncties/1", "/organisaties/stichting-leiden-kennisstad" })
            Assert.Equal($"Laatst gewijzigd op {day}.", (await _host.PageAsync(page)).TheOne("changed").Words());
        Assert.All((await RegisterFileTests.RowsAsync(_host, "/nevenfuncties.csv")).Where(row => row["id"] == "1"), row => Assert.Equal(inFile, row["gewijzigd_op"]));
    }

    [Fact]
    public async Task Get_Portfolio_IsThePublicationOfAHolderOrOfWhoIsOneNoMore()
    {
        var (sport, wonen) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("wonen", "Wonen"));
        await PublishAsync("2026-10-01 09:00", "marie", Some.Content() with { Assignments = [Some.Assignment(sport, "Sport"), Some.Assignment(wonen, "Wonen", 2, end: "2026-10-10")] });
        await PublishAsync("2026-10-02 09:00", "jan", Some.Content("Jan") with { Assignments = [Some.Assignment(sport, "Sport")] });
        await PublishAsync("2026-10-03 09:00", "jan", Some.Content("Jan"));
        var changed = await ReadAsync();

        Assert.Equal("2026-10-03T09:00:00Z", changed["/portefeuilles/sport"]);
        Assert.Equal("2026-10-10T22:00:00Z", changed["/portefeuilles/wonen"]);
        Assert.Equal("2026-10-10T22:00:00Z", changed["/portefeuilles"]);
    }

    [Fact]
    public async Task Get_RevisedSubjectAndPage_AreTheHourOfRevision()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("2026-10-01 09:00", "marie", Some.Content() with { Assignments = [Some.Assignment(sport, "Sport")] });
        await using (var store = _host.Store.Open())
        {
            store.Portfolios.Single().Revise(new("Sport", "sport", "Een tekst.", [], []), Some.Signature(Some.Utc("2026-10-04 09:00")));
            var page = new ContentPage("over", "Over", "Tekst.");
            page.Revise("Over", "Andere tekst.", Some.Signature(Some.Utc("2026-10-05 09:00")));
            store.AddRange(page, new ContentPage("privacy", "Privacy", "Tekst."));
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var changed = await ReadAsync();

        Assert.Equal("2026-10-04T09:00:00Z", changed["/portefeuilles/sport"]);
        Assert.Equal("2026-10-04T09:00:00Z", changed["/portefeuilles"]);
        Assert.Equal("2026-10-05T09:00:00Z", changed["/over"]);
        Assert.Null(changed["/privacy"]);
        Assert.Equal("2026-10-01T09:00:00Z", changed["/bestuurders/marie"]);
    }

    [Fact]
    public async Task Get_WithdrawnProfile_IsNotNamedButChangesTheLists()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Declared(Some.SidePosition(1)));
        await PublishAsync("2026-10-02 09:00", "jan", Some.Content("Jan"));
        _host.At(Some.Utc("2026-10-03 09:00"));
        await _host.Store.WithdrawAsync("marie");
        var changed = await ReadAsync();

        Assert.DoesNotContain(changed.Keys, address => address.Contains("marie", StringComparison.Ordinal) || address == "/nevenfuncties/1");
        Assert.Equal("2026-10-03T09:00:00Z", changed["/bestuurders"]);
        Assert.Equal("2026-10-02T09:00:00Z", changed["/bestuurders/jan"]);
    }

    [Fact]
    public async Task Get_CheckedOrConfirmed_CountsForTheProfile()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Content());
        await PublishAsync("2026-10-01 09:00", "jan", Some.Content("Jan"));
        await _host.Store.OnOfficialAsync("marie", (official, _) => official.Check(Some.Signature(Some.Utc("2026-10-06 09:00"))));
        await _host.Store.OnOfficialAsync("jan", (official, _) => official.Confirm(isRight: true, remark: null, Some.Utc("2026-10-07 09:00")));
        var changed = await ReadAsync();

        Assert.Equal("2026-10-06T09:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-10-07T09:00:00Z", changed["/bestuurders/jan"]);
    }

    [Fact]
    public async Task Get_WordsTakenAway_CountForTheProfileAndThatEntry()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Declared(Some.SidePosition(1), Some.SidePosition(2)));
        _host.At(Some.Utc("2026-10-05 09:00"));
        await _host.Store.OnOfficialAsync("marie", (official, at) => official.EraseField("sidePosition/1", Some.Signature(at)));
        var changed = await ReadAsync();

        Assert.Equal("2026-10-05T09:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-10-05T09:00:00Z", changed["/nevenfuncties/1"]);
        Assert.Equal("2026-10-01T09:00:00Z", changed["/nevenfuncties/2"]);
    }

    [Fact]
    public async Task Get_YearsOfWhatIsPaid_AreThoseThatTheRegisterOffers()
    {
        var marie = Some.Declared(
            Some.SidePosition(1, start: "2015-03-01", end: "2019", with: position => position with { Pay = Pay.Paid }),
            Some.SidePosition(2, start: "2010", end: "2012", with: position => position with { YearlyIncomes = [Income(2011)] }),
            Some.SidePosition(3, start: "1999", end: "2005"));
        await PublishAsync("2026-09-01 09:00", "marie", Some.Declared(Some.SidePosition(5, start: "2007", end: "2008", with: position => position with { YearlyIncomes = [Income(2008)] })));
        await PublishAsync("2026-10-01 09:00", "marie", marie with { Terms = [Some.Term(start: "2014-01-01")] });
        await PublishAsync("2026-10-02 09:00", "weg", Some.Declared(Some.SidePosition(4, start: "2002", end: "2003", with: position => position with { Pay = Pay.Paid })));
        _host.At(Some.Utc("2026-10-03 09:00"));
        await _host.Store.WithdrawAsync("weg");
        const string Year = "/nevenfuncties/jaar/";
        var listed = (await ReadAsync()).Keys.Where(path => path.StartsWith(Year, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.Contains(Year + "2015", listed);
        Assert.Contains(Year + "2008", listed);
        Assert.Equal((await _host.PageAsync("/nevenfuncties")).QuerySelector("main")!.Links().Where(link => link.StartsWith(Year, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task Get_PlannedAndDraft_ChangeNothing()
    {
        await PublishAsync("2026-10-01 09:00", "marie", Some.Content());
        await _host.Store.ScheduleAsync("marie", Some.Declared(Some.SidePosition(1)), Now.AddDays(1));
        await _host.Store.DraftAsync("jan", Some.Content("Jan"));
        var changed = await ReadAsync();

        Assert.Equal("2026-10-01T09:00:00Z", changed["/bestuurders/marie"]);
        Assert.Equal("2026-10-01T09:00:00Z", changed["/"]);
        Assert.DoesNotContain("/bestuurders/jan", changed.Keys);

        _host.At(Now.AddDays(1));
        Assert.Equal("2026-11-24T12:00:00Z", (await ReadAtAsync(Now.AddDays(1)))["/nevenfuncties/1"]);
    }

    [Fact]
    public async Task Get_NothingPublished_LeavesOutWhatIsNotKnown()
    {
        await using (var store = _host.Store.Open())
        {
            store.Add(new Official("niemand"));
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.All(await ReadAsync(), entry => Assert.Null(entry.Value));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static YearlyIncome Income(int year) => new() { Year = year, Cents = 1 };

    private Task PublishAsync(string at, string slug, ProfileContent content) => _host.Store.PublishAsync(slug, content, Some.Utc(at));

    private Task<Dictionary<string, string?>> ReadAsync() => ReadAtAsync(Now);

    private async Task<Dictionary<string, string?>> ReadAtAsync(DateTime instant)
    {
        _host.At(instant);
        var response = await _host.GetAsync("/sitemap.xml");
        return ProtocolRules.Read(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ToDictionary(entry => entry.Address["http://localhost".Length..], entry => entry.Changed, StringComparer.Ordinal);
    }
}
