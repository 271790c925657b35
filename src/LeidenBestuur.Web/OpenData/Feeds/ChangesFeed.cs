using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;

namespace LeidenBestuur.Web.OpenData.Feeds;

/// <summary>Publications as an Atom feed (RFC 4287), in the sentences of the log. A long one comes in pages (RFC 5005, section 3): one feed, and so one id.</summary>
/// <param name="choice">Of whom and of which kind.</param>
/// <param name="paging">Which page.</param>
/// <param name="publications">Those of the page, the latest first.</param>
/// <param name="municipality">Who publishes.</param>
/// <param name="absolute">Makes a path of this site an absolute address.</param>
public sealed class ChangesFeed(PublicationChoice choice, Paging paging, IReadOnlyList<Publication> publications, Municipality municipality, Func<string, string> absolute)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>When it last changed; of a feed without entries the beginning of time.</summary>
    public DateTime UpdatedAt => publications.Count == 0 ? DateTime.UnixEpoch : publications.Max(publication => publication.UpdatedAt);

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            new XDocument(Feed()).Save(writer);
        return stream.ToArray();
    }

    private XElement Feed() => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "nl"),
        Text("id", Tag(choice.Person is { } person ? Of(person.Id) : "wijzigingen", choice.Kind is { } kind ? "/" + PublicationKinds.InAddress(kind) : "")),
        Text("title", Title()),
        Text("subtitle", Texts.SiteName),
        Text("updated", Written(UpdatedAt)),
        new XElement(Atom + "author", Text("name", Texts.Changes_Author.FillPlain(("naam", municipality.Name))), Text("uri", municipality.Website.AbsoluteUri)),
        Page("self", paging.Number),
        Link("alternate", choice.PagePath, "text/html"),
        Pages(),
        publications.Select(Entry));

    /// <summary>The way to the other pages; none where all stands in one.</summary>
    private IEnumerable<XElement> Pages()
    {
        if (paging.Last == 1)
            yield break;
        yield return Page("first", 1);
        if (paging.Previous is { } previous)
            yield return Page("previous", previous);
        if (paging.Next is { } next)
            yield return Page("next", next);
        yield return Page("last", paging.Last);
    }

    private XElement Page(string relation, int number) => Link(relation, choice.FeedPage(number), "application/atom+xml");

    private XElement Entry(Publication publication) => new(
        Atom + "entry",
        Text("id", Tag(Of(publication.OfficialId), string.Create(CultureInfo.InvariantCulture, $"/versies/{publication.Number}"))),
        Text("title", publication.Headline),
        Text("published", Written(publication.PublishedAt)),
        Text("updated", Written(publication.UpdatedAt)),
        Link("alternate", publication.VersionPath ?? publication.HistoryPath, "text/html"),
        Link("related", publication.Path, "text/html"),
        new XElement(Atom + "category", new XAttribute("term", PublicationKinds.InAddress(publication.Kind)), new XAttribute("label", PublicationKinds.Words(publication.Kind))),
        Text("summary", string.Join('\n', Sentences(publication))),
        Text("content", string.Concat(Sentences(publication).Select(sentence => $"<p>{Html.Encode(sentence)}</p>")), new XAttribute("type", "html")));

    private static IEnumerable<string> Sentences(Publication publication) =>
        [.. publication.Lines, .. publication.ReasonLine is { } reason ? [reason] : Array.Empty<string>()];

    private string Title()
    {
        var title = choice.Person is { } person ? Texts.History_Title.FillPlain(("naam", person.Name)) : Texts.Changes_Title;
        return choice.Kind is { } kind ? Texts.Changes_FeedOf.FillPlain(("titel", title), ("soort", PublicationKinds.Words(kind))) : title;
    }

    /// <summary>A name that stays when the site, a person's address or a name changes (RFC 4151): the numbers of what was published never do.</summary>
    private string Tag(string what, string part) => $"tag:{municipality.Website.Host},2026:{municipality.TooiIdentifier}/{what}{part}";

    private static string Of(int officialId) => string.Create(CultureInfo.InvariantCulture, $"bestuurders/{officialId}");

    private XElement Link(string relation, string path, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("hreflang", "nl"), new XAttribute("href", absolute(path)));

    private static XElement Text(string name, string text, params object[] attributes) => new(Atom + name, attributes, XmlCharacters.Safe(text));

    private static string Written(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
