using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.TwoDays;

/// <summary>Two days beside each other.</summary>
public sealed class TwoDaysTests : IAsyncDisposable
{
    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Get_WithoutDays_AsksForThem()
    {
        var page = await _host.PageAsync("/vergelijken");

        Assert.Equal(["van", "tot"], page.QuerySelectorAll("form.two-days input").Select(input => input.GetAttribute("name")));
        Assert.Empty(page.All("compared"));
    }

    [Fact]
    public async Task Get_College_TellsWhoCameLeftAndChanged()
    {
        var (sport, work) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("werk", "Werk"));
        await PublishAsync("Anna", [Some.Term(start: "2018-06-01", end: "2022-06-29")]);
        await PublishAsync("Bert", [Some.Term(start: "2022-06-30")]);
        await PublishAsync("Carla", [Some.Term(start: "2018-06-01")], Some.Assignment(sport, "Sport", 1, "2018-06-01", "2022-06-29"), Some.Assignment(work, "Werk", 2, "2022-06-30"));
        await PublishAsync("Dirk", [Some.Term(start: "2018-06-01")], Some.Assignment(sport, "Sport", 1, "2018-06-01"));
        await PublishAsync("Els", [Some.Term(start: null)]);
        await PublishAsync("Fred", [Some.Term(start: "2018-06-01", end: "2022-06-29"), Some.Term(Office.Mayor, "2022-06-30")]);
        await PublishAsync("Gerda", [Some.Term(start: "2023-01-01", end: "2023-03-31")]);
        _host.At(Some.Utc("2026-11-23 12:00"));

        var college = (await _host.PageAsync("/vergelijken?van=2022-06-29&tot=2026-11-23")).TheOne("college");

