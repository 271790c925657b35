using System.Globalization;
using System.Xml.Linq;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>One address.</summary>
/// <param name="Path">On this site.</param>
/// <param name="Changed">When what it shows last changed, UTC; null: not known.</param>
public sealed record SitemapAddress(string Path, DateTime? Changed);

/// <summary>The addresses as files: one, or an index and its parts where there are more than the protocol allows in one.</summary>
/// <param name="addresses">All of them.</param>
/// <param name="absolute">Makes a path an absolute address.</param>
/// <param name="limit">How many may stand in one file.</param>
public sealed class SitemapFiles(IReadOnlyList<SitemapAddress> addresses, Func<string, string> absolute, int limit = SitemapFiles.MostInOneFile)
{
    /// <summary>As the protocol says.</summary>
    public const int MostInOneFile = 50_000;

    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The file that robots.txt names.</summary>
    public string First() => addresses.Count <= limit
        ? Write("urlset", "url", addresses)
        : Write("sitemapindex", "sitemap", addresses.Chunk(limit).Select((part, i) => new SitemapAddress($"/sitemap-{i + 1}.xml", part.Max(address => address.Changed))));

    /// <summary>A part, from 1; null: there is none.</summary>
    public string? Part(int number) => addresses.Chunk(limit).ElementAtOrDefault(number - 1) is { } part ? Write("urlset", "url", part) : null;

    private string Write(string root, string name, IEnumerable<SitemapAddress> entries) =>
        new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(Protocol + root, entries.Select(entry => new XElement(
            Protocol + name,
            new XElement(Protocol + "loc", absolute(entry.Path)),
            entry.Changed is { } changed ? new XElement(Protocol + "lastmod", changed.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null)));
}
