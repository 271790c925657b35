using System.Text.Json;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.BrowserTests.Html;

/// <summary>What pages say for machines, read into triples by a program that knows nothing of this site.</summary>
[Collection(HtmlFilesReaders.Name)]
public sealed class LinkedDataTests(HtmlFiles files)
{
    private const string Vocabulary = "https://schema.org/";
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string Origin = "http://localhost";
    private const string Mayor = Origin + "/bestuurders/peter-heijkoop#persoon";
    private const string Municipality = Origin + "/#gemeente";

    [Fact]
    public async Task Read_GoldenFiles_GivesTheFactsOfTheSeed()
    {
        var read = await ReadAsync(Directory.GetFiles(Path.Combine(Repository.Root, "tests", "LeidenBestuur.Tests", "Site", "LinkedData", "Golden"), "*.json"));
        IReadOnlyList<Triple> Of(string name) => Assert.Single(read.Single(pair => Path.GetFileNameWithoutExtension(pair.Key) == name).Value);

        var profile = Of("mayor");
        Assert.Equal(["Peter Heijkoop"], profile.Values(Mayor, "name"));
        Assert.Equal(["Burgemeester"], profile.Values(Mayor, "jobTitle"));
        Assert.Equal([Municipality], profile.Values(Mayor, "worksFor"));
        Assert.Equal(["https://identifier.overheid.nl/tooi/id/gemeente/gm0546"], profile.Values(Municipality, "identifier"));
        Assert.Contains(profile, triple => triple is { Property: Type, Value: Vocabulary + "GovernmentOrganization", Subject: Municipality });
        Assert.Equal([("2024-12-31", Vocabulary + "Date")], profile.Typed(Origin + "/nevenfuncties/4#functie", "endDate"));
        Assert.Equal(["Stichting Kindercentra Gorinchem"], profile.Values(Assert.Single(profile.Values(Origin + "/nevenfuncties/4#functie", "memberOf")), "name"));
        // The source does not say since when.
        Assert.DoesNotContain(profile, triple => triple.Property == Vocabulary + "startDate");

        var college = Of("home");
        var roles = college.Values(Municipality, "member").ToList();
        Assert.Equal(6, roles.Count);
        Assert.Equal([Mayor], roles.Where(role => college.Values(role, "roleName").Contains("Burgemeester")).SelectMany(role => college.Values(role, "member")));
        Assert.Equal(["https://creativecommons.org/publicdomain/zero/1.0/"], Of("register").Values(Origin + "/nevenfuncties#gegevens", "license"));
        Assert.Equal([Vocabulary + "DefinedTerm"], Of("portfolio").Where(triple => triple.Subject == Origin + "/portefeuilles/mobiliteit#onderwerp" && triple.Property == Type).Select(triple => triple.Value));
        Assert.Equal([Origin + "/nevenfuncties/4#functie"], Of("entry").Values(Mayor, "memberOf"));
    }

    [Fact]
    public async Task Read_EveryKindOfPage_GivesTriplesOfSchemaOrgOnly()
    {
        var read = await ReadAsync(await files.PathsAsync());
        var errors = Pages.All.Where(page => page.Status != 200 || page.Path.StartsWith("/beheer", StringComparison.Ordinal)).Select(page => page.Name + ".html").ToHashSet(StringComparer.Ordinal);

        foreach (var (file, blocks) in read)
        {
            if (errors.Contains(Path.GetFileName(file)))
                continue;
            var triples = Assert.Single(blocks);
            Assert.True(triples.Any(triple => triple.Value == Vocabulary + "BreadcrumbList"), file);
            Assert.All(triples, triple => Assert.True(triple.Property.StartsWith(Vocabulary, StringComparison.Ordinal) || triple.Property.StartsWith("http://www.w3.org/1999/02/22-rdf-syntax-ns#", StringComparison.Ordinal), $"{file}: {triple}"));
        }

        var rich = Assert.Single(read.Single(pair => Path.GetFileName(pair.Key) == "profile, every state.html").Value);
        var person = Assert.Single(rich, triple => triple is { Property: Type, Value: Vocabulary + "Person" }).Subject;
        Assert.Contains(("2022-06-30", Vocabulary + "Date"), rich.Values(person, "memberOf").SelectMany(role => rich.Typed(role, "startDate")));
    }

    private static async Task<Dictionary<string, List<List<Triple>>>> ReadAsync(IEnumerable<string> paths)
    {
        await Checkers.DemandAsync("node", "nodejs");
        var program = await Checkers.FileAsync("..", "triples.mjs");
        var answer = Path.GetTempFileName();
        var (exitCode, _, error) = await Checkers.RunAsync("node", [program, answer, .. paths]);
        var output = await File.ReadAllTextAsync(answer);
        File.Delete(answer);

        Assert.True(exitCode == 0, error);
        return JsonSerializer.Deserialize<Dictionary<string, List<List<string[]>>>>(output)!
            .ToDictionary(pair => pair.Key, pair => pair.Value.ConvertAll(block => block.ConvertAll(part => new Triple(part[0], part[1], part[2], part[3]))), StringComparer.Ordinal);
    }
}

/// <summary>One fact.</summary>
/// <param name="Subject">Of what; "_:…" for what has no address.</param>
/// <param name="Property">What is said.</param>
/// <param name="Value">Text or address.</param>
/// <param name="Datatype">The type of a text; empty: an address.</param>
internal sealed record Triple(string Subject, string Property, string Value, string Datatype);

internal static class Triples
{
    public static IEnumerable<string> Values(this IEnumerable<Triple> triples, string subject, string property) => triples.Typed(subject, property).Select(typed => typed.Value);

    public static IEnumerable<(string Value, string Datatype)> Typed(this IEnumerable<Triple> triples, string subject, string property) =>
        triples.Where(triple => triple.Subject == subject && triple.Property == "https://schema.org/" + property).Select(triple => (triple.Value, triple.Datatype));
}
