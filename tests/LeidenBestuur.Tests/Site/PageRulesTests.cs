using AngleSharp.Html.Dom;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site;

/// <summary>What holds on every page that can be reached, the seeds' and one of each kind that the seeds lack.</summary>
public sealed class PageRulesTests(SiteHost host)
{
    private static readonly string[] Errors = ["/bestaat-niet", "/?peildatum=x", "/bestuurders/geen-naam", "/nevenfuncties?stand=x"];

    [Fact]
    public async Task Crawl_Seeds_EveryLinkAnswersAndEveryPageKeepsTheRules() => AssertRules(await VisitsAsync(host));

    [Fact]
    public async Task Crawl_RichStore_EveryLinkAnswersAndEveryPageKeepsTheRules()
    {
        await using var rich = new SiteHost
        {
            Settings = [("Municipality:PressName", "A. <Jansen>"), ("Municipality:PressEmail", "pers@leiden.nl"), ("Municipality:Email", "bestuur@leiden.nl"), ("Municipality:AppointmentText", "Bel \"Anja\".")],
        };
        await FillAsync(rich);

        var visits = await VisitsAsync(rich);

        AssertRules(visits);
        Assert.Contains(visits, visit => visit.Address == "/bestuurders/marie-de-vries" && visit.Body.Contains("Marie &lt;b&gt; de Vries", StringComparison.Ordinal));
    }

    private static async Task<List<Visit>> VisitsAsync(SiteHost host)
    {
        var visits = await Crawl.AllAsync(host, "?peildatum=2024-06-01", "?peildatum=2024-12-31", "?q=lid&stand=beeindigd");
        Assert.All(visits, visit => Assert.True(visit.Status == 200, $"{visit.Address} answers {visit.Status}."));
        foreach (var address in Errors)
            visits.Add(await Crawl.VisitAsync(host, address));
        return visits;
    }

    private static void AssertRules(List<Visit> visits)
    {
        var pages = visits.Where(visit => visit.Page is not null).ToList();
        Assert.True(pages.Count > 30, $"Only {pages.Count} pages were found.");
        foreach (var (address, status, _, page) in pages)
        {
            var faults = Faults(page!, status, address == "/" || address.StartsWith("/?", StringComparison.Ordinal)).ToList();
            Assert.True(faults.Count == 0, $"{address}: {string.Join("; ", faults)}");
        }

        var titles = pages.Where(page => page.Status == 200 && !page.Address.Contains('?', StringComparison.Ordinal)).ToList();
        Assert.Equal(titles.Count, titles.Select(page => page.Page!.Title).Distinct(StringComparer.Ordinal).Count());
        var descriptions = titles.Select(page => page.Page!.QuerySelector("meta[name=description]")!.GetAttribute("content")).ToList();
        Assert.Equal(descriptions.Distinct(StringComparer.Ordinal), descriptions);
    }

