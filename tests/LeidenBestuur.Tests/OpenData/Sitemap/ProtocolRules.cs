using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace LeidenBestuur.Tests.OpenData.Sitemap;

/// <summary>
/// What the published schemas of the protocol demand (sitemap.xsd and siteindex.xsd, version 0.9): the namespace, at least one address, the order
/// loc, lastmod, changefreq, priority, each at most once, a loc of 12 to 2048 characters, and a lastmod that is a W3C Datetime.
/// </summary>
internal static class ProtocolRules
{
    public static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Schema =
        """
        <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
          <xsd:element name="urlset"><xsd:complexType><xsd:sequence><xsd:element name="url" type="Entry" maxOccurs="50000"/></xsd:sequence></xsd:complexType></xsd:element>
          <xsd:element name="sitemapindex"><xsd:complexType><xsd:sequence><xsd:element name="sitemap" type="Entry" maxOccurs="50000"/></xsd:sequence></xsd:complexType></xsd:element>
          <xsd:complexType name="Entry">
            <xsd:sequence>
              <xsd:element name="loc"><xsd:simpleType><xsd:restriction base="xsd:anyURI"><xsd:minLength value="12"/><xsd:maxLength value="2048"/></xsd:restriction></xsd:simpleType></xsd:element>
              <xsd:element name="lastmod" minOccurs="0"><xsd:simpleType><xsd:union memberTypes="xsd:date xsd:dateTime"/></xsd:simpleType></xsd:element>
            </xsd:sequence>
          </xsd:complexType>
        </xsd:schema>
        """;

    /// <summary>The addresses of a file that keeps the rules, each with its lastmod (null: none).</summary>
    public static IReadOnlyList<(string Address, string? Changed)> Read(string file)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(Schema)));
        var document = XDocument.Parse(file);
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        Assert.Contains(document.Root!.Name.LocalName, new[] { "urlset", "sitemapindex" });
        Assert.True(Encoding.UTF8.GetByteCount(file) < 50 * 1024 * 1024, "The file is larger than 50 MB.");
        Assert.Equal("utf-8", document.Declaration!.Encoding);
        return [.. document.Root.Elements().Select(entry => (entry.Element(Protocol + "loc")!.Value, Checked(entry.Element(Protocol + "lastmod")?.Value)))];
    }

    /// <summary>An instant must name its zone, which the schema leaves open.</summary>
    private static string? Checked(string? changed)
    {
        if (changed is not null)
            Assert.True(DateTime.TryParseExact(changed, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _), changed);
        return changed;
    }
}
