using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LeidenBestuur.Tests.Site;

/// <summary>One answer of the site.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its text.</param>
/// <param name="Page">Its page; null: it is none.</param>
internal sealed record Visit(string Address, int Status, string Body, IHtmlDocument? Page);

/// <summary>Follows every link, choice and form of the site, as far as there are any.</summary>
internal static class Crawl
{
    private const string Host = "http://localhost";

    /// <summary>Visits the start, the sitemap and all that can be reached from there, each address once.</summary>
    /// <param name="host">The site.</param>
    /// <param name="queries">Asked of every path beside its links: a day, words to search for.</param>
    public static async Task<List<Visit>> AllAsync(SiteHost host, params string[] queries)
    {
        var visits = new List<Visit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/health/live", "/health/ready"]);
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            var visit = await VisitAsync(host, address);
            visits.Add(visit);
            // What a day shows is followed from there, but a day's own links to the same day lead to nothing new.
            foreach (var found in Found(visit).Concat(address.Contains('?', StringComparison.Ordinal) ? [] : queries.Select(query => address + query)))
                open.Enqueue(found);
        }
        return visits;
    }

    public static async Task<Visit> VisitAsync(SiteHost host, string address)
    {
        var response = await host.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        return new(address, (int)response.StatusCode, body, isPage ? new HtmlParser().ParseDocument(body) : null);
    }

    /// <summary>The addresses of this site that an answer names: links, files, choices of its forms, places of the sitemap.</summary>
    private static IEnumerable<string> Found(Visit visit) => visit.Page is { } page
        ? page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => link.StartsWith('/')).Concat(Choices(page)).Select(WithoutFragment)
        : visit.Body.Split("<loc>").Skip(1).Select(text => text[Host.Length..text.IndexOf('<', StringComparison.Ordinal)]);

    private static IEnumerable<string> Choices(IHtmlDocument page) => page.QuerySelectorAll("form select option")
        .Select(option => $"{option.Closest("form")!.GetAttribute("action")}?{option.Closest("select")!.GetAttribute("name")}={option.GetAttribute("value")}{Hidden(option.Closest("form")!)}");

    /// <summary>What a form sends along unseen, as its moment.</summary>
    private static string Hidden(AngleSharp.Dom.IElement form) =>
        string.Concat(form.QuerySelectorAll("input[type=hidden]").Select(input => $"&{input.GetAttribute("name")}={input.GetAttribute("value")}"));

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
