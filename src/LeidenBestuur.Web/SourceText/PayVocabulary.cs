using System.Buffers;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Woorden waarin een pagina over betaling spreekt, by how much they prove.</summary>
internal static class PayVocabulary
{
    private static readonly char[] Edges = [',', ':', ';', '(', ')', '.', '!'];

    private static readonly HashSet<string> Adjectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "bezoldigd", "onbezoldigd", "betaald", "onbetaald", "niet-bezoldigd", "niet-betaald",
        "bezoldigde", "onbezoldigde", "betaalde", "onbetaalde",
    };

    private static readonly string[] NounEnds = ["vergoeding", "bezoldiging", "vacatiegeld", "vacatiegelden", "presentiegeld", "honorarium", "salaris", "beloning", "inkomsten"];

    private static readonly HashSet<string> Currencies = new(StringComparer.OrdinalIgnoreCase) { "EUR", "euro" };

    private static readonly HashSet<string> Spans = new(StringComparer.OrdinalIgnoreCase)
        { "per", "jaarlijks", "jaarlijkse", "maandelijks", "maandelijkse" };

    // Words that may open an expression on pay, beside the ones that make it one.
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "met", "zonder", "geen", "niet", "tegen", "bruto", "netto", "circa", "ca", "ongeveer", "maximaal", "max", "minimaal", "tussen", "vanaf", "tot",
        "jaarlijks", "jaarlijkse", "maandelijks", "maandelijkse", "gestort", "afgedragen", "wordt", "worden", "gemiddeld", "ruim", "±",
        "minstens", "hooguit", "hoogstens", "bijna", "plm", "~", ">", "<", "≥", "≤", "≈",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "een", "de", "is", "in", "aan", "bedraagt", "per", "jaar", "kalenderjaar", "maand", "vergadering", "bijeenkomst", "kwartaal", "week", "dag",
        "dagdeel", "uur", "keer", "p.j", "p.m", "p/j", "p/m", "/jaar", "/maand", "jaar/", "en", "à", "a", "of", "excl", "exclusief", "incl", "inclusief", "btw",
        "reiskosten", "onkosten", "nihil", "onbekend", "n.v.t", "duizend", "mln", "miljoen", "gemeentekas", "/", "=", "+",
    };

    // No word proves that a text speaks of pay without one of these in it.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["€", "eur", "bezoldig", "betaald", "betaling", "gemeentekas", .. NounEnds], StringComparison.OrdinalIgnoreCase);

    /// <summary>Quick: false for a text that says nothing of pay for certain.</summary>
    public static bool MaySpeakOfPay(string text) => text.AsSpan().ContainsAny(Stems);

    public static bool IsAdjective(string word) => Adjectives.Contains(Bare(word));

    public static bool IsNoun(string word)
    {
        var bare = word.AsSpan().Trim(Edges);
        foreach (var end in NounEnds)
        {
            if (bare.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public static bool IsNounWithColon(string word) => word.EndsWith(':') && IsNoun(word);

    public static bool IsCurrency(string word) => word.Contains('€', StringComparison.Ordinal) || Currencies.Contains(Bare(word));

    /// <summary>"per", "jaarlijks", "p.m.", "p/j": words that say for what span an amount is.</summary>
    public static bool IsPerSpan(string word) =>
        Spans.Contains(Bare(word)) || word.StartsWith("p.", StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal);

    public static bool IsTreasury(string word) => Bare(word).Equals("gemeentekas", StringComparison.OrdinalIgnoreCase);

    public static bool Opens(string word) => Openers.Contains(Bare(word)) || IsStrong(word);

    public static bool IsKnown(string word) => Opens(word) || Fillers.Contains(Bare(word)) || Bare(word).All(character => !char.IsLetter(character));

    private static bool IsStrong(string word) => IsAdjective(word) || IsNoun(word) || IsCurrency(word);

    private static string Bare(string word) => word.Trim(Edges);
}
