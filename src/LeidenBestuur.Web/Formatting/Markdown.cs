using Ganss.Xss;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Formatting;

/// <summary>
/// Editors' Markdown as safe HTML: CommonMark without raw HTML, autolinks or smart punctuation. Addresses are http, https, mailto, tel or
/// of this site; images are of this site only.
/// </summary>
public static class Markdown
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly HtmlSanitizer Sanitizer = BuildSanitizer();

    /// <param name="markdown">The text.</param>
    /// <param name="firstHeading">The level that the highest heading gets; deeper ones follow without a skip.</param>
    public static IHtmlContent Render(string markdown, int firstHeading = 2)
    {
        var document = Parse(markdown);
        LevelHeadings(document, firstHeading);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAllowed(link)).ToList())
            link.ReplaceBy(Content(link));
        return new HtmlString(Sanitizer.Sanitize(document.ToHtml(Pipeline)));
    }

    /// <summary>The words of the first paragraph; empty: there is none.</summary>
    public static string FirstParagraph(string markdown) =>
        Words(Parse(markdown).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline);

    /// <summary>The words of the whole text, a line for each block.</summary>
    public static string PlainText(string markdown) =>
        string.Join('\n', Parse(markdown).Descendants<LeafBlock>().Select(block => Words(block.Inline)).Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>A text as <see cref="Render"/> reads it.</summary>
    internal static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    /// <summary>The plain words of a part of a text.</summary>
    internal static string Words(ContainerInline? part) =>
        string.Concat((part?.Descendants<LeafInline>() ?? []).Select(word => word is LiteralInline literal ? literal.Content.ToString() : " "));

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        return builder.Build();
    }

    /// <summary>The second wall: what the renderer cannot have written does not come through either.</summary>
    private static HtmlSanitizer BuildSanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "em", "strong", "code", "pre", "blockquote", "br", "hr", "img",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "src", "alt", "start" },
        AllowedSchemes = new HashSet<string>(Schemes, StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    });

    private static void LevelHeadings(MarkdownDocument document, int firstHeading)
    {
        var open = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (open.TryPeek(out var above) && above >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            heading.Level = Math.Min(firstHeading + open.Count - 1, 6);
        }
    }

    private static bool IsAllowed(LinkInline link)
    {
        var address = link.Url ?? "";
        if (address.StartsWith('/'))
            return address.Length == 1 || address[1] is not ('/' or '\\');
        if (link.IsImage)
            return false;
        return address.StartsWith('#')
            || Schemes.Any(scheme => address.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words of a link or the description of an image, without the address.</summary>
    private static ContainerInline Content(LinkInline link)
    {
        var content = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            content.AppendChild(child);
        }
        return content;
    }
}
