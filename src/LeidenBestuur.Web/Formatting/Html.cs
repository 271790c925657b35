using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Formatting;

/// <summary>How text becomes HTML on every page: letters such as ë stay as they are, marks of HTML are encoded.</summary>
public static class Html
{
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Plain text where HTML is asked for.</summary>
    public static IHtmlContent AsText(this string text) => new HtmlString(Encode(text));

    /// <summary>A link, for inside a sentence.</summary>
    public static IHtmlContent AsLink(this string words, string address) => words.AsText().AsLink(address);

    /// <summary>A link whose words are HTML already.</summary>
    public static IHtmlContent AsLink(this IHtmlContent words, string address) =>
        new HtmlContentBuilder().AppendHtml($"<a href=\"{Encode(address)}\">").AppendHtml(words).AppendHtml("</a>");
}
