using System.Globalization;
using System.Text.RegularExpressions;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Site;

/// <summary>The contrast (WCAG 2.2, 1.4.3 and 1.4.11) of every pair of colours that the styles use, computed from the token file, in light and in dark.</summary>
public sealed partial class TokenContrastTests
{
    private const double Text = 4.5;
    private const double Shape = 3;

    private static readonly string Styles = Path.Combine(Repository.Web, "Styles");
    private static readonly string TokenFile = File.ReadAllText(Path.Combine(Styles, "tokens.css"));
    private static readonly int DarkStart = TokenFile.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
    private static readonly int DarkEnd = TokenFile.IndexOf("\n}", DarkStart, StringComparison.Ordinal);
    private static readonly int ComponentStart = TokenFile.IndexOf("--nl-", DarkEnd, StringComparison.Ordinal);
    private static readonly Dictionary<string, string> Light = Tokens(dark: false);
    private static readonly Dictionary<string, string> Dark = Tokens(dark: true);

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "text", "ground", Text }, { "quiet", "ground", Text }, { "link", "ground", Text }, { "link-hover", "ground", Text },
        { "text", "flat", Text }, { "link", "flat", Text }, { "link-hover", "flat", Text }, { "quiet", "flat", Text },
        { "text", "cool", Text }, { "link", "cool", Text }, { "link-hover", "cool", Text }, { "cool-strong", "cool", Text },
        { "warm-text", "warm", Text }, { "text", "footer", Text },
        { "header-text", "header", Text }, { "button-text", "button", Text }, { "button-text", "button-hover", Text },
        { "focus-text", "focus", Text }, { "text", "mark", Text },
        { "text", "warning-ground", Text }, { "warning", "warning-ground", Text }, { "link", "warning-ground", Text }, { "link-hover", "warning-ground", Text },
        { "text", "negative-ground", Text }, { "negative", "negative-ground", Text }, { "negative", "ground", Text },
        { "positive", "positive-ground", Text }, { "qr-ink", "qr-ground", Text },
        { "text", "field", Text }, { "quiet", "field", Text },
        { "field-line", "field", Shape }, { "field-line", "ground", Shape }, { "field-line", "flat", Shape },
        { "line", "ground", Shape }, { "signal", "ground", Shape }, { "signal", "flat", Shape }, { "button", "ground", Shape },
        { "bar", "ground", Shape }, { "focus-line", "ground", Shape }, { "focus-line", "flat", Shape }, { "focus-line", "cool", Shape },
        { "focus-line", "footer", Shape }, { "focus-line", "warm", Shape }, { "focus-line", "field", Shape }, { "focus-line", "warning-ground", Shape },
        { "header-text", "header", Shape }, { "focus-line-between", "header", Shape }, { "focus-line-between", "ground", Shape },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Contrast_PairInUse_IsEnoughInLightAndInDark(string front, string ground, double least)
    {
        var (light, dark) = (Contrast(Light[front], Light[ground]), Contrast(Dark[front], Dark[ground]));

        Assert.True(light >= least, $"{front} on {ground} in light: {light:0.00}, must be {least}.");
        Assert.True(dark >= least, $"{front} on {ground} in dark: {dark:0.00}, must be {least}.");
    }

    [Fact]
    public void Contrast_KnownPairs_IsAsComputedElsewhere()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(17.4, Contrast("#0D1921", "#FCFCFC"), 1);
        Assert.Equal(5.1, Contrast("#FFFFFF", "#D62410"), 1);
        Assert.Equal(3.17, Contrast("#80878C", "#EEEFF0"), 2);
    }

    /// <summary>A colour that a style uses as ink or ground and that stands in no pair has not been looked at.</summary>
    [Fact]
    public void Styles_RolesUsed_StandInAPair()
    {
        // Thin lines and the strip above the header decorate: without them nothing is lost.
        string[] decoration = ["line-thin", "footer-line", "strip"];
        var inPairs = Pairs.SelectMany(pair => new[] { pair.Data.Item1, pair.Data.Item2 }).ToHashSet(StringComparer.Ordinal);

        var used = Directory.GetFiles(Styles, "*.css").Select(file => Path.GetFileName(file) == "tokens.css" ? TokenFile[ComponentStart..] : File.ReadAllText(file))
            .SelectMany(css => Role().Matches(css)).Select(match => match.Groups["role"].Value).Distinct(StringComparer.Ordinal).Where(Light.ContainsKey).ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(inPairs, StringComparer.Ordinal).Except(decoration, StringComparer.Ordinal));
    }

    /// <summary>The roles of one scheme with their colours; in dark, those of light that are not given anew.</summary>
    private static Dictionary<string, string> Tokens(bool dark)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match token in Token().Matches(TokenFile[..(dark ? DarkEnd : DarkStart)]))
            values[token.Groups["name"].Value] = token.Groups["value"].Value;
        return values.Keys.Where(name => Resolve(values, name) is ['#', ..]).ToDictionary(name => name, name => Resolve(values, name), StringComparer.Ordinal);
    }

    private static string Resolve(Dictionary<string, string> values, string name)
    {
        var value = values[name];
        return Role().Match(value) is { Success: true } reference ? Resolve(values, reference.Groups["role"].Value) : value;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(string colour)
    {
        double Part(int start)
        {
            var part = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);
        }

        return (.2126 * Part(1)) + (.7152 * Part(3)) + (.0722 * Part(5));
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--(?<role>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Role();
}
