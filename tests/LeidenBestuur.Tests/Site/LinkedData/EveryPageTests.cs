using System.Text.Json;
using AngleSharp.Dom;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.LinkedData;

/// <summary>What holds for the facts for machines on every page that can be reached.</summary>
public sealed class EveryPageTests(SiteHost host)
{
    private const string Origin = "http://localhost";

    /// <summary>Ends the block, if anything does.</summary>
    private const string Hostile = "Marie </script><b> & \"'\\ <!--<script> de Vries";

    /// <summary>The part of schema.org that pages use. All of it is in that vocabulary, each property on that type; nothing else may appear.</summary>
    private static readonly Dictionary<string, string[]> Vocabulary = new(StringComparer.Ordinal)
    {
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["name", "position", "item"],
        ["WebPage"] = ["name", "url", "inLanguage", "dateModified", "breadcrumb", "mainEntity"],
        ["WebSite"] = ["name", "url", "inLanguage"],
        ["Person"] = ["name", "url", "image", "jobTitle", "worksFor", "memberOf", "hasOccupation"],
        ["Role"] = ["roleName", "startDate", "endDate"],
        ["OrganizationRole"] = ["roleName", "startDate", "endDate", "memberOf", "member"],
        ["Organization"] = ["name", "alternateName", "member"],
        ["GovernmentOrganization"] = ["name", "url", "identifier", "sameAs", "telephone", "member"],
        ["ImageObject"] = ["contentUrl", "caption", "creditText"],
        ["DefinedTerm"] = ["name", "url"],
        ["Dataset"] = ["name", "url", "description", "inLanguage", "dateModified", "license", "distribution"],
        ["DataDownload"] = ["contentUrl", "encodingFormat"],
    };

    /// <summary>What is said in words that stand on the page too.</summary>
    private static readonly (string Type, string Property)[] Shown =
        [("ListItem", "name"), ("WebPage", "name"), ("Person", "name"), ("Person", "jobTitle"), ("Organization", "name"), ("DefinedTerm", "name"), ("Dataset", "name"), ("Dataset", "description"), ("WebSite", "name"), ("GovernmentOrganization", "telephone"), ("ImageObject", "creditText")];

    [Fact]
    public async Task Crawl_Seeds_EveryPageSaysOneBlockOfWhatItShows() => await AssertAllAsync(host);

    [Fact]
    public async Task Crawl_HostileStore_EveryPageSaysOneBlockOfWhatItShows()
    {
        await using var hostile = new SiteHost();
        var subject = await hostile.Store.PortfolioAsync("mobiliteit", "Mobiliteit </script>");
        await hostile.Store.PublishAsync("marie", Some.Content(Hostile) with
        {
            Terms = [Some.Term(start: "2022-06")],
            Assignments = [Some.Assignment(subject, "Mobiliteit </script>", start: "2023") with { IsActing = true }],
            Declaration = DeclarationState.Declared,
            Careers = [new("Raadslid", "Raadslid", null, 2010, 2014, "2010 - 2014")],
            SidePositions =
            [
                Some.SidePosition(1, "Stichting </script><i>"),
                Some.SidePosition(2, end: "2024-06-15") with { Title = "<!--<script>", Organisation = null },
            ],
        });
        await hostile.Store.PublishAsync("former", Some.Content("Vroeger") with { Terms = [Some.Term(start: "2018", end: "2022")] });

        var visits = await AssertAllAsync(hostile);

        Assert.Contains(visits, visit => visit.Page!.Types().Contains("Person", StringComparer.Ordinal) && visit.Page!.Thing("Person").Text("name") == Hostile);
        // Nothing of the name became markup: what the block holds is text, and no letter of it could end it.
        Assert.All(visits, visit => Assert.Empty(visit.Page!.QuerySelectorAll($"b, i, script:not({LinkedDataReading.Block})")));
        Assert.All(visits, visit => Assert.DoesNotContain('<', visit.Page!.QuerySelector(LinkedDataReading.Block)!.TextContent));
    }

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/?peildatum=x")]
    public async Task Get_Error_SaysNothing(string address) => Assert.Empty((await Crawl.VisitAsync(host, address)).Page!.QuerySelectorAll("script"));

