using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>Makes a public page into one of a preview.</summary>
/// <param name="Prefix">Before the addresses of the preview.</param>
/// <param name="StaysInside">Whether links lead to other pages of the preview, or to the site as it is.</param>
/// <param name="Sentence">What the bar says.</param>
/// <param name="Back">The way out, for who has one.</param>
public sealed record PreviewHtml(string Prefix, bool StaysInside, IHtmlContent Sentence, IHtmlContent? Back)
{
    private const string Portraits = "/portretten/";

    /// <summary>The same for who is in the preview and who is not.</summary>
    private static readonly string[] Outside = ["/assets/", "/favicon.svg"];

    public byte[] Of(byte[] page)
    {
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
        foreach (var name in new[] { "src", "srcset" })
        {
            foreach (var element in document.QuerySelectorAll($"[{name}]"))
                element.SetAttribute(name, string.Join(", ", element.GetAttribute(name)!.Split(", ")
                    .Select(address => address.StartsWith(Portraits, StringComparison.Ordinal) ? Prefix + address : address)));
        }
        if (StaysInside)
            LeadInside(document);
        HideFromSearch(document);
        AddBar(document);
        return Encoding.UTF8.GetBytes(document.ToHtml());
    }

    private void LeadInside(IHtmlDocument document)
    {
        foreach (var name in new[] { "href", "action" })
        {
            foreach (var element in document.QuerySelectorAll($"[{name}]"))
            {
                var address = element.GetAttribute(name)!;
                if (address is ['/', not '/', ..] or "/" && !Outside.Any(outside => address.StartsWith(outside, StringComparison.Ordinal)))
                    element.SetAttribute(name, Prefix + address);
            }
        }
    }

    private static void HideFromSearch(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("link[rel=canonical], meta[property='og:url'], meta[name=robots]").ToList())
            element.Remove();
        var robots = document.CreateElement("meta");
        robots.SetAttribute("name", "robots");
        robots.SetAttribute("content", "noindex");
        document.Head!.Append(robots);
    }

    /// <summary>Behind the link that skips to the content, which comes first.</summary>
    private void AddBar(IHtmlDocument document)
    {
        var bar = document.CreateElement("aside");
        bar.ClassName = "frame";
        bar.SetAttribute("aria-label", "Voorbeeld");
        bar.SetAttribute("data-testid", "preview");
        bar.InnerHtml = $"<div class=\"utrecht-alert utrecht-alert--warning\"><p>{Written(Sentence)}{(Back is null ? "" : " " + Written(Back))}</p></div>";
        var first = document.Body!.QuerySelector(":scope > a");
        if (first is null)
            document.Body.Prepend(bar);
        else
            first.After(bar);
    }

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Html.Encoder);
        return writer.ToString();
    }
}