    private static IEnumerable<string> Faults(IHtmlDocument page, int status, bool isHome)
    {
        var body = page.Body!;
        if (page.DocumentElement.GetAttribute("lang") != "nl")
            yield return "no language";
        if (page.Title is not { } title || !title.EndsWith(" – LeidenBestuur", StringComparison.Ordinal))
            yield return "no title";
        foreach (var name in new[] { "meta[name=description]", "meta[property='og:title']", "meta[property='og:description']", "meta[property='og:type']" })
        {
            if (page.QuerySelector(name)?.GetAttribute("content") is not { Length: > 0 })
                yield return $"no {name}";
        }
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return "not one h1";
        if (Levels(page).Zip(Levels(page).Skip(1)).Any(pair => pair.Second > pair.First + 1))
            yield return "a heading level is skipped";
        if (page.QuerySelectorAll("h1, h2, h3, h4, label, button, summary, a, title").FirstOrDefault(element => element.Words().Length == 0) is { } empty)
            yield return $"an empty <{empty.LocalName}>";
        if (page.QuerySelectorAll("[id]").GroupBy(element => element.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            yield return $"id {twice.Key} twice";
        if (body.QuerySelector("a")?.GetAttribute("href") is not ['#', .. var target] || page.GetElementById(target)?.LocalName != "main")
            yield return "the first link does not skip to the content";
        if (page.QuerySelectorAll("main").Length != 1 || page.QuerySelectorAll("body > header").Length != 1 || page.QuerySelectorAll("body > footer").Length != 1)
            yield return "landmarks";
        if (page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")).Any(label => label is null))
            yield return "a navigation without a name";
        if (!isHome && status == 200 && page.QuerySelector("nav.breadcrumb [aria-current=page]") is null)
            yield return "no breadcrumb";
        if (page.QuerySelector("style, iframe, object, embed, base, [style], [src^='http'], link[href^='http']:not([rel=canonical])") is { } foreign)
            yield return $"<{foreign.LocalName}>";
        // Data for machines, which no browser runs; nothing else.
        if (page.Scripts.FirstOrDefault(script => !script.Matches("head > script[type='application/ld+json']") || script.Attributes.Length > 1) is not null)
            yield return "a script";
        if (page.All.SelectMany(element => element.Attributes).FirstOrDefault(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || IsBad(attribute.Value)) is { } bad)
            yield return $"{bad.Name}={bad.Value}";
        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "for" })
        {
            if (page.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' ')).FirstOrDefault(id => page.GetElementById(id) is null) is { } lost)
                yield return $"{name}={lost} names nothing";
        }
        if (page.QuerySelectorAll("input:not([type=hidden]), select").FirstOrDefault(field => page.QuerySelector($"label[for='{field.Id}']") is null) is not null)
            yield return "a field without a label";
    }

    private static bool IsBad(string value) =>
        value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static int[] Levels(IHtmlDocument page) => [.. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0')];

    private static async Task FillAsync(SiteHost host)
    {
        var id = await host.Store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren");
        await host.Store.PublishAsync("marie-de-vries", Some.Content("Marie <b> de Vries") with
        {
            StatementTitle = "Kop & <i>tekst</i>",
            StatementMarkdown = "# Kop een\n\n## Kop twee\n\n#### Kop vier\n\n<script>alert(1)</script> <p onclick=\"x\">[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://evil.example/c.png)\n\n[goed](https://leiden.nl)",
            GoalsIntroductionMarkdown = "# Groot\n\nTekst.",
            GoalsLeadIn = "Mijn doelen:",
            GoalNumbers = [3, 17],
            Links = [new("Een link", "https://leiden.nl/")],
            OfficeContact = "Secretariaat: <14 071>",
            Careers = [new("Raadslid", "Raadslid", null, 2010, 2014, "2010 - 2014")],
            Terms = [Some.Term(with: term => term with { DeputyRank = 1, PartTimePercent = 60 })],
            Assignments = [Some.Assignment(id, start: "2022-06-30")],
            Declaration = DeclarationState.Declared,
            SidePositions =
            [
                Some.SidePosition(1, start: "2023-01-01", with: position => position with { Pay = Pay.Paid, IsExOfficio = false, GroupHeading = "Groep", Note = "Een <noot>.", YearlyIncomes = [new() { Year = 2024, Cents = 1 }] }),
                Some.SidePosition(2, organisation: "Andere stichting", end: "2024-06-15"),
            ],
        });
        await host.Store.PublishAsync("vroeger", Some.Content("Vroeger") with { Terms = [Some.Term(start: "2018", end: "2022")], Assignments = [Some.Assignment(id, start: "2018", end: "2022")] });
        await host.Store.PublishAsync("later", Some.Content("Later") with { Terms = [Some.Term(start: "2027-01-01")] });
        await host.Store.PublishAsync("burgemeester", Some.Content("De Burgemeester") with { Terms = [Some.Term(Office.Mayor)], Declaration = DeclarationState.NothingToDeclare });
    }
}
