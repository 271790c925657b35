using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site;

/// <summary>A store with one unpublished official, version, entry and subject of each kind: nothing tells of them.</summary>
public sealed class SecrecyTests : IAsyncLifetime
{
    /// <summary>Stands in every text that is not published, in one spelling.</summary>
    private const string Secret = "zwijgplicht";

    private static readonly string[] HiddenSlugs = ["concept", "ingediend", "vervallen", "ingepland", "ingepland-oud", "concept-oud"];
    private const int Withdrawn = 301;

    /// <summary>Where the old version of a withdrawn page still leads to, and nothing is any more.</summary>
    private static readonly string[] LeftBehind = ["/bestuurders/els", "/portefeuilles/verborgen", "/nevenfuncties/301", "/organisaties/zwijgplicht-stichting"];

    private static readonly int[] HiddenEntries = [101, 102, 103, 104, 201, 202, 203, 204, Withdrawn];

    private readonly SiteHost _host = new();

    public async ValueTask InitializeAsync()
    {
        var store = _host.Store;
        var open = await store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren");
        var hidden = await store.PortfolioAsync("verborgen", $"{Secret} onderwerp", $"{Secret}woord");
        var orphan = await store.PortfolioAsync("niemands", $"{Secret} wees", $"{Secret}wees");
        Assert.NotEqual(hidden, orphan);
        ProfileContent Hidden(int entry) => Content(hidden, entry);

        // Officials of whom nothing is published.
        await store.DraftAsync("concept-oud", Hidden(101));
        await store.OnOfficialAsync("concept-oud", (official, _) => official.Rename("concept"));
        await store.DraftAsync("ingediend", Hidden(102));
        await store.ChangeAsync("ingediend", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now)));
        await store.DraftAsync("vervallen", Hidden(103));
        await store.ChangeAsync("vervallen", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        await store.ScheduleAsync("ingepland-oud", Hidden(104), store.Now.AddDays(1));
        await store.OnOfficialAsync("ingepland-oud", (official, _) => official.Rename("ingepland"));

        // Versions of officials who are published.
        foreach (var name in new[] { "anna", "bert", "carla", "dirk" })
            await store.PublishAsync(name, Open(name, open));
        await store.DraftAsync("anna", Hidden(201));
        await store.DraftAsync("bert", Hidden(202));
        await store.ChangeAsync("bert", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now)));
        await store.DraftAsync("carla", Hidden(203));
        await store.ChangeAsync("carla", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        await store.ScheduleAsync("dirk", Hidden(204), store.Now.AddDays(1));
        await store.PublishAsync("els", Hidden(Withdrawn) with { Name = "Els" });
        await store.WithdrawAsync("els", "Op verzoek.");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Crawl_EveryLinkChoiceSearchAndDay_TellsNothing()
    {
        var visits = await Crawl.AllAsync(_host, "?peildatum=2026-11-24", "?peildatum=2027-01-01", "?peildatum=2020-01-01");
        foreach (var word in new[] { "naam", "a", "stichting", "lid", "201", "concept", "parkeren" })
        {
            foreach (var day in new[] { "", "&peildatum=2026-11-30" })
                visits.Add(await Crawl.VisitAsync(_host, $"/zoeken?q={word}{day}"));
        }

        Assert.Contains(visits, visit => visit.Address == "/bestuurders/anna");
        foreach (var visit in visits)
        {
            // What stood here at an instant goes on standing there, and the old versions lead to it.
            var isAsKnownThen = visit.Address.Contains("bekend=", StringComparison.Ordinal);
            Assert.True(!isAsKnownThen && LeftBehind.Contains(visit.Address.Split('?')[0]) ? visit.Status is 404 or 410 : visit.Status == 200, $"{visit.Address} answers {visit.Status}.");
            // The log and the history keep what stood there, and lead to each other; no other page does.
            if (visit.Address.StartsWith("/bestuurders/els/", StringComparison.Ordinal))
                continue;
            Assert.False(isAsKnownThen ? TellsOfWhatNeverStood(visit.Body) : Tells(visit.Address.StartsWith("/wijzigingen", StringComparison.Ordinal) ? WithoutHistory(visit.Body) : visit.Body), $"{visit.Address} tells.");
        }
    }

    [Theory]
    [InlineData("/wijzigingen")]
    [InlineData("/wijzigingen.atom")]
    public async Task Get_LogOfWithdrawn_TellsWhenAndWhyAndLeadsToTheHistoryAlone(string address)
    {
        foreach (var query in new[] { "", "?bestuurder=els" })
        {
            var visit = await Crawl.VisitAsync(_host, address + query);
            Assert.Contains("Reden: Op verzoek.", visit.Body, StringComparison.Ordinal);
            Assert.False(Tells(WithoutHistory(visit.Body)));
        }
        foreach (var slug in HiddenSlugs)
            await AssertAlikeAsync($"{address}?bestuurder={slug}", $"{address}?bestuurder=nooit-geweest");
    }

    [Fact]
    public async Task Get_HiddenAddress_AnswersAsOneThatNeverExisted()
    {
        string[] hidden =
        [
            .. HiddenSlugs.Select(slug => "/bestuurders/" + slug), .. HiddenEntries.Where(entry => entry != Withdrawn).Select(entry => $"/nevenfuncties/{entry}"), "/portefeuilles/verborgen", "/portefeuilles/niemands",
        ];
        foreach (var address in hidden)
        {
            var folder = address[..(address.LastIndexOf('/') + 1)];
            var never = folder + (folder == "/nevenfuncties/" ? "987654" : "nooit-geweest");
            foreach (var query in new[] { "", "?peildatum=2026-11-24", "?peildatum=2020-01-01", "?peildatum=x" })
                await AssertAlikeAsync(address + query, never + query);
        }
    }

    [Fact]
    public async Task Get_HiddenWordAsChoiceOrSearch_AnswersAsOneThatNeverExisted()
    {
        foreach (var slug in HiddenSlugs)
            await AssertAlikeAsync($"/nevenfuncties?bestuurder={slug}", "/nevenfuncties?bestuurder=nooit-geweest");
        foreach (var word in new[] { Secret, "zwijg", $"{Secret}woord", $"{Secret}wees", $"{Secret} onderwerp", $"{Secret} stichting", $"Naam {Secret}", $"wethouder {Secret}", $"burgemeester wethouder {Secret} Naam", "zwijgplihct", "zwijplicht", "gplich", "zwijgplichtwees", $"{Secret}worod" })
        {
            foreach (var day in new[] { "", "&peildatum=2026-11-30" })
                await AssertAlikeAsync($"/zoeken?q={Uri.EscapeDataString(word)}{day}", $"/zoeken?q={Uri.EscapeDataString(Never(word))}{day}", Uri.EscapeDataString(word), word, Uri.EscapeDataString(Never(word)), Never(word));
        }

        // Of several words some may be found; a hidden one is as one that never was.
        static string Never(string word) => word.Contains(' ', StringComparison.Ordinal) ? word.Replace(Secret, "nooitgeweest", StringComparison.Ordinal) : "nooitgeweest";
    }

    /// <summary>What is not shown does not stand in the way of what is either: the word that is typed may itself stand in a hidden text.</summary>
    [Theory]
    [InlineData("anja")]
    [InlineData("aana")]
    public async Task Get_TypingErrorNearAHiddenWord_IsReadAsWhatIsShown(string typed)
    {
        await using var open = new SiteHost();
        await using var mixed = new SiteHost();
        foreach (var host in new[] { open, mixed })
            await host.Store.PublishAsync("anna", Some.Content("Anna"));
        await mixed.Store.ScheduleAsync("anja", Some.Content("Anja"), mixed.Store.Now.AddDays(1));
        await mixed.Store.DraftAsync("aana", Some.Content("Aana"));

        var page = await mixed.PageAsync("/zoeken?q=" + typed);

        Assert.Equal($"Niets gevonden voor ‘{typed}’. Dit zijn de resultaten voor ‘anna’.", page.TheOne("instead").Words());
        Assert.Equal((await open.PageAsync("/zoeken?q=" + typed)).Content(), page.Content());
    }

    [Fact]
    public async Task Get_Withdrawn_TellsDayAndReasonOnly()
    {
        var gone = await Crawl.VisitAsync(_host, "/bestuurders/els");

        Assert.Equal(410, gone.Status);
        Assert.False(Tells(gone.Body));
        Assert.Equal(gone.Body, (await Crawl.VisitAsync(_host, $"/nevenfuncties/{Withdrawn}")).Body);
    }

    [Fact]
    public async Task Get_AfterTheHourOfWhatWasScheduled_ShowsIt()
    {
        _host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.True(Tells((await Crawl.VisitAsync(_host, "/bestuurders/ingepland")).Body));
        Assert.Equal(301, (int)(await _host.GetAsync("/bestuurders/ingepland-oud")).StatusCode);
        await _host.PageAsync("/nevenfuncties/204");
        await _host.PageAsync("/portefeuilles/verborgen");
        await _host.PageAsync("/portefeuilles/niemands", 404);
        Assert.Equal($"Niets gevonden voor ‘zwijgplihct’. Dit zijn de resultaten voor ‘{Secret}’.", (await _host.PageAsync("/zoeken?q=zwijgplihct")).TheOne("instead").Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static bool Tells(string body) => body.Contains(Secret, StringComparison.OrdinalIgnoreCase)
        || HiddenEntries.Any(entry => body.Contains($"/nevenfuncties/{entry}", StringComparison.Ordinal))
        || HiddenSlugs.Append("els").Any(slug => body.Contains($"/bestuurders/{slug}", StringComparison.Ordinal));

    /// <summary>Whether a page names what was never published, by its address.</summary>
    private static bool TellsOfWhatNeverStood(string body) => HiddenEntries.Where(entry => entry != Withdrawn).Any(entry => body.Contains($"/nevenfuncties/{entry}", StringComparison.Ordinal))
        || HiddenSlugs.Any(slug => body.Contains($"/bestuurders/{slug}", StringComparison.Ordinal));

    private static string WithoutHistory(string body) =>
        body.Replace("/bestuurders/els/wijzigingen", "", StringComparison.Ordinal).Replace("/bestuurders/els/versies/1", "", StringComparison.Ordinal);

    private static ProfileContent Open(string name, int portfolio) => Some.Content("Naam " + name) with { Assignments = [Some.Assignment(portfolio)] };

    private static ProfileContent Content(int portfolio, int entry) => Some.Content($"Naam {Secret}") with
    {
        LeadSentence = $"Zin {Secret}.",
        StatementTitle = $"Kop {Secret}",
        StatementMarkdown = $"Verklaring {Secret}.",
        GoalsIntroductionMarkdown = $"Doelen {Secret}.",
        GoalNumbers = [1],
        Links = [new($"Link {Secret}", $"https://leiden.nl/{Secret}")],
        OfficeContact = $"Contact {Secret}",
        Careers = [new($"Baan {Secret}", $"Baan {Secret}", null, null, null, null)],
        Assignments = [Some.Assignment(portfolio, $"{Secret} onderwerp")],
        Declaration = DeclarationState.Declared,
        SidePositions = [Some.SidePosition(entry, $"{Secret} stichting", with: position => position with { Note = $"Noot {Secret}", YearlyIncomes = [new() { Year = 2025, Cents = 100 }] })],
    };

    /// <summary>Same status, same headers, same body but for the address itself and the words asked for.</summary>
    private async Task AssertAlikeAsync(string hidden, string never, params string[] words)
    {
        var (left, right) = (await _host.GetAsync(hidden), await _host.GetAsync(never));

        Assert.Equal(right.StatusCode, left.StatusCode);
        Assert.Equal(right.Headers.Select(header => header.Key).Order(StringComparer.Ordinal), left.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Bare(await BodyAsync(right), never, words), Bare(await BodyAsync(left), hidden, words));
    }

    private static string Bare(string body, string address, string[] words) =>
        words.Prepend(address).OrderByDescending(word => word.Length).Aggregate(body, (text, word) => text.Replace(word, "…", StringComparison.OrdinalIgnoreCase));

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
