using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Formatting;

public sealed class TextWarningTests
{
    [Theory]
    [InlineData("Stadhuisplein 1, 2311 EJ Leiden", "2311 EJ")]
    [InlineData("2311EJ", "2311EJ")]
    [InlineData("2311ej", "2311ej")]
    [InlineData("Woont op **2311\u00a0EJ**.", "2311\u00a0EJ")]
    [InlineData("Woont op 2311&nbsp;EJ.", "2311\u00a0EJ")]
    public void In_Postcode_Warns(string text, string words) => Assert.Equal([new TextWarning(TextWarningKind.Postcode, words)], TextWarning.In(text));

    [Theory]
    [InlineData("In 2024 is het gelukt")]
    [InlineData("in 2024 en 2025")]
    [InlineData("2024 SS, 2024sd")]
    [InlineData("0123 AB")]
    [InlineData("12345 AB")]
    [InlineData("€ 5.050 EUR")]
    [InlineData("2311 ABC")]
    public void In_NoPostcode_IsSilent(string text) => Assert.Empty(TextWarning.In(text));

    [Theory]
    [InlineData("Bel 06-12345678.", "06-12345678")]
    [InlineData("Bel 06 12 34 56 78.", "06 12 34 56 78")]
    [InlineData("Bel 06 - 1234 5678", "06 - 1234 5678")]
    [InlineData("0612345678", "0612345678")]
    [InlineData("+31612345678", "+31612345678")]
    [InlineData("+31 6 12345678", "+31 6 12345678")]
    [InlineData("+31 (0)6 1234 5678", "+31 (0)6 1234 5678")]
    [InlineData("0031 6 12345678", "0031 6 12345678")]
    [InlineData("[Bel](tel:+31612345678)", "+31612345678")]
    public void In_MobileNumber_Warns(string text, string words) => Assert.Equal([new TextWarning(TextWarningKind.MobileNumber, words)], TextWarning.In(text));

    [Theory]
    [InlineData("Bel 14 071")]
    [InlineData("Bel 071 516 51 65")]
    [InlineData("06-1234567")]
    [InlineData("06123456789")]
    [InlineData("zaak 20061234567812")]
    public void In_OtherNumber_IsSilent(string text) => Assert.Empty(TextWarning.In(text));

    [Theory]
    [InlineData("Mail p.heijkoop@gmail.com.", "p.heijkoop@gmail.com")]
    [InlineData("Mail PETER@Hotmail.NL", "PETER@Hotmail.NL")]
    [InlineData("[Mail](mailto:peter@ziggo.nl)", "peter@ziggo.nl")]
    [InlineData("peter@kpnmail.nl", "peter@kpnmail.nl")]
    [InlineData("peter+leiden@icloud.com", "peter+leiden@icloud.com")]
    public void In_PrivateEmail_Warns(string text, string words) => Assert.Equal([new TextWarning(TextWarningKind.PrivateEmail, words)], TextWarning.In(text));

    [Theory]
    [InlineData("bestuurssecretariaat@leiden.nl")]
    [InlineData("info@notgmail.com")]
    [InlineData("info@gmail.com.leiden.nl")]
    [InlineData("info@liveleiden.nl")]
    public void In_OtherEmail_IsSilent(string text) => Assert.Empty(TextWarning.In(text));

    [Fact]
    public void In_SkippedHeading_NamesTheHeadingBelowTheGap() =>
        Assert.Equal([new TextWarning(TextWarningKind.SkippedHeading, "Drie")], TextWarning.In("## Een\n\n#### Drie\n\n## Vier\n\n### Vijf\n\n## Zes"));

    [Fact]
    public void In_FirstHeading_MayHaveAnyLevel() => Assert.Empty(TextWarning.In("### Een\n\nTekst\n\n### Twee"));

    [Theory]
    [InlineData("[klik hier](https://leiden.nl)", "klik hier")]
    [InlineData("Kijk [hier](https://leiden.nl).", "hier")]
    [InlineData("[**Lees meer**](/over) >", "Lees meer")]
    [InlineData("[Klik hier voor meer](/over)", "Klik hier voor meer")]
    public void In_LinkThatSaysNothing_Warns(string text, string words) => Assert.Equal([new TextWarning(TextWarningKind.EmptyLinkText, words)], TextWarning.In(text));

    [Theory]
    [InlineData("[Vraag een paspoort aan](https://leiden.nl)")]
    [InlineData("Hier leest u meer.")]
    [InlineData("![hier](/x.png)")]
    public void In_OtherLink_IsSilent(string text) => Assert.Empty(TextWarning.In(text));

    [Theory]
    [InlineData("In de komende vier jaar bouwen wij.", "de komende vier jaar")]
    [InlineData("Komende jaren bouwen wij.", "Komende jaren")]
    [InlineData("De komende 4 jaar", "De komende 4 jaar")]
    public void In_WordsThatGoStale_Warns(string text, string words) => Assert.Equal([new TextWarning(TextWarningKind.StaleWords, words)], TextWarning.In(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Elk jaar komt het college bijeen.")]
    public void In_NothingToAsk_IsEmpty(string? text) => Assert.Empty(TextWarning.In(text));

    [Fact]
    public void In_SameWordsTwice_WarnsOnceAndPrivateDataFirst() => Assert.Equal(
        [TextWarningKind.MobileNumber, TextWarningKind.StaleWords], TextWarning.In("De komende jaren: bel 0612345678, of 0612345678.").Select(warning => warning.Kind));

    [Fact]
    public void Say_EveryKind_HasWords() => Assert.All(Enum.GetValues<TextWarningKind>(), kind => Assert.NotEmpty(new TextWarning(kind, "x").Say()));

    [Fact]
    public void In_LongHostileText_StaysQuick()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TextWarning.In(string.Concat(Enumerable.Repeat("06 - ", 4000)) + new string('a', 20_000) + "@" + new string('1', 20_000));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{clock.Elapsed}");
    }
}