    private static async Task<List<Visit>> AssertAllAsync(SiteHost site)
    {
        var visits = (await Crawl.AllAsync(site, "?peildatum=2024-06-01", "?q=lid")).Where(visit => visit is { Page: not null, Status: 200 }).ToList();
        Assert.True(visits.Count > 15, $"Only {visits.Count} pages were found.");
        var answered = visits.Select(visit => Origin + visit.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var visit in visits)
        {
            var (address, page) = (visit.Address, visit.Page!);
            var things = page.Things().SelectMany(thing => thing.Nested()).ToList();
            var faults = things.SelectMany(thing => Faults(thing, page)).ToList();
            foreach (var named in things.SelectMany(Addresses).Where(named => !answered.Contains(named)))
            {
                if (!named.StartsWith(Origin + "/", StringComparison.Ordinal) || (await Crawl.VisitAsync(site, named[Origin.Length..])).Status != 200)
                    faults.Add($"{named} does not answer");
                answered.Add(named);
            }
            Assert.True(faults.Count == 0, $"{address}: {string.Join("; ", faults)}");
            Assert.Equal("BreadcrumbList", page.Types()[0]);
            AssertBreadcrumb(page);
            if (page.QuerySelector("meta[name=robots]") is not null)
                Assert.Equal(["BreadcrumbList"], page.Types());
        }
        Assert.Contains(visits, visit => visit.Address == "/bestuurders?peildatum=2024-06-01" && visit.Page!.Types().Length == 1);
        return visits;
    }

    private static IEnumerable<string> Faults(JsonElement thing, IParentNode page)
    {
        var type = thing.Text("@type")!;
        foreach (var property in thing.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@'))
        {
            if (!Vocabulary.TryGetValue(type, out var known) || !known.Contains(property, StringComparer.Ordinal))
                yield return $"{type} {property} is not of the vocabulary";
        }
        var words = string.Join(' ', page.QuerySelector("title")!.Words(), page.QuerySelector("body")!.Words());
        foreach (var said in Shown.Where(shown => shown.Type == type).Select(shown => thing.Text(shown.Property)).Append(thing.Text("startDate")?[..4]).Append(thing.Text("endDate")?[..4]).OfType<string>())
        {
            if (!words.Contains(Spaced(said), StringComparison.OrdinalIgnoreCase))
                yield return $"{type} says '{said}', the page does not";
        }
        // A role in a subject names office and subject, which the page says in a sentence.
        foreach (var part in (thing.Text("roleName") ?? "").Replace(" (tijdelijk)", "", StringComparison.Ordinal).Split(", portefeuille "))
        {
            if (!words.Contains(Spaced(part), StringComparison.OrdinalIgnoreCase))
                yield return $"{type} says '{part}', the page does not";
        }
    }

    /// <summary>What must answer; the municipality's own website is not this site's.</summary>
    private static IEnumerable<string> Addresses(JsonElement thing) => new[] { thing.Text("@id"), thing.Text("@type") == "GovernmentOrganization" ? null : thing.Text("url"), thing.Text("item"), thing.Text("@type") == "ImageObject" ? thing.Text("contentUrl") : null }
        .OfType<string>().Select(address => address.Split('#')[0]);

    private static void AssertBreadcrumb(IParentNode page)
    {
        var said = page.Things()[0].All("itemListElement");
        var shown = page.QuerySelectorAll("nav.breadcrumb li").Words();
        Assert.Equal(Enumerable.Range(1, said.Count), said.Select(item => item.GetProperty("position").GetInt32()));
        if (shown.Length > 0)
            Assert.Equal(shown, said.Select(item => Spaced(item.Text("name")!)));
        Assert.Equal(page.QuerySelectorAll("nav.breadcrumb a").Select(link => Origin + link.GetAttribute("href")), said.SkipLast(1).Select(item => item.Text("item")));
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
