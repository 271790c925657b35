using LeidenBestuur.BrowserTests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LeidenBestuur.BrowserTests.Layout;

/// <summary>Pages on paper.</summary>
public sealed class PrintTests(Chromium chromium, Sites sites)
{
    /// <summary>Links of the content to other sites, whose address is neither their text nor printed behind it.</summary>
    private const string WithoutAddress =
        """
        () => [...document.querySelectorAll('main a[href^=http]')]
          .filter(link => !link.textContent.includes(new URL(link.href).host) && !/attr\(href\)|http/.test(getComputedStyle(link, '::after').content))
          .map(link => link.href)
        """;

    [Theory]
    [MemberData(nameof(Pages.PublicNames), MemberType = typeof(Pages))]
    public async Task Print_EveryKind_HidesNavigationAndShowsWhereLinksLead(string name)
    {
        await using var tab = await chromium.OpenAsync(new Look(1280));
        await tab.Page.GotoAsync(sites.Address(Pages.Of(name)));
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in new[] { AriaRole.Navigation, AriaRole.Search, AriaRole.Button })
            Assert.True(await tab.Page.GetByRole(part).CountAsync() == 0, $"{name}: {part} is printed.");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(WithoutAddress));
    }

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
