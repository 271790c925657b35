using System.Collections.Frozen;
using Microsoft.AspNetCore.WebUtilities;

namespace LeidenBestuur.Web.Caching;

/// <summary>Which page is asked for: nothing else of a request has a say in what is made and kept.</summary>
/// <param name="Origin">Scheme and host, one of those that are known to be of this site.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The parameters that the page knows, in one order; empty: none.</param>
public readonly record struct PageKey(string Origin, string Path, string Query)
{
    /// <summary>The longest that a page leads to is a text to look for, with each of its letters as nine; what is longer would cost more to remember than to answer.</summary>
    private const int Longest = 2_048;

    private static readonly string[] OfMoment = ["peildatum", "bekend"];

    private static readonly string[] OfRegister = ["bestuurder", "betaling", "ambt", "stand", "tekst", "volgorde", "vorm"];

    /// <summary>The parameters that pages know beside those of the moment, by path, or by that of the folder that holds them. What is not here does not reach a page that is kept.</summary>
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["/bestuurders"] = ["pagina"],
        ["/nevenfuncties"] = [.. OfRegister, "pagina"],
        ["/nevenfuncties.csv"] = [.. OfRegister, "jaar"],
        ["/nevenfuncties/jaar/"] = ["pagina"],
        ["/vergelijken"] = ["van", "tot"],
        ["/wijzigingen"] = ["bestuurder", "soort", "van", "tot", "pagina"],
        ["/wijzigingen.atom"] = ["bestuurder", "soort", "pagina"],
        ["/zoeken"] = ["q"],
    }.ToFrozenDictionary();

    /// <summary>The page of a request; null: none that is kept, because the address is too long or says something twice, which is a mistake that only the page itself can answer.</summary>
    public static PageKey? Of(string origin, string path, HttpRequest request)
    {
        var query = request.QueryString.Value ?? "";
        if (path.Length + query.Length > Longest)
            return null;
        return query.Length == 0 ? new(origin, path, "") : Canonical(path, request.Query) is { } known ? new(origin, path, known) : null;
    }

    private static string? Canonical(string path, IQueryCollection query)
    {
        var canonical = "";
        foreach (var name in Known.TryGetValue(path, out var own) || Known.TryGetValue(path[..(path.LastIndexOf('/') + 1)], out own) ? OfMoment.Concat(own) : OfMoment)
        {
            var values = query[name];
            if (values.Count > 1)
                return null;
            // An empty field of a form is absent.
            if (!string.IsNullOrWhiteSpace(values))
                canonical = QueryHelpers.AddQueryString(canonical, name, values.ToString());
        }
        return canonical;
    }
}
