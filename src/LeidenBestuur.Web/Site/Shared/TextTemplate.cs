using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>
/// Fills in the sentences of Texts.resx. {naam} takes a value; {Naam} the same value with a capital; {n|functie|functies} a number
/// with its noun; [woorden]{adres} makes the words a link; **woorden** stand out. A value that is missing, null or not asked for is a mistake and throws.
/// </summary>
public static partial class TextTemplate
{
    /// <summary>As HTML: strings and numbers are encoded, <see cref="IHtmlContent"/> is taken as it is.</summary>
    public static IHtmlContent Fill(this string template, params (string Name, object Value)[] values) =>
        new HtmlString(Write(template, values, Encoded, text => StandingOut().Replace(Html.Encode(text), "<strong>${words}</strong>"),
            (words, address) => $"<a href=\"{Html.Encode(address)}\">{Html.Encode(words)}</a>"));

    /// <summary>As plain text, for titles and descriptions: a link keeps its words only.</summary>
    public static string FillPlain(this string template, params (string Name, object Value)[] values) =>
        Write(template, values, Plain, text => StandingOut().Replace(text, "${words}"), (words, _) => words);

    private static string Write(
        string template, (string Name, object Value)[] values, Func<object, bool, string> value, Func<string, string> text, Func<string, string, string> link)
    {
        var filled = new StringBuilder();
        var unused = values.Select(pair => pair.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = template;
        while (rest.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = rest.IndexOf('}', open);
            var (name, nouns) = Placeholder(rest[(open + 1)..close]);
            unused.Remove(name);
            var given = Value(values, name, template);
            var before = rest[..open];
            if (before.EndsWith(']') && before.LastIndexOf('[') is var start and >= 0)
                filled.Append(text(before[..start])).Append(link(before[(start + 1)..^1], Plain(given, false)));
            else
                filled.Append(text(before)).Append(value(given, char.IsUpper(name[0]))).Append(text(Noun(given, nouns)));
            rest = rest[(close + 1)..];
        }
        if (unused.Count > 0)
            throw new ArgumentException($"The text '{template}' does not ask for '{string.Join(", ", unused)}'.", nameof(values));
        return filled.Append(text(rest)).ToString();
    }

    private static (string Name, string[] Nouns) Placeholder(string inside) =>
        inside.Split('|') is [var name, .. var nouns] ? (name, nouns) : (inside, []);

    private static object Value((string Name, object Value)[] values, string name, string template) =>
        values.FirstOrDefault(pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase)).Value
        ?? throw new ArgumentException($"The text '{template}' asks for '{name}'.", nameof(values));

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StandingOut();

    private static string Noun(object value, string[] nouns) => nouns switch
    {
        [] => "",
        [var one, var more] => " " + (value is 1 ? one : more),
        _ => throw new FormatException("A number takes two nouns: {n|one|more}."),
    };

    private static string Encoded(object value, bool capital) => value is IHtmlContent html ? Markup(html) : Html.Encode(Plain(value, capital));

    private static string Markup(IHtmlContent html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, Html.Encoder);
        return writer.ToString();
    }

    private static string Plain(object value, bool capital) => value switch
    {
        string text => capital ? Dutch.Capitalised(text) : text,
        int number => number.ToString(Dutch.Culture),
        _ => throw new ArgumentException($"A {value.GetType().Name} does not fit in this text.", nameof(value)),
    };
}
