using System.Text;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

public class HostileTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("Lid <b>A</b> &amp; {{7*7}} ${x}")]
    public void Read_MarkupInABullet_StaysLiteralText(string text)
    {
        var profile = Page.WithSidePosition(text);

        Assert.Equal(text, Assert.Single(profile.SidePositions).Description);
        Assert.Empty(profile.Warnings);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u00ad")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u0007")]
    [InlineData("\0")]
    [InlineData("\ufeff")]
    public void Read_InvisibleCharacter_IsRemovedWithAWarning(string character)
    {
        var profile = Page.With($"Werkervaring\n\n• Lid Stich{character}ting A (2010)\n");

        Assert.Equal("Lid Stichting A", Assert.Single(profile.Careers).Description);
        Assert.Equal([("characters-removed", 7)], profile.Warnings.Select(warning => (warning.Code, warning.Line ?? 0)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData(" \r\n\t\u00a0")]
    public void Read_EmptyFile_IsRefused(string text) => Assert.Throws<SourceTextRefusedException>(() => Page.Read(text));

    [Fact]
    public void Read_FileInAnotherEncoding_IsRefused()
    {
        Assert.Throws<SourceTextRefusedException>(() => SourceTextReader.Read(Encoding.Latin1.GetBytes(Page.Lead + "é")));
        Assert.Throws<SourceTextRefusedException>(() => SourceTextReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page.Lead)]));
        Assert.Throws<SourceTextRefusedException>(() => SourceTextReader.Read(Encoding.Unicode.GetBytes(Page.Lead)));
    }

    [Theory]
    [InlineData("• Lid A (tot 1 januari 2025), vergoeding: € 5.050,- per jaar\n")]
    [InlineData("• Lid ((( (\n")]
    [InlineData("(")]
    [InlineData(")(")]
    [InlineData("en ")]
    [InlineData("\"")]
    [InlineData("“a\n\n")]
    [InlineData("\u0301\u0327")]
    [InlineData("niet q.q. ")]
    [InlineData("vergoeding: € 5 ")]
    [InlineData("tot 2030 ")]
    [InlineData("(onbezoldigd) ")]
    [InlineData("Nevenfuncties\n\n• x\n\n")]
    [InlineData("\u200bx\n")]
    [InlineData("1.000.")]
    [InlineData("a\n\n")]
    [InlineData("• a\n")]
    [InlineData("a, ")]
    [InlineData("1 t/m 99, ")]
    public void Read_LongRunOfTheSame_StillFindsThePerson(string part)
    {
        var run = string.Concat(Enumerable.Repeat(part, 250_000 / Encoding.UTF8.GetByteCount(part)));
        var pages = new[] { $"Nevenfuncties\n\n• Lid {run}", $"\n\n“{run}", $"Meer informatie\n\nDe doelen: {run}", $"Bekijk ook\nOtto Vos\nWethouder {run}" };

        // How long it takes is measured in SourceTextReaderBenchmark; quadratic time would show here as minutes.
        Assert.All(pages, page => Assert.Equal("Noor Testman", Page.With(page).Name));
    }

    [Theory]
    [InlineData("Lorem is ipsum. ")]
    [InlineData("Aa ")]
    [InlineData("wethouder ")]
    public void Read_LongRunThatIsNoOfficialsPage_IsRefused(string part)
    {
        Assert.Throws<SourceTextRefusedException>(() => Page.Read(string.Concat(Enumerable.Repeat(part, 250_000 / part.Length))));
    }
}