        Assert.Equal(
            ["Erbij gekomen", "Bert, wethouder", "Weggegaan", "Anna, wethouder, van 1 juni 2018 tot en met 29 juni 2022",
             "Erbij gekomen en weer weggegaan", "Gerda, wethouder, van 1 januari 2023 tot 1 april 2023", "Niet bekend of het op beide dagen zo was", "Els, wethouder",
             "Gebleven, met een verandering", "Carla. Had daarna ook: Werk. Had daarna niet meer: Sport.", "Fred. Eerst wethouder, daarna burgemeester."],
            college.QuerySelectorAll("h3, li").Words());
    }

    [Fact]
    public async Task Get_MembersWithSeveralTerms_AreToldOfTheOnesOfThoseDays()
    {
        await PublishAsync("Anna", [Some.Term(start: "2016-06-01", end: "2020-12-31"), Some.Term(start: "2022-06-15")]);
        await PublishAsync("Bert", [Some.Term(start: "2016-06-01", end: "2020"), Some.Term(start: "2022-06-15", with: term => term with { Party = "D66" })]);
        await PublishAsync("Carla", [Some.Term(start: "2016-06-01", end: "2020-12-31"), Some.Term(start: "2021-01-01")]);

        Assert.Equal(
            ["Weg geweest en teruggekomen", "Anna. Was weg van 1 januari 2021 tot 15 juni 2022.", "Bert. Was weg na 2020, tot 15 juni 2022. De partij was eerst niet bekend, en daarna D66."],
            await CollegeAsync("van=2018-01-01&tot=2023-01-01"));
        Assert.Equal(
            ["Erbij gekomen en weer weggegaan", "Anna, wethouder, van 1 juni 2016 tot 1 januari 2021", "Bert, wethouder, van 1 juni 2016 tot en met 2020", "Erbij gekomen", "Carla, wethouder"],
            (await CollegeAsync("van=2016-01-01&tot=2021-06-01")).OrderBy(words => words is "Erbij gekomen" or "Carla, wethouder"));
        Assert.Equal(
            ["Weggegaan", "Anna, wethouder, van 1 juni 2016 tot 1 januari 2021", "Bert, wethouder, van 1 juni 2016 tot en met 2020"],
            await CollegeAsync("van=2018-01-01&tot=2021-06-01"));

        async Task<string[]> CollegeAsync(string days) => (await _host.PageAsync("/vergelijken?" + days)).TheOne("college").QuerySelectorAll("h3, li").Words();
    }

    [Fact]
    public async Task Get_MembersWhoStayed_TellsWhatDiffersOfTheirTermAndSubjects()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        TermOfOffice Before(Func<TermOfOffice, TermOfOffice>? with = null) => Some.Term(start: "2018-06-01", end: "2022-06-29", with: with);
        TermOfOffice After(Func<TermOfOffice, TermOfOffice>? with = null) => Some.Term(start: "2022-06-30", with: with);
        await PublishAsync("Anna", [Before(term => term with { Party = "D66" }), After(term => term with { Party = "VVD" })]);
        await PublishAsync("Bert", [Before(term => term with { DeputyRank = 2 }), After(term => term with { DeputyRank = 1 })]);
        await PublishAsync("Carla", [Before(), After(term => term with { DeputyRank = 3, PartTimePercent = 80 })]);
        await PublishAsync("Dirk", [Before(term => term with { IsActing = true }), After()]);
        await PublishAsync("Els", [Some.Term(start: "2018-06-01")], Some.Assignment(sport, "Sport", 1, "2018-06-01", "2022-06-29") with { IsActing = true }, Some.Assignment(sport, "Sport", 2, "2022-06-30"));
        await PublishAsync("Fred", [Before(term => term with { Party = "D66", PartTimePercent = 60 }), After(term => term with { Party = "D66", PartTimePercent = 60 })]);

        Assert.Equal(
            [
                "Anna. De partij was eerst D66, en daarna VVD.",
                "Bert. Eerst tweede locoburgemeester, daarna eerste locoburgemeester.",
                "Carla. Eerst niet genoemd als locoburgemeester, daarna derde locoburgemeester. De deeltijdfactor was eerst niet bekend, en daarna 80 procent.",
                "Dirk. Eerst waarnemend wethouder, daarna wethouder.",
                "Els. De portefeuille Sport was eerst tijdelijk, en daarna niet meer.",
            ],
            (await _host.PageAsync("/vergelijken?van=2022-06-29&tot=2022-06-30")).TheOne("college").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_AbsentOnOneOfTheDays_TellsWhich()
    {
        await PublishAsync("Anna", [Some.Term(start: "2018-06-01", with: term => term with { AbsentFrom = Some.Day("2025-02-01"), AbsentUntil = Some.Day("2025-03-31") })]);

        Assert.Equal(["Anna. Was daarna tijdelijk afwezig."], await CollegeAsync("van=2025-01-31&tot=2025-02-01"));
        Assert.Equal(["Anna. Was eerst tijdelijk afwezig."], await CollegeAsync("van=2025-03-31&tot=2025-04-01"));
        Assert.Empty(await CollegeAsync("van=2025-02-01&tot=2025-03-31"));
        Assert.Empty(await CollegeAsync("van=2025-01-31&tot=2025-04-01"));

        async Task<string[]> CollegeAsync(string days) => (await _host.PageAsync("/vergelijken?" + days)).TheOne("college").QuerySelectorAll("li").Words();
    }

    [Fact]
    public async Task Get_SubjectForTheTimeBeing_IsCalledSo()
    {
        var (sport, work) = (await _host.Store.PortfolioAsync("sport", "Sport"), await _host.Store.PortfolioAsync("werk", "Werk"));
        await PublishAsync(
            "Anna", [Some.Term(start: "2018-06-01")],
            Some.Assignment(sport, "Sport", 1, "2020-01-01", "2021-12-31") with { IsActing = true }, Some.Assignment(sport, "Sport", 2, "2022-01-01", "2023-12-31"), Some.Assignment(work, "Werk", 3, "2020-01-01", "2020-12-31") with { IsActing = true });

        Assert.Equal(["Anna. Had daarna ook: Sport (tijdelijk). Had alleen daartussen: Werk (tijdelijk)."], await CollegeAsync("van=2019-01-01&tot=2021-01-01"));
        Assert.Equal(["Anna. Had daarna ook: Sport. Had alleen daartussen: Werk (tijdelijk)."], await CollegeAsync("van=2019-01-01&tot=2022-01-01"));
        Assert.Equal(["Anna. Had daarna niet meer: Sport (tijdelijk)."], await CollegeAsync("van=2021-12-31&tot=2025-01-01"));
        Assert.Equal(["Anna. Had daarna niet meer: Sport."], await CollegeAsync("van=2022-01-01&tot=2025-01-01"));

        async Task<string[]> CollegeAsync(string days) => (await _host.PageAsync("/vergelijken?" + days)).TheOne("college").QuerySelectorAll("li").Words();
    }

    [Fact]
    public async Task Get_Positions_TellsWhatBeganEndedAndIsUnknown()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(
            Some.SidePosition(1, "Loopt", "2020-01-01"), Some.SidePosition(2, "Begint", "2025-03-01"), Some.SidePosition(3, "Stopt", "2020-01-01", "2025-04-30"),
            Some.SidePosition(4, "Kort", "2025-02-01", "2025-04-30"), Some.SidePosition(5, "Weetniet"), Some.SidePosition(6, "Ergens", "2025"), Some.SidePosition(7, "Later", "2026-01-01"),
            Some.SidePosition(8, "Allang voorbij", "2018-01-01", "2019-12-31")));

        var positions = (await _host.PageAsync("/vergelijken?van=2025-01-01&tot=2025-12-31")).TheOne("positions");

        Assert.Equal(
            ["Begonnen", "2", "Gestopt", "3", "Begonnen en weer gestopt", "4"],
            positions.QuerySelectorAll("h3, li").Select(element => element.LocalName == "h3" ? element.Words() : element.QuerySelector("a")!.GetAttribute("href")!.Split('/')[2]).Take(6));
        Assert.Equal(["5", "6"], (await _host.PageAsync("/vergelijken?van=2025-06-01&tot=2026-06-01")).TheOne("positions").QuerySelectorAll("h3")
            .Single(heading => heading.Words() == "Niet bekend of het op beide dagen zo was").NextElementSibling!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Split('/')[2]));
    }

    /// <summary>That a text leaves a position out does not say that it ended, nor that it went on.</summary>
    [Fact]
    public async Task Get_PositionsThatWereLeftOut_AreNotKnownOnDaysSince()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(
            Some.SidePosition(1, "Weg", "2020-01-01"), Some.SidePosition(2, "Voorbij", "2020-01-01", "2025-06-30"), Some.SidePosition(3, "Terug", "2020-01-01"), Some.SidePosition(4, "Blijft", "2020-01-01")), Some.Utc("2026-03-03 09:00"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(4, "Blijft", "2020-01-01")), Some.Utc("2026-04-01 09:00"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(3, "Terug", "2020-01-01"), Some.SidePosition(4, "Blijft", "2020-01-01")), Some.Utc("2026-05-01 09:00"));
        async Task<IEnumerable<string>> ShownAsync(string query) => (await _host.PageAsync("/vergelijken?" + query)).TheOne("positions")
            .QuerySelectorAll("h3, li").Select(element => element.LocalName == "h3" ? element.Words() : element.QuerySelector("a")!.GetAttribute("href")!.Split('/')[2]);

        Assert.Equal(["Gestopt", "2", "Niet bekend of het op beide dagen zo was", "1"], await ShownAsync("van=2025-01-01&tot=2026-04-01"));
        Assert.EndsWith(
            "Weg, Marie de Vries. Sinds 1 januari 2020. Niet meer vermeld sinds 1 april 2026",
            (await _host.PageAsync("/vergelijken?van=2025-01-01&tot=2026-04-01")).TheOne("positions").QuerySelectorAll("li")[^1].Words(), StringComparison.Ordinal);
        Assert.Equal(["Gestopt", "2"], await ShownAsync("van=2025-01-01&tot=2026-03-31"));
        await _host.Store.CorrectAsync("marie", Some.Declared(Some.SidePosition(3, "Terug", "2020-01-01")), new("Lid van Blijft", "Geen lid"));
        Assert.Equal(["Gestopt", "2", "Niet bekend of het op beide dagen zo was", "1"], await ShownAsync("van=2025-01-01&tot=2026-05-02"));
    }

    [Fact]
    public async Task Get_UnknownStart_DeniesNothingAndTellsACertainEnd()
    {
        var sport = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync("Anna", [Some.Term(start: null)]);
        await PublishAsync("Bert", [Some.Term(start: null, end: "2024-12-31")]);
        await PublishAsync("Carla", [Some.Term(start: null, end: "2024")]);
        await PublishAsync("Dirk", [Some.Term(start: "2018-06-01"), Some.Term(Office.Mayor, "2024-03-01", "2024-04-30")], Some.Assignment(sport, "Sport", 1, null, "2024-09-30"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Loopt", null, "2024-12-31"), Some.SidePosition(2, "Onbekend"), Some.SidePosition(3, "Vaag", null, "2024")));

        var page = await _host.PageAsync("/vergelijken?van=2024-01-01&tot=2025-06-01");

        Assert.Equal(
            ["Weggegaan", "Bert", "Niet bekend of het op beide dagen zo was", "Anna", "Carla", "Gebleven, met een verandering", "Dirk"],
            page.TheOne("college").QuerySelectorAll("h3, li").Select(element => element.LocalName == "h3" ? element.Words() : element.QuerySelector("a")!.Words()).Where(words => words != "Naam marie"));
        Assert.Contains("Had daarna niet meer: Sport.", page.TheOne("college").Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["Gestopt", "1", "Niet bekend of het op beide dagen zo was", "2", "3"],
            page.TheOne("positions").QuerySelectorAll("h3, li").Select(element => element.LocalName == "h3" ? element.Words() : element.QuerySelector("a")!.GetAttribute("href")!.Split('/')[2]));
        var neither = await _host.PageAsync("/vergelijken?van=2010-01-01&tot=2020-01-01");
        Assert.All(new[] { "college", "positions" }, part => Assert.DoesNotContain("Geen verschil.", neither.TheOne(part).Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OnlyTheLaterDay_AsksForTheFirst() =>
        Assert.Equal("Vul ook de eerste dag in.", (await _host.PageAsync("/vergelijken?tot=2025-01-01")).TheOne("first-missing").Words());

    [Fact]
    public async Task Get_Publications_TellsWhatStandsThereOtherwise()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1)) with { Name = "Marie" }, Some.Utc("2026-04-01 10:00"));
        await _host.Store.PublishAsync("weg", Some.Content("Wim Weg"), Some.Utc("2026-04-01 11:00"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1), Some.SidePosition(2, "Stap")) with { Name = "Marie" }, Some.Utc("2026-05-01 10:00"));
        await _host.Store.PublishAsync("weg", Some.Content("Wim Anders"), Some.Utc("2026-05-02 10:00"));
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(3, "Nieuw")) with { Name = "Marie" }, Some.Utc("2026-06-01 10:00"));
        await _host.Store.PublishAsync("nieuw", Some.Content("Nina Nieuw"), Some.Utc("2026-06-01 11:00"));
        await _host.Store.ScheduleAsync("marie", Some.Content("Marie Morgen"), Some.Utc("2026-12-01 09:00"));
        _host.At(Some.Utc("2026-10-01 10:00"));
        await _host.Store.WithdrawAsync("weg");
        _host.At(Some.Utc("2026-11-23 12:00"));

        var page = await _host.PageAsync("/vergelijken?van=2026-04-02&tot=2026-11-23");
        var published = page.TheOne("published");

        Assert.Equal(["Marie", "Nina Nieuw"], published.QuerySelectorAll("h3").Words());
        Assert.Equal(
            ["Nevenfunctie niet meer vermeld: Lid raad van toezicht – Stichting Leiden Kennisstad.", "Nevenfunctie toegevoegd: Lid raad van toezicht – Nieuw."], published.QuerySelectorAll("li").Words().Order(StringComparer.Ordinal));
        Assert.Contains("/wijzigingen?bestuurder=marie&van=2026-04-02&tot=2026-11-23", published.Links());
        Assert.Contains("Op de eerste dag stond deze pagina hier niet.", published.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Morgen", (await _host.PageAsync("/vergelijken?van=2026-04-02&tot=2026-12-31")).Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("Wim", page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SameDay_HasNoDifference()
    {
        await _host.Store.PublishAsync("marie", Some.Declared(Some.SidePosition(1)));

        var page = await _host.PageAsync("/vergelijken?van=2026-03-02&tot=2026-03-02");

        Assert.Equal("Van 2 maart 2026 tot en met 2 maart 2026.", page.TheOne("compared").Words());
        Assert.Contains("Geen verschil.", page.TheOne("college").Words(), StringComparison.Ordinal);
        Assert.Contains("Geen verschil.", page.TheOne("positions").Words(), StringComparison.Ordinal);
        Assert.Contains("In die tijd is aan de pagina’s die er nu zijn niets veranderd.", page.TheOne("published").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OneDay_ComparesWithToday()
    {
        var page = await _host.PageAsync("/vergelijken?van=2025-01-01");

        Assert.Equal("2026-03-02", page.QuerySelector("input[name=tot]")!.GetAttribute("value"));
        Assert.Equal("Van 1 januari 2025 tot en met 2 maart 2026.", page.TheOne("compared").Words());
    }

    [Theory]
    [InlineData("van=2026-03-02&tot=2026-03-01", "De eerste dag ligt na de tweede. Draai ze om.")]
    [InlineData("van=1-1-2025", "Wij kennen deze datum niet.")]
    public async Task Get_BadDays_SaysWhatToDo(string query, string sentence) =>
        Assert.Contains(sentence, (await _host.PageAsync("/vergelijken?" + query, 400)).Content(), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Task<int> PublishAsync(string name, List<TermOfOffice> terms, params List<PortfolioAssignment> assignments) =>
        _host.Store.PublishAsync(name.ToLowerInvariant(), Some.Content(name) with { Terms = terms, Assignments = assignments });
}
