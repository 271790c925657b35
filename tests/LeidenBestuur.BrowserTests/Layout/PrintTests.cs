using LeidenBestuur.BrowserTests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LeidenBestuur.BrowserTests.Layout;

/// <summary>Pages on paper.</summary>
public sealed class PrintTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task Print_Profile_HasItsTextAndTheAddressesOfItsLinksInThePdf()
    {
        await using var tab = await chromium.OpenAsync(new Look(1280));
        await tab.Page.GotoAsync(sites.Address(Store.Rich, RichStore.Full));

        using var pdf = PdfDocument.Open(await tab.Page.PdfAsync(new() { Format = "A4" }));
        var words = string.Join(' ', pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));
        // Paper breaks lines where it likes.
        var text = string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
        void Has(string expected) => Assert.Contains(expected.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);

        Has("Marie de Vries");
        Has("Beëindigd: tot en met 15 juni 2024");
        Has("Vergoeding: € 5.050 per jaar");
        Has("Coalitieakkoord");
        Has("https://gemeente.leiden.nl/coalitieakkoord");
        Has("14 071");
        Assert.DoesNotContain("Kruimelpad", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Naardeinhoud", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Toegankelijkheid", text, StringComparison.Ordinal);
    }
}
