using System.Globalization;
using LeidenBestuur.Web.Formatting;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>A kind of page, with an address of it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">Its address.</param>
internal sealed record CountryPage(string Name, string Path)
{
    /// <summary>Whether it is about one person or thing, which is then looked up; the others are about all of them.</summary>
    public bool IsOne => !Name.Split(',')[0].EndsWith('s') && Name.Split(',')[0] is not ("home" or "register" or "year overview" or "CSV" or "sitemap" or "feed" or "change log");
}

internal static class CountryPages
{
    /// <summary>In office, with a portrait and paid positions.</summary>
    private const int Official = 12;

    /// <summary>In office, and the last version is a correction.</summary>
    private const int Corrected = 21;

    /// <summary>One address of each kind, of the same people in every size of store.</summary>
    public static async Task<List<CountryPage>> OfAsync(string connection)
    {
        await using var store = new SqliteConnection(connection);
        await store.OpenAsync();
        var slug = Slug.Of(CountryPeople.Name(Official));
        var (entry, organisation) = await EntryAsync(store, slug);
        var subject = await ScalarAsync(store, "SELECT p.Slug FROM Portfolios p JOIN PortfolioAssignments a ON a.PortfolioId = p.Id ORDER BY a.Id LIMIT 1", slug);
        var name = CountryPeople.Name(Official);
        var year = DateTime.UtcNow.Year - 1;
        return
        [
            new("home", "/"), new("home, other day", $"/?peildatum={year}-06-30"), new("officials", "/bestuurders"), new("profile", $"/bestuurders/{slug}"), new("profile, other day", $"/bestuurders/{slug}?peildatum={year}-06-30"),
            new("profile, corrected", $"/bestuurders/{Slug.Of(CountryPeople.Name(Corrected))}"), new("history", $"/bestuurders/{slug}/wijzigingen"), new("version", $"/bestuurders/{slug}/versies/2"),
            new("version, corrected", $"/bestuurders/{Slug.Of(CountryPeople.Name(Corrected))}/versies/5"), new("portfolio", $"/portefeuilles/{subject}"), new("subjects", "/portefeuilles"), new("goals", "/doelen"),
            new("register", "/nevenfuncties"), new("register, filtered", $"/nevenfuncties?bestuurder={slug}"), new("register, paid now", "/nevenfuncties?betaling=betaald&stand=nu"), new("register, table", "/nevenfuncties?vorm=tabel"),
            new("register, other day", $"/nevenfuncties?peildatum={year}-06-30"), new("year overview, other day", $"/nevenfuncties/jaar/{year}?peildatum={year}-12-31"), new("CSV, other day", $"/nevenfuncties.csv?peildatum={year}-06-30"),
            new("year overview", $"/nevenfuncties/jaar/{year}"), new("CSV", "/nevenfuncties.csv"), new("entry", $"/nevenfuncties/{entry}"), new("organisation", $"/organisaties/{Slug.Of(organisation)}"),
            new("search, name", $"/zoeken?q={Uri.EscapeDataString(name)}"), new("search, subject", "/zoeken?q=zwembad"), new("search, organisation", $"/zoeken?q={Uri.EscapeDataString(organisation)}"),
            new("search, typing error", $"/zoeken?q={Uri.EscapeDataString(name[..^3] + name[^2..])}"), new("search, nothing", "/zoeken?q=qqxqqz"), new("change log", "/wijzigingen"), new("feed", "/wijzigingen.atom"),
            new("sitemap", "/sitemap.xml"), new("content page", "/privacy"), new("not found", "/bestuurders/niemand"),
        ];
    }

    private static async Task<(string Entry, string Organisation)> EntryAsync(SqliteConnection store, string slug)
    {
        const string Newest = "FROM SidePositions s JOIN ProfileContents c ON c.Id = s.ContentId JOIN Versions v ON v.Id = c.VersionId JOIN Officials o ON o.Id = v.OfficialId WHERE o.Slug = $slug ORDER BY s.Id DESC LIMIT 1";
        return (await ScalarAsync(store, $"SELECT s.EntryId {Newest}", slug), await ScalarAsync(store, $"SELECT s.Organisation {Newest}", slug));
    }

    private static async Task<string> ScalarAsync(SqliteConnection store, string sql, string slug)
    {
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$slug", slug);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
