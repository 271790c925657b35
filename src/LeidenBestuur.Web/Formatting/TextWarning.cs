using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeidenBestuur.Web.Formatting;

/// <summary>What an editor should look at again in a text that everybody can read.</summary>
public enum TextWarningKind
{
    /// <summary>Adres: a Dutch postcode with its letters.</summary>
    Postcode,

    /// <summary>Mobiel nummer.</summary>
    MobileNumber,

    /// <summary>E-mailadres at a provider for households.</summary>
    PrivateEmail,

    /// <summary>Overgeslagen kopniveau.</summary>
    SkippedHeading,

    /// <summary>"Klik hier": words that say nothing of where the link leads.</summary>
    EmptyLinkText,

    /// <summary>"De komende vier jaar": words that go stale where they stand.</summary>
    StaleWords,
}

/// <summary>Waarschuwing bij openbare tekst: no mistake, but a question to the editor.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">The words that were found, as they stand in the text.</param>
public sealed partial record TextWarning(TextWarningKind Kind, string Words)
{
    /// <summary>In milliseconds; no text comes near it.</summary>
    private const int MaxTime = 1000;

    private static readonly string[] EmptyLinkTexts = ["hier", "klik", "link", "deze link", "lees meer", "lees verder", "meer", "meer lezen", "meer informatie"];

    /// <summary>Whether it looks like private data (Gemeentewet and AVG: home address, private telephone and mail stay out of public text).</summary>
    public bool IsPrivateData => Kind is TextWarningKind.Postcode or TextWarningKind.MobileNumber or TextWarningKind.PrivateEmail;

    /// <summary>What stands in a text, plain or Markdown, each once, private data first. Null and empty: nothing.</summary>
    public static IReadOnlyList<TextWarning> In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var words = WebUtility.HtmlDecode(text);
        return
        [
            .. Found(Postcode(), words, TextWarningKind.Postcode).Concat(Found(MobileNumber(), words, TextWarningKind.MobileNumber))
                .Concat(Found(PrivateEmail(), words, TextWarningKind.PrivateEmail)).Concat(SkippedHeadings(text)).Concat(EmptyLinks(text))
                .Concat(Found(StaleWords(), words, TextWarningKind.StaleWords)).Distinct(),
        ];
    }

    private static IEnumerable<TextWarning> Found(Regex pattern, string text, TextWarningKind kind) =>
        pattern.Matches(text).Select(match => new TextWarning(kind, match.Value));

    private static IEnumerable<TextWarning> SkippedHeadings(string markdown)
    {
        var above = 0;
        foreach (var heading in Markdown.Parse(markdown).Descendants<HeadingBlock>())
        {
            if (above > 0 && heading.Level > above + 1)
                yield return new(TextWarningKind.SkippedHeading, Markdown.Words(heading.Inline));
            above = heading.Level;
        }
    }

    private static IEnumerable<TextWarning> EmptyLinks(string markdown)
    {
        foreach (var link in Markdown.Parse(markdown).Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            var words = Markdown.Words(link).Trim();
            var bare = words.TrimEnd('.', '!', ':', '…', '>', '»').Trim().ToLowerInvariant();
            if (EmptyLinkTexts.Contains(bare, StringComparer.Ordinal) || bare.StartsWith("klik hier", StringComparison.Ordinal))
                yield return new(TextWarningKind.EmptyLinkText, words);
        }
    }

    /// <summary>Four digits and two letters; the letters SA, SD and SS are not given out.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])[1-9][0-9]{3}(?:[ \u00a0\u202f]?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?![\p{L}\d])", RegexOptions.ExplicitCapture, MaxTime)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:0|(?:\+|00)31[ \u00a0\-]?(?:\(0\)[ \u00a0]?|0)?)6(?:[ \u00a0.\-–/]{0,3}[0-9]){8}(?![0-9])", RegexOptions.ExplicitCapture, MaxTime)]
    private static partial Regex MobileNumber();

    [GeneratedRegex(
        @"(?<![\p{L}\d._%+\-])[\p{L}\d._%+\-]+@(?:(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|gmx|aol|icloud|me|mac|proton|protonmail|pm)\.(?:com|nl|be|de|net|me|co\.uk)"
        + @"|(?:ziggo|kpnmail|kpnplanet|planet|hetnet|home|xs4all|casema|chello|upcmail|quicknet|telfort|tele2|online|solcon|zonnet|wanadoo|versatel|caiway|zeelandnet|freeler|t-mobilethuis|odidothuis|hccnet|filternet|onsbrabantnet)\.nl)(?!\.?[\p{L}\d\-])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MaxTime)]
    private static partial Regex PrivateEmail();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:de )?komende (?:[\p{L}\d]+ )?(?:jaar|jaren|maand|maanden|weken|periode|tijd)(?![\p{L}\d])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MaxTime)]
    private static partial Regex StaleWords();
}
