using System.Collections.Frozen;
using Microsoft.AspNetCore.WebUtilities;

namespace LeidenBestuur.Web.Caching;

/// <summary>Which page is asked for: nothing else of a request has a say in what is made and kept.</summary>
/// <param name="Origin">Scheme and host, one of those that are known to be of this site.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The parameters that the page knows, in one order; empty: none.</param>
public readonly record struct PageKey(string Origin, string Path, string Query)
{
    private static readonly string[] OfMoment = ["peildatum", "bekend"];

    /// <summary>The parameters that pages know beside those of the moment, by the first part of their path. What is not here does not reach a page that is kept.</summary>
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["bestuurders"] = ["pagina"],
        ["nevenfuncties"] = ["bestuurder", "betaling", "ambt", "stand", "tekst", "volgorde", "vorm", "jaar", "pagina"],
        ["nevenfuncties.csv"] = ["bestuurder", "betaling", "ambt", "stand", "tekst", "volgorde", "vorm", "jaar", "pagina"],
        ["organisaties"] = ["pagina"],
        ["portefeuilles"] = ["pagina"],
        ["vergelijken"] = ["van", "tot"],
        ["wijzigingen"] = ["bestuurder", "soort", "van", "tot", "pagina"],
        ["wijzigingen.atom"] = ["bestuurder", "soort", "van", "tot", "pagina"],
        ["zoeken"] = ["q"],
    }.ToFrozenDictionary();

    public static PageKey Of(string origin, string path, HttpRequest request) => new(origin, path, request.QueryString.HasValue ? Canonical(path, request.Query) : "");

    private static string Canonical(string path, IQueryCollection query)
    {
        var names = Known.TryGetValue(path.Split('/')[1], out var own) ? OfMoment.Concat(own) : OfMoment;
        // An empty field of a form is absent; a parameter that stands there twice is a mistake, which the page must see.
        var given = names.Where(query.ContainsKey).Select(name => (Name: name, Values: query[name])).Where(pair => pair.Values.Count > 1 || !string.IsNullOrWhiteSpace(pair.Values));
        return given.Aggregate("", (all, pair) => pair.Values.Aggregate(all, (before, value) => QueryHelpers.AddQueryString(before, pair.Name, value ?? "")));
    }
}
