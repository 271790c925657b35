using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Shared.LinkedData;

/// <summary>The facts of a page for machines: schema.org as JSON-LD.</summary>
public static class PageThings
{
    // The encoder also writes what HTML would read as the end of the block, <, as \u003C.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new AsItsOwnType() },
        TypeInfoResolver = ThingsJson.Default,
    };

    /// <summary>What a page of now says: where it stands, what it is, and what it is about.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="path">Its one address.</param>
    /// <param name="site">What it shares with other pages.</param>
    public static IReadOnlyList<Thing> OfNow(PageFrame frame, string path, SiteThings site)
    {
        var about = frame.About?.Invoke(site).ToList() ?? [];
        var place = Place(frame, path, site) with { Id = site.Address(path) + "#kruimelpad" };
        var page = new WebPage
        {
            Id = site.Address(path),
            Name = frame.Title,
            Url = site.Address(path),
            InLanguage = "nl",
            DateModified = frame.ChangedAt,
            Breadcrumb = new Mention(place.Id),
            MainEntity = about is [{ Id: { } id }, ..] ? new Mention(id) : null,
        };
        return [place, page, .. about];
    }

    /// <summary>What any page says, also one of another day or an old version: where it stands. The rest would be read as if it were so now.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="path">The address of just what it shows.</param>
    /// <param name="site">What it shares with other pages.</param>
    public static BreadcrumbList Place(PageFrame frame, string path, SiteThings site) => new()
    {
        ItemListElement = [.. frame.Breadcrumb.Append(new Crumb(frame.Title, path))
            .Select((crumb, i) => new ListItem { Position = i + 1, Name = crumb.Name, Item = site.Address(crumb.Path) })],
    };

    public static IHtmlContent Write(IReadOnlyList<Thing> things) => new HtmlString(JsonSerializer.Serialize(new Graph("https://schema.org", things), Json));

    /// <summary>A thing with properties of its own where any thing can stand.</summary>
    private sealed class AsItsOwnType : JsonConverter<Thing>
    {
        public override Thing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Linked data are only written.");

        public override void Write(Utf8JsonWriter writer, Thing value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}

/// <summary>All things of a page together, and in whose words.</summary>
internal sealed record Graph([property: JsonPropertyName("@context")] string Context, [property: JsonPropertyName("@graph")] IReadOnlyList<Thing> Things);

/// <summary>How things are written: worked out when the site is built, and not at each start.</summary>
[JsonSerializable(typeof(Graph))]
[JsonSerializable(typeof(BreadcrumbList))]
[JsonSerializable(typeof(DataDownload))]
[JsonSerializable(typeof(Dataset))]
[JsonSerializable(typeof(DefinedTerm))]
[JsonSerializable(typeof(GovernmentOrganization))]
[JsonSerializable(typeof(ImageObject))]
[JsonSerializable(typeof(ListItem))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(OrganizationRole))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(WebPage))]
[JsonSerializable(typeof(WebSite))]
internal sealed partial class ThingsJson : JsonSerializerContext;
