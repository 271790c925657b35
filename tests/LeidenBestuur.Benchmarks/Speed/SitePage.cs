using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>A kind of public page, with an address of it.</summary>
internal sealed record SitePage(string Name, string Path);

/// <summary>One address of every kind, found on the pages as a visitor finds it.</summary>
internal static partial class SitePages
{
    public const string Profile = "profile";
    public const string Register = "register";

    public static async Task<List<SitePage>> OfAsync(RunningSite site)
    {
        var register = await LinksAsync(site, "/nevenfuncties");
        var newest = register.Where(link => Year().IsMatch(link)).OrderByDescending(link => int.Parse(link.Split('/')[^1], CultureInfo.InvariantCulture));
        var year = register.FirstOrDefault(link => link == "/nevenfuncties/jaar/2024") ?? newest.First();
        var overview = await LinksAsync(site, year);
        // Somebody who states something: the largest kind of profile.
        var profile = overview.First(link => Official().IsMatch(link));
        var stated = (await LinksAsync(site, profile)).Concat(register).Concat(overview).ToList();
        var entry = stated.First(link => Entry().IsMatch(link));
        var subject = (await LinksAsync(site, "/portefeuilles")).First(link => link.StartsWith("/portefeuilles/", StringComparison.Ordinal));
        var organisation = stated.Concat(await LinksAsync(site, entry)).First(link => Organisation().IsMatch(link));
        var stylesheet = register.First(link => link.EndsWith(".css", StringComparison.Ordinal));
        return
        [
            new("home", "/"), new(Profile, profile), new("officials", "/bestuurders"), new("portfolios", "/portefeuilles"), new("portfolio", subject), new(Register, "/nevenfuncties"), new("year overview", year),
            new("entry", entry), new("organisation", organisation), new("change log", "/wijzigingen"), new("comparison", "/vergelijken"), new("search", "/zoeken?q=sport"), new("goals", "/doelen"), new("content page", "/over"),
            new("CSV", "/nevenfuncties.csv"), new("feed", "/wijzigingen.atom"), new("sitemap", "/sitemap.xml"), new("stylesheet", stylesheet),
        ];
    }

    private static async Task<List<string>> LinksAsync(RunningSite site, string path) =>
        [.. Link().Matches(Encoding.UTF8.GetString(await site.BytesAsync(path, "identity"))).Select(link => link.Groups["path"].Value)];

    [GeneratedRegex("href=\"(?<path>/[^\"?#]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("^/nevenfuncties/jaar/[0-9]{4}$", RegexOptions.None, 5000)]
    private static partial Regex Year();

    [GeneratedRegex("^/nevenfuncties/[0-9]+$", RegexOptions.None, 5000)]
    private static partial Regex Entry();

    [GeneratedRegex("^/bestuurders/[^/]+$", RegexOptions.None, 5000)]
    private static partial Regex Official();

    [GeneratedRegex("^/organisaties/[^/]+$", RegexOptions.None, 5000)]
    private static partial Regex Organisation();
}
