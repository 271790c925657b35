using System.Globalization;
using CsCheck;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

/// <summary>Bedragen in gegenereerde opsommingspunten: exact where they are clear, and none where anything stands beside them.</summary>
public class GeneratedAmountTests
{
    private static readonly Gen<(string Text, RemunerationPeriod Per)> Span = Gen.OneOf(
        ("per jaar", RemunerationPeriod.Year), ("p.j.", RemunerationPeriod.Year), ("/jaar", RemunerationPeriod.Year), ("per maand", RemunerationPeriod.Month),
        ("p/m", RemunerationPeriod.Month), ("per vergadering", RemunerationPeriod.Meeting));

    private static readonly Gen<(string Text, Remuneration Value)> Amount =
        Gen.Select(Gen.Int[1, 9_999_999], Gen.OneOf("€ {0}", "€{0}", "EUR {0}", "{0} euro", "{0} €"), Gen.Bool, Span, Gen.OneOf("", " bruto", " netto"),
            (cents, form, isWhole, span, gross) =>
            {
                cents = isWhole ? cents / 100 * 100 : cents;
                var number = (cents / 100m).ToString(isWhole ? "#,##0" : "#,##0.00", CultureInfo.GetCultureInfo("nl-NL"));
                return ($"{string.Format(CultureInfo.InvariantCulture, form, number)}{gross} {span.Text}", new Remuneration(cents, span.Per));
            });

    private static readonly Gen<string> Function = Gen.OneOf("Lid", "Lid A", "Voorzitter Stichting 12", "Lid Raad van Toezicht (Gouda)", "Lid Commissie Zorg (2020 – 2022)", "Bestuurslid A (q.q.)");

    // Where the amount stands: {0} is what speaks of pay.
    private static readonly Gen<string> Place = Gen.OneOf(" ({0})", ", {0}", "; {0}", " – {0}", ", vergoeding: {0}", " (vergoeding: {0})", ", met een vergoeding van {0}", " (bezoldigd, {0})");

    private static readonly HashSet<string> KnownWords = new(StringComparer.OrdinalIgnoreCase)
        { "de", "een", "in", "aan", "is", "van", "met", "btw", "eur", "euro", "qq", "prive", "incl", "excl", "bruto", "netto" };

    private static readonly Gen<string> UnknownWord = Gen.OneOf(
        Gen.OneOf("2 x", "10 ×", "3x", "50%", "zes maal", "twee keer", "minstens", "plm.", "~", "<", ">", "±", "in totaal", "samen", "USD", "$", "dubbele", "2024", "1.000", "(2 x)", "(minstens)"),
        Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[2, 8].Select(letters => new string(letters)).Where(word => !KnownWords.Contains(word)),
        Gen.Int[1, 5000].Select(figure => figure.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Read_ClearAmount_GivesItToTheCent() => Gen.Select(Function, Place, Amount).Sample((function, place, amount) =>
    {
        var bullet = function + string.Format(CultureInfo.InvariantCulture, place, amount.Text);
        var profile = Page.WithSidePosition(bullet);
        var position = Assert.Single(profile.SidePositions);

        Assert.Equal((bullet, amount.Value), (bullet, position.Remuneration));
        Assert.DoesNotContain("amount-unclear", profile.Codes());
        AssertNothingIsLost(bullet, position);
    }, iter: 2_000);

    [Fact]
    public void Read_AmountBesideAnUnknownWord_GivesNoneAndWarns() => Gen.Select(Function, Place, Amount, UnknownWord, Gen.Bool).Sample((function, place, amount, word, isBefore) =>
    {
        var isThousands = char.IsAsciiDigit(amount.Text[0]) && char.IsAsciiDigit(word[^1]); // "335 203 euro" is one amount.
        var words = isBefore && !isThousands ? $"{word} {amount.Text}" : $"{amount.Text} {word}";
        var bullet = function + string.Format(CultureInfo.InvariantCulture, place, words);
        var profile = Page.WithSidePosition(bullet);
        var position = Assert.Single(profile.SidePositions);

        Assert.Equal((bullet, null), (bullet, position.Remuneration));
        Assert.True(profile.Codes().Contains("amount-unclear"), bullet);
        AssertNothingIsLost(bullet, position);
    }, iter: 10_000);

    private static void AssertNothingIsLost(string bullet, SourceSidePosition position)
    {
        Assert.Equal((bullet, Letters(bullet)), (bullet, Letters(position.PeriodText + position.Description + position.RemunerationText)));
        Assert.All([position.Description, position.RemunerationText ?? ""], text => Assert.True(Parentheses.AreBalanced(text), bullet));
    }

    /// <summary>Letters and figures in order of the alphabet: parts may come out in another order than on the page.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());
}
