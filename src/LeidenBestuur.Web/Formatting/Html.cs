using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LeidenBestuur.Web.Formatting;

/// <summary>How text becomes HTML on every page: letters such as ë stay as they are, marks of HTML are encoded.</summary>
public static class Html
{
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
