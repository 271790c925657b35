using System.Globalization;
using AngleSharp.Dom;
using CsCheck;
using LeidenBestuur.Tests.OpenData.Register;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Site;

/// <summary>For any history: all that shows a moment agrees about it, and what is published later changes nothing of it.</summary>
public sealed class MomentPropertyTests
{
    private static readonly string[] Days = ["", "&peildatum=2024-12-31", "&peildatum=2025-07-01"];
    private static readonly int[] Years = [2022, 2023, 2024, 2025, 2026];

    /// <summary>What the overview of a year says where the file has this word.</summary>
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["gepubliceerd"] = "Hier gepubliceerd op",
        ["nul"] = ": € 0.",
        ["onbetaald"] = "Onbetaald",
        ["naar de gemeentekas"] = "afgedragen aan de gemeentekas",
        ["nog niet bekend, termijn loopt"] = "Ze moeten uiterlijk op 1 april",
        ["nog niet openbaar, termijn voorbij"] = ": nog niet openbaar.",
        ["hoeft niet openbaar: deeltijd"] = "wethouder in deeltijd",
        ["hoeft niet openbaar: hoort bij het ambt"] = "hoort bij het ambt van burgemeester",
        ["van vóór het register"] = "staan niet in dit register",
        ["betaling niet bekend"] = "Wij weten niet of deze functie betaald is",
        ["begin niet bekend"] = "Begin niet bekend",
        ["niet bekend of het openbaar moet zijn"] = "Wij weten ook niet of ze openbaar moeten zijn",
    };

    [Fact]
    public Task Get_AnyHistory_AgreesAboutEveryMomentAndIsNotChangedByLaterPublications() => HistoryStep.Histories(longest: 7).SampleAsync(CheckAsync, iter: 5, threads: 1);

    private static async Task CheckAsync(HistoryStep[] history)
    {
        await using var host = new SiteHost { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), Settings = [("Municipality:RegisterSince", "2024-06-01")] };
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        // A store without anybody would be filled with the seeds.
        await host.Store.PublishAsync("altijd", Some.Content("Anna Altijd"));
        foreach (var subject in Enumerable.Range(1, HistoryStep.Subjects))
            Assert.Equal(subject, await host.Store.PortfolioAsync($"onderwerp-{subject}", HistoryStep.Subject(subject)));
        var published = 1;
        foreach (var step in history)
        {
            var before = await CountAsync(host);
            await step.OnAsync(host.Store);
            published += await CountAsync(host) - before;
            var known = $"?bekend={Written(host.Store.Now)}";
            foreach (var moment in Days.Select(day => known + day))
            {
                await AssertAgreedAsync(host, moment);
                foreach (var address in Addresses(moment))
                    told[address] = await ContentAsync(host, address);
            }
        }

        // What is planned last has happened by then.
        host.Store.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var (address, content) in told)
            Assert.Equal((address, content), (address, await ContentAsync(host, address)));
        await AssertLogAsync(host, published);
    }

    private static async Task AssertAgreedAsync(SiteHost host, string moment)
    {
        var rows = await RegisterFileTests.RowsAsync(host, "/nevenfuncties.csv" + moment);
        var positions = (await host.PageAsync("/nevenfuncties" + moment)).All("position");
        var (register, stated) = (Numbers(positions), Numbers([.. positions.Where(position => !position.Words().Contains("Niet meer vermeld", StringComparison.Ordinal))]));
        var (profiles, holders) = (new List<string>(), new List<(string Subject, string Person)>());
        for (var official = 0; official < HistoryStep.Officials; official++)
        {
            var visit = await Crawl.VisitAsync(host, $"/bestuurders/{HistoryStep.Slug(official)}{moment}");
            if (visit.Status != 200)
                continue;
            profiles.AddRange(Numbers(visit.Page!.All("position")));
            holders.AddRange(visit.Page!.All("portfolios").SelectMany(list => list.Links()).Select(link => (Last(link), HistoryStep.Name(official))));
        }

        Assert.Equal(holders.Distinct().Order(), (await HoldersAsync(host, moment)).Order());

        Assert.Equal(register.Order(StringComparer.Ordinal), rows.Select(row => row["id"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(rows.Where(row => !row["status"].Contains("niet meer vermeld", StringComparison.Ordinal)).Select(row => row["id"]).Distinct().Order(StringComparer.Ordinal), stated.Order(StringComparer.Ordinal));
        // Of a day before, a profile tells of what texts left out too.
        Assert.Equal((moment.Contains(PageMoment.DayParameter, StringComparison.Ordinal) ? register : stated).Order(StringComparer.Ordinal), profiles.Order(StringComparer.Ordinal));
        Assert.Equal(stated.Order(StringComparer.Ordinal), (await OfOrganisationsAsync(host, moment, rows)).Order(StringComparer.Ordinal));
        foreach (var year in Years)
            await AssertYearAsync(host, moment, year, rows);
    }

    /// <summary>Who may be responsible for what, as the list of subjects says it.</summary>
    private static async Task<List<(string Subject, string Person)>> HoldersAsync(SiteHost host, string moment) =>
        [.. (await host.PageAsync("/portefeuilles" + moment)).All("subjects").SelectMany(list => list.Children)
            .SelectMany(subject => Enumerable.Range(0, HistoryStep.Officials).Select(HistoryStep.Name).Where(subject.Words().Contains).Select(name => (Last(subject.Links()[0]), name)))];

    /// <summary>The positions that a page states, as the pages of the organisations list them.</summary>
    private static async Task<IEnumerable<string>> OfOrganisationsAsync(SiteHost host, string moment, List<Dictionary<string, string>> rows)
    {
        var stated = new List<string>();
        foreach (var organisation in rows.Select(row => row["organisatie"]).Distinct())
        {
            var page = await host.PageAsync($"/organisaties/{organisation.ToLowerInvariant().Replace(' ', '-')}{moment}");
            stated.AddRange(page.QuerySelectorAll("section").Where(section => section.GetAttribute("aria-labelledby") != "weg").SelectMany(section => section.Links()).Where(link => link.StartsWith("/nevenfuncties/", StringComparison.Ordinal)).Select(Last));
        }
        return stated;
    }

    private static string Last(string link) => link.Split('?')[0].Split('/')[^1];

    private static async Task AssertYearAsync(SiteHost host, string moment, int year, List<Dictionary<string, string>> all)
    {
        var written = year.ToString(CultureInfo.InvariantCulture);
        var ofYear = await RegisterFileTests.RowsAsync(host, $"/nevenfuncties.csv{moment}&jaar={written}");
        var outcomes = (await host.PageAsync($"/nevenfuncties/jaar/{written}{moment}")).All("outcome")
            .ToDictionary(row => row.QuerySelector("td a")!.GetAttribute("href")!.Split('/', '?')[2], row => row.QuerySelector("td p")!.Words(), StringComparer.Ordinal);

        Assert.Equal(outcomes.Keys.Order(StringComparer.Ordinal), ofYear.Select(row => row["id"]).Order(StringComparer.Ordinal));
        var together = all.Where(row => row["jaar"] == written).ToDictionary(row => row["id"], StringComparer.Ordinal);
        Assert.Equal(ofYear.Select(row => row["id"]).Order(StringComparer.Ordinal), together.Keys.Order(StringComparer.Ordinal));
        foreach (var row in ofYear)
        {
            var outcome = outcomes[row["id"]];
            var status = row["status"].Split([", eerder een ander", ", eerder openbaar", ", niet meer"], StringSplitOptions.None)[0];
            Assert.Contains(Sentences[status], outcome, StringComparison.Ordinal);
            if (row["bedrag"].Length > 0)
                Assert.Contains($"Inkomsten in {written}: € {DutchAmounts.Write((long)(100 * decimal.Parse(row["bedrag"], Dutch.Culture)))}.", outcome, StringComparison.Ordinal);
            Assert.Equal(status is "gepubliceerd" or "nul", row["bedrag"].Length > 0);
            Assert.Equal(row, together[row["id"]]);
        }
    }

    private static async Task AssertLogAsync(SiteHost host, int published)
    {
        var log = await host.PageAsync("/wijzigingen");
        Assert.Equal(published, log.All("publication").Length);
        var feed = await (await host.GetAsync("/wijzigingen.atom")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(published, feed.Split("<entry>").Length - 1);
        var versions = 1;
        for (var official = 0; official < HistoryStep.Officials; official++)
        {
            var visit = await Crawl.VisitAsync(host, $"/bestuurders/{HistoryStep.Slug(official)}/wijzigingen");
            versions += visit.Page is { } page && visit.Status == 200 ? page.All("version").Length : 0;
        }

        Assert.Equal(published, versions);
    }

    private static IEnumerable<string> Addresses(string moment) =>
    [
        "/" + moment, "/bestuurders" + moment, "/nevenfuncties" + moment, "/nevenfuncties/jaar/2024" + moment, "/nevenfuncties.csv" + moment, "/nevenfuncties/1" + moment,
        "/portefeuilles" + moment, "/portefeuilles/onderwerp-1" + moment, "/organisaties/stichting-1" + moment, "/doelen" + moment, "/wijzigingen" + moment, "/wijzigingen.atom" + moment,
        $"/zoeken{moment}&q=onderwerp", $"/zoeken{moment}&q=stichting", $"/vergelijken{moment}&van=2024-06-01&tot=2025-07-01", $"/bestuurders/{HistoryStep.Slug(0)}/wijzigingen{moment}", $"/bestuurders/{HistoryStep.Slug(0)}/versies/1{moment}",
        .. Enumerable.Range(0, HistoryStep.Officials).Select(official => $"/bestuurders/{HistoryStep.Slug(official)}{moment}"),
    ];

    private static async Task<string> ContentAsync(SiteHost host, string address)
    {
        var visit = await Crawl.VisitAsync(host, address);
        return $"{visit.Status} {visit.Page?.Content() ?? visit.Body}";
    }

    private static async Task<int> CountAsync(SiteHost host)
    {
        await using var store = host.Store.Open();
        return store.Versions.Count();
    }

    private static string[] Numbers(IEnumerable<IElement> positions) => [.. positions.Select(position => position.Id!["functie-".Length..])];

    private static string Written(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
